/// A candidate with its text: what was read, what was left out, and how good it looks.
struct CandidateReading {
  let candidate: Candidate
  var reader: BlockReader
  var blocks: [TextBlock]
  /// The prose that is kept, and all that is kept.
  var prose = 0
  var size = 0
  var paragraphs = 0
  /// Prose before the headline.
  var proseBefore = 0
  /// Prose of the page between the headline and the candidate.
  var proseSkipped = 0
  /// Whether it lies where pages keep something else.
  var isForeign = false

  /// Whether nothing is kept.
  var isEmpty: Bool { !blocks.contains { $0.reason == nil } }

  /// Reads all that can be seen.
  init(whole tree: PageTree, _ measures: PageMeasures) {
    candidate = Candidate(roots: [0], source: .body)
    let rules = ElementRules(tree, measures, roots: [0], headline: nil, takesAll: true)
    reader = BlockReader(tree, roots: [0], rules: rules)
    blocks = reader.blocks
  }

  init(_ candidate: Candidate, _ tree: PageTree, _ measures: PageMeasures, headline: Headline) {
    self.candidate = candidate
    let rules = ElementRules(tree, measures, roots: candidate.roots, headline: headline.node)
    reader = BlockReader(tree, roots: candidate.roots, rules: rules)
    blocks = reader.blocks
    if let headline = headline.node, let first = candidate.roots.first, first > headline {
      proseSkipped = measures.amount(headline..<first).prose
    }
    var outer = candidate.roots.first
    while let element = outer {
      if tree.nodes[element].tag == .body { break }
      if rules.isForeign(element) { isForeign = true }
      outer = tree.parent(of: element)
    }
    LineRules(bytes: reader.bytes, headline: headline).apply(to: &blocks)
    for block in blocks where block.reason == nil {
      // Figures in the cells of a table are neither prose nor ornament.
      if block.kind != .cell || block.linked > 0 || block.size > 40 { size += block.size }
      let own = block.size - block.linked
      let isProse =
        own >= 40 && block.linked * 2 < block.size
        && TextMeasure.endsSentence(reader.bytes[block.text]) || own >= 120
      if isProse {
        prose += own
        paragraphs += 1
        if let headline = headline.node, block.first < headline { proseBefore += own }
      }
    }
  }
}
