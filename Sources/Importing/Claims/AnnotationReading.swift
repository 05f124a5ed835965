import FactCheck
import JSON

extension ImportReading {
  /// Reads one annotation, or lists it as refused.
  mutating func add(
    _ number: Int, at place: RefusedRecord.Place, _ read: () throws -> ImportDraft.Claim
  ) throws {
    do {
      draft.claims.append(try read())
    } catch let fault as RecordFault {
      refused.append(RefusedRecord(number, place, fault.reason))
    }
  }
}

extension ImportReading {
  /// Reads the records of a JSON text one by one; a damaged one is listed and does not affect the others.
  mutating func add(
    _ rows: [(value: JSONValue, pointer: JSONPointer)], of input: ImportInput,
    _ read: (LinkedNode) throws -> ImportDraft.Claim
  ) throws {
    var damage = DamageIndex(input.damage)
    for (index, row) in rows.enumerated() {
      try input.tell(index, of: rows.count)
      if let bad = damage.remove(within: row.pointer) {
        refused.append(RefusedRecord(index + 1, input.place(bad.pointer), .noJSON(bad.reason)))
        continue
      }
      try add(index + 1, at: input.place(row.pointer)) {
        try read(LinkedNode(value: row.value, named: [:]))
      }
    }
    // Damage outside of all records may have been one.
    let rest = damage.rest.filter { input.cutLine == nil || $0.reason != .ended }
    for (index, other) in rest.enumerated() {
      refused.append(
        RefusedRecord(
          rows.count + index + 1, input.place(other.pointer), .noJSON(other.reason)))
    }
  }
}

extension ArticleShelf {
  /// The article of an annotation's source: an address, or the hash of its text.
  func article(namedBy source: String) throws(RecordFault) -> Article {
    if let hex = source.lowercased().dropPrefix("urn:sha256:"),
      let digest = Digest(hex: String(hex)), let article = article(with: digest)
    {
      return article
    }
    if let address = try? WebAddress(source), let article = article(at: address) { return article }
    throw RecordFault(.noArticle(source))
  }
}

extension String {
  /// The text after a prefix; `nil` if the text begins otherwise.
  func dropPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}

extension ForeignAnchor {
  /// Reads the selectors of a target, including nested ones.
  init(selectors: [LinkedNode]) {
    self.init()
    var pending = selectors
    while let selector = pending.popLast() {
      pending += selector.all("refinedBy")
      switch selector.types.first ?? selector.text("type") {
      case "TextQuoteSelector":
        exact = selector.string("exact") ?? exact
        prefix = selector.string("prefix") ?? prefix
        suffix = selector.string("suffix") ?? suffix
      case "TextPositionSelector":
        start = selector.number("start").flatMap { Int(exactly: $0) } ?? start
        end = selector.number("end").flatMap { Int(exactly: $0) } ?? end
      default: break
      }
    }
  }
}

extension LinkedNode {
  /// The exact text of a property: the words of an article can contain what looks like markup, and begin with a
  /// space.
  func string(_ key: String) -> String? {
    for node in all(key) {
      if case .string(let text) = node.value, !text.isEmpty { return text }
    }
    return nil
  }
}
