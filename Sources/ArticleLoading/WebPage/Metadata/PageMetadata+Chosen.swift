import FactCheck

extension PageMetadata {
  /// When the article was published.
  var published: Found<PartialDate>? {
    dates.published.first.map { Found($0.value.date, $0.origin) }
  }

  /// When it was changed last.
  var modified: Found<PartialDate>? {
    changes.first.map { Found($0.value.date, $0.origin) }
  }

  /// The dates of changes that are none before it was published, which would be no changes of it.
  var changes: [Found<PageDate>] {
    guard let published else { return dates.modified }
    return dates.modified.filter { !$0.value.date.isSurelyBefore(published.value) }
  }

  /// The headline; `nil` when the page names none.
  var title: String? { titles.first?.value }

  /// What is to become of an article's details.
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

  /// What helps to tell the article's text from what stands around it.
  var hints: PageHints {
    PageHints(
      headline: title, authors: authors.chosen.map(\.value.name),
      publisher: publishers.first?.value, articleBody: articleBody)
  }
}
