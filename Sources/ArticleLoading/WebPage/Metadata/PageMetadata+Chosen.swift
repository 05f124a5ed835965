import FactCheck

extension PageMetadata {
  /// When the article was published.
  var published: Found<PartialDate>? {
    dates.published.first.map { Found($0.value.date, $0.origin) }
  }

  /// When it was changed last; never before it was published, as that is no change of it.
  var modified: Found<PartialDate>? {
    let modified = dates.modified.map { Found($0.value.date, $0.origin) }
    guard let published else { return modified.first }
    return modified.first { !$0.value.isSurelyBefore(published.value) }
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
    return facts
  }

  /// What helps to tell the article's text from what stands around it.
  var hints: PageHints {
    PageHints(headline: title, description: description, articleBody: articleBody)
  }
}
