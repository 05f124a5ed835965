import FactCheck
import Foundation
import TestSupport
import Testing

@testable import SessionStore

/// Numbers that no desk writes, in a session whose chain is right: `check` names the entry, `recover` saves what
/// is before it, and opening does not fail because of them.
@Suite("Impossible values in a session with the right chain") struct ImpossibleValueTests {
  let folder = TemporaryFolder()
  var path: String { folder.file("a.factdesk") }

  private func write(_ steps: [Step], _ blobs: [Digest: Blob]) throws {
    try? FileManager.default.removeItem(atPath: path)
    try SQLiteStore.fill(path) { (connection) throws(StoreError) in
      var head = LogHead.empty
      for step in steps {
        let blobs = step.changes.flatMap(\.blobs).compactMap { blobs[$0] }
        let entry = try NewRow(step, blobs: blobs).insert(after: head, into: connection)
        head = LogHead(sequence: entry.sequence, hash: entry.hash)
      }
    }
  }

  /// Makes sure that a session is damaged from an entry on, and that all say the same.
  private func expect(_ fault: CheckReport.Fault, intact: Int, _ what: String) throws {
    let report = try SQLiteStore.check(path, copiesIn: folder.path)
    #expect(report.faults == [fault], "\(what)")
    #expect(report.soundHead.sequence == intact, "\(what)")
    let store = try SQLiteStore.open(path, access: .readOnly)
    defer { store.close() }
    #expect(throws: Never.self, "\(what)") { try Samples.replay(store) }
    let saved = folder.file("saved.factdesk")
    try? FileManager.default.removeItem(atPath: saved)
    if intact == 0 {
      #expect(throws: StoreError.nothingToRecover(path), "\(what)") {
        try SQLiteStore.recover(path, to: saved)
      }
      return
    }
    let recovery = try SQLiteStore.recover(path, to: saved)
    #expect(recovery.saved.sequence == intact && recovery.fault == fault, "\(what)")
    #expect(try SQLiteStore.check(saved, copiesIn: folder.path).faults == [], "\(what)")
  }

  private func altered(
    _ step: Step, _ alter: (inout ArticleContent) -> Void
  ) -> Step {
    let changes = step.changes.map { change -> Change in
      guard case .article(let id, .loaded(let details, var content, let replaced)) = change else {
        return change
      }
      alter(&content)
      return .article(id, .loaded(details: details, content: content, replaces: replaced))
    }
    return Step(
      id: step.id, at: step.at, analyst: step.analyst, line: step.line, changes: changes,
      salt: step.salt)
  }

  @Test func placesAndCountsThatDoNotFitATextAreNamed() throws {
    var desk = SessionBuilder()
    try desk.note("First.", on: .article(try desk.load("Fees rose. Ships left.")))
    let alterations: [(String, (inout ArticleContent) -> Void)] = [
      ("headline", { $0.front = ArticleFront(headline: 0..<1_000_000) }),
      ("standfirst", { $0.front = ArticleFront(headline: 0..<4, standfirst: 5..<1_000_000) }),
      ("no paragraph", { $0.paragraphCount = 0 }),
      ("many paragraphs", { $0.paragraphCount = 1_000_000 }),
      ("rules", { $0.segmenterVersion = 1_000_000 }),
      ("bytes", { $0.byteCount = 0 }), ("sentences", { $0.sentenceCount = 1 }),
    ]
    try write(desk.steps, desk.blobs)
    #expect(try SQLiteStore.check(path, copiesIn: folder.path).faults == [])
    for (what, alter) in alterations {
      try write([altered(desk.steps[0], alter)] + desk.steps.dropFirst(), desk.blobs)
      try expect(.badLists(entry: 1), intact: 0, what)
    }
  }

  @Test func aValueOutsideTheScaleIsNamed() throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose. Ships left.")
    let claim = try desk.tag("Fees rose")
    for value in [-1, 0, 7, 1_000_000] {
      let step = Samples.step(value)
      let verdict = Verdict(
        Decision(
          number: 1, rating: "True", value: value, rationale: nil, analyst: "A", decided: nil))
      let forged = Step(
        id: step.id, at: step.at, analyst: "A", line: "verdict c1 True",
        changes: [.claim(claim, .decided(verdict))])
      try write(desk.steps + [forged], desk.blobs)
      try expect(
        .replay(.impossible(.verdict(claim, number: 1), entry: 3)), intact: 2, "\(value)")
    }
  }
}
