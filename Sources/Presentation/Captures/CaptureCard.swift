import FactCheck
import JSON

/// A capture with its text.
package struct CaptureCard: AnswerInPieces {
  private let capture: Capture
  private let evidence: [EvidenceID]
  private let body: ArticleBody

  package init(_ capture: Capture, of evidence: [EvidenceID], body: ArticleBody) {
    self.capture = capture
    self.evidence = evidence
    self.body = body
  }

  package var json: JSONValue {
    [
      "capture": CaptureValue(capture), "copyOf": evidence,
      "text": String(decoding: body.text, as: UTF8.self),
    ]
  }

  package var isPaged: Bool { true }

  package func writer() -> (inout TextOutput) -> Bool {
    var number = 0
    var printed: Int?
    return { page in
      if number == 0 {
        let owners = evidence.map(\.description).joined(separator: ", ")
        page.wrapped(
          [.init(capture.name, .bold), .init("  copy of \(owners)")], indent: "    ")
        page.wrapped(
          [.init(capture.inWords(by: page.clock), .faint)], first: "    ", indent: "    ")
        if let url = capture.content.fetch?.url {
          page.wrapped([.init(url.text, .faint)], first: "    ", indent: "    ")
        }
        number = 1
      }
      guard number <= body.sentences.count else { return false }
      let range = body.sentences[number - 1]
      if let next = body.page(at: range.lowerBound), next != printed {
        page.line("p. \(next)", .faint)
        printed = next
      }
      let digits = String(number)
      page.wrapped(
        [.init(body.words(at: range))],
        first: String(repeating: " ", count: max(0, 4 - digits.count)) + digits + "  ",
        indent: "      ")
      number += 1
      return true
    }
  }
}
