/// A candidate with its text: what was read, what was dropped, and its quality.
struct CandidateReading {
  let candidate: Candidate
  let reader: BlockReader
  /// The element of the headline, in the candidate or outside.
  let headline: Int?
  private let lines: LineRules?
  /// Whether it is all posts of a forum.
  let isThread: Bool
  /// The lines, each with the reason if it is dropped.
  private(set) var blocks: [TextBlock]
  /// The size of kept text that reads like paragraphs.
  private(set) var prose = 0
  /// The size of all kept text.
  private(set) var size = 0
  /// The prose before the headline.
  private(set) var proseBefore = 0
  /// The page's prose between the headline and the candidate.
  private(set) var proseSkipped = 0
  /// Whether it is in a part that pages use for something else.
  private(set) var isForeign = false

  /// Whether nothing is kept.
  var isEmpty: Bool { !blocks.contains { $0.reason == nil } }

  /// Reads everything visible.
  init(whole tree: PageTree, _ measures: PageMeasures) {
    candidate = Candidate(roots: [0], source: .body)
    headline = nil
    isThread = false
    let rules = ElementRules(tree, measures, roots: [0], headline: nil, takesAll: true)
    reader = BlockReader(tree, roots: [0], rules: rules)
    lines = nil
    blocks = reader.blocks
  }

  /// Reads a candidate, and drops what is not article text by all rules.
  init(
    _ candidate: Candidate, _ tree: PageTree, _ measures: PageMeasures, headline: Headline,
    next: Int? = nil, hints: PageHints = PageHints(), thread: ForumThread? = nil
  ) {
    self.candidate = candidate
    self.headline = headline.node
    isThread = candidate.source == .thread && thread.map { !$0.isArticle } ?? false
    let rules = ElementRules(
      tree, measures, roots: candidate.roots, headline: headline.node,
      thread: isThread ? thread : nil)
    reader = BlockReader(tree, roots: candidate.roots, rules: rules)
    blocks = reader.blocks
    let lines = LineRules(
      bytes: reader.bytes, headline: headline, rules: rules, next: next, hints: hints,
      posters: isThread ? Set(thread?.posts.compactMap(\.poster) ?? []) : nil)
    self.lines = lines
    lines.apply(to: &blocks)
    count(before: headline.node ?? -1)
    guard let first = candidate.roots.first else { return }
    if let headline = headline.node, first > headline {
      proseSkipped = measures.amount(headline..<first).prose
    }
    let around = sequence(first: first) { tree.parent(of: $0) }
    isForeign = around.prefix { tree.nodes[$0].tag != .body }.contains(where: rules.isForeign)
  }

  /// Drops all lines that are not in another text, which replaces this one.
  mutating func leave(for text: [UInt8]) {
    let text = NameKey.ofAll(String(decoding: text, as: UTF8.self))
    for index in blocks.indices where blocks[index].reason == nil {
      let words = NameKey.ofAll(String(decoding: reader.bytes[blocks[index].text], as: UTF8.self))
      if !text.contains(words) { blocks[index].reason = .elsewhere }
    }
  }

  /// Drops what is only searched for in the chosen candidate.
  mutating func finish() { lines?.finish(&blocks) }

  private mutating func count(before headline: Int) {
    var results = 0
    var rows: Set<Int> = []
    for block in blocks where block.reason == nil {
      if block.kind == .cell, block.size < 120, let row = block.row {
        rows.insert(row)
        // Only results after the headline belong to the article.
        if block.first > headline { results += block.size }
      }
      // Figures in table cells are neither prose nor ornament.
      if block.kind != .cell || block.linked > 0 || block.size > 40 { size += block.size }
      let own = block.size - block.linked
      let isSentence =
        own >= 40 && block.linked * 2 < block.size
        && TextMeasure.endsSentence(reader.bytes[block.text])
      guard isSentence || own >= 120 else { continue }
      prose += own
      if block.first < headline { proseBefore += own }
    }
    // An article may be mostly one table, with hardly a sentence.
    if headline >= 0, rows.count >= 4, results >= 100, results > prose {
      prose += results
      size += results
    }
  }
}
