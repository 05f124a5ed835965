extension CommandPart {
  /// Whether a dash leaves it to be written: in an option for the analyst's own words, or in a command's TEXT.
  var isWritten: Bool {
    switch kind?.writing {
    case .text: true
    case .line: !isPositional
    case nil: false
    }
  }
}

extension CommandParts {
  /// The paragraphs of help on a command: its own text, and the meaning of a dash in its options. A command whose
  /// options only take names and titles accepts a dash too, but nobody needs an editor for those.
  package static func paragraphs(of type: any CommandName.Type) -> [String] {
    let own = type.card.discussion.split(separator: "\n").map(String.init)
    var kinds: [String] = []
    let written = parts(of: type).filter(\.isWritten)
    guard written.contains(where: { $0.kind?.writing == .text }) else { return own }
    for part in written {
      if let value = part.value, !kinds.contains(value) { kinds.append(value) }
    }
    guard let last = kinds.popLast() else { return own }
    let first = kinds.joined(separator: ", ")
    return own + [
      "A dash (-) instead of a \(first.isEmpty ? last : "\(first) or \(last)") opens your editor; in a "
        + "script, the text is read from standard input."
    ]
  }
}
