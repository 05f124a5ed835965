/// Writes one pretty JSON document piece by piece into a sink, so that a long list is never complete in memory.
package struct JSONStream {
  /// The container of the next values.
  package enum Container {
    case object, array

    fileprivate var brackets: (open: Unicode.Scalar, close: Unicode.Scalar) {
      switch self {
      case .object: ("{", "}")
      case .array: ("[", "]")
      }
    }
  }

  private var json = PrettyJSON()
  private var open: [(container: Container, isEmpty: Bool)] = []

  /// - Parameter escapesMarkup: whether to escape `<`, for documents that are pasted into pages.
  package init(escapesMarkup: Bool = false) { json.escapesMarkup = escapesMarkup }

  /// Opens a container, under a key if it is in an object.
  package mutating func begin(_ container: Container, _ key: String? = nil) {
    startItem(key)
    json.open(container.brackets.open)
    open.append((container, true))
  }

  /// Closes the innermost open container.
  package mutating func end() {
    let (container, isEmpty) = open.removeLast()
    json.close(container.brackets.close, isEmpty: isEmpty)
  }

  /// Writes an element, or a member with its key.
  package mutating func put(_ key: String? = nil, _ value: JSONValue) {
    startItem(key)
    json.write(value)
  }

  /// Writes the members of an object one by one.
  package mutating func put(membersOf object: JSONObject) {
    for member in object.members { put(member.key, member.value) }
  }

  /// Returns the bytes written since the last call; ends the document's last line once everything is closed.
  package mutating func drain() -> [UInt8] {
    if open.isEmpty { json.bytes.append(UInt8(ascii: "\n")) }
    defer { json.bytes.removeAll(keepingCapacity: true) }
    return json.bytes
  }

  private mutating func startItem(_ key: String?) {
    if let last = open.indices.last {
      json.startItem(isFirst: open[last].isEmpty)
      open[last].isEmpty = false
    }
    if let key { json.write(key: key) }
  }
}
