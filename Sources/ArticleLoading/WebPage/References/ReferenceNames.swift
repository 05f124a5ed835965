/// The names of characters: `eacute`, `hellip`, `NotEqualTilde`.
enum ReferenceNames {
  /// The characters for a name, without the ampersand and the semicolon.
  static func text(of name: Substring.UTF8View) -> String? {
    name.count > longest ? nil : table[String(Substring(name))]
  }

  /// The longest prefix of the letters that is a name valid without a semicolon.
  static func unclosed(startOf letters: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    for length in stride(from: min(letters.count, longestUnclosed), to: 1, by: -1) {
      let name = String(decoding: letters.prefix(length), as: UTF8.self)
      if unclosedNames.contains(name), let text = table[name] { return (text, length) }
    }
    return nil
  }

  /// The number of names; those without a semicolon count separately.
  static var count: Int { table.count + unclosedNames.count }

  /// The longest name, in letters.
  static let longest = 31
  private static let longestUnclosed = 6

  private static let unclosedNames = Set(
    ReferenceTable.unclosed.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    table.reserveCapacity(2200)
    for entry in ReferenceTable.names.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      guard let colon = entry.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let scalars = entry[entry.index(after: colon)...].split(separator: UInt8(ascii: "+"))
        .compactMap { UInt32(Substring($0), radix: 16).flatMap(Unicode.Scalar.init) }
      table[String(Substring(entry[..<colon]))] = String(String.UnicodeScalarView(scalars))
    }
    return table
  }()
}
