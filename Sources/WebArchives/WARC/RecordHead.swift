import ArticleLoading
import FactCheck

/// The head of a record: its headers, by names in lower case.
struct RecordHead {
  /// The number of bytes in a head, and in one line of it.
  static let longest = 1 << 18
  static let longestLine = 1 << 16

  let fields: [String: String]
  /// The length of the block.
  let count: Int
  /// `response`, `resource`, `revisit`, …
  let type: String
  /// The address, without the angle brackets of older writers; `nil` if it has none.
  let uri: String?
  /// When it was captured.
  let time: Timestamp

  subscript(name: String) -> String? { fields[name] }

  /// Reads the lines after the version.
  init(_ lines: [String]) throws(ArchiveFault) {
    var fields: [String: String] = [:]
    var last: String?
    for line in lines {
      if let name = last, line.first == " " || line.first == "\t" {
        fields[name, default: ""] += " " + Self.trimmed(line[...])
        continue
      }
      guard let colon = line.firstIndex(of: ":") else { throw .header(String(line.prefix(60))) }
      let name = Self.trimmed(line[..<colon]).lowercased()
      // The first counts, as for readers of this format; WARC-Concurrent-To may be repeated.
      if fields[name] == nil { fields[name] = Self.trimmed(line[line.index(after: colon)...]) }
      last = name
    }
    guard let type = fields["warc-type"], !type.isEmpty else { throw .header("WARC-Type") }
    guard let length = fields["content-length"], length.utf8.count <= 15,
      length.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(length)
    else { throw .header("Content-Length") }
    guard let date = fields["warc-date"], let time = Timestamp(date) else {
      throw .header("WARC-Date")
    }
    var uri = fields["warc-target-uri"]
    if let text = uri, text.hasPrefix("<"), text.hasSuffix(">") {
      uri = String(text.dropFirst().dropLast())
    }
    (self.fields, self.count, self.type, self.uri, self.time) = (
      fields, count, type.lowercased(), uri, time
    )
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while scalars.first.map({ $0.value <= 0x20 }) == true { scalars.removeFirst() }
    while scalars.last.map({ $0.value <= 0x20 }) == true { scalars.removeLast() }
    return String(scalars)
  }
}
