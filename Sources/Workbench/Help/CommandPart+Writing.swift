extension CommandPart {
  /// Whether a dash in its place leaves it to be written: an option for words of the analyst's own, or
  /// the text in which a command ends.
  var isWritten: Bool {
    switch kind?.writing {
    case .text: true
    case .line: !isPositional
    case nil: false
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
