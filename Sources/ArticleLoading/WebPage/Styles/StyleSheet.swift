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
    /// Whether names on the page's root count for it: what a state of the page shows is visible; what it hides,
    /// scripts may show.
    let mayBeState: Bool

    init(_ selector: StyleSelector, _ declarations: StyleDeclarations, order: Int) {
      (self.selector, self.declarations, self.order) = (selector, declarations, order)
      mayBeState = declarations.applied.isDisjoint(with: .concealing)
    }
  }

  /// Separates the sheets of a page, whose open groups end there. Pages do not contain it: the parser blanks
  /// NUL.
  static let border: UInt8 = 0

  /// In the order of the sheet.
  private(set) var rules: [Rule] = []
  /// Whether rules were found in a rule; they are read only after `NestedStyles` has written them separately.
  private(set) var isNested = false
  /// The first groups' texts, and when they apply.
  private var conditions: [(prelude: Range<Int>, media: StyleMedia)] = []

  init(_ sheet: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < sheet.count {
      let end = Self.find(Self.border, in: sheet, from: start, before: sheet.count)
      read(sheet, start..<end)
      start = end + 1
    }
  }

  private mutating func read(_ sheet: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    var start = at
    // For each open group, whether it applies to a screen in general.
    var groups: [StyleMedia] = []
    while at < range.upperBound, rules.count < Self.maxRules {
      switch sheet[at] {
      case UInt8(ascii: "/") where at + 1 < sheet.count && sheet[at + 1] == UInt8(ascii: "*"):
        at = Self.end(ofComment: at + 2, in: sheet, before: range.upperBound)
        // A comment before a selector is not part of it.
        start = at
      case UInt8(ascii: "<"), UInt8(ascii: "-"):
        let sign =
          groups.isEmpty ? Self.commentSign(at: at, in: sheet, before: range.upperBound) : 0
        at += max(sign, 1)
        if sign > 0 { start = at }
      case UInt8(ascii: "{"):
        while start < at, sheet[start] <= 0x20 { start += 1 }
        let prelude = start..<at
        at += 1
        if prelude.isEmpty || sheet[start] != UInt8(ascii: "@") {
          let end = Self.end(ofBlock: at, in: sheet, before: range.upperBound)
          if !isNested, Self.find(UInt8(ascii: "{"), in: sheet, from: at, before: end) < end {
            isNested = true
          }
          add(prelude, at..<end, in: groups.min() ?? .always, sheet)
          at = min(end + 1, range.upperBound)
        } else {
          groups.append(media(prelude, in: sheet))
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

  /// When a group applies; sheets repeat the same few conditions.
  private mutating func media(
    _ prelude: Range<Int>, in sheet: UnsafeBufferPointer<UInt8>
  ) -> StyleMedia {
    let known = conditions.first { other, _ in
      other.count == prelude.count
        && memcmp(
          sheet.baseAddress! + other.lowerBound, sheet.baseAddress! + prelude.lowerBound,
          other.count) == 0
    }
    if let known { return known.media }
    let media = StyleMedia(UnsafeBufferPointer(rebasing: sheet[prelude]))
    if conditions.count < 60 { conditions.append((prelude, media)) }
    return media
  }

  private static func find(
    _ byte: UInt8, in sheet: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int
  ) -> Int {
    guard start < end, let base = sheet.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return found - UnsafeMutableRawPointer(mutating: base)
  }

  /// The length of `<!--` or `-->`, which old pages write around their sheets; browsers pass over them between
  /// rules.
  static func commentSign(
    at place: Int, in sheet: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int {
    let rest = UnsafeBufferPointer(rebasing: sheet[place..<min(place + 4, end)])
    return rest.begins(with: "<!--") ? 4 : rest.begins(with: "-->") ? 3 : 0
  }

  /// The closing brace of a block; those in comments do not close it.
  private static func end(
    ofBlock start: Int, in sheet: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int {
    var end = find(UInt8(ascii: "}"), in: sheet, from: start, before: limit)
    var at = start
    while at < end {
      at = find(UInt8(ascii: "/"), in: sheet, from: at, before: end) + 1
      guard at < end, sheet[at] == UInt8(ascii: "*") else { continue }
      at = Self.end(ofComment: at + 1, in: sheet, before: limit)
      if at > end { end = find(UInt8(ascii: "}"), in: sheet, from: at, before: limit) }
    }
    return end
  }

  /// The end of a comment whose words begin at `start`.
  static func end(
    ofComment start: Int, in sheet: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int {
    var at = start
    while at < end {
      at = find(UInt8(ascii: "*"), in: sheet, from: at, before: end) + 1
      if at < end, sheet[at] == UInt8(ascii: "/") { return at + 1 }
    }
    return end
  }

  /// The selectors of a list; a comma in brackets does not separate them.
  static func parts(
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

  private mutating func add(
    _ selectors: Range<Int>, _ block: Range<Int>, in group: StyleMedia,
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
      rules.append(Rule(selector, declarations, order: order))
    }
  }
}
