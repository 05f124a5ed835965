import FactCheck
import JSON
import ReportModel

/// Evidence whose source was captured.
package struct CaptureAnswer: Answer {
  /// Evidence whose source was not captured, with the reason.
  package struct Failed: JSONWritable {
    let evidence: EvidenceID
    let explanation: Explanation

    /// Makes a record of a failure.
    package init(_ evidence: EvidenceID, _ explanation: Explanation) {
      self.evidence = evidence
      self.explanation = explanation
    }

    package var json: JSONValue {
      [
        "evidence": evidence, "code": explanation.code, "message": explanation.message,
        "hint": explanation.hint,
      ]
    }
  }

  private let evidence: [EvidenceValue]
  private let failed: [Failed]
  /// Why the rest was not tried; `nil` if all were.
  private let stopped: Explanation?
  private let count: Int

  /// - Parameter count: the number of pieces of evidence; as many as were captured if `nil`.
  package init(
    _ ids: [EvidenceID], failed: [Failed] = [], stopped: Explanation? = nil, of count: Int? = nil,
    in session: Session
  ) {
    evidence = ids.compactMap { session.evidence($0) }.map(EvidenceValue.init)
    self.failed = failed
    self.stopped = stopped
    self.count = count ?? ids.count
  }

  package var json: JSONValue { ["evidence": evidence, "failed": failed] }

  package var failure: Explanation? {
    if var stopped {
      stopped.message +=
        "; \(Counted.grouped(count - evidence.count)) of \(Counted.grouped(count)) not captured"
      return stopped
    }
    guard !failed.isEmpty else { return nil }
    return Explanation(
      "not-all-captured",
      "\(Counted.grouped(failed.count)) of \(Counted.text(count, "source")) could not be captured",
      choices: failed.map { "\($0.evidence): \($0.explanation.message)" })
  }

  package func write(to page: inout TextOutput) {
    for value in evidence {
      let details = value.evidence.details
      guard let capture = details.captures.last else { continue }
      page.wrapped(
        [
          .init(value.evidence.id.description, .bold), .init("  "),
          .init(capture.name, .bold), .init("  \(details.shownTitle)"),
        ], indent: "    ")
      page.wrapped([.init(capture.inWords, .faint)], first: "    ", indent: "      ")
      if let check = details.quoteCheck {
        page.wrapped(check.runs, first: "    ", indent: "      ")
      }
    }
  }
}

extension Capture {
  /// What it is: `web page, 12,345 bytes, 3 February 2026, 46 sentences, SHA-256 ab12…`.
  package var inWords: String {
    var parts = [content.loader, Counted.text(byteCount, "byte")]
    parts.append("captured \(DateWords.text(PartialDate(lookedAt: captured)))")
    if let published { parts.append("published \(DateWords.text(published))") }
    parts.append(Counted.text(content.sentenceCount, "sentence"))
    parts.append("SHA-256 \(content.original.hex.prefix(12))…")
    let words = parts.joined(separator: ", ")
    return title.map { "“\($0)”, \(words)" } ?? words
  }
}

extension QuoteCheck {
  /// What it says: `the words are in k1, sentence 4`.
  package var inWords: String {
    let copy = "k\(capture)"
    let place = page.map { ", p. \($0)" } ?? sentence.map { ", sentence \($0)" } ?? ""
    var words =
      switch outcome {
      case .verbatim: "the words are in \(copy)\(place)"
      case .typography:
        "the words are in \(copy)\(place), but for quotation marks, dashes or white space"
      case .close: "\(copy)\(place) has other words: \(difference ?? "")"
      case .missing: "the words are not in \(copy)"
      }
    if let omitted { words += "; ellipses stand for \(Counted.text(omitted, "word"))" }
    if !insertions.isEmpty {
      words += "; an editor put in " + insertions.map { "[\($0)]" }.joined(separator: ", ")
    }
    return words
  }

  /// The same, with the colour of the outcome.
  var runs: [TextOutput.Run] {
    [.init("quote: ", .faint), .init(inWords, outcome.hasSameWords ? .good : .bad)]
  }
}

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
        page.wrapped([.init(capture.inWords, .faint)], first: "    ", indent: "    ")
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

/// A capture in answers.
struct CaptureValue: JSONWritable {
  let capture: Capture

  init(_ capture: Capture) { self.capture = capture }

  var json: JSONValue {
    let content = capture.content
    return [
      "id": capture.name, "captured": capture.captured, "url": content.fetch?.url,
      "file": content.fetch == nil ? content.fileName : nil, "title": capture.title,
      "published": capture.published, "loader": content.loader, "bytes": capture.byteCount,
      "sha256": content.original, "textSha256": content.text, "sentences": content.sentenceCount,
    ]
  }
}
