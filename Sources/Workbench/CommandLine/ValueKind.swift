/// What an argument or option takes, by the name that its declaration gives to the value (`valueName`): from
/// this follow the dash that leaves a text to be written, and what help says of it.
enum ValueKind: Sendable {
  /// Words of the analyst's own, of any length.
  case text
  /// Words of the analyst's own that fit in a line: a name, a title.
  case line
  /// An address, a date, the name of something that exists: nobody opens an editor for it.
  case word

  /// The kind of a value; `nil` for a name that is in none of the lists, which a test refuses.
  init?(valueName: String) {
    guard let kind = Self.names.first(where: { $0.value.contains(valueName) })?.key else {
      return nil
    }
    self = kind
  }

  /// The names of values, each in one list.
  static let names: [ValueKind: Set<String>] = [
    .text: ["text", "rationale", "reason", "wording"],
    .line: ["title", "name", "claimant", "role", "where", "locator"],
    .word: [
      "+topic", "address", "article", "article|file", "bytes", "category", "claim", "claims",
      "claims|article", "claim|article", "date", "entry|date|publish", "evidence", "file", "folder",
      "format", "kind", "line", "medium", "n", "note", "numbers", "old=new", "paper", "place",
      "profile", "publisher", "rating", "redactable", "region", "scale", "session", "setting",
      "tag", "time", "topic", "url", "url|evidence", "value", "word", "words",
    ],
  ]
}

extension CommandPart {
  /// Whether a dash in its place leaves it to be written: an option for words of the analyst's own, or
  /// the text in which a command ends.
  var isWritten: Bool {
    switch value.flatMap(ValueKind.init) {
    case .text: true
    case .line: !isPositional
    case .word, nil: false
    }
  }
}

extension CommandParts {
  /// What help says of a command, in paragraphs: its own words, and what a dash means in its options.
  package static func paragraphs(of type: any Command.Type) -> [String] {
    let own = type.card.discussion.split(separator: "\n").map(String.init)
    var kinds: [String] = []
    for part in parts(of: type) where part.isWritten {
      if let value = part.value, !kinds.contains(value) { kinds.append(value) }
    }
    guard let last = kinds.popLast() else { return own }
    let first = kinds.joined(separator: ", ")
    return own + [
      "A dash (-) instead of a \(first.isEmpty ? last : "\(first) or \(last)") opens your editor; in a "
        + "script it is read from standard input."
    ]
  }
}
