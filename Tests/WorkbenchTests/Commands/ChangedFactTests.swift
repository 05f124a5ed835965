import FactCheck
import TestSupport
import Testing

@testable import Workbench

/// `tag`, `edit` and `contact` answer with what they changed.
@Suite("The answer to a change shows the new details") struct ChangedFactTests {
  @Test("tag shows all details that its first line lacks") func tag() throws {
    let desk = try Sample.desk(["load DIR/article.txt"])
    #expect(
      desk.says(
        "tag 2 --claimant \"Ben Osei\" --made '8 Sep 2017' --place Gull --reported-by Courier +x"
      )
      .hasSuffix("    +x\n    reported by: Courier\n    said: 8 September 2017, Gull\n"))
    #expect(
      desk.says("tag 3 --claimant \"Ben Osei\" --claimant-role mayor")
        .hasSuffix("    said by: Ben Osei, mayor\n"))
  }

  @Test("edit and contact show what is new and what is gone, and nothing else") func edit() throws {
    let desk = try Sample.desk([
      "load DIR/article.txt", "tag 2 --made 2017-09-08 --place Gull --reason Asked",
    ])
    #expect(
      desk.says("edit c1 --made 2017/9/7").hasSuffix("a1.2\n    said: 7 September 2017, Gull\n"))
    #expect(desk.says("edit c1 --reason \"\"").hasSuffix("a1.2\n    chosen: none\n"))
    #expect(desk.says("edit c1 +x").hasSuffix("a1.2  +x\n"))
    #expect(
      desk.says("contact c1 --asked 'Jan 2, 2018'").hasSuffix("    contact: asked 2 January 2018\n")
    )
    #expect(
      desk.says("contact c1 --reply No").hasSuffix("    contact: asked 2 January 2018: No\n"))
  }

  @Test("a date in the future is refused unless it is allowed") func future() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    let lines = [
      "edit c1 --made 2999", "edit a1 --published 2999-01-01", "edit a1 --modified 2999",
      "contact c1 --asked 2999-01", "evidence c1 https://x.example/ --context --published 2999",
      "evidence c1 https://x.example/ --context --accessed 2999-01-01",
    ]
    for line in lines {
      let before = desk.desk.state.sequence
      #expect(desk.says(line).contains("is in the future"))
      #expect(desk.desk.state.sequence == before)
      #expect(!desk.says("\(line) --allow-future").contains("is in the future"))
      #expect(desk.desk.state.sequence == before + 1)
    }
  }

  @Test("accessed today is now, and any other day its first second") func accessed() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    let start = desk.desk.now
    _ = desk.says("evidence c1 https://x.example/ --context --accessed today")
    _ = desk.says("evidence c1 https://x.example/ --context --accessed 3.2.2020")
    let state = desk.desk.state
    let accessed = try #require(state.evidence(EvidenceID(1))?.details.accessed)
    #expect(accessed >= start && accessed <= desk.desk.now)
    #expect(
      state.evidence(EvidenceID(2))?.details.accessed?.description == "2020-02-03T00:00:00Z")
  }
}
