extension ElementRules {
  /// The ornament that an element is, by its role, class, id or property.
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

  /// Whether pages use this element for something other than articles, however much it contains.
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
  /// The page's own name that makes an element an ornament, as a person would find it there: `named
  /// "post-meta"`.
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
      // The name of a custom element counts like a class.
      return "named \"\(String(decoding: word.prefix(40), as: UTF8.self))\""
    }
    guard let property = value(.itemprop, of: node), Ornament.properties.first(in: property) != nil
    else { return nil }
    return "property \"\(String(decoding: property.prefix(40), as: UTF8.self))\""
  }
}
