extension PageTree {
  /// The text below a node, without scripts and styles, with a word boundary at each element; limited in bytes.
  /// Struck-out text is included only if there is nothing else, unless the line is for people, which leaves
  /// nothing out.
  func line(below node: Int, limit: Int, forPeople: Bool = false) -> String {
    var text: [UInt8] = []
    var index = node
    let end = Int(nodes[node].end)
    // Where blocks end, a new word begins, whatever stands behind them.
    var blockEnds: [Int] = []
    while index < end, text.count < limit {
      if forPeople {
        while let last = blockEnds.last, last <= index {
          blockEnds.removeLast()
          text.append(0x20)
        }
        if nodes[index].tag?.isBlock ?? false { blockEnds.append(Int(nodes[index].end)) }
      }
      switch nodes[index].tag {
      case .script?, .style?, .template?, .noscript?:
        index = Int(nodes[index].end)
        continue
      case .del?, .s?, .strike?:
        guard index == node || forPeople else {
          index = Int(nodes[index].end)
          continue
        }
      case nil:
        text += self.text(of: index).prefix(limit - text.count)
      case .sup?, .sub?, .b?, .i?, .em?, .strong?, .span?, .a?, .font?, .small?, .abbr?, .cite?:
        guard index != node, let tag = nodes[index].tag else { break }
        guard let raised = raised(index, tag) else {
          if isParted(index, tag) { text.append(0x20) }
          break
        }
        raised.write(onto: &text, next: self.text(behind: index))
        index = Int(nodes[index].end)
        continue
      case .math?:
        text.append(0x20)
        if let formula = words(ofFormula: index) {
          text += formula.utf8
          index = Int(nodes[index].end)
          continue
        }
      case .img?:
        text.append(0x20)
        if let words = words(ofPicture: index, opensLine: false) { text += words.utf8 }
      case .mark?, .u?, .wbr?, .code?, .q?: break
      default: text.append(0x20)
      }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a node is inside an element of one of these kinds, at most 500 levels below it.
  func isInside(_ tags: [PageTag], _ node: Int) -> Bool {
    let around = sequence(first: node) { self.parent(of: $0) }.dropFirst().prefix(500)
    return around.contains { nodes[$0].tag.map(tags.contains) ?? false }
  }
}
