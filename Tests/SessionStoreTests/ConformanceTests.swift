import FactCheck
import TeamStore
import TeamSupport
import TestSupport
import Testing

@testable import SessionStore

/// What every store must do, run on each kind.
@Suite struct ConformanceTests {
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case memory, sqlite, postgres
    var testDescription: String { rawValue }

    /// Those that this machine has.
    static var installed: [Kind] {
      allCases.filter { $0 != .postgres || TeamServer.isInstalled }
    }
  }

  let folder = TemporaryFolder()

  /// A store whose log holds `Samples.step(1)`.
  private func store(_ kind: Kind) throws -> any EntryStore {
    switch kind {
    case .memory:
      let store = MemoryStore()
      _ = try store.append(Samples.step(1), blobs: [], after: 0)
      return store
    case .sqlite:
      return try SQLiteStore.create(folder.file("a.factdesk"), first: Samples.step(1), blobs: []).0
    case .postgres: return try TeamSessions().create(first: Samples.step(1))
    }
  }

  @Test(
    .enabled(if: TeamServer.isInstalled, "needs PostgreSQL, which not every machine has"))
  func aServerIsOneOfThem() throws {
    #expect(Kind.installed.contains(.postgres))
    #expect(try TeamServer.shared().sql("SELECT count(*) FROM factdesk.meta") == "4")
  }

  @Test(arguments: Kind.installed)
  func appendsAndReadsBack(kind: Kind) throws {
    let store = try store(kind)
    var entries = try store.entries(after: 0, through: nil)
    for number in 2...20 {
      entries.append(try store.append(Samples.step(number), blobs: [], after: number - 1))
    }
    #expect(try store.entries(after: 0, through: nil) == entries)
    #expect(try store.entries(after: 3, through: 7) == Array(entries[3..<7]))
    #expect(try store.entries(after: 19, through: nil) == [entries[19]])
    #expect(try store.entries(after: 20, through: nil) == [])
    #expect(try store.entries(after: 5, through: 5) == [])
    #expect(try store.head() == LogHead(sequence: 20, hash: entries[19].hash))
    var streamed: [Entry] = []
    try store.forEachEntry(after: 2) { streamed.append($0) }
    #expect(streamed == Array(entries[2...]))
    #expect(Set(entries.map(\.hash)).count == 20)
    #expect(try store.check().isSound)
  }

  @Test(arguments: Kind.installed)
  func refusesAnAppendAfterAnOldHead(kind: Kind) throws {
    let store = try store(kind)
    let second = try store.append(Samples.step(2), blobs: [], after: 1)
    let head = LogHead(sequence: 2, hash: second.hash)
    for seen in [0, 1, 3, 99] {
      #expect(throws: StoreError.conflict(head)) {
        try store.append(Samples.step(3), blobs: [], after: seen)
      }
    }
    #expect(try store.head() == head)
  }

  @Test(arguments: Kind.installed)
  func appendsAStepOnce(kind: Kind) throws {
    let store = try store(kind)
    let step = Samples.step(2)
    let entry = try store.append(step, blobs: [], after: 1)
    _ = try store.append(Samples.step(3), blobs: [], after: 2)
    for seen in [0, 1, 3] {
      #expect(try store.append(step, blobs: [], after: seen) == entry)
    }
    #expect(try store.head().sequence == 3)
  }

  @Test(arguments: Kind.installed)
  func refusesAStepWithoutChanges(kind: Kind) throws {
    let store = try store(kind)
    let step = Samples.step(2)
    let empty = Step(id: step.id, at: step.at, analyst: "Ira", line: "", changes: [])
    #expect(throws: StoreError.emptyStep) { try store.append(empty, blobs: [], after: 1) }
    #expect(try store.head().sequence == 1)
  }

  /// An entry that could not be read again is refused before anything is written.
  @Test(arguments: Kind.installed)
  func refusesATimeThatCouldNotBeReadAgain(kind: Kind) throws {
    let store = try store(kind)
    let step = Samples.step(2)
    func at(_ seconds: Int) -> Step {
      Step(
        id: step.id, at: Timestamp(seconds: seconds), analyst: step.analyst, line: "",
        changes: step.changes)
    }
    for seconds in [253_402_300_800, -62_135_596_801, Int.max, Int.min] {
      let time = Timestamp(seconds: seconds)
      #expect(throws: StoreError.timeOutOfRange(time)) {
        try store.append(at(seconds), blobs: [], after: 1)
      }
    }
    #expect(try store.head().sequence == 1)
    let last = try store.append(at(253_402_300_799), blobs: [], after: 1)
    #expect(try store.entries(after: 1, through: nil) == [last])
    #expect(try store.check().isSound)
  }

  @Test(arguments: Kind.installed)
  func keepsBlobsWithTheEntryThatNamesThem(kind: Kind) throws {
    let store = try store(kind)
    let blobs = [
      Blob([UInt8](repeating: 0x61, count: 300_000)), Blob(Array("0 300000\n".utf8)), Blob([]),
    ]
    let step = Self.loading(blobs)
    #expect(throws: StoreError.unknownBlob(blobs[0].digest)) {
      try store.append(step, blobs: Array(blobs[1...]), after: 1)
    }
    #expect(throws: StoreError.unknownBlob(blobs[1].digest)) { try store.blob(blobs[1].digest) }
    _ = try store.append(step, blobs: blobs, after: 1)
    for blob in blobs { #expect(try store.blob(blob.digest) == blob.bytes) }
    // What the log holds already need not be given again, and may be.
    _ = try store.append(Self.loading(blobs, as: 2), blobs: [blobs[2]], after: 2)
    #expect(throws: StoreError.unknownBlob(Digest(of: "other"))) {
      try store.blob(Digest(of: "other"))
    }
    let report = try store.check()
    #expect(report.isSound)
    #expect(report.blobs == 3)
    #expect(report.entries == 3)
    #expect(report.soundHead == (try store.head()))
  }

  @Test(arguments: Kind.installed)
  func stopsStreamingWhenTheBodyThrows(kind: Kind) throws {
    struct Enough: Error {}
    let store = try store(kind)
    _ = try store.append(Samples.step(2), blobs: [], after: 1)
    var count = 0
    #expect(throws: Enough.self) {
      try store.forEachEntry(after: 0) { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
    // The store can be read within a stream, and used after a broken one.
    try store.forEachEntry(after: 0) { entry in
      let same = try store.entries(after: entry.sequence - 1, through: entry.sequence)
      let head = try store.head()
      #expect(same == [entry])
      #expect(head.sequence == 2)
    }
    _ = try store.append(Samples.step(3), blobs: [], after: 2)
  }

  @Test(arguments: Kind.installed)
  func seesNoChangeWithoutOne(kind: Kind) throws {
    let store = try store(kind)
    _ = try store.head()
    #expect(!store.mayHaveChanged())
    _ = try store.append(Samples.step(2), blobs: [], after: 1)
    #expect(!store.mayHaveChanged())
    _ = try store.entries(after: 0, through: nil)
    #expect(!store.mayHaveChanged())
  }

  @Test(arguments: Kind.installed)
  func refusesEverythingOnceClosed(kind: Kind) throws {
    let store = try store(kind)
    store.close()
    store.close()
    _ = store.mayHaveChanged()
    #expect(throws: StoreError.self) { try store.head() }
    #expect(throws: StoreError.self) { try store.append(Samples.step(2), blobs: [], after: 1) }
    #expect(throws: StoreError.self) { try store.entries(after: 0, through: nil) }
    #expect(throws: StoreError.self) { try store.blob(.zero) }
    #expect(throws: StoreError.self) { try store.check() }
    #expect(throws: StoreError.self) { try store.forEachEntry(after: 0) { _ in } }
  }

  @Test(arguments: Kind.installed)
  func keepsHostileTextsToTheByte(kind: Kind) throws {
    let sessions = kind == .postgres ? try TeamSessions() : nil
    let store = try sessions?.create(first: Samples.step(1)) ?? store(kind)
    var sequence = 1
    for text in HostileStrings.all + HostileStrings.blank {
      // A server signs with the enrolled name, which is a text of PostgreSQL and not empty.
      if let sessions, text.isEmpty || text.contains("\0") {
        #expect(throws: StoreError.self) {
          try store.append(Samples.step(2, analyst: text), blobs: [], after: sequence)
        }
        try sessions.enrol("Ira Checker")
        let step = Samples.step(sequence)
        let hostile = Step(
          id: step.id, at: step.at, analyst: step.analyst, line: text, changes: step.changes)
        sequence = try store.append(hostile, blobs: [], after: sequence).sequence
        #expect(try store.entries(after: sequence - 1, through: nil)[0].step.line == text)
        continue
      }
      try sessions?.enrol(text)
      let step = Samples.step(sequence, analyst: text)
      let hostile = Step(
        id: step.id, at: step.at, analyst: text, line: text,
        changes: [
          .reportEdited(
            edits: Edits(from: ReportSettings(), to: ReportSettings(title: "+" + text)))
        ])
      sequence = try store.append(hostile, blobs: [], after: sequence).sequence
      let read = try store.entries(after: sequence - 1, through: nil)[0].step
      #expect(Array(read.line.utf8) == Array(text.utf8))
      #expect(Array(read.analyst.utf8) == Array(text.utf8))
      #expect(read.changes.stored == hostile.changes.stored)
    }
    #expect(try store.check().isSound)
  }

  @Test(arguments: Kind.installed)
  func replaysRandomSessions(kind: Kind) throws {
    for seed: UInt64 in 1...3 {
      let log = Samples.Log(seed: seed, steps: 150)
      let store: any EntryStore
      switch kind {
      case .memory:
        store = MemoryStore()
        try log.append(to: store)
      case .sqlite:
        let path = folder.file("random\(seed).factdesk")
        try log.writeQuickly(to: path)
        store = try SQLiteStore.open(path, access: .readOnly)
      case .postgres:
        let memory = MemoryStore()
        try log.append(to: memory)
        store = try TeamSessions().copy(memory)
      }
      #expect(try store.entries(after: 0, through: nil).map(\.step) == log.steps)
      #expect(WholeState(try Samples.replay(store)) == WholeState(log.session))
      #expect(try store.check().faults == [])
    }
  }

  /// A step that loads an article made of three blobs.
  static func loading(_ blobs: [Blob], as number: Int = 1) -> Step {
    let step = Samples.step(number)
    let body = ArticleBody(text: blobs[0].bytes, sentenceList: blobs[1].bytes)
    let content = ArticleContent(
      text: blobs[0].digest, sentences: blobs[1].digest, original: blobs[2].digest,
      byteCount: blobs[0].bytes.count, sentenceCount: body?.sentences.count ?? 0, paragraphCount: 1,
      loader: "text", encoding: "UTF-8", segmenterVersion: 1)
    return Step(
      id: step.id, at: step.at, analyst: step.analyst, line: "load article.txt",
      changes: [
        .article(ArticleID(number), .loaded(details: ArticleDetails(title: "T"), content: content))
      ])
  }
}
