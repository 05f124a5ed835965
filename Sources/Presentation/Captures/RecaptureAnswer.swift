import ArticleText
import FactCheck
import JSON

/// Sources that were captured and asked for again.
package struct RecaptureAnswer: Answer {
  /// What became of one source.
  package enum Outcome: String, Sendable {
    /// Its text is as in the newest copy.
    case same
    /// Its text has changed; there is another copy.
    case changed
    /// Its page has gone.
    case gone
  }

  /// What one server answered, and what it means for the quote.
  package struct Source: JSONWritable {
    package let outcome: Outcome
    /// The copy with the same text; `nil` for the last one.
    let copy: Capture?
    /// How its present text has the words of the quote; `nil` without a quote, or if it has gone.
    package let quote: QuoteCheck.Outcome?
    /// How its text differs from that of the copy before.
    package let differences: SentenceDifferences?
    /// Its evidence, after the change.
    package var evidence: Evidence?

    package init(
      _ outcome: Outcome, copy: Capture? = nil, quote: QuoteCheck.Outcome? = nil,
      differences: SentenceDifferences? = nil
    ) {
      self.outcome = outcome
      self.copy = copy
      self.quote = quote
      self.differences = differences
    }

    /// The name of the copy that the answer is about: the same one, the new one, or of a page that has gone the last.
    var copyName: String? { (copy ?? evidence?.details.captures.last)?.name }

    package var json: JSONValue {
      [
        "evidence": evidence?.id.description, "outcome": outcome.rawValue,
        "copy": copyName,
        "status": outcome == .gone ? evidence?.details.absence?.status : nil,
        "quote": quote?.rawValue, "same": differences?.same,
        "differences": differences?.differences,
      ]
    }
  }

  private let sources: [Source]
  private let failed: [WithoutCopy]
  private let stopped: Explanation?
  private let count: Int

  /// - Parameters:
  ///   - sources: those that were found, or found gone.
  ///   - count: the number of pieces of evidence.
  package init(
    _ sources: [Source], failed: [WithoutCopy], stopped: Explanation?, of count: Int
  ) {
    self.sources = sources
    self.failed = failed
    self.stopped = stopped
    self.count = count
  }

  package var json: JSONValue { ["sources": sources, "failed": failed] }

  package var isPaged: Bool { true }

  package var failure: Explanation? {
    if let stopped { return stopped.leaving(count - sources.count, of: count, "asked for again") }
    guard !failed.isEmpty else { return nil }
    return Explanation(
      "not-all-recaptured",
      "\(Counted.grouped(failed.count)) of \(Counted.text(count, "source")) could not be asked for again",
      choices: failed.map(\.line))
  }

  package func write(to page: inout TextOutput) {
    for source in sources { source.write(to: &page) }
  }
}

extension RecaptureAnswer.Source {
  fileprivate func write(to page: inout TextOutput) {
    guard let evidence else { return }
    let copy = copyName ?? ""
    let words: TextOutput.Run =
      switch outcome {
      case .same: .init("the same as \(copy)", .good)
      case .changed: .init("changed; the new copy is \(copy)", .bad)
      case .gone: .init(evidence.details.absence?.inWords(by: page.clock) ?? "gone", .bad)
      }
    page.wrapped(
      [
        .init(evidence.id.description, .bold), .init("  "), words,
        .init("  \(evidence.details.shownTitle)"),
      ], indent: "    ")
    if let quote {
      let (words, style): (String, TextOutput.Style) =
        switch quote {
        case .verbatim, .typography: ("the quoted words are in it", .good)
        case .close: ("it has other words than the quote", .bad)
        case .missing: ("the quoted words are not in it", .bad)
        }
      page.wrapped([.init(words, style)], first: "    ", indent: "      ")
    }
    differences?.write(to: &page)
  }
}

extension SourceAbsence {
  /// `gone: noticed on 3 February 2026, the server answers 404`.
  func inWords(by clock: WallClock) -> String {
    let reason = status.map { "the server answers \($0)" } ?? "its host has no address"
    return "gone: \(reason), noticed \(DateWords.text(.instant(noticed), by: clock))"
  }
}
