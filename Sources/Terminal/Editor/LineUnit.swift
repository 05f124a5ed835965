/// What moves and is deleted as one: a character as people see it, however many Unicode scalars it has (marks,
/// flags, families), or the tag of an attachment.
struct LineUnit {
  let line: String
  /// The cursor's offset in the line's UTF-8 bytes.
  let cursor: Int
  let tags: [String]

  /// The number of scalars of the unit before the cursor; 0 at the line's beginning.
  var scalarsBefore: Int {
    let index = line.utf8.index(line.startIndex, offsetBy: cursor)
    let before = line[..<index]
    if let tag = tags.first(where: { before.hasSuffix($0) }) { return tag.unicodeScalars.count }
    return before.last?.unicodeScalars.count ?? 0
  }

  /// The number of scalars of the unit after the cursor; 0 at the line's end.
  var scalarsAfter: Int {
    let index = line.utf8.index(line.startIndex, offsetBy: cursor)
    let after = line[index...]
    if let tag = tags.first(where: { after.hasPrefix($0) }) { return tag.unicodeScalars.count }
    return after.first?.unicodeScalars.count ?? 0
  }
}
