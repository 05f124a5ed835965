extension DroppedBlock {
  /// What was dropped, if words were put before the text as its headline and standfirst.
  ///
  /// Only repetitions of those words are then left out. The reason for what was dropped as the headline becomes
  /// accurate: other words in its element, or another heading.
  static func besides(
    _ opening: ArticleOpening, _ dropped: [DroppedBlock]
  ) -> [DroppedBlock] {
    var rest = dropped
    // One element may contain both headline and standfirst.
    let whole = opening.added.count > 1 ? [opening.added.joined(separator: " ")] : []
    for words in whole + opening.added {
      let key = NameKey.ofAll(words)
      func says(_ block: DroppedBlock) -> Bool { NameKey.ofAll(block.words) == key }
      guard
        let found = rest.firstIndex(where: { $0.reason == .headline && says($0) })
          ?? rest.firstIndex(where: says)
      else {
        removeStart(words, from: &rest)
        continue
      }
      rest.remove(at: found)
      if words == whole.first { break }
    }
    return rest.map { $0.listed(besides: opening.headline) }
  }

  /// Removes words of the text from the beginning of a part that contains more, such as a `header` with a byline.
  private static func removeStart(_ words: String, from blocks: inout [DroppedBlock]) {
    let index = blocks.firstIndex {
      $0.reason != .headline && $0.words.hasPrefix(words)
        && $0.words.dropFirst(words.count).first == " "
    }
    guard let index else { return }
    let block = blocks[index]
    let others = Array(block.words.dropFirst(words.count).utf8)
    blocks[index] = DroppedBlock(reason: block.reason, words: others[...], name: block.name)
  }

  private func listed(besides headline: String?) -> DroppedBlock {
    guard reason == .headline else { return self }
    guard let headline, let range = words.firstRange(of: headline) else {
      let isSaid = headline.map { NameKey.ofAll($0) == NameKey.ofAll(words) } ?? false
      return isSaid ? self : DroppedBlock(reason: .otherHeading, words: Array(words.utf8)[...])
    }
    let others = words[..<range.lowerBound] + " " + words[range.upperBound...]
    if NameKey.ofAll(String(others)).isEmpty { return self }
    return DroppedBlock(reason: .besideHeadline, words: Array(others.utf8)[...])
  }
}
