/// What a page's own style sheets hide and strike out.
///
/// Only selectors that name an element by itself are read: they hide what is never meant to be seen. A
/// rule for print or for narrow windows hides nothing.
struct PageStyles {
  /// How much of all sheets is read, in bytes.
  static let limit = 400_000
  private static let maxRules = 5000

  private struct Rule {
    let selector: StyleSelector
    let declarations: StyleDeclarations
    let order: Int
  }

  /// By a class, an id or the name of an element: what an element must have for the rule to matter.
  private var byClass: [ArraySlice<UInt8>: [Rule]] = [:]
  private var byID: [ArraySlice<UInt8>: [Rule]] = [:]
  private var byTag: [PageTag: [Rule]] = [:]
  private var count = 0
  /// Whether any rule hides or strikes out; the others only take that back.
  private var matters = false

  init(_ sheet: [UInt8]) {
    guard !sheet.isEmpty else { return }
    read(sheet)
  }

  /// Notes for each element what the sheets do to it.
  func mark(_ tree: inout PageTree) {
    Self.markOwn(&tree)
    guard matters else { return }
    var traits = [UInt8](repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices {
      guard let tag = tree.nodes[node].tag else { continue }
      let classes = (tree.value(.class, of: node) ?? []).split(
        maxSplits: 50, whereSeparator: { $0 <= 0x20 })
      traits[node] = self.traits(tag, classes: classes, id: tree.value(.id, of: node)).rawValue
    }
    tree.traits = traits
  }

  /// What the sheets do to an element with these names.
  func traits(
    _ tag: PageTag, classes: [ArraySlice<UInt8>], id: ArraySlice<UInt8>?
  ) -> StyleTraits {
    var rules: [Rule] = byTag[tag] ?? []
    for name in classes { if let found = byClass[name] { rules += found } }
    if let id, let found = byID[id] { rules += found }
    guard !rules.isEmpty else { return [] }
    rules.removeAll { !$0.selector.matches(tag, classes: classes, id: id) }
    return Self.outcome(of: rules)
  }

  /// Notes what `style` attributes do.
  private static func markOwn(_ tree: inout PageTree) {
    var traits: [UInt8] = []
    for node in tree.nodes.indices where tree.nodes[node].tag != nil {
      guard let style = tree.value(.style, of: node) else { continue }
      let applied = StyleDeclarations(style.prefix(2000)).applied
      guard !applied.isEmpty else { continue }
      if traits.isEmpty { traits = [UInt8](repeating: 0, count: tree.nodes.count) }
      traits[node] = applied.rawValue
    }
    tree.ownTraits = traits
  }

  /// The traits that win: by importance, by the selector's weight, then the later.
  private static func outcome(of rules: [Rule]) -> StyleTraits {
    var outcome: StyleTraits = []
    for trait: StyleTraits in [.undisplayed, .invisible, .clipped, .away, .struck] {
      let speaking = rules.filter {
        $0.declarations.applied.contains(trait) || $0.declarations.cleared.contains(trait)
      }
      let last = speaking.max { rank($0, trait) < rank($1, trait) }
      if let last, last.declarations.applied.contains(trait) { outcome.insert(trait) }
    }
    return outcome
  }

  private static func rank(_ rule: Rule, _ trait: StyleTraits) -> (Int, Int, Int) {
    (rule.declarations.important.contains(trait) ? 1 : 0, rule.selector.weight, rule.order)
  }

  private mutating func read(_ sheet: [UInt8]) {
    var at = 0
    var start = 0
    // Of the groups around the current rule, whether it is for a screen in general.
    var groups: [MediaGroup] = []
    while at < sheet.count, count < Self.maxRules {
      switch sheet[at] {
      case UInt8(ascii: "/") where at + 1 < sheet.count && sheet[at + 1] == UInt8(ascii: "*"):
        at = Self.end(ofComment: at + 2, in: sheet)
        // A comment before a selector is no part of it.
        start = at
      case UInt8(ascii: "{"):
        let prelude = sheet[start..<at].drop { $0 <= 0x20 }
        at += 1
        if prelude.first == UInt8(ascii: "@") {
          groups.append(MediaGroup(prelude))
        } else {
          let end = sheet[at...].firstIndex(of: UInt8(ascii: "}")) ?? sheet.count
          take(prelude, sheet[at..<end], in: groups.min() ?? .always)
          at = min(end + 1, sheet.count)
        }
        start = at
      case UInt8(ascii: "}"):
        _ = groups.popLast()
        at += 1
        start = at
      case UInt8(ascii: ";"):
        at += 1
        start = at
      default: at += 1
      }
    }
  }

  private static func end(ofComment start: Int, in sheet: [UInt8]) -> Int {
    var at = start
    while at + 1 < sheet.count {
      if sheet[at] == UInt8(ascii: "*"), sheet[at + 1] == UInt8(ascii: "/") { return at + 2 }
      at += 1
    }
    return sheet.count
  }

  private mutating func take(
    _ selectors: ArraySlice<UInt8>, _ block: ArraySlice<UInt8>, in group: MediaGroup
  ) {
    guard group != .never else { return }
    var declarations = StyleDeclarations(block)
    // What shows in a wide window is no hidden text.
    if group == .sometimes { declarations.dropApplied() }
    guard !declarations.isEmpty else { return }
    for text in selectors.split(separator: UInt8(ascii: ",")) {
      guard let selector = StyleSelector(text), count < Self.maxRules else { continue }
      // A page is not hidden as a whole by what its programs will change.
      if let tag = selector.tag, [.html, .body].contains(tag) { continue }
      count += 1
      // In a group, the rule is meant to win over those outside of it.
      let order = count + (group == .sometimes ? Self.maxRules : 0)
      let rule = Rule(selector: selector, declarations: declarations, order: order)
      matters = matters || !declarations.applied.isEmpty
      if let id = selector.id {
        byID[id, default: []].append(rule)
      } else if let name = selector.classes.first {
        byClass[name, default: []].append(rule)
      } else if let tag = selector.tag {
        byTag[tag, default: []].append(rule)
      }
    }
  }
}

/// When the rules in an `@` group hold.
private enum MediaGroup: Int, Comparable {
  /// For print, or no rules for elements at all: `@font-face`, `@keyframes`.
  case never
  /// In some windows.
  case sometimes
  /// On every screen.
  case always

  init(_ prelude: ArraySlice<UInt8>) {
    let words = String(decoding: prelude.prefix(300), as: UTF8.self).lowercased()
    if words.hasPrefix("@supports") || words.hasPrefix("@layer") {
      self = .always
    } else if words.hasPrefix("@media") {
      let isForScreens = words.contains("screen") || words.contains("all") || words.contains("(")
      let isConditional = words.contains("(")
      self = isConditional ? .sometimes : isForScreens ? .always : .never
      if words.contains("print"), !words.contains("screen"), !words.contains("not print") {
        self = .never
      }
    } else {
      self = .never
    }
  }

  static func < (one: MediaGroup, other: MediaGroup) -> Bool { one.rawValue < other.rawValue }
}
