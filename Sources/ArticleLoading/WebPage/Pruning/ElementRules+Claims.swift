extension ElementRules {
  /// Whether an element is, or is inside, the box of a fact-check with the claim, the claimant and the verdict.
  func isInClaimBox(_ node: Int) -> Bool {
    sequence(first: node) { tree.parent(of: $0) }.prefix(6).contains(where: isClaimBox)
  }

  /// Whether it is such a box: named as one, short, and with a label for it. Readers' star ratings have
  /// numbers.
  func isClaimBox(_ node: Int) -> Bool {
    guard let tag = tree.nodes[node].tag, tag.holdsBlocks && tag != .span || tag == .aside,
      isNamedForClaims(node)
    else { return false }
    if isVerdictAlone(node) { return true }
    let amount = measures.amount(tree.subtree(of: node))
    guard (8...700).contains(amount.text), amount.linked * 2 <= amount.text,
      headline.map({ !tree.subtree(of: node).contains($0) }) ?? true
    else { return false }
    var labels: [String] = []
    var hasNumbers = false
    for inner in tree.subtree(of: node).prefix(200) where measures.size(inner..<inner + 1) > 0 {
      guard tree.nodes[inner].tag == nil else { continue }
      let words = tree.text(of: inner).drop { $0 <= 0x20 }
      hasNumbers = hasNumbers || words.contains { (0x30...0x39).contains($0) }
      if let label = LineWords.claimLabels.start(of: SmallLetters(words)),
        words.dropFirst(label.utf8.count).first.map({ $0 < 0x41 }) ?? true
      {
        labels.append(label)
      }
    }
    return labels.contains { !["rating", "our rating", "bewertung"].contains($0) }
      || !labels.isEmpty && !hasNumbers
  }

  private func isNamedForClaims(_ node: Int) -> Bool {
    [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { Self.claimNames.first(in: $0) != nil } ?? false
    }
  }

  private static let claimNames = NameTrie<Bool>([
    (
      true,
      """
      claim* statement* verdict* rating* fact-check* factcheck* fact-box factbox ruling* truth*
      faktencheck* behauptung* bewertung* verificacion* veredicto* afirmacion* checagem* faktisk*
      """
    )
  ])
}
