/// What a page's own style sheets hide, strike out, raise and lower.
///
/// Rules for print or for narrow windows hide nothing.
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
    let ownHasNoSize = Self.markOwn(&tree)
    guard !sheet.isEmpty else { return }
    sheet.withUnsafeBufferPointer { sheet in
      let rules = StyleSheet(sheet).rules
      // Rules that only reset traits matter only together with others.
      guard ownHasNoSize || rules.contains(where: { $0.declarations.isActive }) else { return }
      tree.traits = tree.bytes.withUnsafeBufferPointer { bytes in
        traits(of: StyleMatcher(tree: tree, bytes: bytes, sheet: sheet), rules, ownHasNoSize)
      }
    }
  }

  /// The rules' effect on each node; empty if there is none.
  private func traits(
    of matcher: StyleMatcher, _ rules: [StyleSheet.Rule], _ ownHasNoSize: Bool
  ) -> [UInt32] {
    let index = StyleIndex(rules, matcher.sheet)
    let tree = matcher.tree
    var budget = budget
    var traits: [UInt32] = []
    var found: [Int] = []
    for node in tree.nodes.indices where tree.nodes[node].tag != nil {
      index.find(node, in: tree, matcher.bytes, applies: true, &found)
      if found.isEmpty, !ownHasNoSize { continue }
      let own = Self.ownDeclarations(of: node, in: tree)
      guard !found.isEmpty || own?.isActive == true else { continue }
      let applying = found.filter { matcher.matches(rules[$0], node, &budget) }
      // A sheet that needs too many steps is ignored.
      guard budget > 0 else { return [] }
      guard !applying.isEmpty || own?.isActive == true else { continue }
      index.find(node, in: tree, matcher.bytes, applies: false, &found)
      let others = found.filter { matcher.matches(rules[$0], node, &budget) }
      let outcome = Self.outcome(of: (applying + others).map { rules[$0] }, own: own)
      guard !outcome.isEmpty else { continue }
      if traits.isEmpty { traits = [UInt32](repeating: 0, count: tree.nodes.count) }
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
  /// - Returns: whether one sets a box's size to zero, which hides it together with a sheet's rules.
  private static func markOwn(_ tree: inout PageTree) -> Bool {
    var hasNoSize = false
    var traits: [UInt32] = []
    for node in tree.nodes.indices where tree.nodes[node].tag != nil {
      guard let style = tree.value(.style, of: node) else { continue }
      let all = style.prefix(2000).withUnsafeBufferPointer { StyleDeclarations($0).applied }
      hasNoSize = hasNoSize || !all.isDisjoint(with: [.flat, .shut, .thin])
      let applied = all.subtracting(.parts)
      guard !applied.isEmpty else { continue }
      if traits.isEmpty { traits = [UInt32](repeating: 0, count: tree.nodes.count) }
      traits[node] = applied.rawValue
    }
    tree.ownTraits = traits
    return hasNoSize
  }

  /// The winning traits: by importance, by the selector's specificity, then by order.
  ///
  /// - Parameter own: the declarations of the element's `style` attribute, which override all selectors.
  static func outcome(
    of rules: [StyleSheet.Rule], own: StyleDeclarations? = nil
  ) -> StyleTraits {
    let sorted = rules.sorted {
      ($0.selector.weight, $0.order) < ($1.selector.weight, $1.order)
    }.map(\.declarations)
    let all = sorted + (own.map { [$0] } ?? [])
    var outcome: StyleTraits = []
    for declared in all {
      outcome.subtract(declared.cleared.subtracting(declared.important))
      outcome.formUnion(declared.applied.subtracting(declared.important))
    }
    for declared in all where !declared.important.isEmpty {
      outcome.subtract(declared.cleared.intersection(declared.important))
      outcome.formUnion(declared.applied.intersection(declared.important))
    }
    return outcome.joined
  }
}

/// Finds the rules that may match an element, by the name, class or id that they require.
private struct StyleIndex {
  /// Rules that set traits, and the others, by the hash of a class, an id or a tag.
  private var applying: [UInt32: [Int]] = [:]
  private var others: [UInt32: [Int]] = [:]
  /// For each of 4096 remainders of hashes, whether a rule that sets traits has it.
  private var mayApply = [Bool](repeating: false, count: 4096)
  /// The key of rules for any element within others.
  private static let everywhere: UInt32 = 0

  init(_ rules: [StyleSheet.Rule], _ sheet: UnsafeBufferPointer<UInt8>) {
    for (number, rule) in rules.enumerated() {
      let hash = Self.hash(of: rule.selector, sheet)
      if !rule.declarations.isActive {
        others[hash, default: []].append(number)
      } else {
        applying[hash, default: []].append(number)
        mayApply[Int(hash % 4096)] = true
      }
    }
  }

  private static func hash(
    of selector: StyleSelector, _ sheet: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let step = selector.steps[0]
    if let id = step.id { return NameHash.of(sheet[id], in: .id) }
    if let name = step.classes.first {
      return NameHash.of(sheet[selector.parts.classes[name]], in: .class)
    }
    if let tag = step.tag { return NameHash.of(tag) }
    for case .attribute(let name, _) in selector.parts.tests[step.tests] {
      return NameHash.of(name)
    }
    return everywhere
  }

  /// The indices of rules that may match an element.
  ///
  /// - Parameter bytes: the tree's bytes.
  func find(
    _ node: Int, in tree: PageTree, _ bytes: UnsafeBufferPointer<UInt8>, applies: Bool,
    _ found: inout [Int]
  ) {
    found.removeAll(keepingCapacity: true)
    let element = tree.nodes[node]
    guard let tag = element.tag else { return }
    add(Self.everywhere, applies, &found)
    add(NameHash.of(tag), applies, &found)
    for attribute in tree.attributes[Int(element.contentStart)..<Int(element.contentEnd)] {
      add(NameHash.of(attribute.name), applies, &found)
      guard attribute.name == .class || attribute.name == .id else { continue }
      var start = Int(attribute.start)
      let end = Int(attribute.end)
      if attribute.name == .id {
        add(NameHash.of(bytes[start..<end], in: .id), applies, &found)
        continue
      }
      while start < end {
        var stop = start
        while stop < end, bytes[stop] > 0x20 { stop += 1 }
        if stop > start {
          add(NameHash.of(bytes[start..<stop], in: .class), applies, &found)
        }
        start = stop + 1
      }
    }
  }

  private func add(_ hash: UInt32, _ applies: Bool, _ found: inout [Int]) {
    if applies, !mayApply[Int(hash % 4096)] { return }
    if let rules = applies ? applying[hash] : others[hash] { found += rules }
  }
}

/// Hashes for the names in selectors.
private enum NameHash {
  /// The kind of a name.
  enum Kind: UInt32 { case id = 1, `class` = 2 }

  static func of(_ name: some Sequence<UInt8>, in kind: Kind) -> UInt32 {
    var hash: UInt32 = 2_166_136_261 ^ kind.rawValue
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  static func of(_ tag: PageTag) -> UInt32 { UInt32(tag.ordinal) + 1 }

  static func of(_ attribute: PageAttribute) -> UInt32 {
    UInt32(unsafeBitCast(attribute, to: UInt8.self)) + 1000
  }
}
