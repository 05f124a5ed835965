import FactCheck
import JSON

/// Annotations of Hypothesis: an answer of its interface (`rows`), an export (`annotations`), a list or a
/// single one. Those on articles of the session become claims.
struct HypothesisImport: ImportFormat {
  var name: String { "hypothesis" }
  var aliases: [String] { ["h"] }
  var summary: String {
    "annotations of Hypothesis; those on articles of the session become claims"
  }

  func recognizes(_ input: ImportInput) -> Bool {
    guard case .success(let value) = input.json, let first = Self.rows(of: value)?.first else {
      return false
    }
    return first.value["uri"] != nil && first.value["target"] != nil
  }

  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading {
    guard case .success(let value) = input.json else {
      if case .failure(let fault) = input.json { throw ImportError.noJSON(path: input.path, fault) }
      throw ImportError.noRecords(path: input.path, format: name)
    }
    guard let rows = Self.rows(of: value) else {
      throw ImportError.noRecords(path: input.path, format: name)
    }
    var reading = ImportReading(input.source(name))
    try reading.add(rows, of: input) { try Self.claim($0, on: shelf) }
    return reading
  }

  private static func rows(
    of value: JSONValue
  ) -> [(value: JSONValue, pointer: JSONPointer)]? {
    func listed(_ value: JSONValue?, _ pointer: JSONPointer) -> [(JSONValue, JSONPointer)]? {
      guard case .array(let list)? = value else { return nil }
      return list.enumerated().map { ($1, pointer.index($0)) }
    }
    if value["uri"] != nil { return [(value, JSONPointer())] }
    return listed(value, JSONPointer()) ?? listed(value["rows"], JSONPointer().key("rows"))
      ?? listed(value["annotations"], JSONPointer().key("annotations"))
  }

  private static func claim(
    _ node: LinkedNode, on shelf: ArticleShelf
  ) throws -> ImportDraft.Claim {
    guard let uri = node.string("uri") else { throw RecordFault(.missing("uri")) }
    let anchor = ForeignAnchor(selectors: node.all("target").flatMap { $0.all("selector") })
    guard anchor.exact != nil || anchor.start != nil else {
      // A note on the page as a whole, or an answer to another.
      throw RecordFault(.missing("target/selector"))
    }
    let article = try shelf.article(namedBy: uri)
    let user = node.string("user").map { String($0.dropPrefix("acct:") ?? $0[...]) }
    let name = node.first("user_info")?.text("display_name") ?? user
    let origin = [
      "annotated on Hypothesis" + (name.map { " by \($0)" } ?? ""), node.text("created"),
      node.first("links")?.text("html") ?? node.text("id"),
    ]
    var claim = ForeignClaim(
      anchor: anchor, tags: node.all("tags").compactMap(\.plainText),
      origin: origin.compactMap { $0 }.joined(separator: ", "))
    if let text = node.string("text") { claim.remarks.append(text) }
    return try claim.claim(in: article, on: shelf)
  }
}
