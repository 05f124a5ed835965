/// What a page's own style sheets hide, strike out, raise and lower.
///
/// Rules count as on the screen of a desktop computer (`StyleMedia`).
struct PageStyles {
  private let sheet: [UInt8]
  private let budget: Int

  /// - Parameter budget: the most steps for matching the sheet with the page; beyond it the sheet is ignored.
  ///   The sheets of real pages need some ten thousand.
  init(_ sheet: [UInt8], budget: Int = 4_000_000) {
    self.sheet = sheet
    self.budget = budget
  }

  /// Records the sheets' effect on each element.
  func mark(_ tree: inout PageTree) {
    let ownIsNeedy = Self.markOwn(&tree)
    guard !sheet.isEmpty else { return }
    let isNested = sheet.withUnsafeBufferPointer { sheet in
      let own = StyleSheet(sheet)
      if !own.isNested { mark(&tree, sheet, own.rules, ownIsNeedy) }
      return own.isNested
    }
    guard isNested else { return }
    sheet.withUnsafeBufferPointer { NestedStyles.flat($0) }.withUnsafeBufferPointer { sheet in
      mark(&tree, sheet, StyleSheet(sheet).rules, ownIsNeedy)
    }
  }

  private func mark(
    _ tree: inout PageTree, _ sheet: UnsafeBufferPointer<UInt8>, _ all: [StyleSheet.Rule],
    _ ownIsNeedy: Bool
  ) {
    // In the order in which one overrides another.
    let rules = all.sorted {
      ($0.selector.weight, $0.order) < ($1.selector.weight, $1.order)
    }
    // Rules that only reset traits matter only together with others.
    guard ownIsNeedy || rules.contains(where: { $0.declarations.isActive }) else { return }
    tree.traits = tree.bytes.withUnsafeBufferPointer { bytes in
      traits(of: StyleMatcher(tree: tree, bytes: bytes, sheet: sheet), rules, ownIsNeedy)
    }
  }

  /// The rules' effect on each node; empty if there is none.
  ///
  /// - Parameter rules: in the order in which one overrides another.
  private func traits(
    of matcher: StyleMatcher, _ rules: [StyleSheet.Rule], _ ownIsNeedy: Bool
  ) -> [UInt64] {
    let index = StyleIndex(rules, matcher.sheet)
    let tree = matcher.tree
    var budget = budget
    var traits: [UInt64] = []
    // The open elements, each with its names and those around it.
    var open: [(end: Int32, names: NameSet)] = []
    var hashes: [UInt32] = []
    var candidates: [Int] = []
    var found: [Int] = []
    for node in tree.nodes.indices {
      let element = tree.nodes[node]
      guard let tag = element.tag else { continue }
      while let last = open.last, last.end <= node { open.removeLast() }
      let around = open.last?.names ?? NameSet()
      NameHash.all(node, tag, in: tree, matcher.bytes, into: &hashes)
      if element.end > node + 1 {
        var names = around
        for hash in hashes { names.insert(hash) }
        open.append((element.end, names))
      }
      candidates.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      index.find(hashes, within: around, applies: true, &candidates, &budget)
      for rule in candidates where matcher.matches(rules[rule], node, &budget) {
        found.append(rule)
      }
      // A sheet that needs too many steps is ignored.
      guard budget > 0 else { return [] }
      if found.isEmpty, !ownIsNeedy { continue }
      let own = Self.ownDeclarations(of: node, in: tree)
      guard !found.isEmpty || own?.isActive == true else { continue }
      candidates.removeAll(keepingCapacity: true)
      index.find(hashes, within: around, applies: false, &candidates, &budget)
      for rule in candidates where matcher.matches(rules[rule], node, &budget) {
        found.append(rule)
      }
      found.sort()
      let outcome = Self.outcome(of: found.lazy.map { rules[$0].declarations }, own: own)
      guard !outcome.isEmpty else { continue }
      if traits.isEmpty { traits = [UInt64](repeating: 0, count: tree.nodes.count) }
      traits[node] = outcome.rawValue
    }
    return traits
  }

  /// The declarations of an element's `style` attribute.
  private static func ownDeclarations(of node: Int, in tree: PageTree) -> StyleDeclarations? {
    tree.value(.style, of: node)?.prefix(2000).withUnsafeBufferPointer { StyleDeclarations($0) }
  }

  /// Records the effects of `style` attributes.
  ///
  /// - Returns: whether one would hide its box together with a sheet's rules: by a size of zero, or a distance.
  private static func markOwn(_ tree: inout PageTree) -> Bool {
    var isNeedy = false
    var traits: [UInt64] = []
    for node in tree.nodes.indices where tree.nodes[node].tag != nil {
      guard let style = tree.value(.style, of: node) else { continue }
      let all = style.prefix(2000).withUnsafeBufferPointer { StyleDeclarations($0).applied }
      isNeedy = isNeedy || !all.isDisjoint(with: .needy)
      let applied = all.joined
      guard !applied.isEmpty else { continue }
      if traits.isEmpty { traits = [UInt64](repeating: 0, count: tree.nodes.count) }
      traits[node] = applied.rawValue
    }
    tree.ownTraits = traits
    return isNeedy
  }

  /// The winning traits: by importance, by the selector's specificity, then by order.
  static func outcome(of rules: [StyleSheet.Rule]) -> StyleTraits {
    let sorted = rules.sorted {
      ($0.selector.weight, $0.order) < ($1.selector.weight, $1.order)
    }
    return outcome(of: sorted.map(\.declarations), own: nil)
  }

  /// The same for declarations in the order in which one overrides another.
  ///
  /// - Parameter own: the declarations of the element's `style` attribute, which override all selectors.
  private static func outcome(
    of declarations: some Collection<StyleDeclarations>, own: StyleDeclarations?
  ) -> StyleTraits {
    var outcome: StyleTraits = []
    for declared in declarations { declared.addUsual(to: &outcome) }
    own?.addUsual(to: &outcome)
    for declared in declarations { declared.addImportant(to: &outcome) }
    own?.addImportant(to: &outcome)
    return outcome.joined
  }
}
