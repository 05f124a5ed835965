/// Writes one pretty JSON document piece by piece into a sink, so that a long list is never whole
/// in memory.
struct JSONStream {
  /// What holds the next values.
  enum Container {
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

  /// - Parameter escapesMarkup: whether `<` is escaped, for documents that are pasted into pages.
  init(escapesMarkup: Bool = false) { json.escapesMarkup = escapesMarkup }

  /// Opens a container, under a key where it stands in an object.
  mutating func begin(_ container: Container, _ key: String? = nil) {
    startItem(key)
    json.open(container.brackets.open)
    open.append((container, true))
  }

  /// Closes what was opened last.
  mutating func end() {
    let (container, isEmpty) = open.removeLast()
    json.close(container.brackets.close, isEmpty: isEmpty)
  }

  /// Writes an element, or a member by its key.
  mutating func put(_ key: String? = nil, _ value: JSONValue) {
    startItem(key)
    json.write(value)
  }

  /// Writes the members of an object one by one.
  mutating func put(membersOf object: JSONObject) {
    for member in object.members { put(member.key, member.value) }
  }

  /// Hands on what was written; ends the document's last line once everything is closed.
  mutating func flush(to sink: inout ReportSink) throws {
    if open.isEmpty { json.bytes.append(UInt8(ascii: "\n")) }
    try sink.write(json.bytes)
    json.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func startItem(_ key: String?) {
    if let last = open.indices.last {
      json.startItem(isFirst: open[last].isEmpty)
      open[last].isEmpty = false
    }
    if let key { json.write(key: key) }
  }
}
