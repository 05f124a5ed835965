import ArticleText
import FactCheck

// The forms that the schema names under `$defs`, with the rules that the sheet of exports adds.
extension JSONPlace {
  var id: String? {
    form(.id) { text in
      let bytes = text.utf8
      let isID =
        (1...64).contains(bytes.count) && bytes.first.map(Self.isLetter) == true
        && bytes.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || "._-".utf8.contains($0) }
      return isID ? text : nil
    }
  }

  var uri: String? {
    form(.uri) { text in
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let scheme = text.utf8[..<colon]
      let isScheme =
        scheme.first.map(Self.isLetter) == true
        && scheme.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || "+-.".utf8.contains($0) }
      return isScheme && text.utf8.count <= WebAddress.longest && Self.isPlainAddress(text)
        ? text : nil
    }
  }

  /// An address, kept to the letter: a host in capitals stays one.
  var url: WebAddress? {
    form(.url) { text in
      guard text.hasPrefix("http://") || text.hasPrefix("https://"), Self.isPlainAddress(text),
        (try? WebAddress(text)) != nil
      else { return nil }
      return WebAddress(stored: text)
    }
  }

  var language: String? {
    form(.language) { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.enumerated().allSatisfy { place, part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { Self.isLetter($0) || (place > 0 && Self.isDigit($0)) }
      }
      return isTag && text.utf8.count <= 64 ? text : nil
    }
  }

  /// An instant to the second, written in the one way that is used.
  var instant: Timestamp? {
    form(.instant) { text in
      Timestamp(text).flatMap { $0.description == text ? $0 : nil }
    }
  }

  var when: PartialDate? {
    form(.when) { text in
      PartialDate(text).flatMap { $0.description == text ? $0 : nil }
    }
  }

  var sha256: Digest? { form(.sha256) { Digest(hex: $0) } }

  var fileName: String? {
    form(.fileName) { text in
      let isName =
        !["", ".", ".."].contains(text)
        && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "/" && $0 != "\\" }
      return isName ? text : nil
    }
  }

  var normalizedText: String? {
    form(.normalizedText) { text in
      let isNormal =
        !text.utf8.contains(where: { $0 == 0x0D || $0 == 0 })
        && text.unicodeScalars.first != "\u{FEFF}"
      return isNormal ? text : nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a text has the characters of RFC 3986 alone, and escapes that are ones.
  private static func isPlainAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var fragments = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "%"):
        guard place + 2 < bytes.count, bytes[place + 1...place + 2].allSatisfy(isHexadecimal)
        else { return false }
      case UInt8(ascii: "#"): fragments += 1
      default:
        guard isLetter(byte) || isDigit(byte) || "-._~!$&'()*+,;=:@/?[]".utf8.contains(byte)
        else { return false }
      }
    }
    return fragments <= 1
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
