import JSON

/// A value that a change holds: how it is stored as a member of the change, how it relates the change to the
/// rest of the session, and what a redaction leaves of it.
package protocol ChangePart: Hashable, Sendable {
  /// Reads the value of a key.
  static func read(_ key: StaticString, of change: JSONView) throws(JSONView.Fault) -> Self
  /// Writes the value under a key.
  func put(_ key: StaticString, to json: inout CompactJSON)
  /// Calls `visit` with what the change holds because of the value.
  /// - Parameter item: the item of the change; `nil` for the session itself.
  func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void)
  /// The value without what it says about a source.
  var redacted: Self { get }
}

/// Most values are a word or a record that concerns only the change's own item.
extension ChangePart {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {}
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
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    self?.forEachHeld(about: item, visit)
  }
  package var redacted: Self { self?.redacted }
}

extension Identifier {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    visit(.mentions(Kind.item(self)))
    visit(.needs(.existence(Kind.item(self))))
  }
}

extension Note.Subject {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    visit(.mentions(self.item))
    visit(.needs(.existence(self.item)))
  }
}

extension Note {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    subject.forEachHeld(about: item, visit)
  }
}

extension Question {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    claim.forEachHeld(about: item, visit)
  }
}

/// A passage depends on the sentences of its article.
extension Passage {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    visit(.needs(.existence(.article(article))))
    visit(.needs(.field(.article(article), "sentences")))
  }
}

extension Edits where Owner: Record {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    for field in fields { visit(.writes(item.map { .field($0, field) } ?? .report(field))) }
    from.forEachHeld(about: item, visit)
    to.forEachHeld(about: item, visit)
  }
}

/// A second verdict depends on what the first one depends on, and on the first one.
extension SecondVerdict {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    guard case .claim(let id)? = item else { return }
    let first = ItemID.verdict(id, number: number)
    visit(.needs(.existence(first)))
    for aspect in first.needs { visit(.needs(aspect)) }
  }
}

extension SentenceSplit {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    visit(.keeps(sentences))
  }
}

extension ArticleContent {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    for digest in [text, sentences, original, fetch?.response, pages] {
      if let digest { visit(.keeps(digest)) }
    }
  }
}

extension ArticleDetails {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    for digest in archives.compactMap(\.keptBytes) { visit(.keeps(digest)) }
  }
}

extension EvidenceDetails {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    if let file { visit(.keeps(file.sha256)) }
    answers?.question.forEachHeld(about: item, visit)
    for digest in captures.flatMap(\.keptBytes) { visit(.keeps(digest)) }
    for digest in archives.compactMap(\.keptBytes) { visit(.keeps(digest)) }
  }
}

extension ReportSignature {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    for digest in [signature, timestamp] { if let digest { visit(.keeps(digest)) } }
  }
}

extension Change {
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) { forEachHeld(visit) }
}
