extension Completer {
  /// What the line, typed to its end, can only go on with: the rest of the one candidate, or of what
  /// all have in common; `nil` where nothing or several things fit.
  public func hint(for line: String) -> String? {
    guard let last = line.unicodeScalars.last, last != " " else { return nil }
    let (start, candidates) = candidates(for: line)
    // A list that was cut off may go on with anything.
    guard let first = candidates.first, candidates.count < Self.limit else { return nil }
    var common = Substring(first.replacement)
    for candidate in candidates.dropFirst() {
      common = common[..<common.endOfCommonStart(with: candidate.replacement)]
    }
    // Ratings and commands fit whatever the case, and may go on in their own.
    let typed = String(decoding: Array(line.utf8)[start...], as: UTF8.self)
    guard common.lowercased().hasPrefix(typed.lowercased()), common.count > typed.count else {
      return nil
    }
    return String(common.dropFirst(typed.count))
  }

  /// Whether a line goes on in the next row: a quote is open where one counts.
  public func isOpen(_ line: String) -> Bool {
    do {
      let expanded = try desk.settings.expanded(line)
      _ = try CommandParser(allowsPrefixes: true, pastes: desk.pastes).parse(expanded)
    } catch CommandLine.Fault.openQuote {
      return true
    } catch {
      // Whatever else is wrong is told when the line is performed.
    }
    return false
  }

  /// Whether a paste behind the line is the article that `load paste` speaks of.
  public func wantsTextWhole(behind line: String) -> Bool {
    guard let expanded = try? desk.settings.expanded(line) else { return false }
    let begun = BegunLine(expanded)
    let last = begun.typed.isEmpty ? begun.words.dropFirst().last : begun.typed
    guard last == CommandParser.pasteWord, let first = begun.words.first,
      let type = try? CommandParser(allowsPrefixes: true).resolve(first)
    else { return false }
    return type.card.takesSources
  }
}

extension Substring {
  /// Where this and another text cease to be the same.
  fileprivate func endOfCommonStart(with other: String) -> Index {
    var index = startIndex
    for character in other {
      guard index < endIndex, self[index] == character else { break }
      index = self.index(after: index)
    }
    return index
  }
}
