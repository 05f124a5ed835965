/// Parses a selector.
struct StyleSelectorParser {
  let sheet: UnsafeBufferPointer<UInt8>
  private(set) var at: Int
  let end: Int
  /// The classes and conditions of all steps so far.
  private(set) var parts = StyleSelector.Parts()

  init(sheet: UnsafeBufferPointer<UInt8>, at: Int, end: Int) {
    (self.sheet, self.at, self.end) = (sheet, at, end)
  }

  var isAtEnd: Bool { at >= end }

  /// The relation of the next step to the one before it; `nil` if there is none before it, or two signs.
  mutating func relation(isFirst: Bool) -> StyleSelector.Relation? {
    var relation = StyleSelector.Relation.inside
    while at < end {
      switch sheet[at] {
      case 0...0x20: break
      case let sign where Self.relations[sign] != nil:
        guard !isFirst, relation == .inside, let found = Self.relations[sign] else { return nil }
        relation = found
      default: return relation
      }
      at += 1
    }
    return relation
  }

  private static let relations: [UInt8: StyleSelector.Relation] = [
    UInt8(ascii: ">"): .child, UInt8(ascii: "+"): .next, UInt8(ascii: "~"): .later,
  ]

  /// Parses a compound selector; `nil` if it is not supported.
  ///
  /// - Parameter isWithinState: whether it is inside `:not( )` or `:is( )`, which cannot be nested.
  mutating func step(isWithinState: Bool = false) -> StyleSelector.Step? {
    var step = StyleSelector.Step()
    let start = at
    let first = (class: parts.classes.count, test: parts.tests.count)
    let name = nameEnd(at)
    if name > at {
      guard let tag = PageTag(name: UnsafeBufferPointer(rebasing: sheet[at..<name])) else {
        return nil
      }
      step.tag = tag
      at = name
    } else if sheet[at] == UInt8(ascii: "*") {
      at += 1
    }
    parts: while at < end {
      switch sheet[at] {
      case UInt8(ascii: "."):
        guard let name = self.name() else { return nil }
        parts.classes.append(StyleName(name, in: sheet))
      case UInt8(ascii: "#"):
        guard let name = self.name() else { return nil }
        step.id = StyleName(name, in: sheet)
      case UInt8(ascii: "["):
        guard let test = attribute() else { return nil }
        parts.tests.append(test)
      case UInt8(ascii: ":"):
        guard !isWithinState, let test = state() else { return nil }
        parts.tests.append(test)
      default: break parts
      }
    }
    guard at > start else { return nil }
    step.classes = first.class..<parts.classes.count
    step.tests = first.test..<parts.tests.count
    return step
  }

  /// The name after a sign.
  private mutating func name() -> Range<Int>? {
    let name = at + 1..<nameEnd(at + 1)
    guard !name.isEmpty else { return nil }
    at = name.upperBound
    return name
  }

  /// `[name]`, `[name^="value" i]`, for the attributes that are read.
  private mutating func attribute() -> StyleTest? {
    at += 1
    skipSpace()
    let name = at..<nameEnd(at)
    let known = PageAttribute(rawValue: String(decoding: sheet[name], as: UTF8.self).lowercased())
    guard let known else { return nil }
    at = name.upperBound
    skipSpace()
    guard at < end else { return nil }
    if sheet[at] == UInt8(ascii: "]") {
      at += 1
      return .attribute(known, StyleComparison(sign: nil, other: at..<at, foldsCase: false))
    }
    let sign = sheet[at]
    if sign != UInt8(ascii: "=") { at += 1 }
    guard at < end, sheet[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    skipSpace()
    guard at < end else { return nil }
    var value = at..<at
    if sheet[at] == UInt8(ascii: "\"") || sheet[at] == UInt8(ascii: "'") {
      guard let close = sheet[(at + 1)..<end].firstIndex(of: sheet[at]) else { return nil }
      value = at + 1..<close
      at = close + 1
    } else {
      value = at..<nameEnd(at)
      at = value.upperBound
    }
    skipSpace()
    var foldsCase = false
    if at < end, sheet[at] | 0x20 == UInt8(ascii: "i") {
      foldsCase = true
      at += 1
      skipSpace()
    }
    guard at < end, sheet[at] == UInt8(ascii: "]") else { return nil }
    at += 1
    return .attribute(known, StyleComparison(sign: sign, other: value, foldsCase: foldsCase))
  }

  /// `:not( )`, `:is( )` and `:where( )` with compound selectors; `nil` for any other state.
  private mutating func state() -> StyleTest? {
    let rest = UnsafeBufferPointer(rebasing: sheet[at..<end])
    guard let state = Self.states.first(where: { rest.begins(with: $0) }),
      let open = rest.firstIndex(of: UInt8(ascii: "("))
    else { return nil }
    at += open + 1
    let outer = parts
    defer { parts = outer }
    var others: [StyleTest.Other] = []
    while true {
      parts = StyleSelector.Parts()
      skipSpace()
      guard at < end, let step = step(isWithinState: true) else { return nil }
      others.append(StyleTest.Other(step: step, parts: parts))
      skipSpace()
      guard at < end else { return nil }
      at += 1
      if sheet[at - 1] == UInt8(ascii: ")") { break }
      guard sheet[at - 1] == UInt8(ascii: ",") else { return nil }
    }
    if state.utf8Start[1] == UInt8(ascii: "n") { return .not(others) }
    return .any(others, isWeighed: state.utf8Start[1] == UInt8(ascii: "i"))
  }

  private static let states: [StaticString] = [":not(", ":is(", ":where("]

  private mutating func skipSpace() { while at < end, sheet[at] <= 0x20 { at += 1 } }

  private func nameEnd(_ start: Int) -> Int {
    var at = start
    while at < end {
      if Self.isNameByte(sheet[at]) {
        at += 1
      } else if sheet[at] == StyleName.escape {
        at = StyleName.end(ofEscape: at, in: sheet, before: end)
      } else {
        break
      }
    }
    return at
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
