import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Options of a line")
struct OptionTests {
  static let loaded = ["load DIR/article.txt"]

  @Test(arguments: [
    "tag 2 +a --as \"-5 percent\" --made 2026 --claimant X",
    "tag --as \"-5 percent\" 2 --made 2026 +a --claimant X",
    "tag --made=2026 --claimant=X --as=\"-5 percent\" 2 +a",
    "tag --claimant 'X' --as '-5 percent' --made '2026' +a 2".replacing("+a 2", with: "2 +a"),
    "tag 2 --as -5\\ percent --made 2026 --claimant X +a",
    "TAG 2 --as \"-5 percent\" --made 2026 --claimant X +a",
  ])
  func areInAnyOrderAndForm(line: String) throws {
    let desk = try Sample.desk(Self.loaded)
    let claim = try desk.json(line)["answer"]["claim"]
    #expect(claim.string("text") == "-5 percent")
    #expect(claim.string("made") == "2026")
    #expect(claim["claimant"].string("name") == "X")
    #expect(claim.strings("topics") == ["a"])
  }

  @Test func readTheNextWordWhateverItLooksLike() throws {
    let desk = try Sample.desk(Self.loaded)
    let claim = try desk.json(
      "tag 2 --as --claimant --claimant --place --place +topic --reason c1")[
        "answer"]["claim"]
    #expect(claim.string("text") == "--claimant")
    #expect(claim["claimant"].string("name") == "--place")
    #expect(claim.string("place") == "+topic")
    #expect(claim.string("why") == "c1")
    let other = try desk.json("tag 2 --as=--x=y --place=\"a=b\" --reason=don't")["answer"]["claim"]
    #expect(other.string("text") == "--x=y")
    #expect(other.string("place") == "a=b")
    #expect(other.string("why") == "don't")
  }

  @Test(arguments: ["---", "'---'", "----x", "---x=y", "'--x'", "--x", "--", "'-'", "-5"])
  func readDashesAsValues(typed: String) throws {
    let desk = try Sample.desk(Self.loaded)
    let text = typed.replacing("'", with: "")
    for line in ["tag 2 --place \(typed) +a", "tag 2 --place=\(typed) +a"] {
      let answer = try desk.json(line)
      #expect(answer["answer"]["claim"].string("place") == text, "\(line): \(answer.values)")
    }
    #expect(try desk.json("edit a1 --author \(typed)").flag("ok") == true)
  }

  @Test func twoDashesBehindAnOptionAreItsValue() throws {
    let desk = try Sample.desk(Self.loaded)
    let answer = try desk.json("tag 2 --place -- --reason x +a")["answer"]["claim"]
    #expect(answer.string("place") == "--")
    #expect(answer.string("why") == "x")
  }

  @Test func unexpectedDashesAreNoOptions() throws {
    let desk = try Sample.desk(Self.loaded + ["tag 2"])
    #expect(try desk.json("tag ---")["error"].string("code") == "not-found")
    #expect(try desk.json("find ---").flag("ok") == true)
    for text in [
      "---", "--- a rule", "--x marks it", "-5 percent", "---private", "-- hello", "--", "– a dash",
      "- item", "-- \"hello\"",
    ] {
      desk.prepare(["note c1 \(text)"])
      #expect(desk.desk.state.allNotes.last?.text == text)
    }
    // Options stand before the text, also behind the address; two dashes say that a text begins.
    desk.prepare(["note c1 --private Hush --private"])
    #expect(desk.desk.state.allNotes.last?.text == "Hush --private")
    #expect(desk.desk.state.allNotes.last?.isPrivate == true)
    for line in ["note c1 -- --private is it", "note c1 \"--private is it\""] {
      desk.prepare([line])
      #expect(desk.desk.state.allNotes.last?.text == "--private is it")
      #expect(desk.desk.state.allNotes.last?.isPrivate == false)
    }
    // What looks like an option of the command is not taken for a text that anybody may read.
    for line in ["note --privat c1 x", "note c1 --privte x", "note c1 --priv x"] {
      #expect(try desk.json(line)["error"].string("code") == "usage", "\(line)")
    }
  }

  @Test func differFromQuotedWords() throws {
    let desk = try Sample.desk(Self.loaded + ["tag 2"])
    #expect(try desk.json("tag \"--as\"")["error"].string("code") == "not-found")
    #expect(try desk.json("tag '3'")["error"].string("message") == "\"3\" is not in a1")
    #expect(
      try desk.json("evidence c1 https://x.example/ \"--supports\"")["error"].string("code")
        == "usage")
  }

  @Test func emptyAFieldByAnEmptyValue() throws {
    let desk = try Sample.desk(
      Self.loaded + [
        "tag 2 --place P --reason W --made 2026 --reported-by V --summary S --appearance https://x.example/"
      ])
    for empty in ["\"\"", "''"] {
      let line = ["place", "why", "made", "via", "summary", "appearance"].map { "--\($0) \(empty)" }
        .joined(separator: " ")
      desk.prepare(["edit c1 \(line)"])
      let claim = try desk.json("show c1")["answer"]["claim"]
      #expect(
        !claim.keys.contains {
          ["place", "why", "made", "reportingSource", "summary"].contains($0)
        })
      #expect(claim.strings("appearances") == [])
      desk.prepare(["undo"])
      let answer = try desk.json("edit c1 --place= --reason W2")
      #expect(answer.string("command") == "edit" && answer.flag("ok") == true, "\(answer.values)")
      #expect(answer["answer"]["claim"].values["place"] == nil)
      desk.prepare(["undo"])
    }
  }

  @Test func mayBeRepeatedWhereThatMakesSense() throws {
    let desk = try Sample.desk(Self.loaded)
    let claim = try desk.json(
      "tag 2 +a +b +a --appearance https://x.example/1 --appearance https://x.example/1 --appearance https://x.example/2"
    )["answer"]["claim"]
    #expect(claim.strings("topics") == ["a", "b"])
    #expect(claim.strings("appearances")?.count == 2)
    #expect(
      try desk.json("tag 2 --place A --place B")["answer"]["claim"].string("place") == "B",
      "the last one counts")
  }

  @Test func jsonIsAskedForByCommand() throws {
    let desk = try Sample.desk(Self.loaded)
    for line in [
      "tag 2 --json", "tag --json 2", "note --json a1 x", "find --json city", "meta --json",
      "edit --json a1 --title T",
    ] {
      let outcome = desk(line)
      #expect(outcome.output.hasPrefix("{\"ok\":true,"), "\(line): \(outcome)")
    }
    for line in [
      "tag 99 --json", "tga 2 --json", "tag \"x --json", "edit --json x", "note --json c9 x",
    ] {
      let outcome = desk(line)
      #expect(outcome.output.hasPrefix("{\"ok\":false,\"command\":"), "\(line): \(outcome)")
      #expect(outcome.diagnostics == "")
    }
    #expect(desk("note a1 about --json").output == "n2  on a1  about --json\n")
  }

  @Test(arguments: [
    ("tag 2 --clamant X", "--claimant"), ("evidence c1 --suports", "--supports"),
    ("export md --frce", "--force"),
    ("verdict c1 True --becuse x", "--because"), ("load x --tilte T", "--title"),
  ])
  func thatAreMistypedAreSuggested(line: String, option: String) throws {
    let desk = try Sample.desk(Self.loaded)
    let message = try desk.json(line)["error"].string("message") ?? ""
    #expect(message.hasSuffix("; did you mean \"\(option)\"?"), "\(message)")
  }

  @Test func datesAndAddressesAreRead() throws {
    let desk = try Sample.desk(Self.loaded)
    for date in ["2026", "2026-02", "2025-02-28", "2024-02-29", "2026-02-03T09:30:00Z"] {
      #expect(try desk.json("tag 2 --made \(date)")["answer"]["claim"].string("made") == date)
    }
    for date in [
      "26", "2026-13", "2026-02-30", "0000", "lately", "2026-02-03T25:00:00Z", "３",
    ] {
      #expect(
        try desk.json("tag 2 --made \(date)")["error"].string("code") == "bad-value", "\(date)")
    }
    #expect(
      try desk.json("edit a1 --url \"HTTPS://Übung.Example/ä?q=1 \"")["error"].string("code")
        == "bad-url")
    #expect(
      try desk.json("edit a1 --url HTTPS://Courier.Example/ä")["answer"]["article"].string("url")
        == "https://courier.example/%C3%A4")
  }

  @Test func plainWordsForKindsOfClaimants() throws {
    let desk = try Sample.desk(Self.loaded)
    for (typed, kind) in [
      ("person", "Person"), ("ORG", "Organization"), ("organisation", "Organization"),
      ("Organization", "Organization"),
    ] {
      #expect(
        try desk.json("tag 2 --claimant X --claimant-kind \(typed)")["answer"]["claim"]["claimant"]
          .string("type") == kind)
    }
    #expect(
      try desk.json("tag 2 --claimant X --claimant-kind \"\"")["answer"]["claim"]["claimant"]
        .values["type"] == nil)
  }

  /// Words of scripts that were written before the words changed: they run, and are listed nowhere.
  @Test func formerWordsRunAndAreNotListed() throws {
    let desk = try Sample.desk(Self.loaded)
    let claim = try desk.json("tag 2 --via -- --why=\"A vote is due.\"")["answer"]["claim"]
    #expect(
      claim["reportingSource"].string("name") == "--" && claim.string("why") == "A vote is due.")
    #expect(try desk.json("edit c1 --why \"\"")["answer"]["claim"].values["why"] == nil)
    #expect(try desk.json("trim c1 3")["answer"]["claim"].string("id") == "c1")
    let listed =
      CommandList.words
      + CommandList.all.flatMap { CommandParts.parts(of: $0) }
      .compactMap(\.option)
    for word in ["trim", "--via", "--why"] { #expect(!listed.contains(word), "\(word)") }
    for word in ["move", "--reported-by", "--reason"] { #expect(listed.contains(word), "\(word)") }
  }

  @Test(
    "--help and -h print a command's help, also on an incomplete line",
    arguments: [
      "tag --help", "tag -h", "tag 2 +a --help", "tag 2 --as x -h", "Tag --help --place y",
    ])
  func printHelp(line: String) throws {
    let desk = try Sample.desk(Self.loaded)
    let outcome = desk(line)
    #expect(outcome.status == .success)
    #expect(outcome.output == desk("help tag").output)
    #expect(desk("show c1").status == .failed)
  }

  @Test("--help is text where it is a value, in quotation marks, or after two dashes")
  func keepHelpAsText() throws {
    let desk = try Sample.desk(Self.loaded)
    let claim = try desk.json("tag 2 --as --help +a")["answer"]["claim"]
    #expect(claim.string("text") == "--help")
    #expect(desk("status \"--help\"").status == .misuse)
    #expect(desk("status -- --help").status == .misuse)
    #expect(desk("note c1 -- --help").output.contains("--help"))
  }

  @Test(
    "a command offers no completion script of the argument parser", arguments: ["status", "tag 2"])
  func offerNoCompletionScript(line: String) throws {
    let outcome = try Sample.desk(Self.loaded)("\(line) --generate-completion-script zsh")
    #expect(outcome.status == .misuse)
    #expect(outcome.diagnostics.contains("unknown option \"--generate-completion-script\""))
  }
}
