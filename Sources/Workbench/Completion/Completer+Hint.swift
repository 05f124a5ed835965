extension Completer {
  /// The only possible continuation of the line: the rest of the only candidate, or of what all candidates have
  /// in common; `nil` without one.
  public func hint(for line: String) -> String? {
    guard let last = line.unicodeScalars.last, last != " " else { return nil }
    let (start, candidates) = candidates(for: line)
    // A truncated list does not show every continuation.
    guard let first = candidates.first, candidates.count < Self.limit else { return nil }
    var common = Substring(first.replacement)
    for candidate in candidates.dropFirst() {
      common = common[..<common.endOfCommonStart(with: candidate.replacement)]
    }
    // Ratings and commands match in any letter case, and continue in their own.
    let typed = String(decoding: Array(line.utf8)[start...], as: UTF8.self)
    guard common.lowercased().hasPrefix(typed.lowercased()), common.count > typed.count else {
      return nil
    }
    return String(common.dropFirst(typed.count))
  }

  /// Whether a line continues in the next row, because a quote is open.
  public func isOpen(_ line: String) -> Bool {
    do {
      let expanded = try desk.settings.expanded(line)
      _ = try CommandParser(
        allowsPrefixes: true, pastes: desk.pastes, listed: desk.listedKind
      ).parse(expanded)
    } catch CommandLine.Fault.openQuote {
      return true
    } catch {
      // Other errors are reported when the line is run.
    }
    return false
  }

  /// Whether a paste after the line is the article of `load paste`.
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
  /// The end of the common beginning of this text and another.
  fileprivate func endOfCommonStart(with other: String) -> Index {
    var index = startIndex
    for character in other {
      guard index < endIndex, self[index] == character else { break }
      index = self.index(after: index)
    }
    return index
  }
}
