extension ElementRules {
  /// Whether a short line directly after a quotation names the speaker, by links or by its class.
  ///
  /// - Parameter isNamed: whether its class also fits the article's author or a picture's caption; then it must
  ///   follow a quotation that is marked as one.
  func isSpeaker(
    _ node: Int, _ tag: PageTag, _ amount: PageMeasures.Amount, isNamed: Bool = false
  ) -> Bool {
    guard amount.text <= 80, [.p, .div, .li, .span, .cite, .footer].contains(tag),
      let before = neighbour(of: node, by: tree.sibling(before:)),
      !tree.subtree(of: node).contains(where: { tree.nodes[$0].tag == .img })
    else { return false }
    if tree.nodes[before].tag == .blockquote { return true }
    let quoted = measures.amount(tree.subtree(of: before))
    guard quoted.text <= 1000, quoted.linked == 0 else { return false }
    if holdsQuote(before) { return true }
    // A single author below the article's last words is not one of several speakers.
    return holdsQuotation(before) && (!isNamed || amount.linked * 10 >= amount.text * 8)
  }

  /// Whether it is a heading with a quotation below it: teasers contain none, and pull quotes have no heading.
  func isTitledQuotation(_ node: Int) -> Bool {
    guard holdsQuote(node) else { return false }
    return tree.subtree(of: node).prefix(60).contains { tree.nodes[$0].tag?.isHeading ?? false }
  }

  /// An element's tag and class, which equal elements share.
  func make(of node: Int) -> [UInt8] {
    let tag = tree.nodes[node].tag?.ordinal ?? 0
    return [tag] + (tree.value(.class, of: node) ?? [])
  }

  /// Whether the links around some nodes lead to at least two sites: teasers of the page's own site all lead to
  /// one.
  func leadToSeveralSites(_ nodes: [Int]) -> Bool {
    let sites = nodes.lazy.compactMap { node -> ArraySlice<UInt8>? in
      let around = sequence(first: node) { tree.parent(of: $0) }.prefix(6)
      return around.first(where: { tree.isLink($0) }).flatMap(site)
    }
    guard let first = sites.first else { return false }
    return sites.contains { $0 != first }
  }

  /// Whether most links in a part of the page lead to other sites, and not all to one.
  func leadsToSeveralSites(_ node: Int) -> Bool {
    var links = 0
    var others = 0
    var first: ArraySlice<UInt8>?
    var areSeveral = false
    for inner in tree.subtree(of: node).prefix(1500) where tree.isLink(inner) {
      links += 1
      if links > 60 { break }
      guard let site = site(of: inner) else {
        // The first links suffice to detect a list within the site.
        if links == 6, others == 0 { return false }
        continue
      }
      others += 1
      if let first { areSeveral = areSeveral || site != first } else { first = site }
    }
    return areSeveral && others * 3 >= links * 2
  }

  /// The last two labels of the host that a link leads to; `nil` within the site.
  private func site(of link: Int) -> ArraySlice<UInt8>? {
    guard let address = tree.value(.href, of: link)?.prefix(300),
      address.starts(with: "http".utf8),
      let slashes = address.firstIndex(of: UInt8(ascii: "/")),
      address[slashes...].starts(with: "//".utf8)
    else { return nil }
    let host = address[(slashes + 2)...].prefix { !Self.hostEnds.contains($0) }
    var start = host.endIndex
    var dots = 0
    while start > host.startIndex {
      if host[start - 1] == UInt8(ascii: ".") { dots += 1 }
      if dots == 2 { break }
      start -= 1
    }
    return host[start...]
  }

  private static let hostEnds = Array("/?#:".utf8)
}
