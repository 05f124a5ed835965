extension ArticleDetails {
  /// The details of a newer version: those of its source, except where an analyst made corrections.
  ///
  /// - Parameters:
  ///   - newer: the details in the newer version's source.
  ///   - found: the details in the source before.
  public func refreshed(by newer: ArticleDetails, found: [FoundDetail]) -> ArticleDetails {
    func isFound(_ field: FoundDetail.Field, _ value: String?) -> Bool {
      guard let value else { return true }
      return found.contains { $0.field == field && $0.value == value }
    }
    var details = self
    if titleIsInferred || isFound(.title, title) {
      details.title = newer.title
      details.titleIsInferred = newer.titleIsInferred
    }
    if authors.allSatisfy({ isFound(.author, $0.name) }) { details.authors = newer.authors }
    if isFound(.publisher, publisher) { details.publisher = newer.publisher ?? publisher }
    if isFound(.url, url?.text) { details.url = newer.url ?? url }
    if isFound(.published, published?.description) {
      details.published = newer.published ?? published
    }
    if isFound(.modified, modified?.description) { details.modified = newer.modified }
    if language == "und" || isFound(.language, language) { details.language = newer.language }
    // Archived copies of the old text do not belong to the new one.
    details.archives = []
    return details
  }
}
