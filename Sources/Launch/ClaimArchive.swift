import ArticleText
import ClaimLibrary
import ClaimSearch

/// Lines of JSON, each a claim that was checked: a `PlainRecord` with an `id`.
struct ClaimArchive {
  /// The name of the file, for messages.
  let file: String
  private let lines: [ArraySlice<UInt8>]

  /// The longest line that is read, in bytes.
  static let longestLine = 1_000_000

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    lines = Self.lines(bytes)
  }

  /// The lines of a file, without a byte order mark; what is behind the last line end is one only if it has text.
  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var lines: [ArraySlice<UInt8>] = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Reads the records in parts, so that a large archive needs no second copy of all texts.
  /// - Parameters:
  ///   - language: the language of records that do not declare one.
  ///   - visit: what to do with each part; returns whether to go on.
  func read(
    language: String?, _ visit: ([ClaimRecord]) throws -> Bool
  ) throws {
    var part: [ClaimRecord] = []
    var known: [String: Int] = [:]
    known.reserveCapacity(lines.count)
    var usual = language
    for (index, line) in lines.enumerated() where !Self.isBlank(line) {
      let number = index + 1
      var record = try record(line, number)
      if let first = known.updateValue(number, forKey: record.record) {
        throw ClaimLineFault(file, number, .repeated(id: record.record, line: first))
      }
      if record.language.isEmpty {
        // Claims are short; so the first ones decide for all.
        if usual == nil { usual = detected(from: index) }
        record.language = usual ?? "en"
      }
      part.append(record)
      if part.count == 5000 {
        guard try visit(part) else { return }
        part.removeAll(keepingCapacity: true)
      }
    }
    if !part.isEmpty { _ = try visit(part) }
  }

  /// The language of the next claims together; English if that is uncertain.
  private func detected(from index: Int) -> String {
    var text: [UInt8] = []
    for line in lines[index...].prefix(200) {
      guard let claim = try? PlainRecord(Array(line)).required("claim") else { continue }
      text += claim.utf8
      text.append(0x0A)
    }
    return LanguageDetector.language(of: text) ?? "en"
  }

  private func record(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(ClaimLineFault) -> ClaimRecord {
    guard line.count <= Self.longestLine else {
      throw ClaimLineFault(file, number, .tooLong(bytes: line.count, limit: Self.longestLine))
    }
    do throws(PlainRecord.Fault) {
      let record = try PlainRecord(Array(line))
      guard let id = try record.optional("id") else { throw .missing(member: "id") }
      // An empty claim can be found by its title.
      return try record.record(of: file, named: id, language: "")
    } catch {
      throw ClaimLineFault(file, number, .record(error))
    }
  }
}
