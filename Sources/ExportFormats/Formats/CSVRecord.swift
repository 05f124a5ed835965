import ArticleText

/// One record of a CSV file by RFC 4180 while it is written: texts in quotation marks, numbers bare.
struct CSVRecord {
  private(set) var bytes: [UInt8] = []
  private var isEmpty = true

  /// A record of texts: the header.
  static func header(_ names: [String]) -> [UInt8] {
    var record = CSVRecord()
    for name in names { record.add(name) }
    return record.ended
  }

  /// The record with its line end.
  var ended: [UInt8] { bytes + "\r\n".utf8 }

  /// Adds a text; an absent one leaves its cell empty.
  ///
  /// Controls are replaced and directions closed. One apostrophe stands before a text that a
  /// spreadsheet would take for a formula, and before one that has an apostrophe there itself.
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

  /// Adds a value by its written form.
  mutating func add(_ written: (some CustomStringConvertible)?) { add(written?.description) }

  /// Adds a number; an absent one leaves its cell empty.
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

  /// Digits behind at most one sign, with at most one full stop between them.
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
