import FactCheck
import TestSupport
import Testing

@testable import Workbench

@Suite("Texts of options without quotes") struct SentenceTests {
  private static func rationale(_ line: String, after lines: [String] = []) throws -> String? {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2 +city"] + lines)
    desk.prepare([line])
    return desk.desk.state.claims[0].verdict?.rationale
  }

  @Test(
    "the rest of the line is the text, as typed",
    arguments: [
      ("The count says 6 %.", "The count says 6 %."),
      ("The  council's count; isn't it?", "The  council's count; isn't it?"),
      ("’tis 'so", "’tis 'so"), ("the \"half\" is wrong", "the \"half\" is wrong"),
      ("one -- two - three #4 \\5", "one -- two - three #4 \\5"),
      ("Half is wrong --json", "Half is wrong"), ("-5 degrees, not 5", "-5 degrees, not 5"),
      ("\"The count says 6 %.\"", "The count says 6 %."), ("word", "word"),
      ("“Half” is wrong", "“Half” is wrong"),
      ("\"Half\" is what she said", "\"Half\" is what she said"),
    ])
  func rest(_ typed: String, _ text: String) throws {
    #expect(try Self.rationale("verdict c1 True --because \(typed)") == text)
  }

  @Test("an option ends the text, and a mistyped one is not part of it") func options() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    desk.prepare(["tag 3 --as The fee rose by half +fees --reason It is widely shared --place Gull"]
    )
    let claim = desk.desk.state.claims[0]
    #expect(claim.text == "The fee rose by half" && claim.details.topics == ["fees"])
    #expect(claim.details.why == "It is widely shared" && claim.details.place == "Gull")
    #expect(
      desk.type("tag 4 --as The fee rose --resaon It is shared").diagnostics.contains("--resaon"))
    #expect(desk.desk.state.claims.count == 1)
  }

  @Test("an argument behind a text stays an argument") func arguments() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2,3"])
    desk.prepare([
      "skip --because obvious c1", "evidence c2 --refutes --note Official https://x.example/",
      "evidence c2 https://y.example/ --refutes --note It says so",
      "evidence c2 --title Minutes --context --note Read them at the council",
    ])
    #expect(desk.desk.state.claims[0].progress.reason == "obvious")
    let evidence = desk.desk.state.allEvidence.map(\.details)
    #expect(evidence.map(\.note) == ["Official", "It says so", "Read them at the council"])
    #expect(evidence[0].url?.description == "https://x.example/")
  }

  @Test("without a rating, verdict gives the current one another rationale, in one step")
  func rationaleAlone() throws {
    let prepared = ["load DIR/article.txt", "tag 2,3", "verdict c1 True", "verdict c2 False"]
    let desk = try Sample.desk(prepared)
    let before = desk.desk.state.sequence
    desk.prepare(["verdict c1,c2 --because Both were counted."])
    let claims = desk.desk.state.claims
    #expect(claims.map(\.rating) == ["True", "False"])
    #expect(claims.map { $0.verdict?.rationale } == ["Both were counted.", "Both were counted."])
    #expect(claims.map(\.verdicts.count) == [2, 2] && desk.desk.state.sequence == before + 1)
    #expect(
      desk.type("verdict c1 --because Both were counted.").diagnostics.contains("nothing to change")
    )
    #expect(desk.type("verdict c1").diagnostics.contains("verdict needs a rating, or --because"))
    // Once this meant the rating Mostly False.
    #expect(
      desk.type("verdict c1 --because obvious mostly false").diagnostics.contains(
        "the rating is before --because"))
    desk.prepare(["verdict c1 --because Obvious, not mostly false."])
    #expect(desk.desk.state.claims[0].rating == "True")
    desk.prepare(["edit c1 --as \"Something else.\""])
    // Its verdict judged another wording.
    #expect(
      desk.type("verdict c1 --because It says so.").diagnostics.contains("no current verdict"))
  }

  @Test("titles, names and dates need no quotes") func names() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    desk.prepare([
      "edit --title One year on --published 8 Sep 2017",
      "tag 2 --claimant Ana Lind --claimant-role mayor of Port Ellery +city --made Sept 2017",
      "evidence c1 --refutes --title Crossings by year https://x.example/",
      "evidence c1 --title Minutes of the day --accessed Friday, 8 September 2017 --context",
      "edit c1 --reported-by The Gazette",
    ])
    let state = desk.desk.state
    #expect(state.articles[0].details.title == "One year on")
    #expect(state.articles[0].details.published?.description == "2017-09-08")
    let claim = state.claims[0].details
    #expect(claim.claimant?.name == "Ana Lind" && claim.claimant?.role == "mayor of Port Ellery")
    #expect(claim.topics == ["city"] && claim.made?.description == "2017-09")
    #expect(claim.reportingSource?.name == "The Gazette")
    let evidence = state.allEvidence.map(\.details)
    #expect(evidence.map(\.title) == ["Crossings by year", "Minutes of the day"])
    #expect(evidence[1].accessed?.description == "2017-09-08T00:00:00Z")
  }

  @Test(
    "an option of another command does not become part of a public text",
    arguments: [
      "verdict c1 True --because Foo --private", "conclude a1 --because All in all --private",
      "edit c1 --reason from my source --private", "skip c1 --because said by X --private",
      "contact c1 --asked 2026-01-14 --reply No comment --private",
      "evidence c1 https://q.example/ --refutes --note Text --because Reason",
      "note c1 from my source --private",
    ])
  func foreignOptions(_ line: String) throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    let before = desk.desk.state.sequence
    let option = line.contains("Reason") ? "--because" : "--private"
    #expect(desk.type(line).diagnostics.contains(option))
    #expect(desk.desk.state.sequence == before)
  }

  @Test("a text may end with an option in quotes, and an alias without") func quotedOptions() throws
  {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    desk.prepare(["note c1 \"what --private means\"", "note c1 \"that of --private\""])
    let notes = desk.desk.state.notes(on: .claim(ClaimID(1))).map(\.text)
    #expect(notes == ["what --private means", "that of --private"])
    desk.prepare(["alias cj claims --json"])
    #expect(desk.says("cj").contains("\"claims\""))
  }

  @Test("names have single spaces, and ratings of options need no quotes") func spaces() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    desk.prepare([
      "tag 2 --claimant Ana  Lind --summary Up by +12",
      "tag 3 --verdict Mostly True --because The \"count\" says so. +city",
      "edit c1 --reason It is 5 % of +taxes and more",
    ])
    let claims = desk.desk.state.claims
    #expect(claims[0].details.claimant?.name == "Ana Lind")
    #expect(claims[0].details.summary == "Up by +12" && claims[0].details.topics.isEmpty)
    #expect(claims[0].details.why == "It is 5 % of +taxes and more")
    #expect(claims[1].rating == "Mostly True" && claims[1].details.topics == ["city"])
    #expect(desk.says("claims --verdict Mostly True").contains("c2"))
  }

  @Test(
    "a date of several words is read to its year, and a wrong one is named whole",
    arguments: [
      ("tag --made Sep 2017 3", nil), ("tag --made 8 Sep 2017 3", nil),
      ("tag 3 --made September 8, 2017", nil), ("tag 3 --made Friday, 8 September 2017", nil),
      ("tag 3 --made 8 Sep", "8 Sep"), ("tag 3 --made 31 Feb 2017", "31 Feb 2017"),
      ("tag 3 --made Friday 9 Sep 2017", "Friday 9 Sep 2017"),
      ("tag 3 --made Monday Sep 2017", "Monday Sep 2017"),
      ("tag 3 --made \"8 Sep 2017 10:30\"", "8 Sep 2017 10:30"),
      ("export markdown --since 8 Sep", "8 Sep"),
    ] as [(String, String?)])
  func dates(_ line: String, _ fault: String?) throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let diagnostics = desk.type(line).diagnostics
    if let fault {
      #expect(diagnostics.contains("\"\(fault)\""), "\(diagnostics)")
    } else {
      #expect(desk.desk.state.claims.count == 1, "\(diagnostics)")
    }
  }

  @Test("many topics in a text cost a step each") func manyTopics() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let text = "The fee " + String(repeating: "+rose ", count: 3_000) + "by half"
    desk.prepare(["tag 2 --reason \(text) +city +fees --place Gull"])
    let claim = desk.desk.state.claims[0].details
    #expect(claim.why == text && claim.topics == ["city", "fees"] && claim.place == "Gull")
  }

  @Test(
    "a name of several words for load loads nothing",
    arguments: [("--author Ana Lind", "Lind"), ("--publisher Spero News", "News")])
  func namesOfLoad(_ option: String, _ word: String) throws {
    let desk = try Sample.desk([])
    let message = desk.type(desk.line("load DIR/article.txt \(option)")).diagnostics
    #expect(message.contains("there is no file \(word); in load, a name"))
    #expect(desk.desk.state.articles.isEmpty)
    desk.prepare(["load DIR/article.txt --author \"Ana Lind\""])
  }

  @Test("a source ends a title only at the end") func sources() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    desk.prepare([
      "evidence c1 --supports --title Boeing and e2", "evidence c1 --context --quote See e1",
      "evidence c1 --context --quote Read this https://r.example/",
    ])
    let evidence = desk.desk.state.allEvidence.map(\.details)
    #expect(evidence.map(\.title).first == "Boeing and e2")
    #expect(evidence.map(\.quote) == [nil, "See e1", "Read this"])
    #expect(evidence[2].url?.description == "https://r.example/")
  }

  @Test(
    "what could be an argument stays one",
    arguments: [
      ("edit --title New c1", "\"c1\" is not a list"),
      ("load DIR/article.txt --publisher The Gazette", "no file Gazette"),
      ("tag 2 --made 8 \"Sep\" 2017", "Sep"),
    ])
  func noNames(_ line: String, _ message: String) throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 3"])
    #expect(desk.type(desk.line(line)).diagnostics.contains(message))
  }

  @Test(
    "an option of another command does not become part of a public text",
    arguments: [
      ("edit n1 --private", "--private does not apply to n1, which is a note"),
      ("edit n1 The owner called --private", "unknown option \"--private\" after the text"),
      (
        "note c1 --supports The owner called",
        "unknown option \"--supports\"; to begin the text so, type -- before it"
      ),
      ("edit q1 --claimant Ana", "--claimant does not apply to q1, which is a question"),
      ("note c1 The owner called --private", "--private comes after the text"),
    ])
  func foreignOptions(_ line: String, _ message: String) throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 3", "note c1 The owner called", "ask c1 Who called?",
    ])
    #expect(desk.type(desk.line(line)).diagnostics.contains(message))
    #expect(desk.desk.state.allNotes.map(\.text) == ["The owner called"])
    desk.prepare(["note c1 -- --private is a word", "note c1 \"Say --private\""])
    #expect(
      desk.desk.state.allNotes.map(\.text).suffix(2) == ["--private is a word", "Say --private"])
  }

  @Test("Tab continues a name without quotes") func completionOfNames() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 3 --claimant Ana Lind"])
    let list = Completer(desk: desk.desk).candidates(for: "tag 2 --claimant Ana L")
    #expect(list.start == 17 && list.candidates.map(\.replacement) == ["\"Ana Lind\""])
  }

  @Test("a text does not suggest ratings or claims, but the next option") func completion() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    let completer = Completer(desk: desk.desk)
    #expect(completer.candidates(for: "verdict c1 True --because The count ha").candidates.isEmpty)
    #expect(!completer.candidates(for: "verdict c1 ha").candidates.isEmpty)
    #expect(
      completer.candidates(for: "verdict c1 True --because The count --js").candidates.map(
        \.replacement) == ["--json"])
    desk.prepare(["edit c1 +city"])
    #expect(
      completer.candidates(for: "tag 3 --as The fee rose +").candidates.map(\.replacement)
        == ["+city"])
    #expect(!completer.isOpen("verdict c1 True --because The \"count"))
    #expect(completer.isOpen("verdict c1 True --because \"The count"))
  }
}
