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
    desk.desk.session.close()
    sound = try [UInt8](Data(contentsOf: URL(filePath: "\(folder.path)/other.factdesk")))
  }

  /// `recover` may save entries that `check` could not read, so that `check` must not say that none is intact.
  @Test func checkSaysThatItCouldReadNoEntry() {
    var page = TextOutput(width: 80, usesColor: false)
    CheckAnswer(CheckReport(damage: "malformed"), path: "d").write(to: &page)
    #expect(
      page.take() == """
        d is damaged: no entry could be read, 0 kept files and texts
          the file: malformed
          some entries may be intact; to save those: factdesk recover SESSION NEW

        """)
  }

  /// What became of one damaged file.
  private enum Outcome: Equatable { case saved(Int), nothing, refused }

  private func recover(_ bytes: [UInt8], _ what: String) throws -> Outcome {
    try folder.write(bytes, to: "d.factdesk")
    unlink("\(folder.path)/saved.factdesk")
    let report: RecoveryReport
    do {
      report = try SQLiteStore.recover(
        "\(folder.path)/d.factdesk", to: "\(folder.path)/saved.factdesk")
    } catch {
      let told = Explanations.explanation(of: error)
      #expect(told.hint?.contains("recover") != true, "\(what): \(told)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/saved.factdesk"), "\(what)")
      if case StoreError.nothingToRecover = error {
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
    let told = page.take()
    #expect(try store.check { _ in }.faults == [], "\(what): \(told)")
    let count = report.saved.sequence
    #expect(told.hasPrefix("saved: ") && count > 0, "\(what): \(told)")
    // Of entries that are gone it says that they are, or may be.
    if count < entries {
      #expect(told.contains("lost:") || told.contains("if there were entries"), "\(what): \(told)")
      #expect(!told.contains("nothing is lost"), "\(what): \(told)")
    }
    return .saved(count)
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

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
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
