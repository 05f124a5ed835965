extension LineRules {
  /// Keeps an article's sources below a heading for them: each is often only a link.
  func keepListedSources(_ blocks: inout [TextBlock]) {
    var isListed = false
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind == .heading || block.isBold && block.size < 100 && block.linked == 0 {
        isListed = rules.headsSources(bytes[block.text])
        continue
      }
      guard isListed, block.reason == .teaser, block.kind != .cell,
        LineWords.teasers.start(of: SmallLetters(bytes[block.text])) == nil
      else { continue }
      blocks[index].reason = nil
    }
  }
}

extension ElementRules {
  /// Whether a line is only a heading for sources.
  func headsSources(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 120,
      let phrase = LineWords.sourceHeadings.start(of: SmallLetters(line).withoutNumber())
    else { return false }
    let isLabel = line.last == UInt8(ascii: ":")
    let rest = String(decoding: line, as: UTF8.self).split { !$0.isLetter }.count
    let own = phrase.split(separator: " ").count
    return isLabel ? rest <= own + 6 : rest <= own + 1
  }

  /// Whether a list is directly below such a heading, or an item is in such a list.
  func isListOfSources(_ node: Int, _ tag: PageTag) -> Bool {
    guard let list = tag == .li ? tree.parent(of: node) : node,
      let before = neighbour(of: list, by: tree.sibling(before:)),
      measures.size(tree.subtree(of: before)) < 100
    else { return false }
    let line = Array(tree.line(below: before, limit: 120).utf8).drop { $0 <= 0x20 }
    let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.endIndex
    let isHeading = tree.subtree(of: before).prefix(4).contains {
      tree.nodes[$0].tag?.isHeading ?? false || tree.nodes[$0].tag == .strong
        || tree.nodes[$0].tag == .b
    }
    return isHeading && headsSources(line[line.startIndex..<end])
  }
}
