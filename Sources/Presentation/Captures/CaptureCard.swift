import FactCheck
import JSON

/// A capture with its text.
package struct CaptureCard: AnswerInPieces {
  private let capture: Capture
  private let evidence: [EvidenceID]
  private let body: ArticleBody
  private let pictureBytes: Int?
  private let printBytes: Int?

  /// - Parameters:
  ///   - pictureBytes: the length of the picture of its page, if it has one.
  ///   - printBytes: the length of the PDF of its page, if it has one.
  package init(
    _ capture: Capture, of evidence: [EvidenceID], body: ArticleBody, pictureBytes: Int? = nil,
    printBytes: Int? = nil
  ) {
    self.pictureBytes = pictureBytes
    self.printBytes = printBytes
    self.capture = capture
    self.evidence = evidence
    self.body = body
  }

  package var json: JSONValue {
    [
      "capture": CaptureValue(capture), "copyOf": evidence, "pictureBytes": pictureBytes,
      "printBytes": printBytes,
      "text": String(decoding: body.text, as: UTF8.self),
    ]
  }

  package var isPaged: Bool { true }

  /// What it says of itself as a picture, and the pictures of its page.
  private var facts: [(String, String)] {
    var facts = (capture.facts?.origin ?? []).compactMap { name, value in
      value.map { (name, $0) }
    }
    let pictures = [
      ("picture of the page", capture.picture, pictureBytes, "--picture"),
      ("PDF of the page", capture.print, printBytes, "--print"),
    ]
    for case (let name, let digest?, let bytes?, let option) in pictures {
      facts.append(
        (
          name,
          "\(Counted.text(bytes, "byte")), SHA-256 \(digest.hex.prefix(12))…; to write it: export copy "
            + "\(capture.name) FILE \(option)"
        ))
    }
    return facts
  }

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
        for (name, value) in facts {
          page.wrapped(
            [.init("\(name): ", .faint), .init(value)], first: "    ", indent: "      ")
        }
        number = 1
        // A picture has no sentences.
        if body.sentences.isEmpty { return true }
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
