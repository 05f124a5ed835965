extension ElementRules {
  /// What a page calls an element, when that is an ornament: by its role, its class, its id or its
  /// property.
  func ornament(_ node: Int) -> Ornament? {
    if let role = tree.value(.role, of: node), let ornament = Ornament.roles.first(in: role) {
      return ornament
    }
    for attribute in [PageAttribute.class, .id] {
      guard let name = tree.value(attribute, of: node),
        let ornament = Ornament.names.first(in: name)
      else { continue }
      return ornament == .text ? nil : ornament
    }
    return tree.value(.itemprop, of: node).flatMap { Ornament.properties.first(in: $0) }
  }

  /// Whether pages keep there what is no article, however much of it there is.
  func isForeign(_ node: Int) -> Bool {
    switch ornament(node) {
    case .footer, .consent, .notice, .comments, .newsletter, .related: return true
    default:
      let tag = tree.nodes[node].tag
      return tag == .footer || tag == .nav || tag == .aside
    }
  }
}

extension PageTree {
  /// By what a page calls an element an ornament, as a person would find it there: `named "post-meta"`.
  func ornamentName(of node: Int) -> String? {
    if let role = value(.role, of: node), Ornament.roles.first(in: role) != nil {
      return "role \"\(String(decoding: role.prefix(40), as: UTF8.self))\""
    }
    for attribute in [PageAttribute.class, .id] {
      guard let names = value(attribute, of: node), Ornament.names.first(in: names) != nil else {
        continue
      }
      let word = names.split(whereSeparator: { $0 <= 0x20 }).first {
        Ornament.names.first(in: $0) != nil
      }
      guard let word else { continue }
      // An element of the page's own invention is named as others are by their class.
      return "named \"\(String(decoding: word.prefix(40), as: UTF8.self))\""
    }
    guard let property = value(.itemprop, of: node), Ornament.properties.first(in: property) != nil
    else { return nil }
    return "property \"\(String(decoding: property.prefix(40), as: UTF8.self))\""
  }
}
