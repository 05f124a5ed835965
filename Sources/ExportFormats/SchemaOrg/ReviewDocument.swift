import JSON

/// One review as a single object, several as a `@graph`, with the context once.
enum ReviewDocument {
  /// Writes one or more reviews.
  static func write<Items: Collection>(
    _ items: Items, to sink: inout ReportSink, _ review: (Items.Element) -> JSONObject?
  ) throws {
    var json = JSONStream(escapesMarkup: true)
    json.begin(.object)
    json.put(ReviewPage.context.key, ReviewPage.context.value)
    if let first = items.first, items.dropFirst().isEmpty {
      if let only = review(first) { json.put(membersOf: only) }
    } else {
      json.begin(.array, "@graph")
      for item in items {
        if let next = review(item) { json.put(nil, next.value) }
        try sink.write(json.drain())
      }
      json.end()
    }
    json.end()
    try sink.write(json.drain())
  }
}
