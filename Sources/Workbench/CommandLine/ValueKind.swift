/// The kind of an argument's or option's value, from its name in the declaration (`valueName`). It decides
/// whether a dash leaves a text to be written, and what help says about it.
enum ValueKind: Sendable {
  /// The analyst's own words, of any length.
  case text
  /// The analyst's own words on a single line: a name, a title.
  case line
  /// An address, a date, an existing name: these never need an editor.
  case word

  /// The kind of a value; `nil` for a name that is in no list, which a test detects.
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
  /// Whether a dash leaves it to be written: in an option for the analyst's own words, or in a command's TEXT.
  var isWritten: Bool {
    switch value.flatMap(ValueKind.init) {
    case .text: true
    case .line: !isPositional
    case .word, nil: false
    }
  }
}

extension CommandParts {
  /// The paragraphs of help on a command: its own text, and the meaning of a dash in its options.
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
