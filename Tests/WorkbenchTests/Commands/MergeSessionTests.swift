import FactCheck
import Foundation
import SessionStore
import Synchronization
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("merge-session") struct MergeSessionTests {
  /// Ana's desk, and Ben's on a copy of her session.
  private static func two() throws -> (ana: TestDesk, ben: TestDesk) {
    let ana = try Sample.desk(["load DIR/article.txt", "tag 2", "save train"], analyst: "Ana")
    let ben = try TestDesk(session: "train", in: ana.folder, analyst: "Ben Osei", seed: 2)
    return (ana, ben)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func laterStepsBecomeEntriesThatNameWhoTookThem() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["tag 3 +libraries", "evidence c2 https://city.example/ --supports"])
    ana.prepare(["tag 4"])
    let dry = words(ana.says("merge-session train --dry-run"))
    #expect(
      dry.hasPrefix("would merge 2 steps of train, which has the first 2 entries of this session"))
    #expect(ana.desk.state.sequence == 3)
    let said = words(ana.says("merge-session train"))
    #expect(said.hasPrefix("merged 2 steps of train"))
    #expect(said.contains("4 Ben Osei, 3 February 2026, 09:3"), "\(said)")
    #expect(said.contains("tag 3 +libraries tagged c3 at a1.3"))
    #expect(said.contains("added e1 to c3, supports"))
    let history = words(ana.says("history"))
    #expect(history.contains("Ben Osei, merged by Ana tag 3 +libraries"))
    let entries = try ana.json("history")["answer"].objects("entries")
    #expect(entries.map { $0.string("analyst") } == ["Ana", "Ana", "Ana", "Ana", "Ana"])
    #expect(entries[3]["merged"].string("analyst") == "Ben Osei")
    #expect(entries[3]["merged"].number("entry") == 3)
    #expect(ana.says("merge-session train") == "nothing to merge: the session has all of train\n")
    #expect(ana.desk.state.sequence == 5)
    // The other way, too: Ben gets what Ana did, and none of his own again.
    #expect(words(ben.says("merge-session desk")).hasPrefix("merged 1 step of desk"))
    #expect(ben.desk.state.claims.count == 3)
    #expect(ana.says("merge-session train") == "nothing to merge: the session has all of train\n")
  }

  @Test func oneUndoTakesBackOneStep() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["tag 3", "tag 4"])
    ana.prepare(["merge-session train", "undo"])
    #expect(ana.desk.state.claims.map(\.id) == [ClaimID(1), ClaimID(2)])
    #expect(ana.says("merge-session train") == "nothing to merge: the session has all of train\n")
    #expect(words(ana.says("history")).contains("undid entry 4: removed c3"))
  }

  @Test func copiedFilesComeAlong() throws {
    let (ana, ben) = try Self.two()
    try ana.folder.write("A table.".utf8, to: "table.txt")
    ben.prepare(["load DIR/other.txt", "evidence c1 --file DIR/table.txt --supports"])
    ana.prepare(["merge-session train", "use a2"])
    #expect(ana.says("read 1").contains("Bus fares rise in March."))
    let file = try #require(ana.desk.state.evidence(EvidenceID(1))?.details.file)
    #expect(try ana.desk.session.store?.blob(file.sha256) == Array("A table.".utf8))
    #expect(ana.desk.state.articles[1].loaded == ben.desk.state.articles[1].loaded)
  }

  @Test func ownEntriesStayByteForByte() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["tag 3"])
    ana.prepare(["tag 4"])
    let before = try ana.desk.session.store?.entries(after: 0, through: nil)
    ana.prepare(["merge-session train"])
    let after = try ana.desk.session.store?.entries(after: 0, through: 3)
    #expect(before == after)
    let check = try SQLiteStore.open("\(ana.folder.path)/desk.factdesk", access: .readOnly)
    defer { check.close() }
    #expect(try check.check(outcomes: { _ in [] }, progress: { _ in }).isSound)
  }

  @Test func conflictsWaitAndAreDecided() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["edit c1 --as \"Two closed\"", "tag 3", "note c2 \"On a train.\""])
    ana.prepare(["verdict c1 True"])
    let dry = words(ana.says("merge-session train --dry-run"))
    #expect(
      dry.contains(
        "1 step conflicts with what was done here, and would wait: conflicts lists it, take decides"
      ))
    #expect(ana.desk.state.sequence == 3)
    let said = words(ana.says("merge-session train"))
    #expect(said.hasPrefix("merged 2 steps of train"))
    #expect(said.contains("1 step conflicts with what was done here, and waits"))
    #expect(ana.desk.state.sequence == 6)
    let listed = words(ana.says("conflicts"))
    #expect(
      listed
        == "1 Ben Osei edit c1 --as \"Two closed\" theirs: changed c1: wording to “Two closed” "
        + "ours: verdict of c1: True; c1 checked, was open (Ana, entry 3)")
    #expect(
      words(ana.says("merge-session train")) == "nothing to merge: the session has all of train")
    #expect(words(ana.says("status")).contains("1 conflict waits: conflicts lists it"))
    // A colleague sees them, too.
    let cy = try TestDesk(in: ana.folder, analyst: "Cy", seed: 3)
    #expect(try cy.json("conflicts")["answer"].objects("conflicts").count == 1)
    let taken = words(ana.says("take theirs 1"))
    #expect(taken.contains("changed c1: wording to “Two closed”; took theirs in conflict 1"))
    #expect(taken.contains("no conflicts are left"))
    #expect(ana.desk.state.claim(ClaimID(1))?.details.wording == "Two closed")
    #expect(words(ana.says("history")).contains("Ben Osei, merged by Ana take theirs 1"))
    ana.prepare(["undo"])
    #expect(ana.desk.state.claim(ClaimID(1))?.details.wording == nil)
    #expect(ana.says("conflicts").contains("Two closed"))
    #expect(words(ana.says("take both all")).contains("note n2 on c1"))
    #expect(ana.says("conflicts") == "no conflicts\n")
    #expect(words(ana.says("conflicts --all")).contains("taken: both"))
  }

  @Test func severalAreDecidedAtOnce() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["edit c1 --as \"Two closed\"", "verdict c1 False", "edit c1 --place There"])
    ana.prepare(["edit c1 --as \"Two of five\"", "edit c1 --place Here", "merge-session train"])
    #expect(ana.desk.state.openConflicts.count == 3)
    let said = words(ana.says("take theirs 1-3"))
    #expect(said.hasSuffix("no conflicts are left"))
    let claim = try #require(ana.desk.state.claim(ClaimID(1)))
    #expect(claim.details.wording == "Two closed" && claim.details.place == "There")
    #expect(claim.verdict?.rating == "False")
  }

  @Test func wordsAreRedactedInWhatWaitsToo() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["edit c1 --as \"Rosa closed two\""])
    ana.prepare(["edit c1 --as \"Two closed\"", "merge-session train"])
    ana.prepare(["redact --words Rosa --confirm Rosa"])
    #expect(!ana("conflicts").output.contains("Rosa"))
    #expect(ana.desk.state.openConflicts.count == 1)
    let bytes = try Data(contentsOf: URL(filePath: "\(ana.folder.path)/desk.factdesk"))
    #expect(bytes.range(of: Data("Rosa".utf8)) == nil)
  }

  @Test(arguments: 1...3) func anInterruptedMergeGoesOn(after count: Int) throws {
    let (first, ben) = try Self.two()
    ben.prepare(["tag 3", "edit c1 --place There", "note c2 \"On a train.\"", "tag 4"])
    first.prepare(["edit c1 --place Here"])
    // Ctrl-C comes when so many entries were written.
    let written = Mutex<Int?>(nil)
    let ana = try TestDesk(in: first.folder, analyst: "Ana", seed: 4) {
      let salt = $0.makeSalt
      $0.makeSalt = {
        written.withLock { $0 = $0.map { $0 + 1 } }
        return salt()
      }
      $0.isInterrupted = { written.withLock { $0 ?? 0 } >= count }
    }
    written.withLock { $0 = 0 }
    let outcome = ana("merge-session train")
    #expect(outcome.output.contains("interrupted: merge-session train merges the other steps"))
    #expect(ana.desk.state.sequence == 3 + count)
    written.withLock { $0 = nil }
    ana.prepare(["merge-session train"])
    #expect(ana.desk.state.sequence == 7)
    #expect(ana.desk.state.claims.count == 3 && ana.desk.state.openConflicts.count == 1)
    #expect(ana.says("merge-session train") == "nothing to merge: the session has all of train\n")
  }

  @Test func someoneElseMayBeFaster() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["tag 3", "note c2 Theirs"])
    let cy = try TestDesk(in: ana.folder, analyst: "Cy", seed: 3)
    cy.prepare(["tag 4"])
    // Ana's desk has not read Cy's entry when it writes.
    #expect(words(ana.says("merge-session train")).hasPrefix("merged 2 steps of train"))
    #expect(ana.desk.state.claims.count == 3)
    #expect(ana.desk.state.notes(on: .claim(ClaimID(3))).map(\.text) == ["Theirs"])
  }

  @Test func sourcesThatTheCopyRedactedAreRedactedHere() throws {
    let ana = try Sample.desk(
      [
        "load DIR/article.txt", "tag 2",
        "evidence c1 https://rosa.example/ --supports --author Rosa", "save train",
      ], analyst: "Ana")
    let ben = try TestDesk(session: "train", in: ana.folder, analyst: "Ben", seed: 2)
    ben.prepare(["redact e1 --confirm e1", "tag 3"])
    ana.prepare(["edit e1 --quote \"Rosa told us.\""])
    let said = words(ana.says("merge-session train"))
    #expect(
      said.contains("the source of e1 was redacted in train, so it was redacted here, too"))
    #expect(ana.desk.state.evidence(EvidenceID(1))?.details.author == nil)
    #expect(ana.desk.state.evidence(EvidenceID(1))?.details.quote == nil)
    #expect(!ana("history").output.contains("Rosa"))
    #expect(ana.says("merge-session train") == "nothing to merge: the session has all of train\n")
  }

  @Test func wordsRedactedOnOneSideMustBeRedactedOnTheOther() throws {
    let ana = try Sample.desk(
      ["load DIR/article.txt", "tag 2", "note c1 \"Rosa told us.\"", "save train"], analyst: "Ana")
    let ben = try TestDesk(session: "train", in: ana.folder, analyst: "Ben", seed: 2)
    ben.prepare(["redact --words Rosa --confirm Rosa", "tag 3"])
    #expect(try ana.json("merge-session train")["error"].string("code") == "words-redacted-apart")
    ana.prepare(["redact --words Rosa --confirm Rosa"])
    let said = words(ana.says("merge-session train"))
    #expect(said.hasPrefix("merged 1 step of train"))
    #expect(said.contains("entry 4 redacted words here, which the steps of train can contain, too"))
  }

  @Test func aReportOfTheCopyIsVerifiedWithTheCopy() throws {
    let (ana, ben) = try Self.two()
    ana.prepare(["tag 4"])
    ben.prepare(["tag 3", "verdict c2 True --because \"They did.\"", "export json DIR/ben.json"])
    ana.prepare(["merge-session train"])
    // The numbers here stay.
    #expect(ana.desk.state.claim(ClaimID(2))?.passage.sentences == 4...4)
    #expect(ana.desk.state.claim(ClaimID(3))?.verdict?.analyst == "Ben Osei")
    let said = words(ana(ana.line("verify DIR/ben.json")).output)
    #expect(
      said.contains(
        "it was made from entry 4 of a copy of this session, which was merged as entry 5: items can "
          + "have other numbers here, so compare it with the copy (--session)"), "\(said)")
    #expect(words(ana.says("verify DIR/ben.json --session train")).contains("it matches entry 4"))
  }

  @Test func theIDsOfAReportThatBothImportedStayUnique() throws {
    let (ana, ben) = try Self.two()
    let third = try TestDesk(session: "third", in: ana.folder, analyst: "Cy", seed: 3)
    third.prepare(["load DIR/other.txt", "tag 1", "export json DIR/third.json"])
    for desk in [ana, ben] { desk.prepare(["import DIR/third.json"]) }
    ana.prepare(["merge-session train", "export json DIR/both.json"])
    let bytes = try Data(contentsOf: URL(filePath: "\(ana.folder.path)/both.json"))
    let report = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let claims = report?["claims"] as? [[String: Any]] ?? []
    let ids = claims.compactMap { $0["id"] as? String }
    #expect(claims.count == 3 && Set(ids).count == 3, "\(ids)")
  }

  @Test func aDamagedCopyIsRefused() throws {
    let (ana, ben) = try Self.two()
    ben.prepare(["tag 3"])
    let path = "\(ana.folder.path)/train.factdesk"
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    // A forged line: its hash is another.
    let line = Array("tag 3".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: line) })
    bytes[place + 4] = UInt8(ascii: "9")
    try ana.folder.write(bytes, to: "forged.factdesk")
    let entries = ana.desk.state.sequence
    #expect(try ana.json("merge-session forged")["error"].string("code") == "damaged-copy")
    #expect(ana.desk.state.sequence == entries)
  }
}
