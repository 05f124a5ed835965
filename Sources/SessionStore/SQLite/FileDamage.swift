/// What SQLite reports about a damaged file, in words for people: its own name tables, pages and C functions.
enum FileDamage {
  /// What an error says of the file.
  static func text(_ words: String) -> String {
    if words.hasPrefix("no such table: ") {
      return "\(subject(ofTable: words.dropFirst("no such table: ".count))) are missing"
    }
    if words.hasPrefix("no such column: ") || words.hasPrefix("malformed database schema") {
      return "its tables have a different form"
    }
    if words == "file is not a database" { return "its beginning is damaged" }
    return general
  }

  /// The findings in a row of `PRAGMA integrity_check`, which can have several lines; none if all is well.
  static func findings(_ row: String) -> [String] {
    row.split(separator: "\n").compactMap { finding(String($0)) }
  }

  /// Damage of which SQLite does not say where it is.
  private static let general = "a part of it is not in SQLite's format"

  private static func finding(_ line: String) -> String? {
    if line == "ok" || line.hasPrefix("*** in database") { return nil }
    let marks = [
      " missing from index ", "wrong # of entries in index ", "non-unique entry in index ",
      "values differ for index ", " of index ", "PRIMARY KEY order for ",
    ]
    for mark in marks {
      guard let place = line.firstRange(of: mark) else { continue }
      return "the index of \(subject(ofIndex: line[place.upperBound...])) does not fit them"
    }
    if let place = line.firstRange(of: " value in ") {
      let field = line[place.upperBound...].split(separator: ".")
      let kind = line.hasPrefix("NULL") ? "is empty" : "is of another type"
      return "a field of \(subject(ofTable: field.first ?? "")) \(kind)"
    }
    if let page = page(in: line) { return "page \(page) of it is damaged" }
    return general
  }

  /// The number after the word page or Page.
  private static func page(in line: String) -> Int? {
    var words = line.split { !$0.isLetter && !$0.isNumber }[...]
    while let word = words.popFirst() {
      guard word.lowercased() == "page", let number = words.first.flatMap({ Int($0) }) else {
        continue
      }
      return number
    }
    return nil
  }

  private static func subject(ofIndex name: Substring) -> String {
    // SQLite's own indexes are named sqlite_autoindex_TABLE_1.
    subject(ofTable: name.split(separator: "_").dropLast().last ?? "")
  }

  private static func subject(ofTable name: some StringProtocol) -> String {
    switch name {
    case "entry": "its entries"
    case "blob": "its stored data"
    case "meta": "its marks of the format"
    default: "its tables"
    }
  }
}
