extension ElementRules {
  /// Whether a short line stands right behind a quotation and says who is quoted, by links or by its name.
  ///
  /// - Parameter isNamed: whether the page names it so that it could be the article's own author or a
  ///   picture's caption; then it has to stand behind a quotation that is marked as one.
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
    // A single author below the last words of an article is no link to one of several who are quoted.
    return holdsQuotation(before) && (!isNamed || amount.linked * 10 >= amount.text * 8)
  }

  /// An element's tag and class, by which pages make like things alike.
  func make(of node: Int) -> [UInt8] {
    let tag = tree.nodes[node].tag?.ordinal ?? 0
    return [tag] + (tree.value(.class, of: node) ?? [])
  }

  /// Whether the links in which some nodes lie lead to two sites at least: other articles of the page's own
  /// site are announced all on one.
  func leadToSeveralSites(_ nodes: [Int]) -> Bool {
    var sites: Set<String> = []
    for node in nodes {
      let around = sequence(first: node) { tree.parent(of: $0) }.prefix(6)
      guard let link = around.first(where: { tree.isLink($0) }), let site = site(of: link) else {
        continue
      }
      sites.insert(site)
      if sites.count >= 2 { return true }
    }
    return false
  }

  /// Whether most links of a part of the page lead to other sites, and not all to one.
  func leadsToSeveralSites(_ node: Int) -> Bool {
    let links = Array(
      tree.subtree(of: node).prefix(1500).lazy.filter { tree.isLink($0) }.prefix(60))
    let sites = links.compactMap(site)
    return sites.count * 3 >= links.count * 2 && Set(sites).count >= 2
  }

  /// The last two parts of the host to which a link leads; `nil` within the site.
  private func site(of link: Int) -> String? {
    guard let address = tree.value(.href, of: link)?.prefix(300) else { return nil }
    let text = String(decoding: address, as: UTF8.self).lowercased()
    guard text.hasPrefix("http"), let start = text.firstRange(of: "://")?.upperBound else {
      return nil
    }
    let host = text[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    return host.split(separator: ".").suffix(2).joined(separator: ".")
  }
}
