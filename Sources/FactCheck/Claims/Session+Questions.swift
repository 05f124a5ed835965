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
  /// a report without the answer would say that there is none. Nor those that only private evidence answered until it
  /// was removed or answered something else: what was asked can tell who was.
  public func publicQuestions(about claim: Claim) -> [Question] {
    answeredQuestions(about: claim).compactMap { question, answers in
      let isPublic =
        answers.isEmpty
        ? question.privateAnswers.isEmpty : answers.contains { !$0.details.isPrivate }
      return isPublic ? question : nil
    }
  }

  /// Keeps that private evidence answers a question.
  mutating func keepPrivateAnswer(by id: EvidenceID) {
    guard let question = allEvidence[id.index].details.answers?.question else { return }
    if allEvidence[id.index].details.isPrivate {
      allQuestions[question.index].privateAnswers.insert(id)
    } else {
      allQuestions[question.index].privateAnswers.remove(id)
    }
  }

  /// Forgets the private answers that the undoing of an entry took back.
  /// - Parameter changes: those that undid it.
  mutating func forgetPrivateAnswers(undoneBy changes: [Change]) {
    for change in changes {
      switch change {
      case .removed(let items):
        for case .evidence(let id) in items { forgetPrivateAnswers(by: id) }
      case .evidence(let id, .edited(let edits))
      where edits.changes("answers") || edits.changes("isPrivate"):
        forgetPrivateAnswers(by: id)
      default: continue
      }
    }
  }

  private mutating func forgetPrivateAnswers(by id: EvidenceID) {
    for index in allQuestions.indices where allQuestions[index].privateAnswers.contains(id) {
      allQuestions[index].privateAnswers.remove(id)
    }
    if !allEvidence[id.index].isRemoved { keepPrivateAnswer(by: id) }
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
