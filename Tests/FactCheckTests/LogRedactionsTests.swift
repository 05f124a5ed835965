import Foundation
import TestSupport
import Testing

@testable import FactCheck

/// The mark of a redaction is words like any others: only where a redaction left it, it stands for what was removed.
@Suite("Where redactions left marks") struct LogRedactionsTests {
  private static let mark = RedactionMark(forLogTo: Digest(of: "the last entry"))

  private static func entry(_ number: Int, _ changes: [Change]) throws -> Entry {
    let at = try #require(Timestamp("2026-02-03T09:30:00Z"))
    return Entry(
      sequence: number,
      step: Step(id: UUID(), at: at, analyst: "Ira", line: "redact", changes: changes),
      hash: Digest(of: "\(number)"))
  }

  /// Evidence whose title and author have the mark, as has its address.
  private static func changes(
    title: String = "[protected source] saw it", author: String = "[protected source]"
  ) -> [Change] {
    var details = EvidenceDetails(title: title, stance: .context)
    details.author = author
    details.url = WebAddress(stored: RedactionWords.noAddress)
    return [.evidence(EvidenceID(1), .added(claim: ClaimID(1), details: details))]
  }

  private static func redactions(
    _ marks: [[String]?], of entry: Int = 3, to last: Int = .max
  ) throws -> LogRedactions {
    var redactions = LogRedactions()
    for (index, marks) in marks.enumerated() {
      let redacted = RedactedEntry(entry: entry, body: .zero, marks: marks)
      redactions.add(
        try Self.entry(
          10 + index, [.redacted(item: .evidence(EvidenceID(1)), entries: [redacted])]),
        rewritingTo: last)
    }
    return redactions
  }

  private static func details(
    _ redactions: LogRedactions, _ number: Int = 3
  ) throws -> EvidenceDetails {
    let marked = redactions.marked(try entry(number, changes()), with: mark)
    return try #require(marked.step.changes.evidenceDetails.first)
  }

  @Test func onlyWhereARedactionLeftIt() throws {
    let author = "/0/evidenceAdded/details/author"
    let url = "/0/evidenceAdded/details/url"
    let one = try Self.details(try Self.redactions([[author]]))
    #expect(one.author == Self.mark.words && one.title == "[protected source] saw it")
    #expect(one.url?.text == RedactionWords.noAddress)
    let two = try Self.details(try Self.redactions([[author], [url]]))
    #expect(two.author == Self.mark.words && two.url?.text == Self.mark.address)
    #expect(two.title == "[protected source] saw it")
    // Not in an entry that none rewrote, or none of those that count.
    for other in [
      try Self.details(try Self.redactions([[author]]), 4),
      try Self.details(try Self.redactions([[author]], to: 2)),
      try Self.details(try Self.redactions([[]])),
    ] {
      #expect(other.author == Change.redactedWords)
    }
    #expect(try Self.redactions([[author]], to: 2).items.isEmpty)
    #expect(
      Self.mark.unmarking(Self.mark.words + Self.mark.address) == Change.redactedWords
        + RedactionWords.noAddress)
  }

  /// Logs of earlier programs only say which entries were rewritten.
  @Test(arguments: [[nil], [nil, ["/0/x"]], [["/0/x"], nil]] as [[[String]?]])
  func anywhereInTheEntryIfTheLogDoesNotSayIt(_ marks: [[String]?]) throws {
    let details = try Self.details(try Self.redactions(marks))
    #expect(details.author == Self.mark.words && details.url?.text == Self.mark.address)
    #expect(details.title == "\(Self.mark.words) saw it")
  }

  @Test func aRedactionFindsItsOwnMarks() {
    let before = Self.changes(author: "Ben Osei")
    #expect(Self.changes().marks(since: before) == ["/0/evidenceAdded/details/author"])
    #expect(before.marks(since: before) == [])
  }
}
