import JSON

/// A value that a change holds: how it is stored as a member of the change, how it relates the change to the
/// rest of the session, and what a redaction leaves of it.
package protocol ChangePart: Hashable, Sendable {
  /// Reads the value of a key.
  static func read(_ key: StaticString, of change: JSONView) throws(JSONView.Fault) -> Self
  /// Writes the value under a key.
  func put(_ key: StaticString, to json: inout CompactJSON)
  /// Calls `take` with what the change holds because of the value.
  /// - Parameter item: the item of the change; `nil` for the session itself.
  func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void)
  /// The value without what it says about a source.
  var redacted: Self { get }
}

/// Most values are a word or a record that concerns only the change's own item.
extension ChangePart {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {}
  package var redacted: Self { self }
}

extension Storable {
  package static func read(
    _ key: StaticString, of change: JSONView
  ) throws(JSONView.Fault) -> Self {
    try Self(change.required(key))
  }

  package func put(_ key: StaticString, to json: inout CompactJSON) {
    json.key(key)
    write(to: &json)
  }
}

/// A missing optional value is not written.
extension Optional: ChangePart where Wrapped: Storable {
  package static func read(
    _ key: StaticString, of change: JSONView
  ) throws(JSONView.Fault) -> Self {
    guard let value = try change.present(key) else { return nil }
    return try Wrapped(value)
  }

  package func put(_ key: StaticString, to json: inout CompactJSON) { self?.put(key, to: &json) }
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    self?.forEachHeld(about: item, take)
  }
  package var redacted: Self { self?.redacted }
}

extension Identifier {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    take(.mentions(Kind.item(self)))
    take(.needs(.existence(Kind.item(self))))
  }
}

extension Note.Subject {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    take(.mentions(self.item))
    take(.needs(.existence(self.item)))
  }
}

extension Note {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    subject.forEachHeld(about: item, take)
  }
}

/// A passage depends on the sentences of its article.
extension Passage {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    take(.needs(.existence(.article(article))))
    take(.needs(.field(.article(article), "sentences")))
  }
}

extension Edits where Owner: Record {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    for field in fields { take(.writes(item.map { .field($0, field) } ?? .report(field))) }
    from.forEachHeld(about: item, take)
    to.forEachHeld(about: item, take)
  }
}

extension SentenceSplit {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    take(.keeps(sentences))
  }
}

extension ArticleContent {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    for digest in [text, sentences, original, fetch?.response, pages] {
      if let digest { take(.keeps(digest)) }
    }
  }
}

extension ArticleDetails {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    for digest in archives.compactMap(\.keptBytes) { take(.keeps(digest)) }
  }
}

extension EvidenceDetails {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) {
    if let file { take(.keeps(file.sha256)) }
    for digest in archives.compactMap(\.keptBytes) { take(.keeps(digest)) }
  }
}

extension Change {
  package func forEachHeld(about item: ItemID?, _ take: (Holding) -> Void) { forEachHeld(take) }
}
