import FactCheck
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite("Help, settings, aliases, leaving")
struct DeskCommandTests {
  @Test func helpExplainsCommandsAndMatters() throws {
    let desk = try Sample.desk()
    #expect(desk.says("help").hasPrefix("session\n  new "))
    #expect(desk.says("help tag").hasPrefix("tag PLACE [+topic]... "))
    #expect(desk.says("help untag").hasPrefix("remove ADDRESS\n"))
    #expect(desk.says("tag --help") == desk.says("help tag"))
    #expect(desk.says("note --help") == desk.says("help note"))
    #expect(desk.says("help addresses").hasPrefix("14              sentence 14"))
    #expect(desk.says("help SCALES").hasPrefix("politifact\n"))
    #expect(try desk.json("help")["answer"].objects("commands").count == CommandList.all.count)
    let tag = try desk.json("help tag")["answer"]
    #expect(tag.keys == ["command", "examples", "options", "summary", "text", "usage"])
    #expect(try desk.json("help scripts")["answer"].keys == ["text", "topic"])
    let prompt = try Sample.desk(console: MemoryConsole(isInteractive: true))
    #expect(prompt.type("help verd").output.hasPrefix("verdict CLAIMS"))
  }

  @Test func settingsAreShownAndChanged() throws {
    let desk = try Sample.desk(session: nil)
    #expect(
      desk.says("set") == """
          analyst         A. Analyst                         default
          color           auto                               default
          theme           auto                               default
          width           auto                               default
          pager           on                                 default
          fetch-evidence  off                                default
          timegate        https://web.archive.org/web/{url}  default
          save-service    off                                default
          suggester       none                               default
          matcher         none                               default
          similar         on                                 default
          blind           off                                default
          timezone        local                              default
          scale           politifact                         default
          reviewer        none                               default
          reviewer-url    none                               default
          method          none                               default
          license         none                               default
          language        none                               default
          lint            house                              default
          template        none                               default
          worth           none                               default
          paper           by the report's language           default

        """)
    #expect(desk.says("set analyst \"C. Chief\"") == "  analyst  C. Chief  set in this run\n")
    #expect(
      desk.says("set analyst Don't \"quote\" me")
        == "  analyst  Don't \"quote\" me  set in this run\n")
    #expect(desk.says("set analyst \"\"") == "  analyst  A. Analyst  set in this run\n")
    #expect(desk.says("set width 40").hasPrefix("  width  40  set"))
    #expect(desk.desk.page().width == 40)
    #expect(desk.says("set width auto") == "  width  auto  set in this run\n")
    desk.prepare(["set color always", "set pager off"])
    #expect(desk.desk.page().usesColor)
    #expect(desk.desk.settings.pagedScreens == nil)
    desk.prepare(["set pager 3"])
    #expect(
      desk.desk.settings.pagedScreens == 3 && desk.desk.settings.own[.pager] == "3")
    desk.prepare(["set pager on"])
    #expect(desk.desk.settings.pagedScreens == 2)
    #expect(try desk.json("set pager 0")["error"].string("code") == "bad-value")
    let answer = try desk.json("set color never")["answer"].objects("settings")[0]
    #expect(answer.keys == ["from", "name", "value"])
    #expect(desk.desk.page().usesColor == false)
    desk.prepare(["load DIR/article.txt", "set analyst Chief", "tag 2"])
    #expect(
      try desk.json("history")["answer"].objects("entries").map { $0.string("analyst") } == [
        "A. Analyst", "Chief",
      ])
  }

  @Test func theLaunchLineOverrulesSettings() throws {
    let desk = try Sample.desk(analyst: "L. Launch") { $0.colorWasSaid = true }
    desk.prepare(["set analyst S", "set color always"])
    #expect(desk.desk.analyst == "L. Launch")
    #expect(desk.desk.page().usesColor == false)
  }

  @Test func aliasesRunLines() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("alias") == "no aliases yet: alias NAME LINE adds one\n")
    #expect(desk.says("alias fl verdict @ False") == "  fl  verdict @ False\n")
    #expect(desk.says("alias todo claims --open") == "  todo  claims --open\n")
    #expect(desk.says("alias fl") == "  fl  verdict @ False\n")
    #expect(
      try desk.json("alias")["answer"].objects("aliases").map { $0.string("name") } == [
        "fl", "todo",
      ])
    desk.prepare(["claims +closures", "fl --because \"Miscounted.\""])
    #expect(
      try desk.json("show c1")["answer"]["claim"]["verdict"].string("explanation") == "Miscounted.")
    #expect(
      try desk.json("history c1")["answer"].objects("entries").last?.string("line")
        == "fl --because \"Miscounted.\"")
    #expect(desk.says("todo") == "no claim matches\n")
    #expect(desk.says("alias twice todo") == "  twice  todo\n")
    #expect(desk.says("  twice  +libraries") == "no claim matches\n")
    #expect(desk.says("alias fl \"\"") == "removed the alias fl\n")
    #expect(try desk.json("fl")["error"].string("code") == "unknown-command")
  }

  @Test func aliasesHideNoCommandAndEndTheirCircles() throws {
    let desk = try Sample.desk(Sample.checked)
    for word in CommandList.words + ["Claims"] {
      #expect(try desk.json("alias \(word) status")["error"].string("code") == "bad-alias")
    }
    for word in [
      "a\\\"b", "\"#x\"", "\"-x\"", "a=b", "@", "+x", "\"\"", String(repeating: "x", count: 65),
    ] {
      #expect(
        try desk.json("alias \(word) status")["error"].string("code") == "bad-alias", "\(word)")
    }
    #expect(
      try desk.json("alias me me too")["error"].string("message") == "alias me: it refers to itself"
    )
    #expect(try desk.json("me")["error"].string("code") == "unknown-command")
  }

  @Test func atThePromptTheBeginningOfACommandIsEnough() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.type("sho c1").output.hasPrefix("c1  ● True"))
    #expect(desk.type("untag n1").status == .success)
    #expect(desk.type("unt c1").output.hasPrefix("removed c1"))
    #expect(
      desk.type("s").diagnostics == """
        ✗ "s" is ambiguous: save, sessions, status, suggest, show, split, second,
          settle, skip, scale, same, set
          type one more letter

        """)
    #expect(desk.type("STATUS").status == .success)
    #expect(desk("sho c1").status == .misuse)
    #expect(desk.desk.settings.aliases.isEmpty)
    desk.prepare(["alias sho status"])
    #expect(desk.type("sho").output.hasPrefix("desk  "), "an alias wins over a beginning")
  }

  @Test func quitPrintsWhatWasSaved() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let outcome = desk.run(["quit", "nonsense"])
    #expect(outcome.output == "saved as desk\n")
    #expect(outcome.status == .success)
    #expect(desk.desk.isLeft)
    #expect(try Sample.desk(session: nil).json("exit")["answer"].keys == [])
  }

  /// `history` says of an edit of which a redaction left no field that it was redacted.
  @Test func historyNamesARedactedEdit() throws {
    let desk = try Sample.desk(
      Sample.checked + ["edit e1 --note \"Seen twice.\"", "redact e1 --confirm e1"])
    let told = desk.says("history")
    #expect(told.contains("changed e1: [redacted]\n"), "\(told)")
  }
}
