import EditShim

/// Columns that a text takes; characters that cannot be shown take none.
func displayWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

/// Columns that a character takes; none for one that cannot be shown.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return isShowable(scalar) ? 1 : 0 }
  return max(0, characterWidth(scalar))
}

/// Columns that a character takes; -1 for one that cannot be shown.
func characterWidth(_ scalar: Unicode.Scalar) -> Int {
  // The C library knows widths only where characters are UTF-8.
  usesUTF8 ? Int(edit_character_width(scalar.value)) : 1
}

/// Whether the C library's characters are UTF-8; seen to with the first use.
let usesUTF8 = edit_use_utf8()

/// The text with its control characters left out, cut to fit; `…` marks a cut.
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
