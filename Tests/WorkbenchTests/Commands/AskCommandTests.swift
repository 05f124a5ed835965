import FactCheck
import Foundation
import JSON
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("Questions about claims, and evidence that answers them")
struct AskCommandTests {
  private static let asked = [
    "ask c1 How many libraries closed?", "ask c1 Who closed them?",
    "evidence c1 https://city.example/count --supports --title Count --answers q1 --answer Two",
  ]

  private func desk(_ lines: [String] = asked) throws -> TestDesk {
    try Sample.desk(Sample.checked + lines)
  }

  private func question(_ desk: TestDesk, _ number: Int = 1) throws -> Question {
    try desk.desk.state.existing(QuestionID(number))
  }

  @Test func aQuestionIsListedWithItsAnswers() throws {
    let desk = try desk()
    let value = try desk.json("show q1")["answer"]["question"]
    #expect(value.string("question") == "How many libraries closed?")
    #expect(value.string("about") == "c1")
    #expect(value.strings("answeredBy") == ["e2"])
    let text = desk.says("show c1")
    #expect(text.contains("q1  about c1, answered by e2  How many libraries closed?"), "\(text)")
    #expect(text.contains("q2  about c1, no answer  Who closed them?"))
    #expect(text.contains("answers: q1: Two"))
    #expect(desk.says("find --in questions closed").contains("q2"))
  }

  @Test func itIsEditedRemovedAndUndoneLikeANote() throws {
    let desk = try desk()
    desk.prepare(["edit q1 How many libraries were closed?"])
    #expect(try question(desk).text == "How many libraries were closed?")
    #expect(
      desk.fault(of: "edit q1 How many libraries were closed?") as? RuleError
        == .nothingChanges(.question(QuestionID(1))))
    #expect(desk.says("history q1").contains("changed q1"))
    desk.prepare(["remove q1"])
    #expect(desk.desk.state.question(QuestionID(1)) == nil)
    // The evidence stays, and answers nothing that there is.
    let evidence = try desk.desk.state.existing(EvidenceID(2))
    #expect(desk.desk.state.answeredQuestion(of: evidence) == nil)
    #expect(!desk.says("export json").contains("\"answers\""))
    desk.prepare(["undo", "undo"])
    #expect(try question(desk).text == "How many libraries closed?")
    // Numbers are never used twice, and a claim takes its questions with it.
    desk.prepare(["remove q2", "ask c1 Why?"])
    #expect(desk.desk.state.question(QuestionID(3))?.text == "Why?")
    desk.prepare(["remove c1"])
    #expect(desk.desk.state.question(QuestionID(1)) == nil)
  }

  @Test func anAnswerIsChangedAndTakenBack() throws {
    let desk = try desk()
    desk.prepare(["edit e2 --answer \"Two of five\" --answer-type Extractive"])
    let answer = try desk.desk.state.existing(EvidenceID(2)).details.answers
    #expect(
      answer == QuestionAnswer(question: QuestionID(1), text: "Two of five", kind: .extractive))
    desk.prepare(["edit e2 --answers q2 --answer-type unanswerable"])
    #expect(
      try desk.desk.state.existing(EvidenceID(2)).details.answers
        == QuestionAnswer(question: QuestionID(2), kind: .unanswerable))
    desk.prepare(["edit e2 --answers \"\""])
    #expect(try desk.desk.state.existing(EvidenceID(2)).details.answers == nil)
    for line in [
      "edit e2 --answer Two", "edit e2 --answers e1", "edit e2 --answers q1 --answer-type maybe",
      "edit e2 --answers q9 --answer Two",
    ] {
      #expect(desk.fault(of: line) != nil, "\(line)")
    }
    // Another claim has other questions.
    desk.prepare(["edit e2 --answers q1 --answer Two", "evidence c2 e2 --context"])
    #expect(try desk.desk.state.existing(EvidenceID(3)).details.answers == nil)
  }

  @Test func reportsSayWhatWasAsked() throws {
    let desk = try desk(
      Self.asked + [
        "evidence c1 https://b.example/ --context --title B --answers q1 --answer-type unanswerable",
        "export json DIR/r.json",
      ])
    let claim = try #require(try JSONObject(desk.says("export json")).objects("claims").first)
    #expect(claim.objects("questions").map { $0.string("id") } == ["q1", "q2"])
    let answers = claim.objects("evidence")[1]["answers"]
    #expect(answers.string("question") == "q1")
    #expect(answers.string("text") == "Two")
    #expect(!desk.says("verify DIR/r.json").contains("failed"))
    let markdown = desk.says("export markdown")
    for words in [
      "**What we asked**", "How many libraries closed?", "Two (evidence 2)",
      "This source does not answer it. (evidence 3)", "No answer was found.",
    ] {
      #expect(markdown.contains(words), "\(words) in \(markdown)")
    }
    let html = desk.says("export html")
    #expect(html.contains("<h4>What we asked</h4>"))
    #expect(html.contains("Two <a href=\"#evidence-e2\">[2]</a>"))
    // A report that says otherwise is not its session's; one with a strange question violates the rules.
    let report = try String(contentsOfFile: "\(desk.folder.path)/r.json", encoding: .utf8)
    try desk.folder.write(
      report.replacing("Who closed them?", with: "Who opened them?").utf8, to: "f.json")
    #expect(desk.says("verify DIR/f.json").contains("questions"))
    try desk.folder.write(
      report.replacing("\"question\": \"q1\"", with: "\"question\": \"q7\"").utf8, to: "g.json")
    #expect(desk.says("verify DIR/g.json").contains("the claim has no question \"q7\""))
  }

  @Test func privateEvidenceAnswersInTheSessionOnly() throws {
    let desk = try desk(Self.asked + ["edit e2 --private"])
    #expect(desk.says("show c1").contains("answered by e2"))
    for format in ["json", "markdown", "html", "averitec"] {
      #expect(!desk.says("export \(format)").contains("Two"), "\(format)")
    }
  }

  @Test func theDataSetGetsQuestionsAndAnswers() throws {
    let desk = try desk()
    let examples = try JSONObject("{\"list\":\(desk.says("export averitec"))}").objects("list")
    let questions = try #require(examples.first).objects("questions")
    #expect(
      questions.map { $0.string("question") }.prefix(2)
        == ["How many libraries closed?", "Who closed them?"])
    let answer = try #require(questions[0].objects("answers").first)
    #expect(answer.string("answer") == "Two")
    #expect(answer.string("answer_type") == "Abstractive")
    #expect(answer.string("source_url") == "https://city.example/count")
    #expect(questions[1].objects("answers").first?.string("answer_type") == "Unanswerable")
    // Evidence that answers no question stays an example of its own.
    #expect(questions.count == 3)
  }

  @Test func anImportedReportKeepsQuestionsAndAnswers() throws {
    let author = try desk(Self.asked + ["export json DIR/r.json"])
    let bytes = try Array(Data(contentsOf: URL(filePath: "\(author.folder.path)/r.json")))
    let desk = try Sample.desk([])
    try desk.folder.write(bytes, to: "r.json")
    desk.prepare(["import DIR/r.json"])
    #expect(try question(desk).text == "How many libraries closed?")
    let evidence = try desk.desk.state.existing(EvidenceID(2))
    #expect(desk.desk.state.answeredQuestion(of: evidence)?.id == QuestionID(1))
    func parts(_ report: String) throws -> [String] {
      try JSONObject(report).objects("claims").flatMap { claim in
        claim.objects("questions").map { "\($0.string("id") ?? "") \($0.string("text") ?? "")" }
          + claim.objects("evidence").map { $0["answers"].string("text") ?? "" }
      }
    }
    #expect(
      try parts(desk.says("export json")) == parts(String(decoding: bytes, as: UTF8.self)))
  }

  @Test func aRedactedQuestionIsGoneFromTheLog() throws {
    let desk = try desk()
    desk.prepare(["export json DIR/r.json", "redact q1 --confirm q1"])
    #expect(try question(desk).text == Change.redactedWords)
    let path = try #require(desk.desk.session.path as String?)
    let file = try Data(contentsOf: URL(filePath: path))
    #expect(file.range(of: Data("How many libraries".utf8)) == nil)
    #expect(!desk.says("verify DIR/r.json").contains("failed"))
  }
}
