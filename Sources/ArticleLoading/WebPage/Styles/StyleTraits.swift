/// What a style does to the words in an element, as far as their meaning depends on it.
struct StyleTraits: OptionSet {
  let rawValue: UInt8

  /// `display: none`
  static let undisplayed = StyleTraits(rawValue: 1)
  /// `visibility: hidden`
  static let invisible = StyleTraits(rawValue: 2)
  /// Cut to nothing by `clip`, as what only screen readers are to say.
  static let clipped = StyleTraits(rawValue: 4)
  /// Moved out of the window.
  static let away = StyleTraits(rawValue: 8)
  /// `text-decoration: line-through`
  static let struck = StyleTraits(rawValue: 16)

  /// What hides an element.
  static let hiding: StyleTraits = [.undisplayed, .invisible, .clipped, .away]
}

/// The declarations of one rule or one `style` attribute: which traits they set, and which they take back.
struct StyleDeclarations {
  private(set) var applied: StyleTraits = []
  private(set) var cleared: StyleTraits = []
  private(set) var important: StyleTraits = []

  var isEmpty: Bool { applied.isEmpty && cleared.isEmpty }

  /// Reads what stands between the braces.
  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      while at < bytes.endIndex, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ";") { at += 1 }
      guard at < bytes.endIndex else { return }
      let start = at
      // Only these letters begin the name of a property that matters.
      let matters = "dvclt".utf8.contains(bytes[at] | 0x20)
      while at < bytes.endIndex, bytes[at] != UInt8(ascii: ";") { at += 1 }
      if matters { take(bytes[start..<at]) }
    }
  }

  /// Forgets what is applied: only what is taken back counts.
  mutating func dropApplied() { applied = [] }

  private mutating func take(_ declaration: ArraySlice<UInt8>) {
    guard let colon = declaration.prefix(40).firstIndex(of: UInt8(ascii: ":")),
      declaration.count < 300
    else { return }
    func small(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self).lowercased()
    }
    var name = declaration[..<colon]
    while let last = name.last, last <= 0x20 { name.removeLast() }
    // Most declarations are none of these, and strings are slow to make.
    guard let property = Self.properties.first(where: { Self.spells(name, $0) }) else { return }
    let value = small(declaration[(colon + 1)...]).trimmed(of: " \t\n\r")
    guard let (trait, isSet) = Self.meaning(of: property, value) else { return }
    if isSet {
      applied.insert(trait)
      cleared.remove(trait)
    } else {
      cleared.insert(trait)
      applied.remove(trait)
    }
    if value.hasSuffix("important") { important.insert(trait) }
  }

  private static let properties = [
    "display", "visibility", "clip", "clip-path", "left", "top", "text-indent", "text-decoration",
    "text-decoration-line",
  ]

  private static func spells(_ bytes: ArraySlice<UInt8>, _ name: String) -> Bool {
    bytes.count == name.utf8.count && zip(bytes, name.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private static func meaning(of name: String, _ value: String) -> (StyleTraits, Bool)? {
    switch name {
    case "display": return (.undisplayed, value.hasPrefix("none"))
    case "visibility":
      return (.invisible, value.hasPrefix("hidden") || value.hasPrefix("collapse"))
    case "clip":
      let numbers = numbers(in: value)
      return (
        .clipped, value.hasPrefix("rect") && !numbers.isEmpty && numbers.allSatisfy { abs($0) <= 1 }
      )
    case "clip-path":
      return (.clipped, value.hasPrefix("inset") && numbers(in: value).contains { $0 >= 50 })
    case "left", "top", "text-indent":
      let isAway = numbers(in: value).first.map { $0 <= -900 } ?? false
      return isAway ? (.away, true) : nil
    case "text-decoration", "text-decoration-line":
      return (.struck, value.contains("line-through"))
    default: return nil
    }
  }

  /// The whole parts of the numbers in a value.
  private static func numbers(in value: String) -> [Int] {
    value.split { !($0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".")) }.compactMap {
      Int($0.prefix { $0 != "." }.prefix(6))
    }
  }
}
