import CIdn2

/// An absolute http or https address in RFC 3986 characters.
///
/// Other characters are percent-encoded and hosts in other scripts converted to ASCII, so that every export can
/// link to it unchanged.
public struct WebAddress: Hashable, Sendable {
  /// The address as stored and exported.
  public let text: String

  /// Why a text is not a web address that can be stored.
  public enum Fault: Error, Hashable, Sendable {
    /// Another scheme than http or https, or none.
    case scheme
    /// No host, or an invalid one.
    case host
    /// A user name or a password before the host.
    case credentials
    /// White space or control characters inside.
    case whiteSpace
    /// Longer than 8,192 bytes, as typed or when encoded.
    case tooLong
  }

  /// The maximum length of an address, in bytes.
  public static let longest = 8192

  /// Reads an address as typed.
  public init(_ typed: String) throws(Fault) {
    guard typed.utf8.count <= Self.longest else { throw .tooLong }
    for scalar in typed.unicodeScalars
    where scalar.value <= 0x20 || 0x7F...0x9F ~= scalar.value
      || !scalar.isASCII && scalar.properties.isWhitespace
    {
      throw .whiteSpace
    }
    guard let colon = typed.firstRange(of: "://"),
      ["http", "https"].contains(typed[..<colon.lowerBound].lowercased())
    else { throw .scheme }
    let rest = typed[colon.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    guard !rest[..<end].contains("@") else { throw .credentials }
    guard let authority = Self.authority(rest[..<end]) else { throw .host }
    text =
      typed[..<colon.lowerBound].lowercased() + "://" + authority + Self.encoded(rest[end...])
    guard text.utf8.count <= Self.longest else { throw .tooLong }
  }

  /// Makes an address of one that was checked before: from a log.
  package init(stored text: String) { self.text = text }

  /// Whether it can be written as a link: an absolute http or https address in the characters of RFC 3986. A
  /// session by somebody else can contain anything in place of an address.
  public var isFit: Bool {
    (text.hasPrefix("http://") || text.hasPrefix("https://")) && Self.hasOnlyItsCharacters(text)
      && (try? WebAddress(text)) != nil
  }

  /// The address in a form that can be written as a link, respelled if that helps; `nil` if there is none.
  public var fit: WebAddress? { isFit ? self : try? WebAddress(text) }

  /// Whether a text has only characters of RFC 3986, and valid escapes.
  public static func hasOnlyItsCharacters(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var fragments = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "%"):
        guard offset + 2 < bytes.count, bytes[offset + 1...offset + 2].allSatisfy(isHexadecimal)
        else { return false }
      case UInt8(ascii: "#"): fragments += 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      default: guard "-._~!$&'()*+,;=:@/?[]".utf8.contains(byte) else { return false }
      }
    }
    return fragments <= 1
  }

  /// The host in ASCII with its port; `nil` if invalid.
  private static func authority(_ typed: Substring) -> String? {
    if typed.hasPrefix("[") {
      guard let close = typed.firstIndex(of: "]"),
        isIPv6(typed[typed.index(after: typed.startIndex)..<close]),
        port(typed[typed.index(after: close)...])
      else { return nil }
      return typed.lowercased()
    }
    let colon = typed.firstIndex(of: ":") ?? typed.endIndex
    let name = typed[..<colon]
    guard !name.isEmpty, port(typed[colon...]) else { return nil }
    var host = name.lowercased()
    if !host.utf8.allSatisfy({ $0 < 0x80 }) {
      guard let ascii = Self.ascii(host) else { return nil }
      host = ascii
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.enumerated().allSatisfy { index, label in
      // A single trailing dot is the DNS root.
      (label.isEmpty && index == labels.count - 1 && index > 0)
        || (!label.isEmpty && label.utf8.count <= 63
          && label.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
          })
    }
    return isName && host.utf8.count <= 253 ? host + typed[colon...] : nil
  }

  /// A host name in ASCII, by IDNA2008 with the mapping of UTS 46; `nil` for a name that cannot be registered.
  private static func ascii(_ host: String) -> String? {
    var output: UnsafeMutablePointer<UInt8>?
    let flags = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
    guard idn2_lookup_u8(host, &output, flags) == IDN2_OK.rawValue, let output else { return nil }
    defer { idn2_free(output) }
    return String(cString: output)
  }

  /// Whether this is an address of IPv6: eight groups, or fewer around one `::`; the last two can be written as
  /// an address of IPv4.
  private static func isIPv6(_ text: Substring) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      var groups = half.split(separator: ":", omittingEmptySubsequences: false)
      if index == halves.count - 1, groups.last?.contains(".") == true {
        let bytes = groups.removeLast().split(separator: ".", omittingEmptySubsequences: false)
        guard bytes.count == 4, bytes.allSatisfy({ UInt8($0)?.description == String($0) }) else {
          return false
        }
        count += 2
      }
      let areGroups = groups.allSatisfy {
        (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isHexadecimal)
      }
      guard areGroups else { return false }
      count += groups.count
    }
    return halves.count == 2 ? count < 8 : count == 8
  }

  /// Whether this is empty, or a colon and a port number.
  private static func port(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return true }
    guard text.first == ":", text.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    return text.count == 1 || Int(text.dropFirst()).map { $0 <= 65535 } ?? false
  }

  /// Path, query and fragment in the characters that RFC 3986 allows there; a percent sign stays
  /// when two hexadecimal digits follow, and only the first `#` opens a fragment.
  private static func encoded(_ typed: Substring) -> String {
    let allowed = Set("-._~!$&'()*+,;=:@/?".utf8)
    let bytes = Array(typed.utf8)
    var output: [UInt8] = []
    var sawFragment = false
    for (offset, byte) in bytes.enumerated() {
      let isAlphanumeric =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let isEscape =
        byte == UInt8(ascii: "%") && offset + 2 < bytes.count
        && [bytes[offset + 1], bytes[offset + 2]].allSatisfy { isHexadecimal($0) }
      let opensFragment = byte == UInt8(ascii: "#") && !sawFragment
      if isAlphanumeric || allowed.contains(byte) || isEscape || opensFragment {
        output.append(byte)
        sawFragment = sawFragment || opensFragment
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}

extension WebAddress: CustomStringConvertible {
  /// The address as stored.
  public var description: String { text }
}
