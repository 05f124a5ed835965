import ArticleText

/// A record of a CSV file by RFC 4180: texts in quotation marks, numbers without.
struct CSVRecord {
  private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  /// The header, a record of texts.
  static func header(_ names: [String]) -> [UInt8] {
    var record = CSVRecord()
    for name in names { record.add(name) }
    return record.ended
  }

  /// The record with its line end.
  var ended: [UInt8] { bytes + "\r\n".utf8 }

  /// Adds a text; a missing one leaves its cell empty.
  ///
  /// Control characters are replaced and bidirectional controls closed. A text that a spreadsheet would run as
  /// a formula gets an apostrophe in front, and so does one that begins with an apostrophe.
  mutating func add(_ text: String?) {
    startCell()
    let text = Neutralizer.replaced(text ?? "")
    bytes.append(Self.quote)
    if Self.needsApostrophe(text) { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  /// Adds a value in its written form.
  mutating func add(_ written: (some CustomStringConvertible)?) { add(written?.description) }

  /// Adds a number; a missing one leaves its cell empty.
  mutating func add(_ number: Int?) {
    startCell()
    if let number { bytes += String(number).utf8 }
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func startCell() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
  }

  private static let actingStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'",
  ]

  private static func needsApostrophe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, actingStarts.contains(first) else { return false }
    return !isPlainNumber(text)
  }

  /// Whether the text is digits after at most one sign, with at most one full stop between them.
  private static func isPlainNumber(_ text: String) -> Bool {
    var digits = Array(text.utf8)[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
