/// What a change does to a question.
public enum QuestionChange: Hashable, Sendable {
  /// It was asked.
  case asked(Question)
  /// Its text was changed.
  case edited(QuestionID, from: String, to: String)
  /// It was moved to another claim.
  case moved(QuestionID, from: ClaimID, to: ClaimID)

  /// The question.
  public var id: QuestionID {
    switch self {
    case .asked(let question): question.id
    case .edited(let id, _, _), .moved(let id, _, _): id
    }
  }
}

extension QuestionChange: FormedChange {
  static let forms: [ChangeForm<Self>] = [
    ChangeForm("asked", "question", as: Self.asked, effect: .makes) {
      if case .asked(let question) = $0 { question } else { nil }
    },
    ChangeForm(
      "questionEdited", "question", "from", "to", as: Self.edited, effect: .writes("text"),
      redacting: { id, _, _ in .edited(id, from: Change.redactedWords, to: Change.redactedWords) }
    ) {
      if case .edited(let id, let from, let to) = $0 { (id, from, to) } else { nil }
    },
    ChangeForm(
      "questionMoved", "question", "from", "to", as: Self.moved, effect: .writes("claim")
    ) {
      if case .moved(let id, let from, let to) = $0 { (id, from, to) } else { nil }
    },
  ]

  var inverse: Change {
    switch self {
    case .asked(let question): .removed(items: [.question(question.id)])
    case .edited(let id, let from, let to): .question(.edited(id, from: to, to: from))
    case .moved(let id, let from, let to): .question(.moved(id, from: to, to: from))
    }
  }
}
