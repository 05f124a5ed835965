import ArticleText
import FactCheck
import JSON

// The forms under `$defs` of the schema, with the rules that the page on reports adds.
extension JSONPlace {
  var id: String? {
    form(.id) { text in
      Self.isID(text) ? text : nil
    }
  }

  /// Whether a text can be the id of an article, a claim or evidence.
  static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...64).contains(bytes.count) && bytes.first.map(isLetter) == true
      && bytes.allSatisfy { isLetter($0) || isDigit($0) || "._-".utf8.contains($0) }
  }

  var uri: String? {
    form(.uri) { text in Self.isURI(text) ? text : nil }
  }

  /// Whether a text can be the id of a report.
  static func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    let isScheme =
      scheme.first.map(isLetter) == true
      && scheme.allSatisfy { isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }
    return isScheme && text.utf8.count <= WebAddress.longest
      && WebAddress.hasOnlyItsCharacters(text)
  }

  /// An address, unchanged: a host in capitals stays in capitals.
  var url: WebAddress? {
    form(.url) { text in
      let address = WebAddress(stored: text)
      return address.isFit ? address : nil
    }
  }

  var language: String? {
    form(.language) { text in
      Session.isLanguage(text) ? text : nil
    }
  }

  /// An instant to the second, in the only allowed notation.
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
}
