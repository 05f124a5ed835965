import EditShim

/// The columns of a text; characters that cannot be shown take 0.
func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

/// The columns of a character; 0 for one that cannot be shown.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return isShowable(scalar) ? 1 : 0 }
  return max(0, characterWidth(scalar))
}

/// The columns of a character; -1 for one that cannot be shown.
func characterWidth(_ scalar: Unicode.Scalar) -> Int {
  // The C library knows widths only if its characters are UTF-8.
  usesUTF8 ? Int(edit_character_width(scalar.value)) : 1
}

/// Whether the C library's characters are UTF-8; set up at the first use.
let usesUTF8 = edit_use_utf8()

/// The text without control characters, cut to fit; `…` marks a cut.
func fitted(_ text: String, columns: Int) -> String {
  var whole = ""
  var cut = ""
  var width = 0
  for character in text {
    let shown = String.UnicodeScalarView(character.unicodeScalars.filter(isShowable))
    let next = String(shown)
    width += displayWidth(next)
    if width > columns { return columns > 0 ? cut + "…" : "" }
    whole += next
    if width < columns { cut = whole }
  }
  return whole
}
