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

  /// What `lint` says by a rule.
  private func findings(_ desk: TestDesk, of rule: String) throws -> [JSONObject] {
    try desk.json("lint")["answer"].objects("findings").filter { $0.string("rule") == rule }
  }

  private func fixes(_ desk: TestDesk, of rule: String) throws -> [String] {
    try findings(desk, of: rule).compactMap { $0.string("command") }
  }

  /// What a check of `verify` found.
  private func faults(of check: String, _ line: JSONObject) throws -> [String] {
    let checks = line["answer"].objects("checks")
    return try #require(checks.first { $0.string("check") == check }).strings("faults") ?? []
  }

  @Test func aQuestionIsListedWithItsAnswers() throws {
    let desk = try desk()
    let value = try desk.json("show q1")["answer"]["question"]
    #expect(value.string("text") == "How many libraries closed?")
    #expect(value.string("about") == "c1")
    #expect(value.strings("answeredBy") == ["e2"])
    let text = desk.says("show c1")
    #expect(text.contains("q1  about c1, answered by e2  How many libraries closed?"), "\(text)")
    #expect(text.contains("q2  about c1, no answer  Who closed them?"))
    #expect(text.contains("answers: q1: Two"))
    #expect(desk.says("find --in questions closed").contains("q2"))
  }

  @Test func aListOfThemIsShown() throws {
    let desk = try desk(Self.asked + ["note c1 Ask the city.", "note c1 Ask again."])
    #expect(try desk.json("show q1,q2")["answer"].objects("questions").count == 2)
    #expect(try desk.json("show n1-2")["answer"].objects("notes").count == 2)
    #expect(try desk.json("show e1,e2")["answer"].objects("evidence").count == 2)
    desk("find --in questions closed")
    #expect(
      try desk.json("show @")["answer"].objects("questions").map { $0.string("id") } == [
        "q1", "q2",
      ]
    )
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
    #expect(desk.desk.state.answer(by: evidence) == nil)
    #expect(!desk.says("show e2").contains("answers:"))
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
    let forged = try faults(of: "session", desk.json("verify DIR/f.json"))
    #expect(forged.count == 1)
    #expect(forged[0].hasPrefix("q2 text: the session says Who closed them?"), "\(forged)")
    #expect(forged[0].hasSuffix("the report Who opened them?"), "\(forged)")
    try desk.folder.write(
      report.replacing("\"question\": \"q1\"", with: "\"question\": \"q7\"").utf8, to: "g.json")
    #expect(
      try faults(of: "schema", desk.json("verify DIR/g.json"))
        .contains { $0.contains("the claim has no question \"q7\"") })
  }

  /// A report without the answer would say that there is none, so it does not have the question either.
  @Test func privateEvidenceAnswersInTheSessionOnly() throws {
    let desk = try desk(Self.asked + ["edit e2 --private"])
    #expect(desk.says("show c1").contains("answered by e2"))
    for format in ["json", "markdown", "html", "averitec"] {
      let text = desk.says("export \(format)")
      #expect(!text.contains("Two") && !text.contains("How many libraries closed?"), "\(format)")
      #expect(text.contains("Who closed them?"), "\(format)")
    }
    #expect(
      try findings(desk, of: "unanswered-question").compactMap { $0.string("message") } == [
        "reports leave q1 out, which only private evidence answers: How many libraries closed?",
        "no evidence answers q2: Who closed them?",
      ])
    // Another answer lets readers see the question.
    desk.prepare([
      "evidence c1 https://b.example/ --context --title B --answers q1 --answer Some",
      "export json DIR/r.json",
    ])
    #expect(try findings(desk, of: "unanswered-question").count == 1)
    let markdown = desk.says("export markdown")
    #expect(markdown.contains("How many libraries closed?") && markdown.contains("Some (evidence"))
    #expect(!markdown.contains("Two"))
    #expect(desk.says("verify DIR/r.json").contains("every field matches"))
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
    desk.prepare(["edit e2 --answer Yes --answer-type boolean --note \"Of five.\""])
    let boolean = try #require(
      try JSONObject("{\"list\":\(desk.says("export averitec"))}").objects("list").first?
        .objects("questions").first?.objects("answers").first)
    #expect(boolean.string("answer_type") == "Boolean")
    #expect(boolean.string("boolean_explanation") == "Of five.")
  }

  @Test func anImportedReportKeepsQuestionsAndAnswers() throws {
    let author = try desk(Self.asked + ["export json DIR/r.json"])
    let bytes = try Array(Data(contentsOf: URL(filePath: "\(author.folder.path)/r.json")))
    let desk = try Sample.desk([])
    try desk.folder.write(bytes, to: "r.json")
    desk.prepare(["import DIR/r.json"])
    #expect(try question(desk).text == "How many libraries closed?")
    let evidence = try desk.desk.state.existing(EvidenceID(2))
    #expect(desk.desk.state.answer(by: evidence)?.question == QuestionID(1))
    func parts(_ report: String) throws -> [String] {
      try JSONObject(report).objects("claims").flatMap { claim in
        claim.objects("questions").map { "\($0.string("id") ?? "") \($0.string("text") ?? "")" }
          + claim.objects("evidence").map { $0["answers"].string("text") ?? "" }
      }
    }
    #expect(
      try parts(desk.says("export json")) == parts(String(decoding: bytes, as: UTF8.self)))
  }

  /// The bytes of the session's file.
  private func log(_ desk: TestDesk) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(desk.folder.path)/desk.factdesk"))
  }

  @Test func aRedactedQuestionIsGoneFromTheLog() throws {
    let desk = try desk()
    desk.prepare([
      "edit q1 How many libraries did the city close?", "export json DIR/r.json",
      "redact q1 --confirm q1",
    ])
    #expect(try question(desk).text == Change.redactedWords)
    #expect(try log(desk).range(of: Data("How many libraries".utf8)) == nil)
    #expect(desk.says("show c1").contains("answered by e2  [protected source]"))
    // A report from before still fits, and names what cannot be compared.
    let verified = desk.says("verify DIR/r.json")
    #expect(verified.contains("the question q1"), "\(verified)")
    // But not any other text in place of another question.
    try desk.folder.write(
      try desk.read("r.json").replacing("Who closed them?", with: "Who opened them?").utf8,
      to: "forged.json")
    #expect(desk(desk.line("verify DIR/forged.json")).status == .failed)
    #expect(!desk.says("lint").contains("redacted-words"))
  }

  @Test func aRedactedSourceTakesItsAnswerAlong() throws {
    let desk = try desk()
    desk.prepare([
      "edit e2 --answer \"Zweiundvierzig\"", "export json DIR/r.json", "redact e2 --confirm e2",
    ])
    #expect(try log(desk).range(of: Data("Zweiundvierzig".utf8)) == nil)
    // Which question it answered stays: nobody can say that no answer was found.
    #expect(
      try desk.desk.state.existing(EvidenceID(2)).details.answers
        == QuestionAnswer(question: QuestionID(1), text: Change.redactedWords))
    #expect(desk.says("show q1").contains("answered by e2"))
    #expect(desk.says("verify DIR/r.json").contains("the data of e2"))
    let markdown = desk.says("export markdown")
    #expect(markdown.components(separatedBy: "No answer was found.").count == 2, "\(markdown)")
    #expect(markdown.contains("[protected source\\] (evidence 2)"), "\(markdown)")
    #expect(!desk.says("lint").contains("redacted-words"))
    // A report that says otherwise is not its session's.
    let report = try desk.read("r.json")
    for (words, forged) in [
      ("\"question\": \"q1\"", "\"question\": \"q2\""),
      ("\"text\": \"Zweiundvierzig\"", "\"type\": \"unanswerable\""),
    ] {
      #expect(report.contains(words))
      try desk.folder.write(report.replacing(words, with: forged).utf8, to: "forged.json")
      #expect(desk(desk.line("verify DIR/forged.json")).status == .failed, "\(forged)")
    }
    // Who imports it has the answer, too.
    desk.prepare(["export json DIR/after.json"])
    let other = try Sample.desk([])
    try other.folder.write(
      try desk.read("after.json").replacing("urn:uuid:", with: "urn:x:").utf8, to: "after.json")
    other.prepare(["import DIR/after.json"])
    #expect(other.says("show q1").contains("answered by e2"))
    #expect(other.says("show q2").contains("no answer"))
  }

  /// Without words of an answer, the quote was it; and that a source has none stays known.
  @Test(arguments: [
    ("--quote \"Two of five\"", "", Change.redactedWords), ("", "--answer-type unanswerable", nil),
    ("", "--answer None --answer-type unanswerable", nil),
  ])
  func aRedactedAnswerIsVerified(quote: String, answer: String, text: String?) throws {
    let desk = try desk([
      "ask c1 How many libraries closed?",
      "evidence c1 https://city.example/ --supports \(quote) --answers q1 \(answer)",
      "export json DIR/r.json", "redact e2 --confirm e2",
    ])
    let kind = answer.isEmpty ? nil : QuestionAnswer.Kind.unanswerable
    #expect(
      try desk.desk.state.existing(EvidenceID(2)).details.answers
        == QuestionAnswer(question: QuestionID(1), text: text, kind: kind))
    let verified = desk(desk.line("verify DIR/r.json"))
    #expect(verified.status == .success, "\(verified)")
  }

  /// What was asked of a protected source stays in the session, as it was before.
  @Test func aRedactedPrivateAnswerKeepsItsQuestionPrivate() throws {
    let desk = try desk(Self.asked + ["edit e2 --private", "export json DIR/r.json"])
    #expect(try !desk.read("r.json").contains("How many libraries"))
    desk.prepare(["redact e2 --confirm e2"])
    #expect(desk.says("show q1").contains("answered by e2, not in reports"))
    for format in ["json", "markdown", "html", "averitec"] {
      #expect(!desk.says("export \(format)").contains("How many libraries"), "\(format)")
    }
    let verified = desk(desk.line("verify DIR/r.json"))
    #expect(verified.status == .success && !verified.output.contains("How many"), "\(verified)")
    // A forger who adds it is found out.
    let report = try desk.read("r.json")
    let forged = report.replacing(
      "\"id\": \"q2\"",
      with: "\"id\": \"q1\", \"text\": \"How many libraries closed?\" }, { \"id\": \"q2\"")
    #expect(forged != report)
    try desk.folder.write(forged.utf8, to: "forged.json")
    #expect(desk(desk.line("verify DIR/forged.json")).status == .failed)
  }

  /// A question that only a protected source answered does not become public because the answer goes.
  @Test(arguments: ["remove e2", "edit e2 --answers \"\"", "edit e2 --answers q2 --answer Mayor"])
  func aQuestionThatPrivateEvidenceAnsweredStaysPrivate(line: String) throws {
    let desk = try desk(Self.asked + ["edit e2 --private", line])
    #expect(desk.says("show q1").contains("no answer, not in reports"))
    #expect(try desk.json("show q1")["answer"]["question"].flag("private") == true)
    for format in ["json", "markdown", "html", "averitec"] {
      #expect(!desk.says("export \(format)").contains("How many libraries"), "\(format)")
    }
    #expect(
      try findings(desk, of: "unanswered-question").compactMap { $0.string("message") }.first
        == "reports leave q1 out, which only private evidence answered, and none does now: "
        + "How many libraries closed?")
    // Undo brings the answer back, and that of the answer brings back that there was none.
    desk.prepare(["undo"])
    #expect(desk.says("show q1").contains("answered by e2, not in reports"))
    desk.prepare(["redo"])
    #expect(desk.says("show q1").contains("no answer, not in reports"))
    // Evidence for readers answers it, or it is asked anew.
    desk.prepare(["ask c1 How many libraries closed?"])
    #expect(desk.says("export markdown").contains("How many libraries closed?"))
    desk.prepare([
      "remove q3", "evidence c1 https://b.example/ --context --answers q1 --answer Some",
    ])
    #expect(desk.says("export markdown").contains("How many libraries closed?"))
  }

  @Test func anUndonePrivateAnswerLeavesTheQuestionAsItWas() throws {
    let desk = try desk([
      "ask c1 How many libraries closed?",
      "evidence c1 https://city.example/ --supports --private --answers q1 --answer Two", "undo",
    ])
    #expect(desk.says("export markdown").contains("How many libraries closed?"))
    desk.prepare(["redo", "remove e2"])
    #expect(!desk.says("export markdown").contains("How many libraries closed?"))
    desk.prepare(["undo", "edit e2 --public", "undo", "edit e2 --answers \"\""])
    #expect(!desk.says("export markdown").contains("How many libraries closed?"))
  }

  @Test func lintNamesTextsThatRedactedWordsLeftAMarkIn() throws {
    let desk = try desk(Self.asked + ["edit e2 --answer \"Two, says Zqfaltor\""])
    desk.prepare(["edit q2 Did Zqfaltor close them?", "redact --words Zqfaltor --confirm Zqfaltor"])
    #expect(try fixes(desk, of: "redacted-words") == ["edit q2 …", "edit e2 --answer …"])
  }

  @Test func oneLineIsOneStep() throws {
    let desk = try Sample.desk(Sample.checked)
    let asked = try desk.json("ask c1,c2 Who counted?")["answer"].objects("questions")
    #expect(asked.map { $0.string("about") } == ["c1", "c2"])
    desk.prepare(["edit q1,q2 Who counted them?", "undo", "undo"])
    #expect(desk.desk.state.allQuestions.map(\.isRemoved) == [true, true])
    desk.prepare(["redo", "redo"])
    #expect(
      try (1...2).map { try question(desk, $0).text } == ["Who counted them?", "Who counted them?"])
  }

  @Test func anotherAnalystsAnswerKeepsTheQuestion() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "ask c1 Who counted?", "set analyst Other",
        "evidence c1 https://x.example/ --context --answers q1 --answer Nobody",
        "set analyst \"\(TestDesk.analyst)\"",
      ])
    #expect(desk.fault(of: "undo") != nil)
    #expect(try !question(desk).isRemoved)
    #expect(desk.says("show q1").contains("answered by e2"))
  }

  @Test func aMergedClaimGetsTheQuestionsOfTheOthers() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "tag 2:\"five libraries\"", "ask c3 How many libraries are there?",
        "evidence c3 https://city.example/count --context --answers q1 --answer Five",
        "merge c1,c3",
      ])
    #expect(try question(desk).claim == ClaimID(1))
    #expect(desk.says("show c1").contains("q1  about c1, answered by e2"))
    desk.prepare(["undo"])
    #expect(try question(desk).claim == ClaimID(3))
    #expect(!desk.says("show c1").contains("q1"))
    #expect(desk.says("show c3").contains("q1  about c3, answered by e2"))
  }

  @Test func aQuoteThatAnswersStaysOne() throws {
    let desk = try Sample.desk(
      Sample.checked + [
        "ask c1 How many libraries closed?",
        "evidence c1 https://x.example/ --supports --quote \"Two of five\" --answers q1",
      ])
    #expect(
      desk.fault(of: "edit e2 --quote \"\"") as? RuleError == .answerWithoutWords(QuestionID(1)))
    desk.prepare(["edit e2 --quote \"Two\"", "edit e2 --quote \"\" --answer Two"])
    #expect(
      try desk.desk.state.existing(EvidenceID(2)).details.answers
        == QuestionAnswer(question: QuestionID(1), text: "Two"))
    // Nothing is answered any more, so no words are needed.
    desk.prepare([
      "edit e2 --quote \"Two\" --answer \"\"", "remove q1", "edit e2 --quote \"\"",
    ])
  }

  @Test func tabOffersQuestionsAndTypesOfAnswers() throws {
    let desk = try desk()
    let completer = Completer(desk: desk.desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("as") == ["assign", "ask"])
    #expect(words("ask ") == ["c1", "c2"])
    #expect(words("edit e2 --answers ") == ["q1", "q2"])
    desk.prepare(["ask c2 Every third?"])
    #expect(words("edit e2 --answers ") == ["q1", "q2"])
    #expect(words("evidence c2 https://x.example/ --context --answers ") == ["q3"])
    #expect(words("edit q") == ["q1", "q2", "q3"])
    desk.prepare(["remove q3"])
    #expect(
      words("edit e2 --answer-type ") == ["extractive", "abstractive", "boolean", "unanswerable"])
    #expect(words("edit e2 --answer-type un") == ["unanswerable"])
    #expect(
      words("evidence c1 https://x.example/ --ans") == ["--answers", "--answer", "--answer-type"])
    for command in ["edit", "remove", "show", "redact", "history"] {
      #expect(words("\(command) q").suffix(2) == ["q1", "q2"], "\(command)")
    }
  }
}
