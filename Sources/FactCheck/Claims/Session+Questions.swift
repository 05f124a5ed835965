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

  /// The question that evidence answers; `nil` if it answers none, or one that was removed.
  public func answeredQuestion(of evidence: Evidence) -> Question? {
    evidence.details.answers.flatMap { question($0.question) }
      .flatMap { $0.claim == evidence.claim ? $0 : nil }
  }

  /// The evidence that answers a question, by number.
  public func answers(to question: Question) -> [Evidence] {
    guard let claim = claim(question.claim) else { return [] }
    return evidence(of: claim).filter { answeredQuestion(of: $0)?.id == question.id }
  }

  /// Checks what evidence of a claim answers.
  /// - Throws: `answersOtherClaim`, `answerWithoutWords`, `unknown`, or a fault of the text.
  func checked(
    _ answers: QuestionAnswer?, of claim: ClaimID, _ details: EvidenceDetails
  ) throws(RuleError) -> QuestionAnswer? {
    guard var answers else { return nil }
    let question = try existing(answers.question)
    guard question.claim == claim else { throw .answersOtherClaim(question.id, claim) }
    answers.text = try Self.optional(answers.text, "answer")
    guard answers.text != nil || details.quote != nil || answers.kind == .unanswerable else {
      throw .answerWithoutWords(question.id)
    }
    return answers
  }
}
