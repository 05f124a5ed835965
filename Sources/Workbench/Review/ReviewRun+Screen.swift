import FactCheck
import Presentation

extension ReviewRun {
  func show(_ scene: ReviewScene?) {
    let (columns, rows) = keys.size
    let page = desk.page()
    keys.draw(
      ReviewFrame(
        review: review, scene: scene, columns: min(columns, desk.settings.width ?? columns),
        rows: rows, usesColor: page.usesColor, colors: page.colors
      ).frame())
  }

  /// The desk's data for the current place.
  func scene() throws -> ReviewScene? {
    guard let stop = review.stop else { return nil }
    let state = desk.state
    let article: Article
    let sentences: ClosedRange<Int>
    var claim: ClaimID?
    switch stop {
    case .sentence(let number):
      article = try desk.article(walk.article)
      sentences = number...number
    case .claim(let id):
      let passage = state.allClaims[id.number - 1].passage
      article = try state.existing(passage.article)
      sentences = passage.sentences
      claim = id
    }
    let text = try desk.text(of: article)
    let isCurrent = desk.session.currentArticle == article.id
    let numbers =
      sentences.count == 1
      ? "\(sentences.lowerBound)" : "\(sentences.lowerBound)-\(sentences.upperBound)"
    var scene = ReviewScene(
      article: article, body: text.body, paragraphStarts: text.paragraphStarts,
      sentences: sentences, claims: state.claims(of: article.id), claim: claim, scale: state.scale,
      address: isCurrent ? numbers : "\(article.id).\(numbers)")
    scene.claimants = claimants
    scene.topics = state.topics.map(\.name)
    scene.why = walk.why[sentences.lowerBound]
    for claim in scene.here {
      scene.speech[claim.id] = try desk.speech(at: claim.passage)
      scene.holdings[claim.id] = (
        state.evidence(of: claim).count, state.notes(on: .claim(claim.id)).count
      )
    }
    return scene
  }

  /// The names of claimants and reporting sources, the most frequent first.
  private var claimants: [String] {
    var counts: [String: Int] = [:]
    for claim in desk.state.claims {
      for name in [claim.details.claimant?.name, claim.details.reportingSource?.name] {
        if let name { counts[name, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  // MARK: Others at work

  /// Asks in the last row; only y means yes.
  func ask(_ question: String) -> Bool {
    let scene = (try? scene()) ?? nil
    review.isAsked = true
    defer { review.isAsked = false }
    while true {
      review.message = Review.Message(text: "\(question) (y/N)")
      show(scene)
      switch keys.next() {
      case .redraw: continue
      case .hangUp:
        isGone = true
        return false
      case let key: return key == .character("y") || key == .character("Y")
      }
    }
  }

  /// Reports changes that others have made.
  func reportNews() {
    guard let entry = desk.drainNews().last.map(desk.inView) else { return }
    let said = review.message.map { "\($0.text); " } ?? ""
    review.message = Review.Message(
      text: "\(said)meanwhile \(entry.step.analyst): \(entry.step.line)",
      isRefusal: review.message?.isRefusal ?? false)
  }
}
