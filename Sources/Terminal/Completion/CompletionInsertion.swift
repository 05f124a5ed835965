/// What Tab changes in the line; nil when there is nothing to change.
struct CompletionInsertion: Equatable {
  /// Characters (Unicode scalars) to delete before the cursor.
  let deletedScalars: Int
  /// What comes in their place.
  let text: String

  /// The only candidate, or what all candidates have in common if that is news.
  init?(line: String, cursor: Int, list: CompletionList) {
    guard let first = list.candidates.first, (0...cursor).contains(list.start),
      cursor <= line.utf8.count
    else { return nil }
    let bytes = Array(line.utf8)
    let word = String(decoding: bytes[list.start..<cursor], as: UTF8.self)
    deletedScalars = word.unicodeScalars.count
    if list.candidates.count == 1 {
      // The word may already stand before a space.
      let needsSpace = first.isFinal && (cursor == bytes.count || bytes[cursor] != 0x20)
      text = first.replacement + (needsSpace ? " " : "")
      return
    }
    let common = list.candidates.dropFirst().reduce(Substring(first.replacement)) {
      $0.prefix(commonWith: $1.replacement)
    }
    // A shorter one would take typed letters away; the same one is no news.
    guard common.unicodeScalars.count >= deletedScalars, common != word, !common.isEmpty else {
      return nil
    }
    text = String(common)
  }
}

extension Substring {
  /// The beginning that both texts have in common, in whole characters.
  fileprivate func prefix(commonWith other: String) -> Substring {
    var end = startIndex
    for (mine, theirs) in zip(indices, other) where mine == end {
      guard self[mine] == theirs else { break }
      end = index(after: mine)
    }
    return self[..<end]
  }
}
