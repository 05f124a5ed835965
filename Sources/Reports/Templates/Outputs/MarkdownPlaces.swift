/// The places in Markdown where no backslash helps: code, addresses, and what stands in `<…>`.
struct MarkdownPlaces: TemplatePlaces {
  private enum Place: Equatable {
    case text
    case codeSpan(ticks: Int)
    case fence(ticks: Int)
    case destination
    case angle
  }

  private var place = Place.text
  /// The last two characters, as a link's address begins with `](`.
  private var before: [UInt8] = []
  private var isAtLineStart = true

  static func == (a: Self, b: Self) -> Bool { a.place == b.place }

  mutating func own(_ text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let ticks = bytes[offset...].prefix { $0 == UInt8(ascii: "`") }.count
      if ticks > 0 {
        takeTicks(ticks)
        offset += ticks
        note(UInt8(ascii: "`"))
      } else {
        take(bytes[offset])
        note(bytes[offset])
        offset += 1
      }
    }
  }

  func forbidden(_ kind: TemplateKind) -> TemplateFault.Place? {
    switch (place, kind) {
    case (.text, _): nil
    case (_, .words), (_, .number): nil
    case (.destination, .address), (.angle, .address): nil
    case (.destination, _): .address
    case (.angle, _): .tag
    case (.codeSpan, _), (.fence, _): .code
    }
  }

  mutating func name() {
    before = []
    isAtLineStart = false
  }

  private mutating func take(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      if case .fence = place { return }
      if place != .angle { place = .text }
      return
    }
    switch (place, byte) {
    case (.text, _) where before.last == UInt8(ascii: "\\"): break
    case (.text, UInt8(ascii: "(")) where before.last == UInt8(ascii: "]"): place = .destination
    case (.text, UInt8(ascii: "<")): place = .angle
    case (.destination, UInt8(ascii: ")")), (.angle, UInt8(ascii: ">")): place = .text
    default: break
    }
  }

  private mutating func takeTicks(_ ticks: Int) {
    switch place {
    case .text where isAtLineStart && ticks >= 3: place = .fence(ticks: ticks)
    case .text where before.last != UInt8(ascii: "\\"): place = .codeSpan(ticks: ticks)
    case .codeSpan(let open) where open == ticks: place = .text
    case .fence(let open) where isAtLineStart && ticks >= open: place = .text
    default: break
    }
  }

  private mutating func note(_ byte: UInt8) {
    before = before.suffix(1) + [byte]
    if byte == UInt8(ascii: "\n") {
      isAtLineStart = true
    } else if byte != UInt8(ascii: " ") {
      isAtLineStart = false
    }
  }
}
