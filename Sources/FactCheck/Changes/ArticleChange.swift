/// What a change does to an article.
public enum ArticleChange: Hashable, Sendable {
  /// A text was loaded, perhaps as a newer version of another.
  case loaded(details: ArticleDetails, content: ArticleContent, replaces: ArticleID? = nil)
  /// Facts about the article were corrected.
  case edited(Edits<ArticleDetails>)
  /// Its sentences were split again; `ClaimChange.moved` updates the sentences of its claims.
  case resegmented(from: SentenceSplit, to: SentenceSplit)
  /// A person found nothing to check in some places that were not dismissed before.
  case dismissed(TextRanges)
  /// Places are no longer dismissed.
  case undismissed(TextRanges)
  /// A conclusion was added to its history.
  case concluded(Conclusion)
  /// A change of scale gave the rating of a conclusion its counterpart.
  case conclusionConverted(number: Int, from: RatingScale.Level, to: RatingScale.Level)
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
    ChangeForm("placesDismissed", "places", as: Self.dismissed) {
      if case .dismissed(let places) = $0 { places } else { nil }
    },
    ChangeForm("dismissalWithdrawn", "places", as: Self.undismissed) {
      if case .undismissed(let places) = $0 { places } else { nil }
    },
    ChangeForm("articleConcluded", "conclusion", as: Self.concluded, effect: .makes) {
      if case .concluded(let conclusion) = $0 { conclusion } else { nil }
    },
    ChangeForm(
      "conclusionConverted", "number", "from", "to", as: Self.conclusionConverted,
      effect: .follows
    ) {
      if case .conclusionConverted(let number, let from, let to) = $0 {
        (number, from, to)
      } else {
        nil
      }
    },
    // Only read: logs of one day say what was dismissed before and after, which are places added or removed.
    ChangeForm("sentencesDismissed", "from", "to", as: Self.dismissal) { _ in nil },
  ]

  private static func dismissal(from: TextRanges, to: TextRanges) -> Self {
    let added = to.without(from)
    return added.isEmpty ? .undismissed(from.without(to)) : .dismissed(added)
  }

  /// The item of the change: the article, or one of its conclusions.
  func item(of id: ArticleID) -> ItemID {
    switch self {
    case .concluded(let conclusion): .conclusion(id, number: conclusion.number)
    case .conclusionConverted(let number, _, _): .conclusion(id, number: number)
    default: .article(id)
    }
  }

  func inverse(of id: ArticleID) -> Change {
    switch self {
    case .loaded, .concluded: .removed(items: [item(of: id)])
    case .edited(let edits): .article(id, .edited(edits.inverse))
    case .resegmented(let from, let to): .article(id, .resegmented(from: to, to: from))
    case .dismissed(let places): .article(id, .undismissed(places))
    case .undismissed(let places): .article(id, .dismissed(places))
    case .conclusionConverted(let number, let from, let to):
      .article(id, .conclusionConverted(number: number, from: to, to: from))
    }
  }
}
