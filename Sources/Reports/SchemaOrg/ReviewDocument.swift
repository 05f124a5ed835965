/// One review as the bare object, several as a `@graph`, with the context once.
enum ReviewDocument {
  /// Writes reviews of which there is at least one.
  static func write<Item>(
    _ items: [Item], to sink: inout ReportSink, _ review: (Item) -> JSONObject?
  ) throws {
    var json = JSONStream(escapesMarkup: true)
    json.begin(.object)
    json.put(ReviewPage.context.key, ReviewPage.context.value)
    if items.count == 1 {
      if let only = review(items[0]) { json.put(membersOf: only) }
    } else {
      json.begin(.array, "@graph")
      for item in items {
        if let next = review(item) { json.put(nil, next.value) }
        try json.flush(to: &sink)
      }
      json.end()
    }
    json.end()
    try json.flush(to: &sink)
  }
}
