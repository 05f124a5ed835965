import ArticleText
import FactCheck
import SafeFiles

/// Makes text safe to display.
package enum ScreenText {
  /// The text without anything that controls a terminal, and with U+FFFD for each override of the reading
  /// order: in a typed line or a stored wording, an override would reverse everything after it, including the
  /// line's own quotes and options. Embeddings and isolates, which Arabic and Hebrew texts need, stay and are
  /// closed.
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
