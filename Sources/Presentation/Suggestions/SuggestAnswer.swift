import ArticleText
import ClaimSearch
import FactCheck
import JSON

/// Sentences of an article, those most worth checking first.
package struct SuggestAnswer: AnswerInPieces {
  /// A sentence with its worth.
  package struct Suggestion: JSONWritable {
    /// Its number in the list that the answer leaves for `@`; `nil` if it is not in it.
    package let listed: Int?
    /// Its number in the article.
    package let number: Int
    package let text: String
    package let worth: WorthValue
    package let speech: [SpeechValue]
    /// The claims that touch it.
    package let claims: [ClaimID]
    /// Whether a person found nothing to check in it.
    package let isSkipped: Bool

    package init(
      listed: Int?, number: Int, text: String, worth: WorthValue, speech: [SpeechValue],
      claims: [ClaimID], isSkipped: Bool
    ) {
      self.listed = listed
      self.number = number
      self.text = text
      self.worth = worth
      self.speech = speech
      self.claims = claims
      self.isSkipped = isSkipped
    }

    package var json: JSONValue {
      (["listed": listed, "number": number, "text": text] as JSONValue).adding(worth.json).adding([
        "speech": speech, "claims": claims, "skipped": isSkipped ? true : nil,
      ])
    }
  }

  private let article: ArticleID
  private let language: String
  private let weights: String
  /// The open sentences shown, best first.
  private let open: [Suggestion]
  /// The sentences that are tagged or skipped, best first.
  private let done: [Suggestion]
  /// How many open sentences with lower scores are not shown.
  private let rest: Int
  /// Whether each feature is shown.
  private let isExplained: Bool
  /// What a program from outside says; `nil` if none was asked.
  private let helper: HelperPart?

  package init(
    article: ArticleID, language: String, weights: String, open: [Suggestion],
    done: [Suggestion], rest: Int, isExplained: Bool, helper: HelperPart? = nil
  ) {
    self.helper = helper
    self.article = article
    self.language = language
    self.weights = weights
    self.open = open
    self.done = done
    self.rest = rest
    self.isExplained = isExplained
  }

  package var json: JSONValue {
    [
      "article": article, "language": language, "weights": weights,
      "suggestions": open + (isExplained ? [] : done), "rest": rest, "helper": helper,
    ]
  }

  package func writer() -> (inout TextOutput) -> Bool {
    let width = open.map { ($0.listed.map { "@\($0)" } ?? "").count }.max() ?? 0
    let numberWidth = open.map { String($0.number).count }.max() ?? 0
    let list = writer(of: open, none: none, remarks: remarks) { row, page in
      write(row, listWidth: width, numberWidth: numberWidth, to: &page)
    }
    return helper.map { $0.writer(behind: list) } ?? list
  }

  private var none: String {
    done.isEmpty ? "no sentences in \(article)" : "no open sentences in \(article)"
  }

  private func write(
    _ row: Suggestion, listWidth: Int, numberWidth: Int, to page: inout TextOutput
  ) {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let listed = row.listed.map { "@\($0)" } ?? ""
    let first =
      (listWidth > 0 ? padded(listed, listWidth) + "  " : "")
      + padded(String(row.number), numberWidth) + "  "
      + padded(row.worth.score, 5) + "  "
    let indent = String(repeating: " ", count: first.count)
    page.wrapped([.init(row.text)], first: first, indent: indent, within: page.textWidth)
    if isExplained {
      // In a narrow window the columns need all of it.
      page.table(row.worth.rows, shrinking: 0, indent: page.width < 60 ? 1 : first.count)
    } else {
      page.wrapped(
        [.init(row.worth.words, .faint)], first: indent, indent: indent, within: page.textWidth)
    }
    for speech in row.speech {
      page.wrapped(
        [.init("says: \(speech.words)", .faint)], first: indent, indent: indent,
        within: page.textWidth)
    }
  }

  /// What can be done with the sentences of the list.
  private func hint(ofListed count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: "tag @1 tags the sentence of this list; skip @1 takes it off"
    case 2: "tag @1,2 tags the sentences of this list; skip @2 takes one off"
    default: "tag @1,3 tags sentences of this list; skip @2 takes one off"
    }
  }

  /// What follows the list: what is not in it, and why.
  private var remarks: [String] {
    guard !isExplained else { return [] }
    // Whoever looks for a sentence looks for its number.
    let done = done.sorted { $0.number < $1.number }
    let tagged = done.filter { !$0.claims.isEmpty }.map { suggestion in
      "\(suggestion.number) (\(suggestion.claims.map(\.description).joined(separator: ", ")))"
    }
    let skipped = done.filter { $0.claims.isEmpty }.map { String($0.number) }
    return [
      rest > 0
        ? "\(Counted.text(rest, "more sentence")) with lower scores; suggest without --top lists all"
        : nil,
      tagged.isEmpty ? nil : "tagged: \(tagged.joined(separator: ", "))",
      skipped.isEmpty ? nil : "skipped: \(skipped.joined(separator: ", "))",
      hint(ofListed: open.count { $0.listed != nil }),
    ].compactMap { $0 }
  }
}
