/// Reads CSV by RFC 4180, written apart from the writer: every record ends with CRLF, a cell is a
/// quoted text or bare digits.
struct CSVReading {
  /// A cell as it was read.
  enum Cell: Equatable {
    case text(String)
    case number(Int)
    /// Nothing, without quotation marks.
    case nothing

    /// The text without the apostrophe that keeps spreadsheets from taking it for a formula.
    var plain: String? {
      guard case .text(let text) = self else { return nil }
      return text.unicodeScalars.first == "'" ? String(text.unicodeScalars.dropFirst()) : text
    }
  }

  struct Fault: Error {
    let what: String
  }

  private var rest: ArraySlice<UInt8>

  /// The records of a file; the first is the header.
  static func records(_ bytes: [UInt8]) throws -> [[Cell]] {
    var reading = CSVReading(rest: bytes[...])
    var records: [[Cell]] = []
    while !reading.rest.isEmpty { records.append(try reading.record()) }
    guard Set(records.map(\.count)).count <= 1 else { throw Fault(what: "uneven records") }
    return records
  }

  private mutating func record() throws -> [Cell] {
    var cells = [try cell()]
    while rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst()
      cells.append(try cell())
    }
    guard rest.starts(with: "\r\n".utf8) else { throw Fault(what: "a record without CRLF") }
    rest = rest.dropFirst(2)
    return cells
  }

  private mutating func cell() throws -> Cell {
    guard rest.first == UInt8(ascii: "\"") else {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.isEmpty ? .nothing : .number(Int(String(decoding: digits, as: UTF8.self))!)
    }
    rest = rest.dropFirst()
    var text: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard rest.first == UInt8(ascii: "\"") else {
        return .text(String(decoding: text, as: UTF8.self))
      }
      text.append(byte)
      rest = rest.dropFirst()
    }
    throw Fault(what: "a quotation mark that nothing closes")
  }
}
