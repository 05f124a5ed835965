import PtySupport
import Testing

/// The scripts that everybody tries first.
@Suite struct SeedTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    place.currentFolder = Project.root
  }

  @Test func theSeedRunsUnchanged() throws {
    let script = try #require(Project.root) + "/Tests/Fixtures/seed/check.script"
    let outcome = try place.run("seed", "--sessions", place.sessions, input: .file(script))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors == "")
    let status = try place.ask("seed", "status")
    #expect(status["claims"]?.int == 5 && status["checked"]?.int == 3, "\(status)")
    let json = try place.run("again", "--json", "--sessions", place.sessions, input: .file(script))
    #expect(json.status == 0)
    #expect(try json.answers().allSatisfy { $0.isOK })
    #expect(try place.run("run", script, "--session", "third").status == 0)
    #expect(try place.soundEntries("third") == place.soundEntries("seed"))
  }

  @Test func theWorkedExampleRunsUnchanged() throws {
    let root = try #require(Project.root)
    let outcome = try place.run(
      "run", "\(root)/sessions/harbour/check.script", "--session", "harbour")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.errors == "")
    let status = try place.ask("harbour", "status")
    #expect(
      status["claims"]?.int == 5 && status["checked"]?.int == 3 && status["skipped"]?.int == 1)
    let report = try place.run("harbour", "-c", "export markdown")
    for words in [
      "# Did ferry traffic fall by half?", "Ellery Fact Desk", "Ana Lind", "False", "Mostly True",
      "table 2",
      "Asked the owner by e-mail on 3 February.", "Nobody disputes it.",
    ] {
      #expect(report.output.contains(words), "\(words)")
    }
    let exports = report.output + (try place.run("harbour", "-c", "export json")).output
    #expect(!exports.contains("number is with the desk"), "a private note left the session")
  }
}
