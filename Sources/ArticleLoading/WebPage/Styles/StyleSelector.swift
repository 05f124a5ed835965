/// A selector that names an element by itself: `p`, `.note`, `#foot`, `div.note.old`.
struct StyleSelector {
  /// In small letters; `nil` for any element.
  private(set) var tag: PageTag?
  private(set) var classes: [ArraySlice<UInt8>] = []
  private(set) var id: ArraySlice<UInt8>?

  /// What the cascade weighs it by.
  var weight: Int { (id == nil ? 0 : 100) + classes.count * 10 + (tag == nil ? 0 : 1) }

  /// `nil` for one that depends on other elements, on states or on attributes.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    guard !rest.isEmpty, rest.count < 100 else { return nil }
    let name = rest.prefix { Self.isNameByte($0) }
    if !name.isEmpty {
      guard let tag = PageTag(rawValue: String(decoding: name, as: UTF8.self).lowercased()),
        tag != .other
      else { return nil }
      self.tag = tag
      rest = rest.dropFirst(name.count)
    }
    while let mark = rest.first {
      let name = rest.dropFirst().prefix { Self.isNameByte($0) }
      guard !name.isEmpty else { return nil }
      switch mark {
      case UInt8(ascii: "."): classes.append(name)
      case UInt8(ascii: "#"): id = name
      default: return nil
      }
      rest = rest.dropFirst(name.count + 1)
    }
  }

  /// Whether an element with these names is meant.
  func matches(
    _ tag: PageTag, classes names: [ArraySlice<UInt8>], id name: ArraySlice<UInt8>?
  ) -> Bool {
    (self.tag == nil || self.tag == tag) && (id == nil || id == name)
      && classes.allSatisfy(names.contains)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
