extension LineRules {
  /// Drops pull quotes: words of the article repeated in large letters. The original stays.
  func dropPullQuotes(_ blocks: inout [TextBlock]) {
    let quotes = blocks.indices.filter { index in
      let block = blocks[index]
      return block.reason == nil && block.size <= 240 && block.kind != .heading
        && block.kind != .cell && !rules.isInClaimBox(block.owner) && isPulled(block)
    }
    guard !quotes.isEmpty else { return }
    var keys: [Int: [UInt8]] = [:]
    func key(_ index: Int) -> [UInt8] {
      if let known = keys[index] { return known }
      // For a line of more than 1,000 bytes, the key covers its beginning.
      var key: [UInt8] = []
      var at = blocks[index].text.lowerBound
      while at < blocks[index].text.upperBound {
        let end = min(at + 900, blocks[index].text.upperBound)
        key += NameKey.of(String(decoding: bytes[at..<end], as: UTF8.self)).utf8
        at = end
      }
      keys[index] = key
      return key
    }
    for quote in quotes {
      let words = key(quote)
      guard words.count >= 8 else { continue }
      let isSaid = blocks.indices.contains { other in
        other != quote && blocks[other].reason == nil && blocks[other].kind != .heading
          && blocks[other].size >= blocks[quote].size && !quotes.contains(other)
          && key(other)[...].offset(of: words) != nil
      }
      if isSaid { blocks[quote].reason = .doubled }
    }
  }

  /// Whether a line is in an element separate from the text: an aside, a figure without a picture, or one named
  /// for large letters or quotations. A quotation among the paragraphs is one, too.
  private func isPulled(_ block: TextBlock) -> Bool {
    let tree = rules.tree
    var isQuotation = block.isQuoted
    for element in sequence(first: block.first, next: { tree.parent(of: $0) }).prefix(8) {
      guard let tag = tree.nodes[element].tag else { continue }
      if tag == .q { isQuotation = true }
      if rules.measures.size(tree.subtree(of: element)) > block.size + 60 { return false }
      if tag == .aside || tag == .figure, isQuotation { return true }
      guard tag.isBlock || tag == .other || tag == .span || tag == .q else { continue }
      let isNamed = [PageAttribute.class, .id].contains { attribute in
        tree.value(attribute, of: element).map { Self.pulledNames.first(in: $0) != nil } ?? false
      }
      if isNamed { return true }
    }
    return false
  }

  private static let pulledNames = NameTrie<Bool>([
    (
      true,
      """
      pull* pullquote* quote-block blockquote-large big-quote large-quote quote-box quotebox quote callout*
      highlight highlighted-text tweetable click-to-tweet zitat exergue cita sumario destacado citazione citat
      """
    )
  ])
}
