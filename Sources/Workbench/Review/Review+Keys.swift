import FactCheck

extension Review {
  /// What a key requests from the desk.
  enum Effect: Hashable, Sendable {
    /// Nothing: the review has moved, or shows why not.
    case none
    /// Ends the review.
    case leave
    /// Tags the sentence and advances; with a rating, both in one step.
    case tag(rating: String?)
    /// Decides on a claim, and advances if there is no rationale.
    case decide(ClaimID, rating: String, because: String?)
    /// Writes a note on a claim; with `nil` on the sentence, which is tagged first.
    case note(ClaimID?, text: String)
    /// Skips a claim and advances.
    case skip(ClaimID)
    /// Undoes or redoes the newest step.
    case undo, redo
  }

  /// Handles a key.
  /// - Parameter scene: the current place; `nil` after the last one.
  mutating func press(_ key: Key, at scene: ReviewScene?) -> Effect {
    if key == .redraw { return .none }
    ended = nil
    if typing != nil { return type(key, at: scene) }
    message = nil
    let decided = self.decided
    self.decided = nil
    if isHelp {
      isHelp = false
      return key == .hangUp ? .leave : .none
    }
    switch ReviewKeys.meaning(of: key) {
    case .leave: return .leave
    case .help: isHelp = true
    case .back: goBack()
    case .next: moveOn()
    case .first: move(to: 0)
    case .last: move(to: stops.count - 1)
    case .undo: return .undo
    case .redo: return .redo
    case .ignored: return refuse("unknown key; ? lists the keys")
    case .paste: return refuse("a paste is not a key; n begins a note")
    case .rationale:
      return explain(decided, at: scene)
    case .tag, .note, .rating, .skip, .digit, .turn:
      guard let scene else { return refuse("this is the end; b goes back, q quits") }
      return act(ReviewKeys.meaning(of: key), at: scene)
    }
    return .none
  }

  private mutating func act(_ meaning: ReviewKeys.Meaning, at scene: ReviewScene) -> Effect {
    let claim = focused(at: scene)
    switch meaning {
    case .tag:
      if let same = scene.claim ?? scene.whole?.id {
        moveOn()
        message = Message(text: "\(same) is tagged already")
        return .none
      }
      return .tag(rating: nil)
    case .digit(let digit):
      guard let level = scene.numbered.first(where: { $0.digit == digit })?.level else {
        return refuse(
          scene.scale.isFree
            ? "the scale has no labels; v types the verdict"
            : "no label has the number \(digit)")
      }
      return rate(level.label, claim)
    case .rating: typing = (.rating(claim?.id), TypedLine())
    case .note: typing = (.note(claim?.id), TypedLine())
    case .skip:
      guard let claim else { return refuse("there is no claim here to skip") }
      return .skip(claim.id)
    case .turn: turn(at: scene)
    default: break
    }
    return .none
  }

  private func rate(_ rating: String, _ claim: Claim?) -> Effect {
    claim.map { .decide($0.id, rating: rating, because: nil) } ?? .tag(rating: rating)
  }

  /// Begins a rationale for the verdict that the last key decided, or else for the one displayed.
  private mutating func explain(
    _ decided: (claim: ClaimID, rating: String)?, at scene: ReviewScene?
  ) -> Effect {
    if let decided {
      typing = (.rationale(decided.claim, rating: decided.rating), TypedLine())
    } else if let claim = scene.flatMap(focused), let verdict = claim.verdict {
      typing = (.rationale(claim.id, rating: verdict.rating), TypedLine())
    } else {
      return refuse("there is no verdict here to explain")
    }
    return .none
  }

  private mutating func type(_ key: Key, at scene: ReviewScene?) -> Effect {
    guard let outcome = typing?.line.press(key), let (purpose, line) = typing else { return .none }
    if key == .hangUp { return .leave }
    message = nil
    switch outcome {
    case .going: return .none
    case .cancelled:
      typing = nil
      return .none
    case .done:
      ended = typing
      typing = nil
      let text = line.text
      guard !text.allSatisfy(\.isWhitespace) else { return .none }
      switch purpose {
      case .note(let claim): return .note(claim, text: text)
      case .rationale(let claim, let rating): return .decide(claim, rating: rating, because: text)
      case .rating(let claim):
        guard let scene else { return .none }
        guard let label = Self.label(text, on: scene.scale) else {
          typing = (purpose, line)
          return refuse("\"\(text)\" is not a label or the beginning of just one")
        }
        return claim.map { .decide($0, rating: label, because: nil) } ?? .tag(rating: label)
      }
    }
  }

  /// The typed label, complete or as an unambiguous abbreviation.
  static func label(_ typed: String, on scale: RatingScale) -> String? {
    if scale.isFree { return typed }
    if let level = scale.level(typed) { return level.label }
    let beginning = scale.labels(beginning: typed)
    return beginning.count == 1 ? beginning[0] : nil
  }

  private mutating func moveOn() {
    if index >= stops.count {
      message = Message(text: "this is the end; b goes back, q quits")
    } else {
      move(to: index + 1)
    }
  }

  private mutating func goBack() {
    if index == 0 {
      message = Message(text: "this is the beginning")
    } else {
      move(to: index - 1)
    }
  }

  /// Selects the next of several claims.
  private mutating func turn(at scene: ReviewScene) {
    let here = scene.here
    guard scene.claim == nil, here.count > 1 else {
      message = Message(text: "there is no other claim here")
      return
    }
    let current = here.firstIndex { $0.id == focused(at: scene)?.id } ?? 0
    focus = here[(current + 1) % here.count].id
  }

  private mutating func refuse(_ text: String) -> Effect {
    message = Message(text: text, isRefusal: true)
    return .none
  }
}
