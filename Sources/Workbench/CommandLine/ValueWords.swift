import ArticleLoading

/// Finds the words after an option that are its value without quotes: a text, a title, a name, a rating or a date.
struct ValueWords {
  /// The option.
  let option: CommandPart
  /// The arguments that are typed before it.
  let typed: [TypedWord]
  /// The arguments and options of the command.
  let parts: [CommandPart]

  /// The value, if it has several words; moves after it.
  func read(from scanner: inout CommandLine) -> String? {
    guard let kind = option.kind else { return nil }
    if kind.isDate { return date(from: &scanner) }
    return kind.hasSeveralWords ? text(from: &scanner, isText: kind.writing == .text) : nil
  }

  // MARK: Texts

  /// The words up to the next option, if every argument before it is typed.
  private func text(from scanner: inout CommandLine, isText: Bool) -> String? {
    let arguments = parts.filter { $0.isPositional && !$0.isRepeating }
    guard typed.count >= arguments.count(where: { !$0.isOptional }) else { return nil }
    // A name may be followed by another source.
    guard isText || takesTopics || !parts.contains(where: { $0.isPositional && $0.isRepeating })
    else {
      return nil
    }
    let missing = Array(arguments.dropFirst(typed.count))
    var found = scanner
    // The last word that is known to belong to the text, so that no word is looked at for each word before it.
    var known = 0
    func isAtEnd(_ rest: CommandLine) -> Bool {
      guard rest.offset >= known else { return false }
      known = endOfText(in: rest) ?? known
      return rest.offset >= known
    }
    let sentence = found.sentence(mayBeginWithQuotation: isText) { word, rest in
      word.text == "-h" || isOption(word) || takesTopics && isTopic(word) && isAtEnd(rest)
        || missing.contains { mayBe($0, word, isText: isText) && (!isSource($0) || isAtEnd(rest)) }
    }
    guard let sentence else { return nil }
    scanner = found
    // A name is one line, with single spaces.
    return isText ? sentence : sentence.split(separator: " ").joined(separator: " ")
  }

  private var takesTopics: Bool {
    parts.contains { $0.isPositional && $0.kind == .signedTopic }
  }

  /// Whether a word is an option of any command: `--private` must not become part of a public text of a command
  /// that has no such option.
  private func isOption(_ word: TypedWord) -> Bool {
    guard word.text != "--" else { return false }
    return CommandParser.isOption(word, among: parts, mayBeText: true)
      || word.segments[0].isQuoted == false && CommandParts.everyOption.contains(word.text)
  }

  /// `+city`, but not `+12`.
  private func isTopic(_ word: TypedWord) -> Bool {
    word.segments.first?.isQuoted == false && word.text.hasPrefix("+")
      && word.text.dropFirst().first?.isLetter == true
  }

  /// Where the first word ends that belongs to the text: no topic and before any option; `nil` if only topics
  /// follow, up to an option or the end of the line.
  private func endOfText(in rest: CommandLine) -> Int? {
    var rest = rest
    while let word = try? rest.next() {
      if isOption(word) { return nil }
      guard takesTopics, isTopic(word) else { return rest.offset }
    }
    return nil
  }

  private func isSource(_ argument: CommandPart) -> Bool { argument.kind == .addressOrEvidence }

  /// Whether a word can be an argument that is missing: the web address of evidence, and in a name any item.
  private func mayBe(_ argument: CommandPart, _ word: TypedWord, isText: Bool) -> Bool {
    if isSource(argument) { return word.text.contains("://") }
    switch Address(word) {
    case .article, .claim, .evidence, .note, .question, .review: return !isText
    case .place, nil: return false
    }
  }

  // MARK: Dates

  /// A date of several words, `8 Sep 2017`, also one that is wrong: the message then names all of it.
  private func date(from scanner: inout CommandLine) -> String? {
    var rest = scanner
    var words: [String] = []
    var hasMonth = false
    // The longest has a weekday, a day, a month and a year, which is its end.
    while words.count < 4, words.last.map({ !isYear($0) }) ?? true, let word = try? rest.next(),
      word.segments.count == 1, !word.segments[0].isQuoted
    {
      let isMonth = isMonth(word.text)
      guard isMonth || isNumber(word.text) || TypedDate.weekday(word.text) != nil else { break }
      hasMonth = hasMonth || isMonth
      words.append(word.text)
      if words.count > 1, hasMonth { scanner = rest }
    }
    return words.count > 1 && hasMonth ? words.joined(separator: " ") : nil
  }

  private func isNumber(_ word: String) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && [".", ",", ""].contains(word.dropFirst(digits.count))
  }

  private func isYear(_ word: String) -> Bool {
    isNumber(word) && word.prefix(4).allSatisfy(\.isNumber) && word.count >= 4
  }

  /// Whether a word is the name of a month, in any language of the articles.
  private func isMonth(_ word: String) -> Bool {
    !isNumber(word) && WrittenDate.read("1 \(word) 2000") != nil
  }
}
