import FactCheck
import Foundation
import JSON
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import ReportModel
@testable import Workbench

@Suite("Two desks on one session")
struct TogetherTests {
  /// Two analysts at one session, the first with an article and two claims in it.
  private static func two(
    _ lines: [String] = ["load DIR/article.txt", "tag 2", "tag 3"], asked: Bool = false
  ) throws -> (TestDesk, TestDesk) {
    let first = try Sample.desk(
      lines, analyst: "Ann", console: MemoryConsole(isInteractive: asked))
    let second = try TestDesk(in: first.folder, analyst: "Bob", seed: 2)
    return (first, second)
  }

  @Test func eachSeesWhatTheOtherDid() throws {
    let (ann, bob) = try Self.two()
    #expect(bob.says("claims").hasPrefix("  c1  ○ open  The city"))
    bob.prepare(["verdict c1 True"])
    let seen = ann("claims --checked")
    #expect(seen.output.hasPrefix("  c1  ● True"))
    #expect(seen.diagnostics == "  meanwhile Bob, entry 4: verdict c1 True\n".dropFirst(2))
    #expect(ann("claims").diagnostics == "", "news are told once")
    ann.prepare(["note c1 Seen."])
    #expect(try bob.json("show c1")["answer"]["claim"].objects("notes").count == 1)
  }

  @Test func whatOneRedactsTheOtherForgets() throws {
    let (ann, bob) = try Self.two()
    ann.prepare(["note c1 \"Rosa told us.\""])
    #expect(try bob.json("show c1")["answer"]["claim"].objects("notes").count == 1)
    ann.prepare(["redact n1 --confirm n1"])
    #expect(!bob("show c1").output.contains("Rosa"))
    bob.prepare(["note c1 Seen."])
    #expect(try ann.json("show c1")["answer"]["claim"].objects("notes").count == 2)
  }

  @Test func manyNewsAreCutShort() throws {
    let (ann, bob) = try Self.two()
    bob.prepare((1...7).map { "note c1 Number \($0)." })
    let told = ann("status").diagnostics
    #expect(told.contains("entry 10: note c1 Number 7."))
    #expect(!told.contains("Number 2."))
    #expect(told.hasSuffix("and 2 before; history shows all\n"))
  }

  @Test func editsThatConflictBothLand() throws {
    let (ann, bob) = try Self.two()
    var done = false
    ann.beforeEntry = {
      // Bob is faster: his step is appended between Ann's look and her own step.
      guard !done else { return }
      done = true
      bob.prepare([
        "tag 7", "evidence c1 https://bob.example/ --context",
        "split c2 3:\"Councillor\" 3:\"Ben Osei\"",
      ])
    }
    let evidence = try ann.json("evidence c1 https://ann.example/ --supports")["answer"].objects(
      "evidence")
    #expect(evidence.map { $0.string("url") } == ["https://ann.example/"], "only her own is told")
    #expect(evidence.map { $0.string("id") } == ["e2"])
    #expect(try bob.json("show c1")["answer"]["claim"].objects("evidence").count == 2)
    #expect(
      try bob.json("history")["answer"].objects("entries").map { $0.string("analyst") } == [
        "Ann", "Ann", "Ann", "Bob", "Bob", "Bob", "Ann",
      ])
    done = false
    ann.beforeEntry = {
      guard !done else { return }
      done = true
      bob.prepare(["tag 8"])
    }
    let split = try ann.json("split c1 2:\"The city\" 2:\"five libraries\"")["answer"].objects(
      "claims")
    #expect(split.map { $0.string("id") } == ["c1", "c6"])
  }

  @Test(
    "a report of what a desk has seen is not of what was appended since, which is still reported")
  func reportOfTheSeen() throws {
    let (ann, bob) = try Self.two(["load DIR/article.txt", "tag 2", "publish --anyway"])
    ann.prepare(["verdict c1 True"])
    let head = try #require(ann.desk.session.store).head().hash
    bob.prepare(["verdict c1 False"])
    let source = try ann.desk.reportSource()
    #expect(source.head == head && source.session.sequence == 4)
    #expect(source.laterEntries.map(\.sequence) == [4])
    _ = try ann.desk.session.store?.entries(after: 1, through: 4)
    #expect(ann("status").diagnostics.contains("meanwhile Bob, entry 5: verdict c1 False"))
  }

  @Test func whatTheNewStateForbidsIsNotDone() throws {
    let (ann, bob) = try Self.two()
    ann.beforeEntry = {
      ann.beforeEntry = nil
      bob.prepare(["remove c1"])
    }
    #expect(try ann.json("verdict c1 True")["error"].string("code") == "unknown")
    #expect(try bob.json("history")["answer"].objects("entries").count == 4)
  }

  @Test func anUnluckyStepIsTriedAgainButNotForEver() throws {
    let (ann, bob) = try Self.two()
    var count = 0
    ann.beforeEntry = {
      count += 1
      bob.prepare(["note c1 Number \(count)."])
    }
    #expect(try ann.json("tag 7")["error"].string("code") == "busy")
    #expect(count == 20)
    ann.beforeEntry = nil
    #expect(ann("tag 7").status == .success)
  }

  @Test func aPersonIsAskedBeforeWritingOverWhatSheHasNotSeen() throws {
    let (ann, bob) = try Self.two(asked: true)
    bob.prepare(["verdict c1 False --because \"Miscounted.\""])
    let refused = ann.type("verdict c1 True")
    #expect(
      ann.console.questions == [
        "Bob has just changed this (entry 4: verdict c1 False --because \"Miscounted.\"). Continue?"
      ])
    #expect(refused.diagnostics.contains("✗ nothing was changed\n"))
    #expect(refused.diagnostics.contains("meanwhile Bob, entry 4"))
    #expect(refused.status == .success)
    #expect(try bob.json("history")["answer"].objects("entries").count == 4)
    #expect(
      ann.type("verdict c1 True").status == .success, "what was told is not asked about again")
    #expect(ann.console.questions.count == 1)
    bob.prepare(["verdict c1 half true"])
    ann.console.replies = [true]
    #expect(ann.type("verdict c1 True").output.hasPrefix("c1  ● True"))
    #expect(ann.console.questions.count == 2)
    bob.prepare(["verdict c2 half true"])
    #expect(ann.type("verdict c1 Mostly True").status == .success, "another claim is no matter")
    #expect(ann.console.questions.count == 2)
  }

  @Test func aScriptIsNotAsked() throws {
    let (ann, bob) = try Self.two()
    bob.prepare(["verdict c1 False"])
    #expect(ann("verdict c1 True").status == .success)
    #expect(ann.console.questions == [])
    #expect(
      try bob.json("show c1")["answer"]["claim"].objects("verdictHistory").map {
        $0.string("label")
      } == ["False"])
  }

  @Test func undoTakesBackOnesOwnStepsUnlessOthersBuiltOnThem() throws {
    let (ann, bob) = try Self.two()
    bob.prepare(["tag 7"])
    #expect(ann.says("undo") == "undone: tag 3  entry 3\n")
    ann.prepare(["redo"])
    bob.prepare(["verdict c2 True"])
    let error = try ann.json("undo")["error"]
    #expect(error.string("code") == "built-upon")
    #expect(error.string("message") == "entry 3 cannot be undone: entry 7 by others builds on it")
    #expect(bob.says("undo 2").hasPrefix("undone: verdict c2 True  entry 7\nundone: tag 7"))
    #expect(ann.says("undo") == "undone: tag 3  entry 3\n")
    #expect(
      try bob.json("undo")["error"].string("hint")
        == "the steps are by Ann; each analyst undoes their own")
  }

  @Test func aSessionThatWasMovedIsReported() throws {
    let (ann, bob) = try Self.two()
    bob.prepare(["close"])
    try FileManager.default.moveItem(
      atPath: "\(ann.folder.path)/desk.factdesk", toPath: "\(ann.folder.path)/gone.factdesk")
    let error = ann("tag 7", json: true)
    #expect(try JSONObject(error.output)["error"].string("code") == "moved")
    #expect(error.status == .noSession)
  }

  @Test func ifTwoBeginTheSameSessionOneGetsAMessage() throws {
    let folder = try TestDesk.Folder()
    try folder.write(Sample.text.utf8, to: "article.txt")
    let ann = try TestDesk(in: folder, analyst: "Ann")
    let bob = try TestDesk(in: folder, analyst: "Bob", seed: 2)
    ann.prepare(["load DIR/article.txt"])
    let error = bob(bob.line("load DIR/article.txt"), json: true)
    #expect(try JSONObject(error.output)["error"].string("code") == "session-exists")
    #expect(try ann.json("history")["answer"].objects("entries").count == 1)
  }
}
