import ArticleText
import FactCheck
import SafeFiles

/// Text as it may be shown on a screen.
package enum ScreenText {
  /// The text with nothing in it that acts on a terminal, and U+FFFD for each override of the reading
  /// order: one in a typed line or a stored wording would turn around all that stands behind it, the
  /// line's own quotes and options too. Embeddings and isolates, which texts in Arabic and Hebrew
  /// need, stay, and are closed.
  package static func shown(_ text: String, singleLine: Bool = false) -> String {
    let text = FileName.shown(text)
    guard text.utf8.contains(0xE2) else { return Neutralizer.shown(text, singleLine: singleLine) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isOverride = scalar == "\u{202D}" || scalar == "\u{202E}"
      scalars.append(isOverride ? "\u{FFFD}" : scalar)
    }
    return Neutralizer.shown(String(scalars), singleLine: singleLine)
  }
}
