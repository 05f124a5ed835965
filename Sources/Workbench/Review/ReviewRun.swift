import ArticleText
import FactCheck
import Presentation

/// Runs a review at the desk: shows the place, waits for a key, runs the key's line, and shows the result when
/// it is durable.
final class ReviewRun {
  /// The effect of an entry of this review, for undoing and for the totals.
  private struct Done {
    var index: Int
    var what: Set<ReviewAnswer.Deed>
  }

  let desk: Desk
  let keys: any KeySession
  let walk: ReviewWalk
  /// The line that resumes this review.
  private let line: String
  private let key: Digest
  var review: Review
  /// The entries of this review that count, then those that were undone.
  private var done: [Int: Done] = [:]
  private var undone: [Int: Done] = [:]
  /// The refused line that is being edited.
  private var retried: String?
  /// Whether the terminal closed during a question.
  var isGone = false

  init(_ walk: ReviewWalk, resumedBy line: String, at desk: Desk, keys: any KeySession) {
    self.line = line
    self.desk = desk
    self.keys = keys
    self.walk = walk
    key = ReviewPositions.key(session: desk.session.location, walk: walk.name)
    review = Review(
      stops: walk.stops, at: walk.start(from: desk.positions[key]),
      isBlind: walk.isBlind)
    if review.index > 0 {
      review.message = Review.Message(text: "resumed; Home goes to the first")
    }
  }

  /// Handles keys until the review ends.
  func run() throws -> ReviewAnswer {
    desk.asker = { [unowned self] in ask($0) }
    defer {
      desk.asker = nil
      keys.end()
      desk.positions.leave(key, at: review.stop?.number)
    }
    while !isGone {
      let scene = try scene()
      show(scene)
      let effect = review.press(keys.next(), at: scene)
      if effect == .leave { break }
      // A text that was given up stays among the failed lines.
      if review.typing == nil, review.ended == nil { retried = nil }
      do {
        try perform(effect, at: scene)
        if review.ended != nil { forgetRetried() }
      } catch {
        keepTyped()
        review.message = Review.Message(
          text: Explanations.explanation(of: error).shortened, isRefusal: true)
      }
      reportNews()
    }
    return answer()
  }

  private func answer() -> ReviewAnswer {
    let leftAt = review.stop.map { stop in
      switch stop {
      case .sentence(let number): walk.article.map { "\($0).\(number)" } ?? "\(number)"
      case .claim(let id): id.description
      }
    }
    return ReviewAnswer(
      leftAt: leftAt, places: review.stops.count, deeds: done.values.flatMap(\.what),
      resumedBy: line, isBlind: walk.isBlind)
  }

  // MARK: Performing

  private func perform(_ effect: Review.Effect, at scene: ReviewScene?) throws {
    switch effect {
    case .none, .leave: break
    case .tag(let advances):
      guard let scene else { return }
      try tag(scene.address)
      if advances { review.move(to: review.index + 1) }
    case .tagPart(let range):
      guard let scene else { return }
      try tag(address(of: range, in: scene))
    case .decide(let claim, let rating, let reason) where walk.isBlind:
      try perform(
        ReviewLines.verdict(claim, rating, because: reason, isSecond: true), [.decided])
      // Both verdicts are there now, and both are shown.
      say(SecondReading.remarks(on: [try desk.state.existing(claim)]).joined())
      if let scene { review.advance(after: claim, at: scene) }
    case .decide(let claim, let rating, let reason):
      try perform(ReviewLines.verdict(claim, rating, because: reason), [.decided])
      say("\(claim) \(rating)" + (reason == nil ? "; e says why" : ", with the reason"))
      guard reason == nil, let scene else { return }
      review.decided = (claim, rating)
      review.advance(after: claim, at: scene)
    case .change(let change): try perform(change)
    case .search(let words): try search(words)
    case .dismiss:
      guard let scene else { return }
      if !(scene.body.range(ofSentences: scene.sentences).map(scene.article.dismissed.contains)
        ?? false)
      {
        try perform(ReviewLines.dismiss(scene.address), [.dismissed])
      }
      review.move(to: review.index + 1)
      say("nothing to check in \(scene.address)")
    case .skip(let claim):
      try perform(ReviewLines.skip(claim), [.setAside])
      say("\(claim) skipped")
      if let scene { review.advance(after: claim, at: scene) }
    case .undo:
      try refuseOthersSteps()
      try turn("undo", from: \.done, to: \.undone)
    case .redo: try turn("redo", from: \.undone, to: \.done)
    }
  }

  /// Restores the typed text for another try; if it is given up, Up at the prompt brings it back.
  private func keepTyped() {
    guard let (ended, line) = review.ended else { return }
    review.typing = (ended, line)
    forgetRetried()
    switch ended {
    case .note(let claim): retried = ReviewLines.note(claim, line.text)
    case .rationale(let claim, let rating):
      retried = ReviewLines.verdict(
        claim, rating, because: line.text.isEmpty ? nil : line.text, isSecond: walk.isBlind)
    case .wording(let claim): retried = ReviewLines.wording(claim, line.text)
    case .source(let claim): retried = ReviewLines.evidence(claim, line.text, .context)
    case .rating, .claimant, .topics, .search, .number: break
    }
    if let retried { desk.failedLines.append(retried) }
  }

  /// Removes the refused line from the failed ones: it has been run, or is recorded again.
  private func forgetRetried() {
    desk.failedLines.removeAll { $0 == retried }
    retried = nil
  }

  /// Tags a place, and selects the new claim.
  private func tag(_ address: String) throws {
    let answer = try perform(ReviewLines.tag(address), [.tagged])
    guard let claim = (answer as? ClaimAnswer)?.claim else { return }
    review.focus = claim
    say("\(claim) tagged")
  }

  /// The address of a part of the sentences: its words, and which of several occurrences it is.
  private func address(of range: Range<Int>, in scene: ReviewScene) throws -> String {
    // In the article's text a line may end between the words.
    let words = scene.body.words(at: range).split(whereSeparator: \.isWhitespace)
    let quoted = "\(scene.address):\(Quoting.quoted(words.joined(separator: " ")))"
    func place(_ address: String) throws -> Range<Int>? {
      try CommandLine(address).peek().flatMap { AddressWord(argument: $0.marked) }.map {
        try desk.passage($0).passage.range
      }
    }
    do {
      if try place(quoted) == range { return quoted }
    } catch AddressError.ambiguous {}
    // The words occur several times in the sentence; after the last occurrence this throws.
    var occurrence = 1
    while try place("\(quoted)#\(occurrence)") != range { occurrence += 1 }
    return "\(quoted)#\(occurrence)"
  }

  /// Runs the line of a change.
  private func perform(_ change: Review.Change) throws {
    switch change {
    case .note(let claim, let text):
      try perform(ReviewLines.note(claim, text), [.noted])
      say("noted on \(claim)")
    case .claimant(let claim, let name):
      try perform(ReviewLines.claimant(claim, name), [.edited])
      say("\(claim) said by \(name)")
    case .saidBy(let claim, let name, let reporter):
      try perform(ReviewLines.saidBy(claim, name.name, reportedBy: reporter?.name), [.edited])
      say(
        "\(claim) said by \(name.name)" + (reporter.map { ", reported by \($0.name)" } ?? "")
          + (name.isGuess ? "; \(name.detail); c changes it, u undoes" : ", as the text says"))
    case .topics(let claim, let typed):
      try perform(ReviewLines.topics(claim, typed), [.edited])
      say(
        "\(claim) has the topics \(desk.state.claim(claim)?.details.topics.joined(separator: ", ") ?? "")"
      )
    case .wording(let claim, let text):
      try perform(ReviewLines.wording(claim, text), [.edited])
      say("\(claim) reworded")
    case .evidence(let claim, let source, let stance):
      try perform(ReviewLines.evidence(claim, source, stance), [.evidenced])
      say("evidence on \(claim): \(stance.rawValue)")
    }
  }

  /// Goes to the next place with these words, beginning again after the last one.
  private func search(_ words: String) throws {
    let count = review.stops.count
    for step in 1...max(1, count) where count > 0 {
      let index = (review.index + step) % count
      guard try contains(words, at: review.stops[index]) else { continue }
      let wraps = index <= review.index
      review.move(to: index)
      say(wraps ? "found before this place" : "found")
      return
    }
    review.message = Review.Message(
      text: "\"\(words)\" is in none of these places", isRefusal: true)
  }

  /// Whether the sentence or claim of a place contains words, as `find` compares them.
  private func contains(_ words: String, at stop: Review.Stop) throws -> Bool {
    let text: String
    switch stop {
    case .sentence(let number):
      // Others can split the text again, and remove claims.
      let body = try desk.text(of: desk.article(walk.article)).body
      guard let range = body.range(ofSentences: number...number) else { return false }
      text = body.words(at: range)
    case .claim(let id):
      guard let claim = desk.state.claim(id), !claim.isRemoved else { return false }
      text = claim.text + "\n" + claim.passage.words
    }
    return TextSearch(for: words).firstMatch(in: text) != nil
  }

  /// Runs a line as if typed; its change is durable when this returns.
  @discardableResult
  private func perform(
    _ line: String, _ what: Set<ReviewAnswer.Deed> = []
  ) throws -> (any Answer)? {
    try desk.refresh()
    desk.line = line
    let command = try CommandParser(allowsPrefixes: false, listed: desk.listedKind).parse(line)
    let index = review.index
    let answer = try command?.answer(at: desk)
    done[desk.state.sequence] = Done(index: index, what: what)
    return answer
  }

  /// Undoes or redoes a step, and goes to its place.
  private func turn(
    _ line: String, from: ReferenceWritableKeyPath<ReviewRun, [Int: Done]>,
    to: ReferenceWritableKeyPath<ReviewRun, [Int: Done]>
  ) throws {
    guard let step = (try perform(line) as? StepsAnswer)?.steps.first else { return }
    done[desk.state.sequence] = nil
    say("\(line == "undo" ? "undone" : "redone"): \(step.line)")
    guard let known = self[keyPath: from].removeValue(forKey: step.entry) else { return }
    self[keyPath: to][step.entry] = known
    review.move(to: known.index)
  }

  /// One key too many must not undo a step made elsewhere, which is not on the screen.
  private func refuseOthersSteps() throws {
    try desk.refresh()
    let entry = try desk.state.entryToUndo(by: desk.analyst)
    guard done[entry] == nil else { return }
    throw DeskError.notSupported(
      "entry \(entry) is not from this review",
      hint: "q quits; then undo reverses it")
  }

  private func say(_ text: String) { review.message = Review.Message(text: text) }
}

extension Explanation {
  /// The message followed by the hint: only one row is available.
  fileprivate var shortened: String { message + (hint.map { "; \($0)" } ?? "") }
}
