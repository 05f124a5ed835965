import FactCheck

/// Texts typed in a review.
extension Review {
  /// Handles a key of the text being typed.
  mutating func type(_ key: Key, at scene: ReviewScene?) -> Effect {
    if key == .character("\t"), complete(at: scene) { return .none }
    completion = nil
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
      hasJustEnded = true
      let text = purpose == .search && line.text.isEmpty ? searched : line.text
      guard !text.allSatisfy(\.isWhitespace) else {
        guard isBlind, case .rationale(let claim, let rating) = purpose else { return .none }
        return .decide(claim, rating: rating, because: nil)
      }
      return done(purpose, text, at: scene)
    }
  }

  private mutating func done(_ purpose: Purpose, _ text: String, at scene: ReviewScene?) -> Effect {
    switch purpose {
    case .note(let claim): return .change(.note(claim, text: text))
    case .claimant(let claim): return .change(.claimant(claim, name: text))
    case .topics(let claim): return .change(.topics(claim, typed: text))
    case .wording(let claim): return .change(.wording(claim, text: text))
    case .source(let claim):
      ended = nil
      source = (claim, text)
      message = Message(text: "s supports, r refutes, c context; another key goes on typing")
    case .rationale(let claim, let rating): return .decide(claim, rating: rating, because: text)
    case .search:
      searched = text
      return .search(text)
    case .number:
      guard let number = Int(text), let index = stops.firstIndex(where: { $0.number == number })
      else { return retry(purpose, text, missing(text)) }
      move(to: index)
    case .rating(let id):
      guard let scene, let claim = scene.here.first(where: { $0.id == id }) else { return .none }
      guard let label = Self.label(text, on: scene.scale) else {
        return retry(purpose, text, "\"\(text)\" is not a label or the beginning of just one")
      }
      guard isProven(claim, label, at: scene) else {
        return retry(
          purpose, text, "\(id) has no evidence; the same label again gives the verdict")
      }
      return decide(id, label)
    }
    return .none
  }

  /// Why a number leads nowhere, with numbers that lead somewhere.
  private func missing(_ number: String) -> String {
    let isWalkOfClaims = if case .claim = stops.first { true } else { false }
    let numbers = stops.map(\.number)
    guard let first = numbers.min(), let last = numbers.max() else {
      return "there is nothing to go to"
    }
    return isWalkOfClaims
      ? "there is no claim \(number) in this review; type a number such as \(first)"
      : "there is no sentence \(number); the first is \(first), the last \(last)"
  }

  /// Returns to the typed text, and shows why.
  private mutating func retry(_ purpose: Purpose, _ text: String, _ why: String) -> Effect {
    typing = (purpose, TypedLine(text: text))
    return refuse(why)
  }

  /// Completes a known name or topic; further presses replace it with the next one. Whether the text is of such
  /// a kind.
  private mutating func complete(at scene: ReviewScene?) -> Bool {
    guard let scene, let (purpose, line) = typing else { return false }
    let typed = completion?.typed ?? line.text
    let known = Self.known(purpose, at: scene, beginning: typed)
    guard !known.isEmpty else { return Self.isNamed(purpose) }
    let index = completion.map { ($0.index + 1) % known.count } ?? 0
    completion = (typed, index)
    typing = (purpose, TypedLine(text: known[index]))
    return true
  }

  private static func isNamed(_ purpose: Purpose) -> Bool {
    switch purpose {
    case .claimant, .topics, .rating: true
    default: false
    }
  }

  /// The texts that Tab completes, as the whole typed text.
  static func known(_ purpose: Purpose, at scene: ReviewScene, beginning typed: String) -> [String]
  {
    let lower = typed.lowercased()
    switch purpose {
    case .claimant(let claim):
      let offered = OfferedName.claimants(scene.speech[claim] ?? []).map(\.name)
      return (offered + scene.claimants.filter { !offered.contains($0) })
        .filter { $0.lowercased().hasPrefix(lower) }
    case .rating: return scene.scale.labels(beginning: typed)
    case .topics:
      // The last of several topics.
      let start = typed.lastIndex { $0.isWhitespace || $0 == "," }.map(typed.index(after:))
      let before = typed[..<(start ?? typed.startIndex)]
      let last = typed[before.endIndex...].drop { $0 == "+" }.lowercased()
      return scene.topics.filter { $0.lowercased().hasPrefix(last) }.map { before + $0 }
    default: return []
    }
  }

  /// The typed label, complete or as an unambiguous abbreviation.
  static func label(_ typed: String, on scale: RatingScale) -> String? {
    if scale.isFree { return typed }
    if let level = scale.level(typed) { return level.label }
    let beginning = scale.labels(beginning: typed)
    return beginning.count == 1 ? beginning[0] : nil
  }
}
