import Markdown

/// Formatted user text with the numbers of the evidence to which it refers.
struct CitedText: Sendable {
  let text: FormattedText
  /// The numbers by the ids.
  let numbers: [String: Int]

  /// A text of plain paragraphs.
  init(plain text: String) {
    self.text = FormattedText(
      paragraphs: ShownText.paragraphs(text).map { String(decoding: $0, as: UTF8.self) })
    numbers = [:]
  }

  /// A text with references to evidence by its number.
  init(_ text: FormattedText, numbers: [String: Int]) {
    self.text = text
    self.numbers = numbers
  }

  /// The paragraphs without markup, in a form that can be shown; none is empty.
  var paragraphs: [[UInt8]] {
    text.plainParagraphs(reference: label).map(ShownText.inline).filter { !$0.isEmpty }
  }

  /// A reference as readers see it: `[1]`.
  func label(of id: String) -> String { numbers[id].map { "[\($0)]" } ?? "" }
}
