extension ArticleContent {
  /// Whether a text is the one that this describes, in which the places of claims are counted, and the other
  /// numbers are possible for it.
  public func fits(_ body: ArticleBody) -> Bool {
    guard body.text.count == byteCount, body.sentences.count == sentenceCount,
      segmenterVersion <= Self.mostVersions
    else { return false }
    // Each paragraph but the last has at least one byte and the empty line after it.
    guard paragraphCount <= body.text.count, paragraphCount > 0 || body.sentences.isEmpty else {
      return false
    }
    return [front?.headline, front?.standfirst].allSatisfy { place in
      place.map { $0.upperBound <= body.text.count } ?? true
    }
  }

  /// More versions than rules for sentences will ever have.
  private static let mostVersions = 9_999
}
