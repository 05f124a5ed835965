import FactCheck

extension PageMetadata {
  /// When the article was published.
  var published: Found<PartialDate>? {
    dates.published.first.map { Found($0.value.date, $0.origin) }
  }

  /// When it was last changed.
  var modified: Found<PartialDate>? {
    changes.first.map { Found($0.value.date, $0.origin) }
  }

  /// The dates of changes, without those before publication, which cannot be changes.
  var changes: [Found<PageDate>] {
    guard let published else { return dates.modified }
    return dates.modified.filter { !$0.value.date.isSurelyBefore(published.value) }
  }

  /// The headline; `nil` if the page has none.
  var title: String? { titles.first?.value }

  /// The values for the article's details.
  var facts: ExtractedFacts {
    var facts = ExtractedFacts()
    facts.authors = authors.chosen.map(\.value)
    facts.publisher = publishers.first?.value
    facts.url = addresses.first?.value
    facts.published = published?.value
    facts.modified = modified?.value
    facts.language = languages.first?.value
    if !isBrief { facts.found = found }
    return facts
  }

  /// What helps to separate the article's text from the rest of the page.
  var hints: PageHints {
    PageHints(
      headline: title, authors: authors.chosen.map(\.value.name),
      publisher: publishers.first?.value, siteNames: site.keys, articleBody: articleBody)
  }
}
