import ArgumentParser
import ArticleText

/// Why a line is not a command.
enum CommandFault: Error, Sendable {
  /// The command does not exist.
  case unknown(String, suggestions: [String])
  /// An abbreviation of several commands.
  case unclear(String, commands: [String])
  /// A pasted text in place of a command; contains its tag.
  case paste(String)
  /// The command's words are wrong.
  case usage(command: String, message: String, usage: String)
  /// Flags that exclude each other.
  case exclusive(command: String, flags: [String], usage: String)
  /// Not a fault: a request for help on the command.
  case help(command: String)
}

/// Parses a line into a command.
struct CommandParser {
  /// Whether an unambiguous abbreviation of a command suffices, as at the prompt.
  let allowsPrefixes: Bool
  /// The long texts that a line may refer to by their tags.
  var pastes: [PastedText] = []
  /// The kind of the items that `@` means; `nil` if there are none, or of several kinds.
  var listed: AddressKind?
  /// Writes or reads the text in place of a `-` on the line; `nil` leaves the `-`.
  var textLeftOut: ((_ option: String, _ command: any Command) throws -> String)?

  /// The command on a line; `nil` for an empty line or a comment.
  /// - Throws: `CommandLine.Fault` or `CommandFault`.
  func parse(_ line: String) throws -> (any Command)? {
    var scanner = CommandLine(line, pastes: pastes)
    guard !scanner.rest.hasPrefix("#"), let first = try scanner.next() else { return nil }
    if first.isOneQuotation,
      let paste = pastes.first(where: { $0.isNamed(in: line, by: first.text) })
    {
      throw CommandFault.paste(paste.tag)
    }
    let named = try resolve(first.text)
    if scanner.rest == "?" { throw CommandFault.help(command: named.card.name) }
    let type = try named.variant(for: scanner, listed: listed)
    var words = try HomePath.expanded(try words(of: type, from: &scanner), of: type)
    let command = try parse(type, words)
    guard let textLeftOut else { return command }
    let gaps = TextGaps.find(in: words, of: type)
    guard !gaps.isEmpty else { return command }
    for gap in gaps {
      let text = try textLeftOut(gap.option, command)
      words[gap.index] = gap.filled(with: text)
    }
    return try parse(type, words)
  }

  /// The command of a word: its name, another name, or an unambiguous abbreviation.
  func resolve(_ word: String) throws -> any CommandName.Type {
    let lower = word.lowercased()
    if let type = CommandList.named(lower) { return type }
    if allowsPrefixes {
      let types = CommandList.beginning(with: lower)
      if types.count == 1 { return types[0] }
      if types.count > 1 { throw CommandFault.unclear(word, commands: types.map { $0.card.name }) }
    }
    throw CommandFault.unknown(
      word, suggestions: Spelling.nearest(to: lower, in: CommandList.words))
  }

  /// The words after the command's name, in the form for the argument parser. A command that ends in TEXT
  /// receives it as one word, whatever it contains.
  private func words(
    of type: any Command.Type, from scanner: inout CommandLine
  ) throws -> [String] {
    var words: [String] = []
    guard let tail = type.card.text else {
      // Only a word that looks like an option needs the declarations, which the parser makes each time.
      lazy var parts = CommandParts.declared(type)
      var typedArguments: [TypedWord] = []
      while let word = try scanner.next() {
        if type.card.takesSources, isPasteWord(word), try isPaste(scanner.peek()) {
          // `load paste` followed by a paste means that paste.
          continue
        }
        let isOption = word.segments.first?.isQuoted == false && word.text.hasPrefix("-")
        // A negative number is a wrong number, and no option.
        let isWrongNumber = isNegative(word) && parts.contains { $0.kind == .n }
        words.append(isWrongNumber ? Self.quoted(word.text) : Self.marked(word))
        guard isOption, let option = parts.first(where: { $0.names.contains(word.text) }),
          option.value != nil
        else {
          if !isOption { typedArguments.append(word) }
          continue
        }
        let value = ValueWords(option: option, typed: typedArguments, parts: parts)
        if let text = value.read(from: &scanner) {
          words.append(Self.quoted(text))
        } else if let value = try scanner.next() {
          // Even two dashes are a value here, and do not end the options; -=… is no option of one letter.
          let isDashes = value.text == "--" || value.text.hasPrefix("-=")
          words.append(isDashes ? Self.quoted(value.text) : Self.marked(value))
        }
      }
      return words
    }
    lazy var parts = CommandParts.declared(type)
    var missing = tail.wordsBefore
    // An open quote is a fault before the text, and an ordinary character inside it.
    while let word = missing > 0 ? try scanner.peek() : try? scanner.peek() {
      let isOption = Self.isOption(word, among: parts, mayBeText: missing == 0)
      guard isOption || missing > 0, word.text != "--" else { break }
      _ = try scanner.next()
      words.append(Self.marked(word))
      if !isOption {
        missing -= 1
      } else if tail.valueOptions.contains(word.text), let value = try scanner.next() {
        words.append(value.marked)
      }
    }
    // An empty quotation is a text, too: it clears a field. A dash is a text to be written, if the text is the
    // analyst's own.
    let isWritten = parts.last(where: \.isPositional)?.isWritten == true
    if !tail.isLine, !scanner.rest.hasPrefix("-- "),
      let last = scanner.rest.split(whereSeparator: \.isWhitespace).last.map(String.init),
      last != "--json", CommandParts.everyOption.contains(last), !words.contains(last)
    {
      let isOwn = parts.contains { $0.names.contains(last) }
      throw CommandFault.usage(
        command: type.card.name,
        message: isOwn
          ? "\(last) comes after the text: type it before the text, or put the text in quotes"
          : "unknown option \"\(last)\" after the text: put the text in quotes if it belongs to it",
        usage: type.card.usage)
    }
    if !scanner.rest.isEmpty, !isWritten || scanner.rest != "-" {
      words.append(TypedWord(segments: [.init(text: scanner.text, isQuoted: true)]).marked)
    }
    return words
  }

  private static func quoted(_ text: String) -> String {
    TypedWord(segments: [.init(text: text, isQuoted: true)]).marked
  }

  /// The word for the newest paste where a source is expected.
  static let pasteWord = "paste"

  private func isPasteWord(_ word: TypedWord) -> Bool {
    word.segments == [.init(text: Self.pasteWord, isQuoted: false)]
  }

  private func isNegative(_ word: TypedWord) -> Bool {
    word.text.hasPrefix("-") && Int(word.text) != nil
  }

  /// Whether a word is only a pasted text.
  private func isPaste(_ word: TypedWord?) -> Bool {
    guard let word, word.isOneQuotation else { return false }
    return pastes.contains { $0.text.utf8.elementsEqual(word.text.utf8) }
  }

  /// Whether a word before a command's TEXT is one of its options, or resembles a mistyped one.
  static func isOption(
    _ word: TypedWord, among parts: @autoclosure () -> [CommandPart], mayBeText: Bool
  ) -> Bool {
    guard !word.segments[0].isQuoted, word.text.hasPrefix("--"), !word.text.hasPrefix("---") else {
      return false
    }
    guard mayBeText, word.text != "--" else { return true }
    // A mistyped --private must not become part of a public note.
    let name = String(word.text.prefix { $0 != "=" })
    let options = parts().flatMap(\.names)
    return options.contains(name) || CommandParts.everyOption.contains(name)
      || !Spelling.nearest(to: name, in: options).isEmpty || options.contains { $0.hasPrefix(name) }
  }

  /// The word in the form for the argument parser: three dashes do not begin an option there. `--place=` would
  /// become an option whose value is the next word; it is one with an empty value.
  private static func marked(_ word: TypedWord) -> String {
    if let first = word.segments.first, !first.isQuoted, first.text.hasPrefix("---") {
      return quoted(word.text)
    }
    let isEmptied =
      word.segments.count == 1 && !word.segments[0].isQuoted && word.text.hasPrefix("--")
      && word.text.firstIndex(of: "=").map { word.text.index(after: $0) } == word.text.endIndex
    return isEmptied
      ? TypedWord(segments: word.segments + [.init(text: "", isQuoted: true)]).marked : word.marked
  }

  private func parse(
    _ type: any Command.Type, _ words: [String]
  ) throws -> any Command {
    do {
      return try type.parse(words)
    } catch {
      // A line that asks for help is never a complete command, unless an option has that word as its value.
      let asksForHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
      if asksForHelp || type.exitCode(for: error) == .success {
        throw CommandFault.help(command: type.card.name)
      }
      let message = TypedWord.unmarked(type.message(for: error))
      if let flags = ParserMessage.exclusive(message) {
        throw CommandFault.exclusive(
          command: type.card.name, flags: flags, usage: type.card.usage)
      }
      let isBeforeText = type.card.text != nil && ParserMessage.unknownOption(message) != nil
      throw CommandFault.usage(
        command: type.card.name,
        message: Self.foreignOption(message, words, of: type)
          ?? ParserMessage.reworded(message, of: type.card.name)
          + (isBeforeText ? "; to begin the text so, type -- before it" : ""),
        usage: type.card.usage)
    }
  }

  /// That an option of `edit` belongs to items of another kind; `nil` if the option does not exist.
  private static func foreignOption(
    _ message: String, _ words: [String], of type: any Command.Type
  ) -> String? {
    let variants = EditCommand.variants
    guard let option = ParserMessage.unknownOption(message),
      variants.contains(where: { $0 == type }),
      variants.contains(where: { CommandParts.declared($0).contains { $0.names.contains(option) } })
    else { return nil }
    let kind: AddressKind
    switch type {
    case is EditClaimantCommand.Type: return "\(option) does not apply to a claimant"
    case is EditClaimCommand.Type: kind = .claim
    case is EditEvidenceCommand.Type: kind = .evidence
    case is EditNoteCommand.Type: kind = .note
    case is EditQuestionCommand.Type: kind = .question
    default: kind = .article
    }
    guard let typed = words.first.map({ TypedWord(marked: $0) }), !typed.text.hasPrefix("--") else {
      return "\(option) does not apply to the current article"
    }
    return Address(typed) == nil
      ? "\(option) does not apply to \(kind.plural)"
      : "\(option) does not apply to \(typed.text), which is \(kind.noun)"
  }
}
