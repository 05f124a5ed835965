import ArgumentParser
import FactCheck
import Presentation

/// `edit` means one of several commands, depending on its address.
package enum EditCommand: CommandName {
  package static let card = CommandCard(
    name: "edit", aliases: ["meta"], group: .claim,
    summary: "Change an article's data, a claim, evidence or a note.",
    usage: "edit aN|cN|eN [options of load, tag or evidence], edit nN [TEXT]",
    discussion: """
      The item decides which options apply: for an article (edit a1) those of load, for a claim \
      (edit c4) those of tag, for evidence (edit e2) those of evidence. For a note (edit n3), \
      TEXT replaces its text; at the prompt, without TEXT, edit opens your editor. Without an \
      address, edit changes the current article; without options, it shows the article's data \
      and where each was found. An empty value clears a field: edit c4 --place "".
      A verdict judges a wording. Rewording a claim (edit c4 --as …) reopens it, unless \
      --same-meaning gives the reason why the meaning is the same.
      """,
    examples: [
      .init(
        setUp: Examples.loaded, line: "edit a1 --title \"Harbour fees\" --author \"Mara Vance\""),
      .init(setUp: Examples.decided, line: "edit c1 --as \"Ferry crossings fell by half.\""),
      .init(setUp: Examples.evident, line: "edit e1 --published 2026-01-20 --at \"table 2\""),
      .init(setUp: Examples.tagged + ["note c1 Ask the mayor."], line: "edit n1 Asked the mayor."),
    ])

  package static let variants: [any Command.Type] = [
    EditArticleCommand.self, EditClaimCommand.self, EditEvidenceCommand.self, EditNoteCommand.self,
  ]

  package static func variant(for line: CommandLine) throws -> any Command.Type {
    var line = line
    var first = try line.next()
    while first?.text == "--json" { first = try line.next() }
    guard let first, !first.text.hasPrefix("-") else { return EditArticleCommand.self }
    switch Address(first) {
    case .article: return EditArticleCommand.self
    case .claim: return EditClaimCommand.self
    case .evidence: return EditEvidenceCommand.self
    case .note: return EditNoteCommand.self
    case .review(let id):
      throw RuleError.reviewIsOthers(id)
    case .place:
      throw AddressError.wrongKind(
        first.text, wanted: AddressKind.choice(editable) + ": a1, c4, e2, n3")
    case nil:
      guard SeveralNamed(first.text) == nil else { return EditSeveralCommand.self }
      throw AddressError.malformed(first.text, wanted: editable)
    }
  }

  /// The kinds of items that can be edited.
  static let editable: [AddressKind] = [.article, .claim, .evidence, .note]

  /// Without options there is nothing to change; only an article's facts are printed then.
  static func withoutChange(_ item: String) -> CommandFault {
    .usage(
      command: card.name,
      message:
        "edit \(item) needs an option that changes something; show \(item) prints the values",
      usage: card.usage)
  }
}

/// A list, or `@`: the desk resolves and then refuses it.
struct EditSeveralCommand: Command {
  static let card = EditCommand.card

  @Argument(parsing: .captureForPassthrough, help: "What to change, and its options.")
  var words: [AddressWord] = []

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    throw desk.fault(words.first?.text ?? "", wanted: EditCommand.editable)
  }
}

struct EditArticleCommand: Command {
  static let card = EditCommand.card

  @Argument(help: ArgumentHelp("The article; the current one when left out.", valueName: "article"))
  var address: AddressWord?

  @OptionGroup var options: ArticleOptions
  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    ArticleOptions.current(option, in: try desk.article(address).details)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let id = try desk.article(address).id
    guard options.isGiven else { return FactsAnswer(try desk.state.existing(id), in: desk.state) }
    try desk.change { session in
      var details = try session.existing(id).details
      try options.apply(to: &details)
      return try session.edit(id) { $0 = details }
    }
    return ArticleAnswer(try desk.state.existing(id), in: desk.state)
  }
}

struct EditClaimCommand: Command {
  static let card = EditCommand.card

  @Argument(help: ArgumentHelp("The claim.", valueName: "claim"))
  var address: AddressWord

  @Argument(help: ArgumentHelp("Topics to add.", valueName: "+topic"))
  var topics: [OptionText] = []

  @Option(
    name: .customLong("drop"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A topic to remove; may be repeated.", valueName: "topic"))
  var dropped: [OptionText] = []

  @Option(
    name: .customLong("same-meaning"), parsing: .unconditional,
    help: ArgumentHelp(
      "Why a new wording means the same, so that the verdict stays.", valueName: "reason"))
  var sameMeaning: OptionText?

  @OptionGroup var options: ClaimOptions
  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    guard case .claim(let id) = try desk.item(address, wanted: EditCommand.editable) else {
      return nil
    }
    let claim = try desk.state.existing(id)
    return option == "--as" ? claim.text : ClaimOptions.current(option, in: claim.details)
  }

  func answer(at desk: Desk) throws -> any Answer {
    guard case .claim(let id) = try desk.item(address, wanted: EditCommand.editable) else {
      throw AddressError.wrongKind(address.text, wanted: "a claim")
    }
    guard options.isGiven || sameMeaning != nil || !topics.isEmpty || !dropped.isEmpty else {
      throw EditCommand.withoutChange("\(id)")
    }
    let before = try desk.state.existing(id).standing.status
    try desk.change { session in
      var details = try session.existing(id).details
      let topics = try Topics.read(topics)
      details.topics += topics.filter { !details.topics.contains($0) }
      for word in dropped {
        let topic = OptionValues.topic(word.text)
        guard details.topics.contains(topic) else {
          throw DeskError.badValue(
            option: "--drop", value: word.text,
            wanted: details.topics.isEmpty
              ? "a topic of \(id), which has none"
              : "one of the topics of \(id): \(details.topics.joined(separator: ", "))")
        }
        details.topics.removeAll { $0 == topic }
      }
      try options.apply(to: &details, in: session)
      return try session.edit(id, sameMeaning: sameMeaning?.text) { $0 = details }
    }
    let isReopened = before == .checked && desk.state.claim(id)?.standing.status == .open
    return try ClaimAnswer(
      id, remarks: isReopened ? ["reworded, so reopened: its verdict judged other words"] : [],
      at: desk)
  }
}

struct EditEvidenceCommand: Command {
  static let card = EditCommand.card

  @Argument(help: ArgumentHelp("The evidence.", valueName: "evidence"))
  var address: AddressWord

  @Option(parsing: .unconditional, help: ArgumentHelp("Where it is.", valueName: "url"))
  var url: OptionText?

  @OptionGroup var options: EvidenceOptions
  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    guard case .evidence(let id) = try desk.item(address, wanted: EditCommand.editable) else {
      return nil
    }
    return EvidenceOptions.current(option, in: try desk.state.existing(id).details)
  }

  func answer(at desk: Desk) throws -> any Answer {
    guard case .evidence(let id) = try desk.item(address, wanted: EditCommand.editable) else {
      throw AddressError.wrongKind(address.text, wanted: "evidence")
    }
    guard options.isGiven || url != nil else { throw EditCommand.withoutChange("\(id)") }
    let file = try options.readFile(at: desk)
    try desk.change(blobs: [file?.blob].compactMap { $0 }) { session in
      var details = try session.existing(id).details
      if let url { details.url = try OptionValues.address(url, "--url") }
      try options.apply(to: &details, file: file, at: desk.now)
      return try session.edit(id) { $0 = details }
    }
    return try EvidenceAnswer([id], in: desk.state)
  }
}

struct EditNoteCommand: Command {
  static let card: CommandCard = {
    var card = EditCommand.card
    card.text = .init(wordsBefore: 1)
    return card
  }()

  @Argument(help: ArgumentHelp("The note.", valueName: "note"))
  var address: AddressWord

  @Argument(help: ArgumentHelp("Its new text.", valueName: "text"))
  var text: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard case .note(let id) = try desk.item(address, wanted: EditCommand.editable) else {
      throw AddressError.wrongKind(address.text, wanted: "a note")
    }
    let current = try desk.state.existing(id).text
    let text = try desk.text(text, current: current, of: Self.self)
    try desk.change { try $0.edit(id, text: text) }
    return NoteAnswer(try desk.state.existing(id))
  }
}
