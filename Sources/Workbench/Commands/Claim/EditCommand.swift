import ArgumentParser
import ArticleLoading
import FactCheck
import Presentation

/// `edit` means one of several commands, depending on its address.
package enum EditCommand: CommandName {
  package static let card = CommandCard(
    name: "edit", aliases: ["meta"], group: .claim,
    summary: "Change an article, claim, evidence, note, question or claimant.",
    usage:
      "edit ADDRESS [options of load, tag or evidence], edit nN|qN [TEXT], edit \"NAME\" [options]",
    discussion: """
      The item decides which options apply: for an article (edit a1) those of load, for a claim \
      (edit c4) those of tag, for evidence (edit e2) those of evidence. For a note (edit n3) or a \
      question (edit q1), TEXT replaces its text; at the prompt, without TEXT, edit opens your editor. Without an \
      address, edit changes the current article; without options, it shows the article's data \
      and where each was found. An empty value clears a field: edit c4 --place "".
      A list (c1,c3-c5) or @ changes all its items in one step; those that have the values already \
      stay as they are.
      A name in quotes is a claimant: edit "Ana Lind" --role mayor changes what all claims of that \
      name say of it, in one step. A role with --from DATE is theirs in claims of that date or \
      later. The command claimants lists the names.
      A verdict judges a wording. Rewording a claim (edit c4 --as …) reopens it, unless \
      --same-meaning gives the reason why the meaning is the same.
      """,
    examples: [
      .init(
        setUp: Examples.loaded, line: "edit a1 --title \"Harbour fees\" --author \"Mara Vance\""),
      .init(setUp: Examples.decided, line: "edit c1 --as \"Ferry crossings fell by half.\""),
      .init(setUp: Examples.evident, line: "edit e1 --published 2026-01-20 --at \"table 2\""),
      .init(
        setUp: Examples.tagged,
        line:
          "edit \"Port office\" --kind org --url https://port.example/ --other-name \"The port\""),
      .init(setUp: Examples.tagged + ["note c1 Ask the mayor."], line: "edit n1 Asked the mayor."),
    ])

  package static let variants: [any Command.Type] = [
    EditArticleCommand.self, EditClaimCommand.self, EditEvidenceCommand.self, EditNoteCommand.self,
    EditQuestionCommand.self, EditClaimantCommand.self,
  ]

  package static func variant(
    for line: CommandLine, listed: AddressKind?
  ) throws -> any Command.Type {
    var line = line
    var first = try line.next()
    while first?.text == "--json" { first = try line.next() }
    guard let first, !first.text.hasPrefix("-") else { return EditArticleCommand.self }
    if first.isOneQuotation { return EditClaimantCommand.self }
    let parts = Address(first) == nil ? SeveralNamed(first.text)?.parts : nil
    let kinds = parts?.compactMap { Address($0.word).map(AddressKind.init) } ?? []
    guard Set(kinds).count < 2 else { throw AddressError.mixedList(first.text, kinds: kinds) }
    switch Address(first) ?? parts?.first.flatMap({ Address($0.word) }) {
    case .article: return EditArticleCommand.self
    case .claim: return EditClaimCommand.self
    case .evidence: return EditEvidenceCommand.self
    case .note: return EditNoteCommand.self
    case .question: return EditQuestionCommand.self
    case .review(let id):
      throw RuleError.reviewIsOthers(id)
    case .place:
      throw AddressError.wrongKind(
        first.text, expected: AddressKind.choice(editable) + ": a1, c4, e2, n3, q1")
    case nil:
      guard first.text == "@" else {
        throw AddressSpelling.meant(first.text, expected: editable) == nil
          ? AddressError.unquotedName(first.text)
          : AddressError.malformed(first.text, expected: editable)
      }
      return try variant(of: listed) ?? variant(with: line)
    }
  }

  /// The command for the items that `@` means; `nil` if there are none, or of several kinds.
  private static func variant(of listed: AddressKind?) -> (any Command.Type)? {
    switch listed {
    case .article: EditArticleCommand.self
    case .evidence: EditEvidenceCommand.self
    case .note: EditNoteCommand.self
    case .question: EditQuestionCommand.self
    case .claim, .review, .sentences: EditClaimCommand.self
    case nil: nil
    }
  }

  /// The command that has the options of a line, which then explains what `@` means instead of its items.
  private static func variant(with line: CommandLine) throws -> any Command.Type {
    var line = line
    var options: [String] = []
    while let word = try line.next() {
      guard word.text.hasPrefix("--") else { continue }
      options.append(String(word.text.prefix { $0 != "=" }))
    }
    return [EditClaimCommand.self, EditArticleCommand.self, EditEvidenceCommand.self].first {
      let names = CommandParts.declared($0).flatMap(\.names)
      return options.allSatisfy(names.contains)
    } ?? EditClaimCommand.self
  }

  /// The kinds of items that can be edited.
  static let editable: [AddressKind] = [.article, .claim, .evidence, .note, .question]

  /// Without options there is nothing to change; only an article's facts are printed then.
  static func withoutChange(_ item: String, shownBy command: String? = nil) -> CommandFault {
    .usage(
      command: card.name,
      message:
        "edit \(item) needs an option that changes something; \(command ?? "show \(item)") prints the values",
      usage: card.usage)
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
    let ids =
      try address.map { try desk.articles($0, toChange: options.isGiven) }
      ?? [desk.currentArticle().id]
    guard options.isGiven else {
      guard ids.count == 1 else { throw EditCommand.withoutChange(address?.text ?? "") }
      return FactsAnswer(try desk.state.existing(ids[0]), in: desk.state)
    }
    let changed = try desk.change(ids, as: ItemID.article) { id, session in
      var details = try session.existing(id).details
      try options.apply(to: &details, at: desk)
      return try session.edit(id) { $0 = details }
    }
    if ids.count == 1 { return ArticleAnswer(try desk.state.existing(ids[0]), in: desk.state) }
    desk.list(ids.map(ItemID.article))
    return EditedAnswer(ids.map(ItemID.article), changed: changed, noun: "article")
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
    guard case .claim(let id) = try desk.item(address, expected: EditCommand.editable) else {
      return nil
    }
    let claim = try desk.state.existing(id)
    return option == "--as" ? claim.text : ClaimOptions.current(option, in: claim.details)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(address, toChange: true)
    guard options.isGiven || sameMeaning != nil || !topics.isEmpty || !dropped.isEmpty else {
      throw EditCommand.withoutChange(address.text)
    }
    let added = try Topics.read(topics)
    let before = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    let removed = try droppedTopics(of: before)
    let changed = try desk.change(ids, as: ItemID.claim) { id, session in
      let claim = try session.existing(id)
      var details = claim.details
      details.topics += added.filter { !details.topics.contains($0) }
      details.topics.removeAll(where: removed.contains)
      try options.apply(to: &details, of: claim.passage.article, in: session, at: desk)
      return try session.edit(id, sameMeaning: sameMeaning?.text) { $0 = details }
    }
    let reopened = before.filter {
      $0.progress.status == .checked && desk.state.claim($0.id)?.progress.status == .open
    }
    if ids.count == 1 {
      return try ClaimAnswer(
        ids[0], since: before[0],
        remarks: reopened.isEmpty ? [] : ["reworded, so reopened: its verdict judged other words"],
        at: desk)
    }
    var heading = EditedAnswer.words(changed, of: ids.count, noun: "claim")
    if !reopened.isEmpty {
      heading += "; reopened: \(reopened.map(\.id.description).joined(separator: ", "))"
    }
    return try ClaimsAfter.answer(since: before, heading: heading, at: desk)
  }

  /// The topics of `--drop`.
  /// - Throws: `DeskError.badValue` if none of the claims has one of them.
  private func droppedTopics(of claims: [Claim]) throws -> Set<String> {
    var known: [String] = []
    for topic in claims.flatMap(\.details.topics) where !known.contains(topic) {
      known.append(topic)
    }
    return try Set(
      dropped.map { word in
        let topic = OptionValues.topic(word.text)
        guard known.contains(topic) else {
          throw DeskError.badValue(
            option: "--drop", value: word.text,
            expected: known.isEmpty
              ? "a topic of \(address.text), which has none"
              : "one of the topics of \(address.text): \(known.joined(separator: ", "))")
        }
        return topic
      })
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
    guard case .evidence(let id) = try desk.item(address, expected: EditCommand.editable) else {
      return nil
    }
    return EvidenceOptions.current(option, in: try desk.state.existing(id).details)
  }

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.evidence(address, toChange: true)
    guard options.isGiven || url != nil else { throw EditCommand.withoutChange(address.text) }
    let file = try options.readFile(at: desk)
    let (copy, missing) = try file.map(desk.copyIfReadable) ?? (nil, nil)
    let blobs = [file?.blob].compactMap { $0 } + (copy?.blobs ?? [])
    let facts = try facts(of: ids, at: desk)
    let pictures = try pictures(of: ids, unlessRead: file, at: desk)
    let changed = try desk.change(ids, as: ItemID.evidence, blobs: blobs) { id, session in
      var details = try session.existing(id).details
      let before = details
      if let url { details.url = try OptionValues.address(url, "--url") }
      try options.apply(to: &details, file: file, picture: pictures[id], at: desk)
      facts[id]?.fill(&details)
      if let copy, details.file?.sha256 != before.file?.sha256 {
        try desk.add(copy, numbered: session.nextCapture, to: &details)
      } else {
        try desk.compareQuote(of: &details, before: before)
      }
      return try session.edit(id) { $0 = details }
    }
    if ids.count > 1 { desk.list(ids.map(ItemID.evidence)) }
    var remarks = ids.count == 1 ? [] : [EditedAnswer.words(changed, of: ids.count, noun: "item")]
    remarks += [missing, file?.remark].compactMap { $0 }
    return try EvidenceAnswer(ids, remarks: remarks, in: desk.state)
  }

  /// What `--metadata` reads of kept pictures.
  private func pictures(
    of ids: [EvidenceID], unlessRead file: ReadFile?, at desk: Desk
  ) throws -> [EvidenceID: PictureFacts] {
    guard options.metadata, file == nil else { return [:] }
    var pictures: [EvidenceID: PictureFacts] = [:]
    for id in ids {
      pictures[id] = try desk.pictureFacts(of: desk.state.existing(id).details, id)
    }
    return pictures
  }

  /// What the pages of evidence say about themselves, if the line asks for it.
  private func facts(
    of ids: [EvidenceID], at desk: Desk
  ) throws -> [EvidenceID: SourceFacts] {
    guard options.fetching == .fetch else { return [:] }
    let typed = try url.flatMap { try OptionValues.address($0, "--url") }
    var facts: [EvidenceID: SourceFacts] = [:]
    for id in ids {
      guard let page = try typed ?? desk.state.existing(id).details.url else {
        throw DeskError.options("--fetch needs the address of a page, and \(id) has none")
      }
      facts[id] = try desk.facts(of: page, isTyped: typed != nil)
    }
    return facts
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
    let ids = try desk.notes(address, toChange: true)
    let notes = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    let current = notes.count == 1 ? notes[0].text : ""
    let text = try desk.text(text, current: current, of: Self.self)
    try desk.change(ids, as: ItemID.note) { try $1.edit($0, text: text) }
    if ids.count > 1 { desk.list(ids.map(ItemID.note)) }
    return NoteAnswer(try ids.map { id throws(RuleError) in try desk.state.existing(id) })
  }
}

struct EditQuestionCommand: Command {
  static let card = EditNoteCommand.card

  @Argument(help: ArgumentHelp("The question.", valueName: "question"))
  var address: AddressWord

  @Argument(help: ArgumentHelp("Its new text.", valueName: "text"))
  var text: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.questions(address, toChange: true)
    let questions = try ids.map { id throws(RuleError) in try desk.state.existing(id) }
    let current = questions.count == 1 ? questions[0].text : ""
    let text = try desk.text(text, current: current, of: Self.self)
    try desk.change(ids, as: ItemID.question) { try $1.edit($0, text: text) }
    if ids.count > 1 { desk.list(ids.map(ItemID.question)) }
    return QuestionsAnswer(
      try ids.map { id throws(RuleError) in try desk.state.existing(id) }, in: desk.state)
  }
}
