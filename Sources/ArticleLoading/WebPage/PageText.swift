/// The article's text in a web page, as paragraphs between blank lines.
struct PageText {
  /// UTF-8; empty when the page has no text.
  let bytes: [UInt8]
  /// What was dropped, in page order; empty unless requested.
  let dropped: [DroppedBlock]
  /// Whether it consists of several people's posts: none of them is its author.
  let isThread: Bool

  init(tree: PageTree, hints: PageHints, explains: Bool) {
    guard !tree.nodes.isEmpty else {
      bytes = []
      dropped = []
      isThread = false
      return
    }
    let measures = PageMeasures(tree)
    let headline = Headline(tree, measures, title: hints.headline)
    let thread = ForumThread(tree, measures, headline: headline.node)
    let candidates = CandidateFinder(
      tree, measures, headline: headline.node, thread: thread
    ).all()
    let next = NextArticle(tree, measures, headline: headline.node, thread: thread).node
    func read(_ candidate: Candidate) -> CandidateReading {
      CandidateReading(
        candidate, tree, measures, headline: headline, next: next, hints: hints, thread: thread)
    }
    let readings = candidates.map(read)
    var best = Judge.best(of: readings)
    isThread = best?.isThread ?? false
    if let chosen = best, !isThread,
      let corrections = CorrectionFinder(tree, measures).behind(chosen.candidate, next: next)
    {
      best = read(corrections)
    }
    if let chosen = best, !isThread,
      let claims = ClaimFinder(tree: tree, measures: measures, headline: headline.node)
        .before(chosen.candidate)
    {
      best = read(claims)
    }
    best?.finish()
    if let body = Self.body(from: hints, instead: best) {
      bytes = body
      best?.leave(for: body)
      dropped = explains ? best?.dropped(from: tree) ?? [] : []
      return
    }
    // A page with only links has some text, too.
    if best?.isEmpty ?? true {
      best = CandidateReading(whole: tree, measures)
    }
    bytes = best.map { TextWriter.text(of: $0.blocks, in: $0.reader.bytes) } ?? []
    dropped = explains ? best?.dropped(from: tree) ?? [] : []
  }

  /// The text in the page's data, if the page itself has hardly any.
  ///
  /// This is the last resort: in a third of the pages that have it, it is truncated.
  private static func body(from hints: PageHints, instead best: CandidateReading?) -> [UInt8]? {
    guard let body = hints.articleBody, !body.contains("<") else { return nil }
    let bytes = Array(body.utf8)
    let size = bytes.withUnsafeBufferPointer { TextMeasure.size(of: $0) }
    guard size >= 200, (best?.size ?? 0) * 3 < size else { return nil }
    return bytes + [0x0A]
  }
}
