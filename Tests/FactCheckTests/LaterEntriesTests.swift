import SeededRandom
import TestSupport
import Testing

@testable import FactCheck

@Suite("Entries after a step that is undone") struct LaterEntriesTests {
  /// Reads of a log, and how many entries they returned.
  private final class Reader {
    var entries: [Entry]
    private(set) var count = 0

    init(_ entries: [Entry]) { self.entries = entries }

    func read(_ numbers: Range<Int>) -> [Entry] {
      count += numbers.count
      return Array(entries[numbers.lowerBound - 1..<numbers.upperBound - 1])
    }
  }

  private let ira = SessionBuilder.analyst

  @Test func aRunOfUndosReadsEachEntryOnce() throws {
    var desk = SessionBuilder()
    for number in 1...200 { try desk.step { try $0.editReport { $0.title = "T \(number)" } } }
    let reader = Reader([])
    var tail = LaterEntries()
    for number in (1...200).reversed() {
      reader.entries = desk.entries
      let next = try desk.session.entryToUndo(by: ira)
      #expect(next == number)
      let answer = tail.after(next, through: desk.session.sequence, read: reader.read)
      let found = try #require(answer)
      #expect(found.step == desk.entries[next - 1])
      #expect(found.later.isEmpty, "all later steps are undone")
      try desk.step { try $0.undo(found.step, before: found.later) }
    }
    // The last undo is read by nobody.
    #expect(reader.count == 200 + 199)
  }

  @Test func aRunOfRedosReadsEachEntryOnce() throws {
    var desk = SessionBuilder()
    for number in 1...50 { try desk.step { try $0.editReport { $0.title = "T \(number)" } } }
    for _ in 1...50 { try desk.undo() }
    let reader = Reader([])
    var tail = LaterEntries()
    for _ in 1...50 {
      reader.entries = desk.entries
      let next = try desk.session.entryToRedo(by: ira)
      let answer = tail.after(next, through: desk.session.sequence, read: reader.read)
      let (step, later) = try #require(answer)
      try desk.step { try $0.redo(step, before: later) }
    }
    #expect(reader.count == 100 + 49)
    #expect(desk.session.report.title == "T 50")
  }

  @Test("what hinders an undo is as in the whole tail, also while others work", arguments: 1...30)
  func hindersAsTheWholeTail(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var log = RandomSession(seed: seed, analysts: 2)
    log.grow(by: 120)
    let analyst = log.analysts[0]
    let reader = Reader([])
    var tail = LaterEntries()
    var builder = log.builder
    for _ in 0..<60 {
      guard let next = try? builder.session.entryToUndo(by: analyst) else { break }
      reader.entries = builder.entries
      let answer = tail.after(next, through: builder.entries.count, read: reader.read)
      let found = try #require(answer)
      let whole = Array(builder.entries[next...])
      #expect(found.step == builder.entries[next - 1])
      #expect(
        Session.remaining(found.later, after: next).map(\.sequence)
          == Session.remaining(whole, after: next).map(\.sequence))
      // Another program of the same analyst, or somebody else, can get in between.
      switch random.below(6) {
      case 0: _ = try? builder.redo(analyst: analyst)
      case 1: _ = try? builder.undo(analyst: log.analysts[1])
      case 2: _ = try? builder.redo(analyst: log.analysts[1])
      case 3:
        let title = "T \(builder.entries.count)"
        try builder.step(analyst: log.analysts[1]) { session in
          try session.editReport { $0.title = title }
        }
      default:
        let (step, later) = found
        guard (try? builder.step(analyst: analyst) { try $0.undo(step, before: later) }) != nil
        else { return }
      }
    }
  }
}
