import JSON

/// A change is stored as an object with one key, its name, and its parts as the value.
extension Change: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    let (name, parts) = try value.onlyField
    // The most frequent changes come first.
    if let change = try ClaimChange.read(name, parts) {
      self = .claim(try parts.read("claim"), change)
    } else if let change = try EvidenceChange.read(name, parts) {
      self = .evidence(try parts.read("evidence"), change)
    } else if let change = try NoteChange.read(name, parts) {
      self = .note(change)
    } else if let change = try QuestionChange.read(name, parts) {
      self = .question(change)
    } else if let change = try ArticleChange.read(name, parts) {
      self = .article(try parts.read("article"), change)
    } else if let change = try Change.read(name, parts) {
      self = change
    } else {
      throw JSONView.Fault(detail: "a change of unknown kind, \(try name.string)")
    }
  }

  package func write(to json: inout CompactJSON) {
    json.object { json in
      switch self {
      case .claim(let id, let change): change.write(("claim", id), to: &json)
      case .evidence(let id, let change): change.write(("evidence", id), to: &json)
      case .note(let change): change.write(nil, to: &json)
      case .question(let change): change.write(nil, to: &json)
      case .article(let id, let change): change.write(("article", id), to: &json)
      default: write(nil, to: &json)
      }
    }
  }
}

extension JSONView {
  /// The value of a required key.
  package func read<Value: Storable>(_ key: StaticString) throws(Fault) -> Value {
    try Value(required(key))
  }
}
