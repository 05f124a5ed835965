/// What Tab changes in the line.
struct CompletionInsertion: Equatable {
  /// The number of characters (Unicode scalars) to delete before the cursor.
  let deletedScalars: Int
  /// The text to insert in their place.
  let text: String

  /// Inserts the only candidate, or the common beginning of all if it is longer than the word; nil if there is
  /// nothing to change.
  init?(line: String, cursor: Int, list: CompletionList) {
    guard let first = list.candidates.first, (0...cursor).contains(list.start),
      cursor <= line.utf8.count
    else { return nil }
    let bytes = Array(line.utf8)
    let word = String(decoding: bytes[list.start..<cursor], as: UTF8.self)
    deletedScalars = word.unicodeScalars.count
    if list.candidates.count == 1 {
      // A space may already follow the word.
      let needsSpace = first.isFinal && (cursor == bytes.count || bytes[cursor] != 0x20)
      text = first.replacement + (needsSpace ? " " : "")
      return
    }
    let common = list.candidates.dropFirst().reduce(Substring(first.replacement)) {
      $0.prefix(commonWith: $1.replacement)
    }
    // A shorter one would delete typed letters; the same one changes nothing.
    guard common.unicodeScalars.count >= deletedScalars, common != word, !common.isEmpty else {
      return nil
    }
    text = String(common)
  }
}

extension Substring {
  /// The common beginning of both texts, in whole characters.
  fileprivate func prefix(commonWith other: String) -> Substring {
    var end = startIndex
    for (mine, theirs) in zip(indices, other) where mine == end {
      guard self[mine] == theirs else { break }
      end = index(after: mine)
    }
    return self[..<end]
  }
}
