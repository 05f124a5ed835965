/// Status and headers of a server's answer.
public struct ResponseHead: Equatable, Sendable {
  /// A header.
  public struct Field: Equatable, Sendable {
    /// Its name, as the server spells it.
    public let name: String
    /// Its value, on one line.
    public let value: String
  }

  /// The first line, `HTTP/1.1 200 OK`.
  public let statusLine: String
  /// The status, `200`.
  public let status: Int
  /// The headers in their order.
  public let fields: [Field]

  /// The value of the first header of this name, in any letter case; `nil` for none or an empty one.
  public subscript(name: String) -> String? {
    fields.first { $0.name.lowercased() == name && !$0.value.isEmpty }?.value
  }

  /// Reads a head line by line; `nil` if the first is not a status line.
  public init?(lines: [String]) {
    guard let first = lines.first, first.hasPrefix("HTTP/") else { return nil }
    let words = first.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[1].utf8.count == 3, let status = Int(words[1]) else {
      return nil
    }
    statusLine = Self.trimmed(first)
    self.status = status
    var fields: [Field] = []
    for line in lines.dropFirst() {
      if let last = fields.last, line.first == " " || line.first == "\t" {
        // The obsolete form of a long value.
        fields[fields.count - 1] = Field(
          name: last.name, value: Self.trimmed("\(last.value) \(Self.trimmed(line))"))
      } else if let colon = line.firstIndex(of: ":") {
        fields.append(
          Field(
            name: Self.trimmed(String(line[..<colon])),
            value: Self.trimmed(String(line[line.index(after: colon)...]))))
      }
    }
    self.fields = fields
  }

  /// Reads curl's dump of a response: blocks that end with an empty line. Status 1xx only announces; trailers
  /// can follow the page itself. `nil` if there is none.
  init?(dump: [UInt8]) {
    let lines = dump.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    for block in lines.split(whereSeparator: \.isEmpty) {
      // Without its empty line, it is incomplete.
      guard block.endIndex + 1 < lines.endIndex, let head = ResponseHead(lines: Array(block)) else {
        return nil
      }
      if head.status >= 200 {
        self = head
        return
      }
    }
    return nil
  }

  /// The text without white space at the ends, and without control characters.
  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first.map({ $0.value <= 0x20 }) == true { scalars.removeFirst() }
    while scalars.last.map({ $0.value <= 0x20 }) == true { scalars.removeLast() }
    return String(
      String.UnicodeScalarView(scalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
