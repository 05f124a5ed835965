/// Finds the rules that may match an element, by the name, class or id that they require of it, and by those
/// that they require of the elements around it.
struct StyleIndex {
  /// Rules that set traits, and the others, by the hash of a class, an id or a tag.
  private var applying: [UInt32: [Int]] = [:]
  private var others: [UInt32: [Int]] = [:]
  /// For each of 4096 remainders of hashes, whether a rule that sets traits has it.
  private var mayApply = [Bool](repeating: false, count: 4096)
  /// For each rule, the names that the elements around its element must have.
  private var around: [NameSet] = []
  /// The key of rules for any element within others.
  private static let everywhere: UInt32 = 0

  init(_ rules: [StyleSheet.Rule], _ sheet: UnsafeBufferPointer<UInt8>) {
    for (number, rule) in rules.enumerated() {
      let hash = Self.hash(of: rule.selector, sheet)
      around.append(Self.namesAround(rule.selector, sheet))
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
    if let id = step.id { return NameHash.of(id, in: .id, sheet) }
    if let name = step.classes.first {
      return NameHash.of(selector.parts.classes[name], in: .class, sheet)
    }
    if let tag = step.tag { return NameHash.of(tag) }
    for case .attribute(let name, _) in selector.parts.tests[step.tests] {
      return NameHash.of(name)
    }
    return everywhere
  }

  private static func namesAround(
    _ selector: StyleSelector, _ sheet: UnsafeBufferPointer<UInt8>
  ) -> NameSet {
    var names = NameSet()
    for (inner, step) in zip(selector.steps, selector.steps.dropFirst()) {
      // A sibling is not around the element, but what is around the sibling is.
      guard inner.relation == .inside || inner.relation == .child else { continue }
      if let tag = step.tag { names.insert(NameHash.of(tag)) }
      if let id = step.id { names.insert(NameHash.of(id, in: .id, sheet)) }
      for name in step.classes {
        names.insert(NameHash.of(selector.parts.classes[name], in: .class, sheet))
      }
    }
    return names
  }

  /// Adds the indices of rules that may match an element.
  ///
  /// - Parameters:
  ///   - hashes: those of the element's names, as `NameHash.all` gives them.
  ///   - names: the names of the elements around it.
  ///   - budget: decreases by the number of rules compared.
  func find(
    _ hashes: [UInt32], within names: NameSet, applies: Bool, _ found: inout [Int],
    _ budget: inout Int
  ) {
    add(Self.everywhere, names, applies, &found, &budget)
    for hash in hashes { add(hash, names, applies, &found, &budget) }
  }

  private func add(
    _ hash: UInt32, _ names: NameSet, _ applies: Bool, _ found: inout [Int], _ budget: inout Int
  ) {
    if applies, !mayApply[Int(hash % 4096)] { return }
    guard let rules = applies ? applying[hash] : others[hash] else { return }
    budget -= rules.count / 8
    for rule in rules where around[rule].isSubset(of: names) { found.append(rule) }
  }
}

/// A set of names that may contain a few more: a bit for each name, which it may share with others.
struct NameSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ hash: UInt32) {
    let bit = 1 as UInt64 &<< UInt64(hash & 63)
    if hash & 64 == 0 { low |= bit } else { high |= bit }
  }

  func isSubset(of other: NameSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }
}

/// Hashes for the names in selectors.
enum NameHash {
  /// What a selector names.
  enum Kind: UInt32 { case id = 1, `class` = 2 }

  /// The hashes of an element's tag, attributes, classes and id, instead of those in `hashes`.
  ///
  /// - Parameter bytes: the tree's bytes.
  static func all(
    _ node: Int, _ tag: PageTag, in tree: PageTree, _ bytes: UnsafeBufferPointer<UInt8>,
    into hashes: inout [UInt32]
  ) {
    hashes.removeAll(keepingCapacity: true)
    hashes.append(of(tag))
    let element = tree.nodes[node]
    for attribute in tree.attributes[Int(element.contentStart)..<Int(element.contentEnd)] {
      hashes.append(of(attribute.name))
      guard attribute.name == .class || attribute.name == .id else { continue }
      var at = Int(attribute.start)
      let end = Int(attribute.end)
      if attribute.name == .id {
        hashes.append(of(bytes[at..<end], in: .id))
        continue
      }
      while at < end {
        let first = at
        var hash = start(of: .class)
        while at < end, bytes[at] > 0x20 {
          hash = next(hash, bytes[at])
          at += 1
        }
        if at > first { hashes.append(hash) }
        at += 1
      }
    }
  }

  static func of(_ name: StyleName, in kind: Kind, _ sheet: UnsafeBufferPointer<UInt8>) -> UInt32 {
    name.isEscaped ? of(name.resolved(in: sheet), in: kind) : of(sheet[name.range], in: kind)
  }

  static func of(_ tag: PageTag) -> UInt32 { UInt32(tag.ordinal) + 1 }

  static func of(_ attribute: PageAttribute) -> UInt32 {
    UInt32(unsafeBitCast(attribute, to: UInt8.self)) + 1000
  }

  private static func of(_ name: some Sequence<UInt8>, in kind: Kind) -> UInt32 {
    name.reduce(start(of: kind), next)
  }

  private static func start(of kind: Kind) -> UInt32 { 2_166_136_261 ^ kind.rawValue }

  private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}
