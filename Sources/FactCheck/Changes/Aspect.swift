/// A part of the session that one change can write and another depend on.
public enum Aspect: Hashable, Sendable {
  /// The existence of an item.
  case existence(ItemID)
  /// One field of an item.
  case field(ItemID, String)
  /// The rating scale.
  case scale
  /// One field of the report's settings.
  case report(String)
}

/// How a change is related to the rest of the session.
package enum Holding {
  /// It mentions an item, whose history then lists it.
  case mentions(ItemID)
  case makes(ItemID)
  /// It writes a part of the session.
  case writes(Aspect)
  /// It depends on a part that it does not write.
  case needs(Aspect)
  /// It names bytes that the session keeps.
  case keeps(Digest)
}

extension Change {
  /// The parts that the change writes.
  public var writes: Set<Aspect> {
    Set(held { if case .writes(let aspect) = $0 { aspect } else { nil } })
  }

  /// The parts on which the change depends without writing them.
  public var needs: Set<Aspect> {
    Set(held { if case .needs(let aspect) = $0 { aspect } else { nil } })
  }

  package var items: [ItemID] { held { if case .mentions(let item) = $0 { item } else { nil } } }

  /// The bytes that the change names: an article's parts, a kept file, a captured copy.
  package var blobs: [Digest] { held { if case .keeps(let digest) = $0 { digest } else { nil } } }

  /// The items that the change makes, in their order.
  public var made: [ItemID] { held { if case .makes(let item) = $0 { item } else { nil } } }

  private func held<Element>(_ pick: (Holding) -> Element?) -> [Element] {
    var found: [Element] = []
    forEachHeld { if let element = pick($0) { found.append(element) } }
    return found
  }
}

extension [Change] {
  /// The parts that these changes write.
  public var writes: Set<Aspect> { Set(flatMap(\.writes)) }

  /// The parts on which these changes depend.
  public var needs: Set<Aspect> { Set(flatMap(\.needs)) }

  /// The items of a kind that these changes make, in their order.
  public func made<Kind>(_ kind: Kind.Type) -> [Identifier<Kind>] {
    flatMap(\.made).compactMap(Kind.id(of:))
  }

  /// Whether these changes depend on, or overwrite, what earlier ones wrote.
  public func buildOn(_ earlier: [Change]) -> Bool {
    let written = earlier.writes
    return contains { !$0.writes.isDisjoint(with: written) || !$0.needs.isDisjoint(with: written) }
  }
}

extension ItemID {
  /// The claim of a verdict, and the article of a conclusion; `nil` for other items.
  var judgedItem: ItemID? {
    switch self {
    case .verdict(let claim, _): .claim(claim)
    case .conclusion(let article, _): .article(article)
    default: nil
    }
  }

  /// The item as the history lists it: a verdict by its claim, a conclusion by its article.
  var listed: ItemID { judgedItem ?? self }

  /// The parts written when the item is made, removed or restored: a verdict alters its claim too, and a
  /// conclusion its article.
  var existence: [Aspect] {
    [.existence(self)] + (judgedItem.map { [.field($0, "verdict")] } ?? [])
  }

  /// The parts on which the item depends while it exists: a verdict judges a wording on a scale, a conclusion a
  /// whole article.
  var needs: [Aspect] {
    guard let judgedItem else { return [] }
    if case .conclusion = self { return [.existence(judgedItem), .scale] }
    return [
      .existence(judgedItem), .field(judgedItem, "wording"), .field(judgedItem, "passage"), .scale,
    ]
  }
}
