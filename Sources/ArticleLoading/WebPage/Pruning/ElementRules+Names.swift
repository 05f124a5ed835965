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
