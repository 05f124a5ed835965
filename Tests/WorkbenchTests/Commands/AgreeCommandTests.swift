import FactCheck
import Presentation
import TestSupport
import Testing

@testable import Workbench

@Suite("How far several people agree")
struct AgreeCommandTests {
  /// Two claims that two people decided: one alike, one not.
  private func desk() throws -> TestDesk {
    try Sample.desk(
      Sample.checked + [
        "set analyst \"Zoe Other\"", "verdict c1 False", "verdict c2 \"Mostly False\"",
      ])
  }

  @Test func theLastVerdictsOfEachAreCompared() throws {
    let desk = try desk()
    let answer = try desk.json("agree")["answer"]
    #expect(answer.strings("raters") == [TestDesk.analyst, "Zoe Other"])
    #expect(answer.number("claims") == 2)
    let pair = answer.objects("pairs")[0]
    #expect(pair.number("claims") == 2)
    #expect("\(pair.values)".contains("0.333"))
    let text = desk.says("agree")
    #expect(text.contains("2 analysts, 2 claims with verdicts by at least two"), "\(text)")
    #expect(text.contains("50 % the same") && text.contains("only 2 claims"), "\(text)")
    // Whoever changes their mind counts once.
    desk.prepare(["verdict c1 True"])
    let same = desk.says("agree \"zoe other\" \"\(TestDesk.analyst)\"")
    #expect(same.contains("100 % the same"), "\(same)")
    #expect(desk.says("agree --claims c2").contains("so alpha and kappa say nothing"))
  }

  @Test func whoIsAloneIsToldSo() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("agree").contains("nothing to compare"))
    #expect(try desk.json("agree")["answer"].strings("raters") == [TestDesk.analyst])
    let error = try desk.json("agree Nobody")["error"]
    #expect(error.string("code") == "unknown-analyst")
  }

  @Test func otherSessionsOfTheSameArticleAreOnePersonEach() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare([
      "save one", "save two", "open two", "verdict c1 False", "remove c2",
      "tag 5 +second",
    ])
    let answer = try desk.json("agree --session one")["answer"]
    #expect(answer.strings("raters") == ["two", "one"])
    #expect(answer.number("claims") == 1)
    let text = answer.objects("texts")[0]
    let pair = text.objects("pairs")[0]
    #expect(pair.number("same") == 1)
    let said = desk.says("agree --session one")
    #expect(said.contains("a1, passages of two and one: 2 and 2, 1 the same"), "\(said)")
    #expect(try desk.json("agree x --session one")["error"].string("code") == "options")
    #expect(desk("agree --session nothing").status == .noSession)
  }

  @Test func nobodyIsComparedWithThemselves() throws {
    let desk = try desk()
    #expect(
      try desk.json("agree \"Zoe Other\" \"zoe  other\"")["answer"].strings("raters")
        == ["Zoe Other"])
    desk.prepare(["save one"])
    for line in ["agree --session desk", "agree --session one --session one"] {
      #expect(try desk.json(line)["error"].string("code") == "options", "\(line)")
    }
  }

  @Test func differentScalesAreTold() throws {
    let desk = try Sample.desk(Sample.checked)
    desk.prepare(["save one", "new two", "scale snopes", "load DIR/article.txt"])
    #expect(desk.says("agree --session one").contains("the sessions have different scales"))
  }

  /// Forty analysts judge a dozen claims: pairs are listed as far as anyone reads them.
  @Test(.timeLimit(.minutes(5))) func manyAnalysts() throws {
    let desk = try Sample.desk(Sample.checked)
    for number in 1...12 {
      desk.prepare(["set analyst \"Ann \(number)x\"", "verdict c1 True"])
    }
    #expect(desk.says("agree").contains("and 33 more pairs, which --json lists"))
  }
}
