import FactCheck

extension Review {
  /// What a key requests from the desk.
  enum Effect: Hashable, Sendable {
    /// Nothing: the review has moved, or shows why not.
    case none
    /// Ends the review.
    case leave
    /// Tags the sentence, and advances or stays.
    case tag(advances: Bool)
    /// Tags a part of the sentence, and stays.
    case tagPart(Range<Int>)
    /// Decides on a claim, and advances if there is no rationale.
    case decide(ClaimID, rating: String, because: String?)
    /// Runs the line that changes a claim, and stays.
    case change(Change)
    /// Goes to the next place with these words.
    case search(String)
    /// Marks the sentence as one with nothing to check, and advances.
    case dismiss
    /// Skips a claim and advances.
    case skip(ClaimID)
    /// Undoes or redoes the newest step.
    case undo, redo
  }

  /// A change of a claim, as typed.
  enum Change: Hashable, Sendable {
    case note(ClaimID, text: String)
    case claimant(ClaimID, name: String)
    /// Who makes a claim, and who reports it, as the text has it.
    case saidBy(ClaimID, OfferedName, reportedBy: OfferedName?)
    case topics(ClaimID, typed: String)
    case wording(ClaimID, text: String)
    case evidence(ClaimID, source: String, Stance)
  }

  /// Handles a key.
  /// - Parameter scene: the current place; `nil` after the last one.
  mutating func press(_ key: Key, at scene: ReviewScene?) -> Effect {
    if key == .redraw { return .none }
    ended = nil
    let hasJustEnded = self.hasJustEnded
    self.hasJustEnded = false
    if typing != nil { return type(key, at: scene) }
    if part != nil { return mark(key, at: scene) }
    message = nil
    if let source { return stance(key, of: source) }
    let decided = self.decided
    self.decided = nil
    if isHelp {
      isHelp = false
      return key == .hangUp ? .leave : .none
    }
    let meaning = ReviewKeys.meaning(of: key)
    // The question about a verdict without evidence is answered by the next key or not at all.
    if case .digit = meaning {} else { unproven = nil }
    switch meaning {
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
    case .search: typing = (.search, TypedLine())
    case .number: typing = (.number, TypedLine())
    case .tag, .tagAndNext, .part, .note, .rating, .skip, .digit, .turn, .claimant, .saidBy, .topic,
      .wording,
      .evidence, .dismiss:
      guard let scene else { return refuse("this is the end; b goes back, q quits") }
      if hasJustEnded, meaning == .tagAndNext, (scene.claim ?? scene.whole?.id) == nil {
        return refuse("Enter ended what you typed; Enter again tags the sentence and goes forward")
      }
      return act(meaning, at: scene)
    }
    return .none
  }

  private mutating func act(_ meaning: ReviewKeys.Meaning, at scene: ReviewScene) -> Effect {
    switch meaning {
    case .tag, .tagAndNext:
      if let same = scene.claim ?? scene.whole?.id {
        if meaning == .tagAndNext { moveOn() }
        message = Message(text: "\(same) is tagged already")
        return .none
      }
      return .tag(advances: meaning == .tagAndNext)
    case .part:
      guard let sentence = scene.body.range(ofSentences: scene.sentences),
        let part = MarkedPart(sentence: sentence, in: scene.body.text)
      else { return refuse("there are no words here to mark") }
      self.part = part
      return .none
    case .dismiss:
      if let claim = focused(at: scene) { return refuse("there is \(claim.id) here; x skips it") }
      return .dismiss
    case .turn:
      turn(at: scene)
      return .none
    default: break
    }
    // A key that says something else must not tag.
    guard let claim = focused(at: scene) else {
      return refuse("there is no claim here; t tags the sentence")
    }
    return act(meaning, on: claim, at: scene)
  }

  private mutating func act(
    _ meaning: ReviewKeys.Meaning, on claim: Claim, at scene: ReviewScene
  ) -> Effect {
    switch meaning {
    case .digit(let digit):
      guard let level = scene.numbered.first(where: { $0.digit == digit })?.level else {
        return scene.scale.isFree
          ? refuse("the scale has no labels; v types the verdict")
          : refuse("no label has the number \(digit)", namesLabels: true)
      }
      guard isProven(claim, level.label, at: scene) else {
        return refuse(
          "\(claim.id) has no evidence; \(digit) again gives the verdict, a adds evidence")
      }
      return decide(claim.id, level.label)
    case .rating: typing = (.rating(claim.id), TypedLine())
    case .note: typing = (.note(claim.id), TypedLine())
    case .claimant: typing = (.claimant(claim.id), TypedLine())
    case .saidBy: return fillIn(claim, at: scene)
    case .topic: typing = (.topics(claim.id), TypedLine())
    case .wording: typing = (.wording(claim.id), TypedLine(text: claim.text))
    case .evidence: typing = (.source(claim.id), TypedLine())
    case .skip: return .skip(claim.id)
    default: break
    }
    return .none
  }

  /// Gives a verdict; a second one after its rationale was typed.
  mutating func decide(_ claim: ClaimID, _ rating: String) -> Effect {
    guard isBlind else { return .decide(claim, rating: rating, because: nil) }
    typing = (.rationale(claim, rating: rating), TypedLine())
    message = Message(text: "Enter gives \(rating), also without a rationale; Escape gives nothing")
    return .none
  }

  /// Fills in who makes a claim that has no claimant.
  private mutating func fillIn(_ claim: Claim, at scene: ReviewScene) -> Effect {
    if let known = claim.details.claimant {
      return refuse("\(claim.id) has a claimant, \(known.name); c changes it")
    }
    let speech = scene.speech[claim.id] ?? []
    guard let speaker = OfferedName.speaker(speech) else {
      return refuse("the text does not name who says \(claim.id); c types it")
    }
    let isReported = claim.details.reportingSource != nil
    return .change(
      .saidBy(
        claim.id, speaker.claimant, reportedBy: isReported ? nil : speaker.reportingSource))
  }

  /// Whether a claim can get a verdict: it has evidence, or the person was asked about just this verdict.
  mutating func isProven(_ claim: Claim, _ rating: String, at scene: ReviewScene) -> Bool {
    let isAsked = unproven.map { $0 == (claim.id, rating) } ?? false
    if isAsked || scene.holdings[claim.id, default: (0, 0)].evidence > 0 {
      unproven = nil
      return true
    }
    unproven = (claim.id, rating)
    return false
  }

  /// Handles a key while a part of the sentence is marked.
  private mutating func mark(_ key: Key, at scene: ReviewScene?) -> Effect {
    message = nil
    guard var part, let scene else {
      self.part = nil
      return .none
    }
    switch part.press(key, in: scene.body.text) {
    case .going: self.part = part
    case .unknown: return refuse("no later word begins so; Enter chooses, Escape cancels")
    case .cancelled:
      self.part = nil
      return key == .hangUp ? .leave : .none
    case .done:
      self.part = nil
      hasJustEnded = true
      return .tagPart(part.range)
    }
    return .none
  }

  /// Handles the key that gives a source's stance; another key returns to the typed source.
  private mutating func stance(_ key: Key, of source: (claim: ClaimID, text: String)) -> Effect {
    self.source = nil
    let stance: Stance? =
      switch key {
      case .character("s"): .supports
      case .character("r"): .refutes
      case .character("c"): .context
      default: nil
      }
    let typed = (Purpose.source(source.claim), TypedLine(text: source.text))
    guard let stance else {
      if key == .hangUp { return .leave }
      typing = typed
      return .none
    }
    ended = typed
    return .change(.evidence(source.claim, source: source.text, stance))
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

  mutating func refuse(_ text: String, namesLabels: Bool = false) -> Effect {
    message = Message(text: text, isRefusal: true, namesLabels: namesLabels)
    return .none
  }
}
