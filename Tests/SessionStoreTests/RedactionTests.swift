import Database
import FactCheck
import Foundation
import SeededRandom
import TestSupport
import Testing

@testable import SessionStore

/// Striking a protected source out of a log.
@Suite struct RedactionTests {
  let folder = TemporaryFolder()
  static let secret = "Ana Lůžová"
  static let document = Array("The document that she handed over.".utf8)

  /// A session in which a source is named in evidence, in its edits, in an undone edit, in a note and as
  /// a claimant.
  private static func desk() throws -> SessionBuilder {
    var desk = SessionBuilder()
    try desk.load("Fees rose. Ships stayed away.")
    let claim = ClaimID(1)
    try desk.tag(
      "Fees rose", details: ClaimDetails(claimant: Agent(name: Self.secret), topics: ["fees"]))
    let file = KeptFile(
      name: "handover.txt", sha256: desk.keep(Self.document), byteCount: Self.document.count,
      captured: desk.now)
    try desk.step(line: "evidence c1 --author \"\(Self.secret)\" --refutes") {
      try $0.add(
        EvidenceDetails(
          title: "What \(Self.secret) said", stance: .refutes, file: file, author: Self.secret,
          level: .primary), to: [claim])
    }
    try desk.step(line: "edit e1 --note \(Self.secret)") {
      try $0.edit(EvidenceID(1)) { $0.note = "\(Self.secret) again" }
    }
    try desk.undo()
    try desk.note("Call \(Self.secret)", on: .claim(claim), isPrivate: true)
    try desk.decide(claim, rating: "False")
    return desk
  }

  private func store(_ kind: ConformanceTests.Kind, _ desk: SessionBuilder) throws -> any EntryStore
  {
    let store: any EntryStore
    switch kind {
    case .memory:
      store = MemoryStore()
      _ = try store.append(desk.steps[0], blobs: blobs(desk), after: 0)
    case .sqlite:
      store = try SQLiteStore.create(file, first: desk.steps[0], blobs: blobs(desk)).0
    case .postgres:
      store = try TeamSessions(desk.steps[0].analyst).create(
        first: desk.steps[0], blobs: blobs(desk))
    }
    for (index, step) in desk.steps.enumerated().dropFirst() {
      _ = try store.append(step, blobs: [], after: index)
    }
    return store
  }

  private var file: String { folder.file("a.factdesk") }
  private func blobs(_ desk: SessionBuilder) -> [Blob] { Array(desk.blobs.values) }

  @discardableResult
  private func redact(_ item: ItemID, in store: any EntryStore) throws -> Entry {
    try store.redact(item, after: try store.head().sequence) { change in
      Step(
        id: UUID(), at: SessionBuilder.start, analyst: SessionBuilder.analyst,
        line: "redact \(item)",
        changes: [change])
    }
  }

  @Test(arguments: ConformanceTests.Kind.installed)
  func strikesOutAndKeepsTheRest(kind: ConformanceTests.Kind) throws {
    let desk = try Self.desk()
    let store = try store(kind, desk)
    let before = try store.entries(after: 0, through: nil)
    let entry = try redact(.evidence(EvidenceID(1)), in: store)
    guard case .redacted(.evidence(EvidenceID(1)), let redacted) = entry.step.changes.first else {
      Issue.record("\(entry.step.changes)")
      return
    }
    #expect(redacted.map(\.entry) == [3, 4, 5])
    let after = try store.entries(after: 0, through: nil)
    #expect(after.dropLast().map(\.hash) == before.map(\.hash))
    #expect(after[2].step.line == "[redacted]")
    #expect([1, 2, 6, 7].allSatisfy { after[$0 - 1] == before[$0 - 1] })
    #expect(try store.check().faults == [])
    let details = try Samples.replay(store).allEvidence[0].details
    #expect(
      details
        == EvidenceDetails(title: "[protected source]", stance: .refutes, level: .primary))
    #expect(throws: StoreError.unknownBlob(Digest(of: Self.document))) {
      try store.blob(Digest(of: Self.document))
    }
    // A second time there is nothing left, and the log is as it was.
    let head = try store.head()
    #expect(throws: StoreError.nothingToRedact(.evidence(EvidenceID(1)))) {
      try redact(.evidence(EvidenceID(1)), in: store)
    }
    #expect(throws: StoreError.conflict(head)) {
      try store.redact(.note(NoteID(1)), after: 3) { _ in desk.steps[0] }
    }
    #expect(try store.head() == head)
  }

  @Test func theFileContainsNoneOfIt() throws {
    let store = try store(.sqlite, try Self.desk())
    func isInFile(_ words: [UInt8]) throws -> Bool {
      Data(try Bytes.of(file)).range(of: Data(words)) != nil
    }
    #expect(try isInFile(Array(Self.secret.utf8)))
    for item in [ItemID.evidence(EvidenceID(1)), .note(NoteID(1)), .claim(ClaimID(1))] {
      try redact(item, in: store)
    }
    #expect(try !isInFile(Array(Self.secret.utf8)))
    #expect(try !isInFile(Self.document))
    #expect(try !isInFile(Array("handover".utf8)))
    #expect(try store.check().faults == [])
    let session = try Samples.replay(store)
    #expect(session.claims[0].details.claimant == Agent(name: "[protected source]"))
    #expect(session.claims[0].topics == ["fees"])
    #expect(session.claims[0].rating == "False")
    #expect(session.allNotes[0].text == "[protected source]")
  }

  /// The file of an imported report names the source of what came with it.
  @Test(arguments: ConformanceTests.Kind.installed)
  func aReportsFileGoesWithTheSource(kind: ConformanceTests.Kind) throws {
    let desk = try FixtureLog.documents()
    let store = try store(kind, desk)
    let file = Digest(of: FixtureLog.document)
    // A note that was written later came with no report.
    try redact(.note(NoteID(1)), in: store)
    #expect(try store.blob(file) == FixtureLog.document)
    try redact(.claim(ClaimID(1)), in: store)
    #expect(throws: StoreError.unknownBlob(file)) { try store.blob(file) }
    let session = try Samples.replay(store)
    #expect(session.imports.map(\.document) == [nil])
    #expect(session.claims[0].claimant?.name == Change.redactedWords)
  }

  /// A list of names, tried against what stays in the file: the hash of a salted entry reveals nothing.
  @Test(arguments: ConformanceTests.Kind.installed, [false, true])
  func aRemovedNameCannotBeGuessed(kind: ConformanceTests.Kind, isSalted: Bool) throws {
    var desk = SessionBuilder()
    try desk.load("Fees rose.")
    try desk.note("Call \(Self.secret)", on: .article(ArticleID(1)))
    let salts = desk.steps.indices.map { Salt(hex: Digest(of: "salt \($0)").hex) }
    let steps = zip(desk.steps, salts).map { step, salt in
      Step(
        id: step.id, at: step.at, analyst: step.analyst, line: step.line, changes: step.changes,
        salt: isSalted ? salt : nil)
    }
    let store: any EntryStore
    switch kind {
    case .memory:
      store = MemoryStore()
      _ = try store.append(steps[0], blobs: blobs(desk), after: 0)
    case .sqlite: store = try SQLiteStore.create(file, first: steps[0], blobs: blobs(desk)).0
    case .postgres:
      store = try TeamSessions(steps[0].analyst).create(first: steps[0], blobs: blobs(desk))
    }
    _ = try store.append(steps[1], blobs: [], after: 1)
    let before = try store.entries(after: 0, through: nil)
    #expect(before.map(\.step) == steps)
    #expect(before.map(\.version) == (isSalted ? [2, 2] : [1, 1]))
    #expect(try store.check().faults == [])
    try redact(.note(NoteID(1)), in: store)
    let entry = try store.entries(after: 1, through: 2)[0]
    #expect(entry.hash == before[1].hash)
    #expect(entry.version == before[1].version)
    #expect(entry.step.salt == nil)
    #expect(try store.check().faults == [])
    let written = try #require(entry.written)
    let guessed = steps[1]
    let isBodyGuessed = written.body == Digest(of: guessed.changes.stored)
    let isLineGuessed = written.line == Digest(of: guessed.line)
    #expect(isBodyGuessed == !isSalted)
    #expect(isLineGuessed == !isSalted)
    guard kind == .sqlite, let salt = salts[1] else { return }
    let bytes = Data(try Bytes.of(file))
    #expect(bytes.range(of: Data(salt.hex.utf8)) == nil)
    // What was struck out stays out of copies and recovered sessions, and these are sound.
    try SQLiteStore.copy(from: file, to: folder.file("copy.factdesk"))
    _ = try SQLiteStore.recover(file, to: folder.file("saved.factdesk"))
    for name in ["copy.factdesk", "saved.factdesk"] {
      let other = try SQLiteStore.open(folder.file(name), access: .readOnly)
      #expect(try other.check().faults == [])
      #expect(
        try other.entries(after: 0, through: nil).map(\.hash)
          == store.entries(after: 0, through: nil).map(\.hash))
      other.close()
    }
  }

  /// Damage in a salted entry: another salt, none, another place.
  @Test func anAlteredSaltIsFound() throws {
    let salt = try #require(Salt(hex: Digest(of: "salt").hex))
    let plain = Samples.step(2)
    let step = Step(
      id: plain.id, at: plain.at, analyst: plain.analyst, line: plain.line, changes: plain.changes,
      salt: salt)
    for alteration in [
      "replace(body, '\(salt.hex)', '\(Digest(of: "other").hex)')", "replace(body, 'salt', 'sald')",
      "'{\"salt\":\"\(salt.hex)\"}'",
    ] {
      try? FileManager.default.removeItem(atPath: file)
      let store = try SQLiteStore.create(file, first: Samples.step(1), blobs: []).0
      #expect(try store.append(step, blobs: [], after: 1).step == step)
      #expect(try store.check().faults == [])
      store.close()
      try RawFile.dropTriggers(file)
      try RawFile.execute("UPDATE entry SET body = \(alteration) WHERE seq = 2", on: file)
      let altered = try SQLiteStore.open(file, access: .readOnly)
      #expect(try !altered.check().isSound)
      #expect(throws: StoreError.self) { try altered.forEachEntry(after: 0) { _ in } }
    }
  }

  @Test func undoPassesOverIt() throws {
    let store = try store(.sqlite, try Self.desk())
    try redact(.note(NoteID(1)), in: store)
    var session = try Samples.replay(store)
    #expect(try session.entryToUndo(by: SessionBuilder.analyst) == 7)
    #expect(throws: RuleError.self) { try session.entryToUndo(by: "Chief") }
    // A redacted entry can still be undone.
    for number in [7, 6] {
      let entry = try store.entries(after: number - 1, through: number)[0]
      let later = try store.entries(after: number, through: nil)
      let changes = try session.undo(entry, before: later)
      let step = Step(
        id: UUID(), at: SessionBuilder.start, analyst: SessionBuilder.analyst, line: "undo",
        changes: changes)
      try session.apply(try store.append(step, blobs: [], after: session.sequence))
    }
    #expect(session.notes(on: .claim(ClaimID(1))) == [])
    #expect(try store.check().faults == [])
  }

  /// What a check says of a tombstone that somebody altered, or of a redaction undone by hand.
  @Test func alteredTombstonesAreFound() throws {
    let cases = [
      ("UPDATE entry SET body = replace(body, 'protected', 'other') WHERE seq = 3", 3),
      ("UPDATE entry SET body = replace(body, 'refutes', 'supports') WHERE seq = 3", 3),
    ]
    for (sql, number) in cases {
      let copy = folder.file("b.factdesk")
      let store = try store(.sqlite, try Self.desk())
      try redact(.evidence(EvidenceID(1)), in: store)
      store.close()
      try Bytes.write(try Bytes.of(file), to: copy)
      try FileManager.default.removeItem(atPath: file)
      let altered = try SQLiteStore.open(copy, access: .readWrite)
      try altered.connection.execute("DROP TRIGGER entry_is_never_updated; " + sql)
      #expect(try altered.check().faults == [.misredactedEntry(number)])
      altered.close()
      try FileManager.default.removeItem(atPath: copy)
    }
  }

  @Test func anEntryThatWasNeverRedactedIsAltered() throws {
    let store = try #require(try store(.sqlite, try Self.desk()) as? SQLiteStore)
    let entry = try store.entries(after: 2, through: 3)[0]
    let tombstone = try #require(
      Tombstone(
        of: entry, Entry.Written(entry.step), redacting: .evidence(EvidenceID(1)), keeping: []))
    let body = String(decoding: tombstone.body, as: UTF8.self).replacing("'", with: "''")
    try store.connection.execute("DROP TRIGGER entry_is_never_updated")
    try store.connection.execute("UPDATE entry SET body = '\(body)', line = '' WHERE seq = 3")
    #expect(try store.check().faults == [.misredactedEntry(3)])
  }

  @Test func copiesAndRescuesKeepIt() throws {
    let store = try store(.sqlite, try Self.desk())
    try redact(.evidence(EvidenceID(1)), in: store)
    let state = WholeState(try Samples.replay(store))
    store.close()
    try SQLiteStore.copy(from: file, to: folder.file("copy.factdesk"))
    let report = try SQLiteStore.recover(file, to: folder.file("rescued.factdesk"))
    #expect(report.fault == nil)
    for name in ["copy.factdesk", "rescued.factdesk"] {
      let other = try SQLiteStore.open(folder.file(name), access: .readOnly)
      #expect(try other.check().faults == [])
      #expect(WholeState(try Samples.replay(other)) == state)
      other.close()
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func randomLogs(seed: UInt64) throws {
    let log = Samples.Log(seed: seed, steps: 150)
    let store = MemoryStore()
    try log.append(to: store)
    var random = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let session = try Samples.replay(store)
      let items: [ItemID] =
        session.allEvidence.map { .evidence($0.id) } + session.allNotes.map { .note($0.id) }
        + session.allClaims.map { .claim($0.id) }
      guard let item = random.pick(items) else { return }
      do { try redact(item, in: store) } catch StoreError.nothingToRedact { continue }
      let after = try Samples.replay(store)
      #expect(try store.check().faults == [])
      #expect(
        after.allEvidence.filter { .evidence($0.id) != item }
          == session.allEvidence.filter { .evidence($0.id) != item })
      #expect(
        after.allNotes.filter { .note($0.id) != item }
          == session.allNotes.filter { .note($0.id) != item })
      #expect(
        after.allClaims.filter { .claim($0.id) != item }
          == session.allClaims.filter { .claim($0.id) != item })
      #expect(after.words(naming: item).isEmpty)
      for entry in try store.entries(after: 0, through: nil) {
        #expect(entry.step.changes.allSatisfy { $0.redacted(item) == $0 })
      }
    }
  }
}
