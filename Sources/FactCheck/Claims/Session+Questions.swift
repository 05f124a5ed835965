extension Session {
  /// Asks a question about each claim.
  /// - Throws: `namedTwice`, `unknown`, or a fault of the text.
  public func ask(
    _ text: String, about claims: [ClaimID], analyst: String
  ) throws(RuleError) -> [Change] {
    let text = try Self.required(text, "question")
    return try existing(claims).enumerated().map { index, claim in
      .question(
        .asked(
          Question(
            id: QuestionID(allQuestions.count + index + 1), claim: claim.id, text: text,
            analyst: analyst)))
    }
  }

  /// Changes a question's text.
  public func edit(_ id: QuestionID, text: String) throws(RuleError) -> [Change] {
    let question = try existing(id)
    let text = try Self.required(text, "question")
    guard text.isSpelledDifferently(from: question.text) else {
      throw .nothingChanges(.question(id))
    }
    return [.question(.edited(id, from: question.text, to: text))]
  }

  /// What evidence answers; `nil` if it answers no question, or one that was removed, or has no words for an answer.
  public func answer(by evidence: Evidence) -> QuestionAnswer? {
    evidence.details.answers.flatMap { answer in
      question(answer.question)?.claim == evidence.claim && evidence.details.hasAnswer
        ? answer : nil
    }
  }

  /// The questions about a claim with the evidence that answers each, both by number.
  public func answeredQuestions(
    about claim: Claim
  ) -> [(question: Question, answers: [Evidence])] {
    let questions = questions(about: claim)
    guard !questions.isEmpty else { return [] }
    let answers = Dictionary(grouping: evidence(of: claim)) { answer(by: $0)?.question }
    return questions.map { ($0, answers[$0.id] ?? []) }
  }

  /// The questions about a claim that reports print, by number: not those that only private evidence answers, because
  /// a report without the answer would say that there is none.
  public func publicQuestions(about claim: Claim) -> [Question] {
    answeredQuestions(about: claim).compactMap { question, answers in
      answers.isEmpty || answers.contains { !$0.details.isPrivate } ? question : nil
    }
  }

  /// What evidence of a claim answers, checked.
  /// - Throws: `answersOtherClaim`, `answerWithoutWords`, `unknown`, or a fault of the text.
  func checked(
    _ answers: QuestionAnswer?, of claim: ClaimID, _ details: EvidenceDetails
  ) throws(RuleError) -> QuestionAnswer? {
    guard var answers else { return nil }
    let question = try existing(answers.question)
    guard question.claim == claim else { throw .answersOtherClaim(question.id, claim) }
    answers.text = try Self.optional(answers.text, "answer")
    var details = details
    details.answers = answers
    guard details.hasAnswer else { throw .answerWithoutWords(question.id) }
    return answers
  }
}

extension EvidenceDetails {
  /// Whether it has words that answer a question, or says that the source has none.
  fileprivate var hasAnswer: Bool {
    answers.map { $0.text != nil || quote != nil || $0.kind == .unanswerable } ?? false
  }
}
