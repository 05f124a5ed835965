import FactCheck
import JSON

/// W3C Web Annotations: a single one, a list, a page or a collection. Those on articles of the session become
/// claims.
struct WebAnnotationImport: ImportFormat {
  var name: String { "webannotation" }
  var aliases: [String] { ["annotation", "annotations", "jsonld"] }
  var summary: String { "W3C Web Annotations; those on articles of the session become claims" }

  private static let context = "http://www.w3.org/ns/anno.jsonld"

  func recognizes(_ input: ImportInput) -> Bool {
    guard case .success(let value) = input.json else { return false }
    return Self.items(of: value).contains { item in
      LinkedNode(value: item.value, named: [:]).all("@context")
        .contains { $0.plainText == Self.context }
        || Self.isAnnotation(item.value)
    }
      || LinkedNode(value: value, named: [:]).all("@context")
        .contains { $0.plainText == Self.context }
  }

  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading {
    guard case .success(let value) = input.json else {
      if case .failure(let fault) = input.json { throw ImportError.noJSON(path: input.path, fault) }
      throw ImportError.noRecords(path: input.path, format: name)
    }
    var reading = ImportReading(input.source(name))
    try reading.add(Self.items(of: value), of: input) { try Self.claim($0, on: shelf) }
    return reading
  }

  private static func isAnnotation(_ value: JSONValue) -> Bool {
    let node = LinkedNode(value: value, named: [:])
    return (node.types + node.all("type").compactMap(\.plainText)).contains("Annotation")
      && value["target"] != nil
  }

  /// The annotations of a document, with their places.
  private static func items(of value: JSONValue) -> [(value: JSONValue, pointer: JSONPointer)] {
    var pending: [(JSONValue, JSONPointer)] = [(value, JSONPointer())]
    var items: [(value: JSONValue, pointer: JSONPointer)] = []
    while let (value, pointer) = pending.popLast() {
      switch value {
      case .array(let list):
        for (index, item) in list.enumerated().reversed() {
          pending.append((item, pointer.index(index)))
        }
      case .object:
        let inner = ["first", "items", "@graph"].filter { value[$0] != nil }
        if inner.isEmpty || value["target"] != nil {
          items.append((value, pointer))
        } else {
          for key in inner.reversed() { pending.append((value[key]!, pointer.key(key))) }
        }
      default: items.append((value, pointer))
      }
    }
    return items
  }

  private static func claim(
    _ node: LinkedNode, on shelf: ArticleShelf
  ) throws -> ImportDraft.Claim {
    guard isAnnotation(node.value) else { throw RecordFault(.expected("an Annotation")) }
    guard let target = node.first("target") else { throw RecordFault(.missing("target")) }
    let source =
      target.text("source") ?? target.first("source")?.text("id") ?? target.plainText
      ?? target.text("id")
    guard let source else { throw RecordFault(.missing("target/source")) }
    let article = try shelf.article(namedBy: source)
    let anchor = ForeignAnchor(selectors: target.all("selector"))
    guard anchor.exact != nil || anchor.start != nil else {
      throw RecordFault(.missing("target/selector"))
    }
    var claim = ForeignClaim(anchor: anchor, origin: origin(of: node))
    for body in node.all("body") { read(body, into: &claim) }
    if let value = node.string("bodyValue") { claim.remarks.append(value) }
    return try claim.claim(in: article, on: shelf)
  }

  private static func read(_ body: LinkedNode, into claim: inout ForeignClaim) {
    let said = body.string("value") ?? body.plainText
    switch body.text("purpose") {
    case "tagging": if let said { claim.tags.append(said) }
    case "classifying": if let said { claim.remarks.append("rated: \(said)") }
    case "linking":
      if let source = body.text("source") ?? body.text("id") {
        claim.remarks.append("see \(source)")
      }
    default:
      if let said = said ?? body.text("source") ?? body.text("id") { claim.remarks.append(said) }
    }
  }

  private static func origin(of node: LinkedNode) -> String {
    let creator = node.first("creator").flatMap { $0.text("name") ?? $0.plainText ?? $0.text("id") }
    let parts = [
      creator.map { "annotated by \($0)" } ?? "an annotation", node.text("created"),
      node.text("id"),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
