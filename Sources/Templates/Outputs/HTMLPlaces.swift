/// The places in HTML where five references are not enough: tags, attributes that run scripts or contain
/// addresses, and elements whose text is a program or a style.
struct HTMLPlaces: TemplatePlaces {
  private enum Place: Equatable {
    case text
    case comment
    /// In a tag, at its name or at an attribute's.
    case tag
    /// In a value with this quotation mark.
    case value(quote: UInt8, isEmpty: Bool)
    /// In a value without quotation marks.
    case bareValue
    /// In an element whose content is not text, up to its end tag.
    case raw(String)
  }

  private var place = Place.text
  private var tagName: [UInt8] = []
  private var attribute: [UInt8] = []
  private var hasTagName = false
  private var afterEquals = false
  private var recent: [UInt8] = []

  private static let rawElements: Set<String> = [
    "script", "style", "iframe", "noscript", "noembed", "noframes", "xmp", "plaintext", "svg:style",
  ]
  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "cite", "data", "poster", "background", "longdesc",
    "manifest", "ping", "xlink:href", "srcset", "usemap", "codebase", "classid", "archive",
    "profile",
  ]

  func isSamePlace(as other: Self) -> Bool {
    switch (place, other.place) {
    case (.value, .value): attribute == other.attribute
    default: place == other.place
    }
  }

  mutating func literal(_ text: String) { for byte in text.utf8 { read(byte) } }

  mutating func name() {
    if case .value(let quote, _) = place { place = .value(quote: quote, isEmpty: false) }
    recent = []
  }

  func forbidden(_ kind: TemplateKind) -> TemplateFault.Place? {
    switch place {
    case .text: return recent.last == UInt8(ascii: "<") ? .tag : nil
    case .comment: return .element("a comment")
    case .raw(let element): return .element(element)
    case .tag, .bareValue: return .tag
    case .value(_, let isEmpty):
      let name = String(decoding: attribute, as: UTF8.self).lowercased()
      if case .formatted = kind { return .attribute(name) }
      if name.hasPrefix("on") || name == "style" || name == "srcdoc" || name == "http-equiv" {
        return .attribute(name)
      }
      guard Self.addressAttributes.contains(name) else { return nil }
      return switch kind {
      case .address where isEmpty: nil
      case .words where !isEmpty, .number where !isEmpty: nil
      default: .address
      }
    }
  }

  private mutating func read(_ byte: UInt8) {
    recent = recent.suffix(11) + [byte]
    switch place {
    case .text: readText(byte)
    case .comment: if recent.suffix(3).elementsEqual("-->".utf8) { place = .text }
    case .raw(let element):
      let end = String(decoding: recent, as: UTF8.self).lowercased()
      if end.hasSuffix("</\(element)") { openTag(isEnd: true) }
    case .tag: readTag(byte)
    case .value(let quote, _):
      place = byte == quote ? .tag : .value(quote: quote, isEmpty: false)
      if byte == quote { attribute = [] }
    case .bareValue:
      if Self.isSpace(byte) {
        place = .tag
        attribute = []
      } else if byte == UInt8(ascii: ">") {
        closeTag()
      }
    }
  }

  private mutating func readText(_ byte: UInt8) {
    if recent.suffix(4).elementsEqual("<!--".utf8) {
      place = .comment
    } else if recent.count > 1, recent[recent.count - 2] == UInt8(ascii: "<"),
      byte == UInt8(ascii: "/") || (0x61...0x7A).contains(byte | 0x20)
    {
      openTag(isEnd: byte == UInt8(ascii: "/"))
      if byte != UInt8(ascii: "/") { tagName = [byte] }
    }
  }

  private mutating func openTag(isEnd: Bool) {
    place = .tag
    // An end tag opens no element: its name does not matter.
    tagName = isEnd ? [UInt8(ascii: "/")] : []
    (attribute, hasTagName, afterEquals) = ([], false, false)
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "="):
      afterEquals = true
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if afterEquals { place = .value(quote: byte, isEmpty: true) }
      afterEquals = false
    case _ where Self.isSpace(byte) || byte == UInt8(ascii: "/"):
      hasTagName = true
    default:
      if afterEquals {
        place = .bareValue
        afterEquals = false
      } else if !hasTagName {
        tagName.append(byte)
      } else {
        if let last = recent.dropLast().last, Self.isSpace(last) || last == UInt8(ascii: "/") {
          attribute = []
        }
        attribute.append(byte)
      }
    }
  }

  private mutating func closeTag() {
    let name = String(decoding: tagName, as: UTF8.self).lowercased()
    place = Self.rawElements.contains(name) ? .raw(name) : .text
    recent = []
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
