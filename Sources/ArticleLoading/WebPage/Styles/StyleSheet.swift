import Glibc

/// The rules of a page's own style sheets that decide whether and where words are visible.
struct StyleSheet {
  /// The bytes read from all sheets.
  static let limit = 400_000
  private static let maxRules = 5000

  /// A selector and its declarations.
  struct Rule {
    let selector: StyleSelector
    let declarations: StyleDeclarations
    let order: Int
  }

  /// In the order of the sheet.
  private(set) var rules: [Rule] = []

  init(_ sheet: UnsafeBufferPointer<UInt8>) { read(sheet) }

  private mutating func read(_ sheet: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var start = 0
    // For each open group, whether it applies to a screen in general.
    var groups: [MediaGroup] = []
    while at < sheet.count, rules.count < Self.maxRules {
      switch sheet[at] {
      case UInt8(ascii: "/") where at + 1 < sheet.count && sheet[at + 1] == UInt8(ascii: "*"):
        at = Self.end(ofComment: at + 2, in: sheet)
        // A comment before a selector is not part of it.
        start = at
      case UInt8(ascii: "{"):
        while start < at, sheet[start] <= 0x20 { start += 1 }
        let prelude = start..<at
        at += 1
        if prelude.isEmpty || sheet[start] != UInt8(ascii: "@") {
          let end = Self.find(UInt8(ascii: "}"), in: sheet, from: at)
          take(prelude, at..<end, in: groups.min() ?? .always, sheet)
          at = min(end + 1, sheet.count)
        } else {
          groups.append(MediaGroup(UnsafeBufferPointer(rebasing: sheet[prelude])))
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

  private static func find(
    _ byte: UInt8, in sheet: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    guard start < sheet.count, let base = sheet.baseAddress,
      let found = memchr(base + start, Int32(byte), sheet.count - start)
    else { return sheet.count }
    return found - UnsafeMutableRawPointer(mutating: base)
  }

  private static func end(ofComment start: Int, in sheet: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start
    while at < sheet.count {
      at = find(UInt8(ascii: "*"), in: sheet, from: at) + 1
      if at < sheet.count, sheet[at] == UInt8(ascii: "/") { return at + 1 }
    }
    return sheet.count
  }

  /// The selectors of a list; a comma in brackets does not separate them.
  private static func parts(
    of list: Range<Int>, in sheet: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = list.lowerBound
    var depth = 0
    for at in list {
      switch sheet[at] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0:
        if start < at { parts.append(start..<at) }
        start = at + 1
      default: break
      }
    }
    if start < list.upperBound { parts.append(start..<list.upperBound) }
    return parts
  }

  private mutating func take(
    _ selectors: Range<Int>, _ block: Range<Int>, in group: MediaGroup,
    _ sheet: UnsafeBufferPointer<UInt8>
  ) {
    guard group != .never, !selectors.isEmpty else { return }
    var declarations = StyleDeclarations(UnsafeBufferPointer(rebasing: sheet[block]))
    // What is visible in a wide window is not hidden.
    if group == .sometimes { declarations.dropApplied() }
    guard !declarations.isEmpty else { return }
    for part in Self.parts(of: selectors, in: sheet) {
      guard rules.count < Self.maxRules, let selector = StyleSelector(part, in: sheet) else {
        continue
      }
      // A state that scripts change does not hide the whole page.
      if let tag = selector.steps[0].tag, [.html, .body].contains(tag) { continue }
      // A rule in a group is meant to override those outside.
      let order = rules.count + (group == .sometimes ? Self.maxRules : 0)
      rules.append(Rule(selector: selector, declarations: declarations, order: order))
    }
  }
}

/// When the rules in an `@` group apply.
private enum MediaGroup: Int, Comparable {
  /// For print, or groups without rules for elements: `@font-face`, `@keyframes`.
  case never
  /// In some windows.
  case sometimes
  /// On every screen.
  case always

  init(_ prelude: UnsafeBufferPointer<UInt8>) {
    let words = UnsafeBufferPointer(rebasing: prelude.prefix(300))
    if words.begins(with: "@supports") || words.begins(with: "@layer") {
      self = .always
    } else if words.begins(with: "@media") {
      let isConditional = words.holds("(")
      let isForScreens = isConditional || words.holds("screen") || words.holds("all")
      self = isConditional ? .sometimes : isForScreens ? .always : .never
      if words.holds("print"), !words.holds("screen"), !words.holds("not print") { self = .never }
    } else {
      self = .never
    }
  }

  static func < (one: MediaGroup, other: MediaGroup) -> Bool { one.rawValue < other.rawValue }
}
