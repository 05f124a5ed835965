import FactCheck

extension PageMetadata {
  /// The most alternative values reported beside the one used.
  private static let maxOthers = 4

  /// The values used, and the page's other values if they differ.
  var found: [FoundDetail] {
    Self.details(.title, titles)
      + Self.details(
        .author, authors.candidates.map { Found($0.value.name, $0.origin) },
        chosen: authors.chosen.count)
      + Self.details(.publisher, publishers)
      + Self.details(.url, addresses.map { Found($0.value.text, $0.origin) })
      + Self.details(.published, Self.texts(dates.published))
      + Self.details(.modified, Self.texts(changes))
      + Self.details(.language, languages)
  }

  private static func texts(_ dates: [Found<PageDate>]) -> [Found<String>] {
    dates.map { Found($0.value.date.description, $0.origin) }
  }

  /// The first values, as many as were used, and later ones that differ.
  private static func details(
    _ field: FoundDetail.Field, _ values: [Found<String>], chosen: Int = 1
  ) -> [FoundDetail] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0.value).inserted }.prefix(chosen + maxOthers)
      .map { FoundDetail(field, $0.value, from: $0.origin) }
  }
}
