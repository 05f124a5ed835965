/// Parses a table by RFC 4180, and as spreadsheets write it: any line end, semicolons or tabs between the
/// cells, line ends in quoted cells.
struct CSVReader {
  /// One row.
  struct Row: Equatable {
    /// The line on which it begins, from 1.
    var line: Int
    var cells: [String]
  }

  private let text: [UInt8]
  private let separator: UInt8
  private var at = 0
  private var line = 1

  /// The signs that separate cells.
  static let separators = Array(",;\t".utf8)

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - chosen: the separator; `nil` to detect it.
  init(_ text: [UInt8], separatedBy chosen: UInt8? = nil) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.text = text.starts(with: mark) ? Array(text.dropFirst(mark.count)) : text
    guard let (said, end) = Self.saidSeparator(of: self.text) else {
      separator = chosen ?? Self.separator(of: self.text)
      return
    }
    separator = said
    at = end
    skipLineEnd()
  }

  /// The separator that the first line declares, as spreadsheets write it (`sep=;`), and that line's end.
  private static func saidSeparator(of text: [UInt8]) -> (UInt8, end: Int)? {
    let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    var words = line.filter { $0 != UInt8(ascii: "\"") }.map { $0 | 0x20 == $0 ? $0 : $0 | 0x20 }
    guard line.count < min(16, text.count), words.starts(with: "sep=".utf8) else { return nil }
    words = Array(line.filter { $0 != UInt8(ascii: "\"") }.dropFirst(4))
    // Some programs write a tab as `\t`.
    if words == Array("\\t".utf8) { words = [0x09] }
    guard words.count == 1, words[0] < 0x80 else { return nil }
    return (words[0], line.endIndex)
  }

  /// The most frequent separator in the first row, outside of quotation marks.
  private static func separator(of text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if separators.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return
      separators.max { counts[$0, default: 0] < counts[$1, default: 0] }!
  }

  /// All rows that are not empty.
  /// - Parameter separator: what separates cells; `nil` to detect it.
  static func rows(of text: [UInt8], separatedBy separator: UInt8? = nil) -> [Row] {
    var reader = CSVReader(text, separatedBy: separator)
    var rows: [Row] = []
    while let row = reader.next() {
      if row.cells != [""] { rows.append(row) }
    }
    return rows
  }

  /// The next row; `nil` at the end.
  mutating func next() -> Row? {
    guard at < text.count else { return nil }
    var row = Row(line: line, cells: [])
    while true {
      row.cells.append(cell())
      guard at < text.count, text[at] == separator else { break }
      at += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func skipLineEnd() {
    guard at < text.count else { return }
    if text[at] == 0x0D, at + 1 < text.count, text[at + 1] == 0x0A { at += 1 }
    at += 1
    line += 1
  }

  private mutating func cell() -> String {
    guard at < text.count, text[at] == UInt8(ascii: "\"") else {
      let start = at
      while at < text.count, text[at] != separator, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
      return String(decoding: text[start..<at], as: UTF8.self)
    }
    at += 1
    var bytes: [UInt8] = []
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < text.count, text[at] == byte else { break }
        at += 1
      } else if byte == 0x0A {
        line += 1
      }
      bytes.append(byte)
    }
    // Text after the closing quotation mark belongs to the cell, too: not every program doubles quotation
    // marks.
    while at < text.count, text[at] != separator, text[at] != 0x0A, text[at] != 0x0D {
      bytes.append(text[at])
      at += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
