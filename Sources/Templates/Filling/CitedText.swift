import Markdown
import ReportModel

/// Formatted user text with the labels of the evidence to which it refers.
struct CitedText: Sendable {
  let text: FormattedText
  /// The labels by the ids: `1`, in a conclusion `2.1`.
  let labels: [String: String]
  /// The text without markup, as it was written.
  let plain: String

  /// A text of plain paragraphs.
  init(plain text: String) {
    self.init(
      FormattedText(
        paragraphs: ShownText.paragraphs(text).map { String(decoding: $0, as: UTF8.self) }),
      labels: [:], plain: text)
  }

  /// The explanation of a decision; `nil` without one.
  /// - Parameters:
  ///   - evidence: the ids of the evidence to which it can refer.
  ///   - labels: their labels.
  init?(_ decision: some Report.Decided, evidence: [String], labels: [String: String]) {
    guard let explanation = decision.explanation else { return nil }
    guard let text = decision.formattedExplanation(evidence: evidence) else {
      self.init(plain: explanation)
      return
    }
    self.init(text, labels: labels, plain: text.plain { id in labels[id].map { "[\($0)]" } ?? "" })
  }

  private init(_ text: FormattedText, labels: [String: String], plain: String) {
    self.text = text
    self.labels = labels
    self.plain = plain
  }

  /// The paragraphs without markup, in a form that can be shown; none is empty.
  var paragraphs: [[UInt8]] {
    text.plainParagraphs(reference: label).map(ShownText.inline).filter { !$0.isEmpty }
  }

  /// A reference as readers see it: `[1]`.
  func label(of id: String) -> String { labels[id].map { "[\($0)]" } ?? "" }
}
