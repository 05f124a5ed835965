/// The article's text in a web page, as paragraphs between blank lines.
struct PageText {
  /// UTF-8; empty when the page has no text.
  let bytes: [UInt8]
  /// What was left out, in the order of the page.
  let dropped: [DroppedBlock]

  init(tree: PageTree, hints: PageHints) {
    let measures = PageMeasures(tree)
    let headline = Headline(tree, measures, title: hints.headline)
    let candidates = CandidateFinder(tree, measures, headline: headline.node).all()
    let readings = candidates.map { CandidateReading($0, tree, measures, headline: headline) }
    guard let best = Judge.best(of: readings) else {
      bytes = []
      dropped = []
      return
    }
    bytes = TextWriter.text(of: best.blocks, in: best.reader.bytes)
    dropped = best.dropped(from: tree)
  }
}
