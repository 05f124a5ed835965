/// What a change does to an article.
public enum ArticleChange: Hashable, Sendable {
  /// A text was loaded, perhaps as a newer version of another.
  case loaded(details: ArticleDetails, content: ArticleContent, replaces: ArticleID? = nil)
  /// Facts about the article were corrected.
  case edited(Edits<ArticleDetails>)
  /// Its sentences were split again; `ClaimChange.moved` updates the sentences of its claims.
  case resegmented(from: SentenceSplit, to: SentenceSplit)
  /// A person found nothing to check in some places.
  case dismissed(from: TextRanges, to: TextRanges)
}

extension ArticleChange: FormedChange {
  static let forms: [ChangeForm<Self>] = [
    ChangeForm("articleLoaded", "details", "content", "replaces", as: Self.loaded, effect: .makes) {
      if case .loaded(let details, let content, let replaced) = $0 {
        (details, content, replaced)
      } else {
        nil
      }
    },
    ChangeForm("articleEdited", "edits", as: Self.edited) {
      if case .edited(let edits) = $0 { edits } else { nil }
    },
    ChangeForm(
      "articleResegmented", "from", "to", as: Self.resegmented, effect: .writes("sentences")
    ) {
      if case .resegmented(let from, let to) = $0 { (from, to) } else { nil }
    },
    ChangeForm(
      "sentencesDismissed", "from", "to", as: Self.dismissed, effect: .writes("dismissed")
    ) {
      if case .dismissed(let from, let to) = $0 { (from, to) } else { nil }
    },
  ]

  func inverse(of id: ArticleID) -> Change {
    switch self {
    case .loaded: .removed(items: [.article(id)])
    case .edited(let edits): .article(id, .edited(edits.inverse))
    case .resegmented(let from, let to): .article(id, .resegmented(from: to, to: from))
    case .dismissed(let from, let to): .article(id, .dismissed(from: to, to: from))
    }
  }
}
