import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Commands on many items at once") struct ListTests {
  /// Three claims, evidence on two of them.
  private static let prepared = [
    "load DIR/article.txt", "tag 2,3,5 +city",
    "evidence c1,c2 https://x.example/ --context --title X",
  ]

  private static func names(_ desk: TestDesk) -> [String?] {
    desk.desk.state.claims.map(\.details.claimant?.name)
  }

  @Test("a list of sentences makes a claim of each, in one step, with the same details")
  func tag() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    let before = desk.desk.state.sequence
    let answer = desk.says("tag 2,4-6 +city --claimant Ann --verdict True --because Seen")
    #expect(answer.hasPrefix("4 claims tagged, as one step\n"))
    #expect(desk.desk.state.sequence == before + 1)
    let claims = desk.desk.state.claims
    #expect(claims.map(\.passage.sentences) == [2...2, 4...4, 5...5, 6...6])
    #expect(claims.allSatisfy { $0.details.topics == ["city"] && $0.rating == "True" })
    #expect(Self.names(desk) == ["Ann", "Ann", "Ann", "Ann"])
    desk.prepare(["undo"])
    #expect(desk.desk.state.claims.isEmpty)
  }

  @Test("the article named first is that of all sentences; a range alone is one claim")
  func articles() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "load DIR/other.txt", "use a1"])
    desk.prepare(["tag a2.1,2", "tag 3-4"])
    let claims = desk.desk.state.claims
    #expect(claims.map { $0.passage.article.description } == ["a2", "a2", "a1"])
    #expect(claims.last?.passage.sentences == 3...4)
  }

  @Test("edit changes all claims of a list, range or listing in one step") func edit() throws {
    let desk = try Sample.desk(Self.prepared)
    let before = desk.desk.state.sequence
    #expect(desk.says("edit c1,c3 --claimant Ann").hasPrefix("2 claims changed\n"))
    #expect(Self.names(desk) == ["Ann", nil, "Ann"])
    #expect(desk.says("edit c1-c3 --claimant Ann").hasPrefix("1 of 3 claims changed\n"))
    #expect(desk.desk.state.sequence == before + 2)
    #expect(desk.says("edit c1-c3 --claimant Ann").contains("nothing to change"))
    desk.prepare(["claims", "edit @ +new --drop city --made 8.9.2017"])
    #expect(desk.desk.state.claims.allSatisfy { $0.details.topics == ["new"] })
    #expect(desk.desk.state.claims.allSatisfy { $0.details.made?.description == "2017-09-08" })
    desk.prepare(["undo"])
    #expect(desk.desk.state.claims.allSatisfy { $0.details.topics == ["city"] })
  }

  @Test("--drop removes a topic from the claims that have it") func drop() throws {
    let desk = try Sample.desk(Self.prepared + ["edit c2 +water"])
    #expect(desk.says("edit c1-c3 --drop water").hasPrefix("1 of 3 claims changed\n"))
    #expect(desk.says("edit c1-c3 --drop water").contains("one of the topics of c1-c3: city"))
  }

  @Test("a rewording of several checked claims names those that are open again") func reword()
    throws
  {
    let desk = try Sample.desk(Self.prepared + ["verdict c1,c3 True"])
    #expect(
      desk.says("edit c1-c3 --as Same").hasPrefix("3 claims changed; reopened: c1, c3\n"))
  }

  @Test("edit changes evidence, articles and notes in lists, too") func others() throws {
    let desk = try Sample.desk(Self.prepared + ["load DIR/other.txt", "note c1-c3 Ask"])
    #expect(desk.says("edit e1,e2 --accessed 2020-01-02").hasPrefix("  e1"))
    let accessed = desk.desk.state.evidence(EvidenceID(2))?.details.accessed
    #expect(accessed?.description == "2020-01-02T00:00:00Z")
    #expect(desk.says("edit a1-a2 --publisher Courier") == "2 articles changed  a1, a2\n")
    #expect(try desk.json("edit a1,a2 --publisher Times")["answer"].number("changed") == 2)
    #expect(desk.desk.state.articles.allSatisfy { $0.details.publisher == "Times" })
    desk.prepare(["edit n1-n3 Asked"])
    #expect(desk.desk.state.allNotes.map(\.text) == ["Asked", "Asked", "Asked"])
  }

  @Test("a note on a list is a note on each, in one step") func notes() throws {
    let desk = try Sample.desk(Self.prepared)
    let before = desk.desk.state.sequence
    let answer = desk.says("note c1,c3 Ask the mayor")
    #expect(answer == "n1  on c1  Ask the mayor\nn2  on c3  Ask the mayor\n")
    desk.prepare(["claims", "note @ Again"])
    #expect(desk.desk.state.sequence == before + 2)
    #expect(desk.desk.state.allNotes.count == 5)
    #expect(desk.says("note c1,c1 Twice").contains("c1 is named twice"))
    #expect(desk.desk.state.allNotes.count == 5)
  }

  @Test("nothing is changed if one item of a list cannot be") func allOrNothing() throws {
    let desk = try Sample.desk(Self.prepared)
    let before = desk.desk.state.sequence
    for line in [
      "edit c1,c9 --place X", "edit c1-c9 --place X", "note c1,c9 X", "tag 2,99", "tag 2,0",
      "edit c1,e1 --place X", "tag 2,a1.3", "tag 2,,3", "edit c1,,c2 --place X",
      "tag 1-999999999,3", "edit e1-e999999999 --title X",
    ] {
      #expect(desk.says(line).hasPrefix("FAILED"), "\(line)")
    }
    #expect(desk.desk.state.sequence == before)
  }

  @Test("@ means the articles that a load of several sources loaded, and notes that were edited")
  func loadedAndEdited() throws {
    let desk = try Sample.desk()
    _ = desk(desk.line("load DIR/article.txt DIR/none.txt DIR/other.txt DIR/article.txt"))
    #expect(desk.desk.results == [.article(ArticleID(1)), .article(ArticleID(2))])
    desk.prepare(["edit @ --publisher Gull", "tag a1.2", "note c1 One.", "note a1 Two.", "claims"])
    #expect(desk.desk.state.articles.map(\.details.publisher) == ["Gull", "Gull"])
    desk.prepare(["edit n1,n2 Three."])
    #expect(desk.desk.results == [.note(NoteID(1)), .note(NoteID(2))])
    desk.prepare(["edit @ Four."])
    #expect(desk.desk.state.allNotes.map(\.text) == ["Four.", "Four."])
    // A load of which nothing came leaves it as it was.
    _ = desk(desk.line("load DIR/none.txt DIR/no.txt"))
    #expect(desk.desk.results == [.note(NoteID(1)), .note(NoteID(2))])
  }

  @Test("@ means what an answer has just listed") func results() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2,3", "edit @ --claimant Ann"])
    #expect(Self.names(desk) == ["Ann", "Ann"])
    desk.prepare(["tag 5", "order c2,c1", "edit @ +city"])
    #expect(desk.desk.state.claims.allSatisfy { $0.details.topics == ["city"] })
    desk.prepare(["edit c2,c3 --place Hall", "verdict @ True", "skip c1", "edit @ --made 2020"])
    #expect(desk.desk.state.claims.map(\.details.made?.description) == [nil, "2020", "2020"])
    desk.prepare(["evidence c1,c2 https://x.example/ --context", "edit e1,e2 --title X"])
    desk.prepare(["edit @ --publisher Y"])
    #expect(desk.desk.state.evidence(EvidenceID(2))?.details.publisher == "Y")
    // One item is an answer, and no list.
    desk.prepare(["edit c1 --place Hall", "edit @ --publisher Z"])
    #expect(desk.desk.state.evidence(EvidenceID(1))?.details.publisher == "Z")
  }

  @Test("a line that lint suggests leaves @ of its other suggestions as it is")
  func suggestions() throws {
    let desk = try Sample.desk(Self.prepared + ["edit c1,c3 --claimant Ann"])
    _ = desk("lint")
    let suggested = desk.desk.suggestions.map(\.targets)
    let group = try #require(desk.desk.suggestions.first { $0.targets.count == 2 })
    desk.desk.list(group.targets)
    #expect(desk.desk.suggestions.map(\.targets) == suggested)
    let others: [ItemID] = [.claim(ClaimID(3)), .claim(ClaimID(2))]
    desk.desk.list(others)
    #expect(desk.desk.suggestions.isEmpty && desk.desk.results == others)
  }

  @Test("the answer shows what was changed, each detail once") func shown() throws {
    let desk = try Sample.desk(Self.prepared + ["edit c2 --place Gull"])
    #expect(
      desk.says("edit c1-c3 --made \"8 Sep 2017\"").hasPrefix(
        "3 claims changed\n    said: 8 September 2017 (c1, c3)\n    said: 8 September 2017, Gull (c2)\n"
      ))
    #expect(
      desk.says("edit c1-c3 --why Spread").hasPrefix("3 claims changed\n    chosen: Spread\n"))
    #expect(
      desk.says("edit c1,c2 --why \"\"").hasPrefix("2 claims changed\n    chosen: none\n"))
    #expect(
      desk.says("contact c1,c2 --asked 2020-01-02 --way e-mail").hasPrefix(
        "contact recorded\n    contact: asked by e-mail 2 January 2020\n"))
    #expect(
      desk.says("contact c1,c2 --remove").hasPrefix("attempt removed\n    contact: none\n"))
    // A claim that stays as it is does not count.
    desk.prepare(["edit c3 --why Spread --place Gull"])
    #expect(
      desk.says("edit c2,c3 --why Spread").hasPrefix(
        "1 of 2 claims changed\n    chosen: Spread\n"))
  }
}
