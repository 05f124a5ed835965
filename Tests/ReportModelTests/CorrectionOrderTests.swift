import FactCheck
import ReportSamples
import SeededRandom
import TestSupport
import Testing

@testable import ReportModel

/// Whatever happens between two publications, in any order, corrections report what readers would
/// see differently, once, and nothing else.
@Suite("Corrections in any order")
struct CorrectionOrderTests {
  /// What readers see of a claim.
  private struct Seen: Equatable {
    var text: String
    /// The label of the verdict in force, and why.
    var verdict: [String?]?

    init?(_ claim: Claim) {
      guard !claim.isRemoved else { return nil }
      text = claim.text
      verdict = claim.verdict.map { [$0.rating, $0.rationale] }
    }
  }

  private struct Walk {
    var desk = SessionBuilder.sample()
    var random: SplitMix64
    /// What each publication showed, by claim.
    var shown: [[ClaimID: Seen]] = []
    /// The claim that needs a correction, and the publication after which it does.
    var expected: [String] = []
    /// Wordings that mean the same, as was vouched since the last publication.
    var meanings: [(ClaimID, String, String)] = []
    var kinds: [Int: Int] = [:]

    init(seed: UInt64) throws {
      random = SplitMix64(seed: seed)
      try desk.load(paragraphs: "One fell. Two rose. Three stayed.", ArticleDetails(title: "Title"))
      for words in ["One fell", "Two rose", "Three stayed"] { try desk.tag(words) }
    }

    var now: [ClaimID: Seen] {
      Dictionary(
        uniqueKeysWithValues: desk.session.allClaims.compactMap { claim in
          Seen(claim).map { (claim.id, $0) }
        })
    }

    mutating func step() throws {
      let claim = random.pick(desk.session.claims)?.id
      let before = desk.entries.count
      let texts = Dictionary(
        uniqueKeysWithValues: desk.session.allClaims.map { ($0.id, $0.text) })
      let kind = random.below(12)
      do {
        try take(kind, on: claim)
        kinds[kind, default: 0] += 1
      } catch is RuleError {
        // Another step will do.
      }
      guard desk.entries.count > before else { return }
      for claim in desk.session.allClaims where texts[claim.id] != claim.text {
        if Self.vouches(desk.entries.last!.step.changes, for: claim.id), let old = texts[claim.id] {
          meanings.append((claim.id, old, claim.text))
        }
      }
    }

    private static func vouches(_ changes: [Change], for claim: ClaimID) -> Bool {
      changes.contains { change in
        switch change {
        case .claim(let id, .edited(let edits, let reason)):
          id == claim && edits.changes("wording") && reason != nil
        case .undone(_, let changes), .redone(_, let changes): vouches(changes, for: claim)
        default: false
        }
      }
    }

    private mutating func take(_ kind: Int, on claim: ClaimID?) throws {
      desk.analyst = random.pick(["Ira Checker", "Ira Checker", "Sam"])!
      let wording = random.pick(["One sank", "One fell", "Two rose", "Nothing moved"])!
      switch (kind, claim) {
      case (0, let claim?): try desk.reword(claim, wording)
      case (1, let claim?): try desk.reword(claim, wording, sameMeaning: "the same")
      case (2...4, let claim?):
        let reason = random.pick([nil, "So.", "Now."])!
        try desk.decide(claim, rating: random.pick(["True", "False"])!, because: reason)
      case (5, let claim?): try desk.step { try $0.skip([claim], because: nil) }
      case (6, let claim?):
        try desk.addEvidence(EvidenceDetails(title: "E", stance: .supports), to: claim)
      case (7, let claim?):
        let evidence = random.pick(desk.session.evidence(of: desk.session.claim(claim)!))
        guard let evidence else { return }
        try desk.step { try $0.remove([.evidence(evidence.id)]) }
      case (8, let claim?): try desk.approve(claim, by: "Chief")
      case (9, let claim?):
        guard random.once(in: 4) else { return }
        try desk.step { try $0.remove([.claim(claim)]) }
      case (10, _): try desk.undo()
      default: try desk.redo()
      }
    }

    /// Records the corrections that are needed now.
    mutating func compare() {
      guard let last = shown.last else { return }
      let now = now
      for id in desk.session.allClaims.map(\.id) {
        let isNews: Bool
        switch (last[id], now[id]) {
        case (nil, nil): isNews = false
        case (_?, nil): isNews = true
        case (nil, let now?): isNews = now.verdict != nil
        case (let old?, let now?):
          isNews = old.verdict != now.verdict || !isSameMeaning(id, old.text, now.text)
        }
        if isNews { expected.append("\(id) after publication \(shown.count)") }
      }
    }

    private func isSameMeaning(_ claim: ClaimID, _ one: String, _ other: String) -> Bool {
      var known: Set = [one]
      for _ in meanings {
        for (id, old, new) in meanings where id == claim {
          if known.contains(old) || known.contains(new) { known.formUnion([old, new]) }
        }
      }
      return known.contains(other)
    }

    mutating func publish() throws {
      compare()
      desk.analyst = "Publisher"
      try desk.publish()
      shown.append(now)
      meanings = []
    }
  }

  private static func record(of desk: SessionBuilder) -> PublicRecord {
    PublicRecord(
      of: desk.session, after: desk.source().laterEntries, ids: PublicIDs(desk.session))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func reportWhatReadersSeeDifferently(seed: UInt64) throws {
    var walk = try Walk(seed: seed)
    for _ in 0..<walk.random.below(8) { try walk.step() }
    for _ in 0..<2 + walk.random.below(3) {
      try walk.publish()
      for _ in 0..<walk.random.below(9) { try walk.step() }
    }
    walk.compare()
    let session = walk.desk.session
    let told = Self.record(of: walk.desk).corrections.map { correction in
      let number = session.publications.count { $0.entry < correction.entry }
      return "\(correction.item) after publication \(number)"
    }
    #expect(told.sorted() == walk.expected.sorted())
    // Earlier verdicts are those that were seen, and no two in a row say the same.
    for claim in session.claims {
      let earlier = Self.record(of: walk.desk).earlierVerdicts(on: claim, in: session)
      let said = earlier.map { [$0.rating, $0.rationale] }
      let seen = walk.shown.compactMap { $0[claim.id]?.verdict }
      let current = claim.verdict.map { [$0.rating, $0.rationale] }
      let all = said + [current].compactMap { $0 }
      for pair in said { #expect(seen.contains(pair)) }
      // The corrections report what was undone.
      for pair in seen where claim.verdicts.allSatisfy({ !$0.isRemoved }) {
        #expect(all.contains(pair), "\(pair) was seen, and is not told")
      }
      for (one, next) in zip(all, all.dropFirst()) { #expect(one != next) }
    }
  }

  /// The walks above go through all that can be done.
  @Test func theWalksIncludeStepsOfEveryKind() throws {
    var kinds: [Int: Int] = [:]
    for seed in 1...60 as ClosedRange<UInt64> {
      var walk = try Walk(seed: seed)
      for _ in 0..<20 { try walk.step() }
      kinds.merge(walk.kinds, uniquingKeysWith: +)
    }
    for kind in 0..<12 { #expect(kinds[kind, default: 0] > 5, "\(kind)") }
  }

  @Test func affirmingThePublishedVerdictAfterAnUndoneRewordingIsNoCorrection() throws {
    var desk = SessionBuilder.sample()
    try desk.load(paragraphs: "One fell.", ArticleDetails(title: "Title"))
    try desk.tag("One fell")
    try desk.decide(ClaimID(1), rating: "False", because: "So.")
    try desk.publish()
    let published = try desk.report()
    try desk.reword(ClaimID(1), "One sank")
    try desk.reword(ClaimID(1), "One fell")
    try desk.decide(ClaimID(1), rating: "False", because: "So.")
    let report = try desk.report()
    #expect(report.corrections == nil)
    #expect(report.claims[0].verdictHistory == nil)
    #expect(report.claims[0].verdict?.label == published.claims[0].verdict?.label)
    // After A, B and A again the history lists both others, because readers saw all of them.
    try desk.decide(ClaimID(1), rating: "True", because: "New.")
    try desk.publish()
    try desk.decide(ClaimID(1), rating: "False", because: "So.")
    #expect(try desk.report().claims[0].verdictHistory?.map(\.label) == ["False", "True"])
    // A draft between them was never seen.
    try desk.publish()
    try desk.decide(ClaimID(1), rating: "Half True")
    try desk.decide(ClaimID(1), rating: "False", because: "So.")
    #expect(try desk.report().claims[0].verdictHistory?.map(\.label) == ["False", "True"])
  }
}
