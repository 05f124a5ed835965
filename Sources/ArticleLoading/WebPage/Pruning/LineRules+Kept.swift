extension LineRules {
  /// Keeps the headings of a round-up: each is a linked title followed by its source, with a quotation below
  /// it. They are the article's content, not links to other articles.
  func keepSources(_ blocks: inout [TextBlock]) {
    let headings = blocks.indices.filter { index in
      guard blocks[index].kind == .heading, blocks[index].reason == .teaser,
        index + 1 < blocks.count
      else { return false }
      let below = blocks[index + 1]
      return below.reason == nil && below.kind != .heading && below.size - below.linked >= 25
    }
    guard headings.count >= 3 else { return }
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    let total = kept.reduce(0) { $0 + blocks[$1].size }
    let before = kept.filter { $0 < headings[0] }.reduce(0) { $0 + blocks[$1].size }
    // The introduction is short.
    guard before * 2 < total else { return }
    let haveSources = headings.allSatisfy { blocks[$0].size - blocks[$0].linked >= 3 }
    // Headings without sources are kept if the whole consists of titles with a paragraph each.
    let isRow =
      before < 400 && kept.filter { $0 > headings[0] }.count <= headings.count + headings.count / 3
    guard haveSources || isRow else { return }
    for index in headings { blocks[index].reason = nil }
  }

  /// Keeps titles of a round-up that are not headings: terms of a list, or equal lines that link to several
  /// sites, each with a sentence below it.
  func keepTitles(_ blocks: inout [TextBlock]) {
    let titles = blocks.indices.dropLast().filter { index in
      let block = blocks[index]
      guard block.reason == .teaser, block.kind != .heading, block.linkShare >= 0.8,
        block.size < 120, !Self.leadsAway(bytes[block.text])
      else { return false }
      let below = blocks[index + 1]
      return below.reason == nil && below.kind != .heading && below.size - below.linked >= 25
        && TextMeasure.endsSentence(bytes[below.text])
    }
    guard titles.count >= 3, let first = titles.first else { return }
    let make = rules.make(of: blocks[first].owner)
    guard titles.allSatisfy({ rules.make(of: blocks[$0].owner) == make }) else { return }
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    let total = kept.reduce(0) { $0 + blocks[$1].size }
    let before = kept.filter { $0 < first }.reduce(0) { $0 + blocks[$1].size }
    guard before * 2 < total, kept.count(where: { $0 > first }) <= titles.count * 2 else { return }
    let areTerms = titles.allSatisfy { rules.tree.nodes[blocks[$0].owner].tag == .dt }
    guard areTerms || rules.leadToSeveralSites(titles.map { blocks[$0].first }) else { return }
    for index in titles { blocks[index].reason = nil }
  }

  /// Keeps speakers: in a row of quotations, the short links after them.
  func keepQuoted(_ blocks: inout [TextBlock]) {
    let names = blocks.indices.dropFirst().filter { index in
      let block = blocks[index]
      guard block.reason == .teaser, block.size <= 80, block.kind != .heading, !block.isQuoted
      else {
        return false
      }
      let quotation = blocks[index - 1]
      guard quotation.reason == nil,
        quotation.isQuoted
          || quotation.kind != .heading && quotation.linked == 0
            && Self.opensQuotation(bytes[quotation.text])
      else { return false }
      let line = bytes[block.text]
      return line.split(separator: 0x20).count <= 10 && !Self.leadsAway(line)
    }
    // The same words below each are a "read on" link.
    guard Set(names.map { bytes[blocks[$0].text] }).count >= 2 else { return }
    for index in names { blocks[index].reason = nil }
  }

  /// Keeps lines in or beside a table of figures that begin like a notice: the source of the figures. Also
  /// keeps the items of a list of results: a linked name followed by its figures.
  func keepFigures(_ blocks: inout [TextBlock]) {
    for index in blocks.indices {
      switch blocks[index].reason {
      case .teaser? where blocks[index].kind == .item:
        if rules.isResultItem(blocks[index].owner) { blocks[index].reason = nil }
      case .credit?, .phrase?:
        let block = blocks[index]
        if block.kind == .cell, rules.isInTableOfFigures(block.owner) {
          blocks[index].reason = nil
        }
        guard index > 0, blocks[index - 1].reason == nil, blocks[index - 1].kind == .cell,
          LineWords.sources.start(of: SmallLetters(bytes[block.text])) != nil,
          rules.isInTableOfFigures(blocks[index - 1].owner)
        else { continue }
        blocks[index].reason = nil
      default: break
      }
    }
  }

  /// Whether a linked line leads to more text, not to a speaker.
  static func leadsAway(_ line: ArraySlice<UInt8>) -> Bool {
    if LineWords.ways.start(of: SmallLetters(line)) != nil { return true }
    return ["→", "»", "›", ">", "…", "...", "»»"].contains {
      line.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
