import FactCheck
import JSON

/// Finds the records of reviews in JSON: single, in lists, in `@graph`, in a `DataFeed`, in an answer of
/// Google's Fact Check Tools.
struct ReviewRecords {
  /// A record, or a value in place of one.
  enum Record {
    case claimReview(LinkedNode)
    /// One review of a claim.
    case answer(claim: LinkedNode, review: LinkedNode)
    case other
    /// A line that is not JSON.
    case damaged(JSONFault.Reason)
  }

  private(set) var records: [(record: Record, pointer: JSONPointer)] = []
  private let named: [String: JSONValue]

  /// - Parameter isRecord: whether the value itself must be a record, or a list of them.
  init(_ value: JSONValue, isRecord: Bool) {
    named = Self.named(in: value)
    look(at: value, JSONPointer(), mustBe: isRecord, depth: 0)
  }

  /// The top-level objects that have an `@id` and other members.
  private static func named(in value: JSONValue) -> [String: JSONValue] {
    var named: [String: JSONValue] = [:]
    let top = if case .array(let list) = value { list } else { [value] }
    for item in top {
      guard case .array(let graph)? = item["@graph"] else { continue }
      for node in graph {
        if case .object(let members) = node, members.count > 2, let id = node.text("@id") {
          named[id] = named[id] ?? node
        }
      }
    }
    return named
  }

  private mutating func look(
    at value: JSONValue, _ pointer: JSONPointer, mustBe: Bool, depth: Int
  ) {
    guard depth < 8 else { return }
    if case .array(let list) = value {
      for (index, item) in list.enumerated() {
        look(at: item, pointer.index(index), mustBe: mustBe, depth: depth + 1)
      }
      return
    }
    let node = LinkedNode(value: value, named: named)
    if node.types.contains("ClaimReview") {
      records.append((.claimReview(node), pointer))
      return
    }
    var isHolder = false
    // An element of a feed is a record; an element of a graph can be anything.
    for (key, mustBe) in [
      ("@graph", false), ("dataFeedElement", true), ("item", true), ("itemListElement", false),
      ("review", false), ("hasPart", false), ("mainEntity", false), ("subjectOf", false),
    ] {
      guard let inner = value[key] else { continue }
      isHolder = true
      look(at: inner, pointer.key(key), mustBe: mustBe, depth: depth + 1)
    }
    if case .array(let claims)? = value["claims"] {
      isHolder = true
      for (index, claim) in claims.enumerated() {
        look(atAnswer: claim, pointer.key("claims").index(index))
      }
    }
    if mustBe, !isHolder { records.append((.other, pointer)) }
  }

  private mutating func look(atAnswer claim: JSONValue, _ pointer: JSONPointer) {
    let node = LinkedNode(value: claim, named: [:])
    guard case .array(let reviews)? = claim["claimReview"], !reviews.isEmpty else {
      records.append((.other, pointer))
      return
    }
    for (index, review) in reviews.enumerated() {
      records.append(
        (
          .answer(claim: node, review: LinkedNode(value: review, named: [:])),
          pointer.key("claimReview").index(index)
        ))
    }
  }
}
