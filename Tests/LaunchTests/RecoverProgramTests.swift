import FactCheck
import Foundation
import SeededRandom
import SessionStore
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

/// `factdesk recover` on whatever is left of a session with an import and redactions: it writes a session
/// that is sound, or says that nothing can be saved, and never sends anybody to recover the same file.
@Suite("What recover makes of damaged sessions") struct RecoverProgramTests {
  private let folder: TestDesk.Folder
  private let sound: [UInt8]
  private let entries: Int
  /// The entries as they were written.
  private let log: [Entry]

  init() throws {
    let desk = try TestDesk(session: "first")
    try desk.folder.write(
      "Bus fares rise in March. Two lines close.\n".utf8, to: "b.txt")
    try desk.folder.write(
      "The city closed two libraries. Every third child lost a room.\n".utf8,
      to: "a.txt")
    for line in [
      "load DIR/a.txt", "tag 1 --claimant \"The city\"", "tag 2 --claimant \"Ben Osei\"",
      "evidence c1 https://a.example/ --refutes --title \"A list\" --quote Three.", "note c2 Ask.",
      "verdict c1 False", "export json DIR/r.json", "new other", "load DIR/b.txt", "tag 1 +fares",
      "note a1 First.", "note c1 Second.", "import DIR/r.json",
      "evidence c1 https://b.example/ --context --title B --file DIR/a.txt", "note c2 Ours.",
      "redact e2 --confirm e2", "redact n2 --confirm n2", "redact c2 --confirm c2",
      "verdict c2 True",
    ] {
      let outcome = desk(line.replacing("DIR", with: desk.folder.path))
      #expect(outcome.status == .success, "\(line): \(outcome.diagnostics)")
    }
    folder = desk.folder
    entries = desk.desk.state.sequence
    log = try #require(desk.desk.session.store).entries(after: 0, through: nil)
    desk.desk.session.close()
    sound = try [UInt8](Data(contentsOf: URL(filePath: "\(folder.path)/other.factdesk")))
  }

  /// Of a file of which nothing can be saved, `check` does not advise to recover it.
  @Test func checkSaysThatItCouldReadNoEntry() {
    var page = TextOutput(width: 80, usesColor: false)
    CheckAnswer(CheckReport(damage: "malformed"), location: "d").write(to: &page)
    #expect(
      page.drain() == """
        d is damaged: no entry can be read, 0 kept files and texts
          the file: malformed
          no entry is intact; restore the session from a backup

        """)
  }

  /// What became of one damaged file.
  private enum Outcome: Equatable { case saved(Int), nothing, refused }

  private func recover(_ bytes: [UInt8], _ what: String) throws -> Outcome {
    try folder.write(bytes, to: "d.factdesk")
    unlink("\(folder.path)/saved.factdesk")
    let check = try? SQLiteStore.check("\(folder.path)/d.factdesk", copiesIn: folder.path)
    let opened = try opens("d")
    let report: RecoveryReport
    do {
      report = try SQLiteStore.recover(
        "\(folder.path)/d.factdesk", to: "\(folder.path)/saved.factdesk")
    } catch {
      let told = Explanations.explanation(of: error)
      #expect(told.hint?.contains("recover") != true, "\(what): \(told)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/saved.factdesk"), "\(what)")
      #expect(opened == nil, "\(what)")
      if case StoreError.nothingToRecover = error {
        #expect(check?.isSound == false && check?.soundHead.sequence == 0, "\(what)")
        #expect(told.message.contains("nothing in it can be saved"), "\(what)")
        return .nothing
      }
      // The mark of the program, or of its version, was altered itself.
      #expect(["not-a-session", "too-new"].contains(told.code), "\(what): \(told)")
      return .refused
    }
    let store = try SQLiteStore.open("\(folder.path)/saved.factdesk", access: .readOnly)
    defer { store.close() }
    var page = TextOutput(width: 80, usesColor: false)
    RecoverAnswer(report, into: "saved").write(to: &page)
    let told = page.drain()
    #expect(try store.check { _ in }.faults == [], "\(what): \(told)")
    #expect(try opens("saved") != nil, "\(what): \(told)")
    let count = report.saved.sequence
    try agree(try #require(check), report, opened: opened, told, what)
    try compare(try store.entries(after: 0, through: nil), report, what)
    #expect(told.hasPrefix("saved: ") && count > 0, "\(what): \(told)")
    // Of entries that are gone it says that they are, or may be.
    if count < entries {
      #expect(told.contains("lost:") || told.contains("if there were entries"), "\(what): \(told)")
      #expect(!told.contains("nothing is lost"), "\(what): \(told)")
    }
    return .saved(count)
  }

  /// The number of entries of a session that a desk opens; `nil` if it does not.
  private func opens(_ name: String) throws -> Int? {
    guard let desk = try? TestDesk(session: name, in: folder) else { return nil }
    defer { desk.desk.session.close() }
    return desk.desk.state.sequence
  }

  /// What `check` promises is what `recover` saves, and a session that opens is whole as far as both say.
  private func agree(
    _ check: CheckReport, _ report: RecoveryReport, opened: Int?, _ told: String, _ what: String
  ) throws {
    #expect(check.soundHead == report.saved, "\(what): \(check) \(told)")
    let isWhole = told.contains("nothing is lost")
    if check.isSound {
      #expect(opened == entries && isWhole && report.saved.sequence == entries, "\(what): \(told)")
    }
    // What is saved whole opens, unless SQLite finds the damage that `check` reports.
    if opened == nil { #expect(!check.isSound, "\(what): \(told)") }
    if let opened {
      #expect(report.saved.sequence == opened && report.unconfirmed == [], "\(what): \(told)")
    }
    for fault in [report.fault].compactMap(\.self) where !isFileFault(fault) {
      #expect(check.faults.contains(fault), "\(what): \(check.faults)")
    }
    for entry in report.unconfirmed {
      #expect(check.faults.contains(.unconfirmedEntry(entry)), "\(what): \(check.faults)")
      #expect(!check.faults.contains(.misredactedEntry(entry)), "\(what): \(check.faults)")
    }
  }

  private func isFileFault(_ fault: CheckReport.Fault) -> Bool {
    if case .file = fault { true } else { false }
  }

  /// What is kept is what was written, except for entries of which the report says that nothing confirms them;
  /// what is said to be lost is not there.
  private func compare(_ kept: [Entry], _ report: RecoveryReport, _ what: String) throws {
    let count = report.saved.sequence
    for entry in kept.prefix(count) where !report.unconfirmed.contains(entry.sequence) {
      #expect(entry == log[entry.sequence - 1], "\(what), entry \(entry.sequence)")
    }
    let added = report.repeatedRedactions.count + (report.unconfirmed.isEmpty ? 0 : 1)
    #expect(kept.count == count + added, "\(what)")
    let ids = Set(kept.map(\.step.id))
    let lost = RecoverAnswer(report, into: "saved").lostEntries
    for number in lost where number <= log.count {
      #expect(!ids.contains(log[number - 1].step.id), "\(what), entry \(number)")
    }
    for entry in log where ids.contains(entry.step.id) {
      #expect(!lost.contains(entry.sequence), "\(what), entry \(entry.sequence)")
    }
  }

  /// One bit in the entry of a redaction does not lose what it redacted.
  @Test(arguments: [8, 9, 10]) func aDamagedRedactionLosesNothingBeforeIt(_ number: Int) throws {
    let redaction = try #require(log.first { $0.sequence == number })
    #expect(redaction.step.changes.contains { $0.isRedaction })
    let bytes = try flipped(redaction)
    #expect(try recover(bytes, "redaction \(number)") == .saved(number - 1))
    let report = try SQLiteStore.recover(
      "\(folder.path)/d.factdesk", to: "\(folder.path)/again.factdesk")
    #expect(report.unconfirmed != [])
    var page = TextOutput(width: 1000, usesColor: false)
    RecoverAnswer(report, into: "saved").write(to: &page)
    let told = page.drain()
    #expect(told.contains("redaction is lost: nothing confirms"), "\(told)")
    #expect(!told.contains("nothing is lost"), "\(told)")
    unlink("\(folder.path)/again.factdesk")
  }

  /// The file with one bit flipped in the id of an entry, in its row and not in the index.
  private func flipped(_ entry: Entry) throws -> [UInt8] {
    var bytes = sound
    let row = "\(entry.step.id.uuidString.lowercased())\(entry.step.at)"
    let place = try #require(Data(sound).range(of: Data(row.utf8))?.lowerBound)
    bytes[place] ^= 1
    return bytes
  }

  /// Redactions after the damage are added again and are not called lost.
  @Test func aRedactionThatIsAddedAgainIsNotCalledLost() throws {
    #expect(try recover(try flipped(log[6]), "entry 7") == .saved(6))
    let report = try SQLiteStore.recover(
      "\(folder.path)/d.factdesk", to: "\(folder.path)/again.factdesk")
    var page = TextOutput(width: 1000, usesColor: false)
    RecoverAnswer(report, into: "saved").write(to: &page)
    #expect(
      page.drain() == """
        saved: 6 entries saved
          entry 7 or the one before it was altered
          lost: entries 7 and 11
          entry 8, a redaction, was added again as entry 7
          entry 9, a redaction, was added again as entry 8
          entry 10, a redaction, was added again as entry 9

        """)
    unlink("\(folder.path)/again.factdesk")
  }

  @Test func aFileCutAtAnyLengthIsSavedOrSaidToBeLost() throws {
    var nothing = 0
    var most = 0
    for length in [0, 1, 99, 100, 3000] + Array(stride(from: 512, to: sound.count, by: 1536)) {
      switch try recover(Array(sound[..<length]), "cut at \(length)") {
      case .saved(let count): most = max(most, count)
      case .nothing: nothing += 1
      case .refused: #expect(length < 100, "cut at \(length)")
      }
    }
    #expect(nothing > 1 && most > 0)
    #expect(try recover(sound, "whole") == .saved(entries))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func flippedBitsAreSavedOrSaidToBeLost(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<20 {
      var bytes = sound
      var places: [Int] = []
      for _ in 0...random.below(2) {
        let place = random.below(bytes.count)
        bytes[place] ^= 1 << UInt8(random.below(8))
        places.append(place)
      }
      let outcome = try recover(bytes, "seed \(seed), round \(round), at \(places)")
      if outcome == .refused { #expect(places.contains { $0 < 100 }, "at \(places)") }
    }
  }
}
