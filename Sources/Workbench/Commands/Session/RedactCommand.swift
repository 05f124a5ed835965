import ArgumentParser
import ArticleLoading
import FactCheck
import FoundationEssentials
import JSON
import Presentation

struct RedactCommand: Command {
  static let card = CommandCard(
    name: "redact", group: .session,
    summary: "Permanently remove a protected source, or words, from the log.",
    usage: "redact ADDRESS|--words WORDS [--confirm ADDRESS|WORDS]",
    discussion: """
      In every entry of the log, redact removes the source. For evidence, it removes everything \
      except the stance, the level and which question it answers; for a note, the text; for a claim, who said it, who reported \
      it, where, and the reply. The typed lines and a kept file are removed too. The answer lists \
      where else the names and addresses occur.
      With --words, redact removes words, such as a name, from every text of the log: reasons, \
      notes, topics, settings, imported reviews. Letter case makes no difference; words of fewer \
      than four letters are removed only where they are whole words, and a single letter cannot \
      be redacted. A name is also found as addresses, handles, topics and names of files join it: \
      ben_osei, @BenOsei, there in plain letters, too: juergen-groesse, jurgen-grosse. An address that contains the words is removed completely. So is every copy of a \
      source with the words in its bytes, its text, its metadata or the server's answers: a capture, a \
      kept file, a local archived copy; the log then contains only that it existed, and its quote \
      counts as not compared. (exiftool reads metadata; without it, only the bytes are searched.) The texts of articles \
      and the passages quoted from them stay, because claims refer to places in them; so does the \
      name of an analyst, which each entry of the log contains.
      The hashes stay, so that factdesk check can still verify the rest. A redaction cannot be \
      undone, so redact asks twice; a script repeats the address or the words: --confirm e2. \
      The page of browse report is deleted, the library is cleaned, and other sessions in it whose \
      claims contain the same are named. Other earlier copies are not changed: exports, saved copies of the session, backups, and the \
      history of the prompt.
      """,
    examples: [
      .init(setUp: Examples.evident, line: "redact e1 --confirm e1"),
      .init(setUp: Examples.evident + ["redact e1 --confirm e1"], line: "show e1"),
      .init(
        setUp: Examples.evident + ["note c1 \"Ben Osei confirms it.\""],
        line: "redact --words \"Ben Osei\" --confirm \"Ben Osei\""),
    ])

  @Argument(help: ArgumentHelp("Evidence, a note, a question or a claim.", valueName: "redactable"))
  var address: AddressWord?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Words to remove from every text.", valueName: "words"))
  var words: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The address, or the words, again.", valueName: "same-address"))
  var confirm: AddressWord?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    switch (address, words) {
    case (let address?, nil):
      let item = try desk.itemEverMade(address, expected: Self.redactable)
      try session.checkRedactable(item)
      try confirmAddress(of: item, at: desk)
      try desk.checkNamed(item)
      try ask(of: item, at: desk)
      let words = session.words(naming: item)
      let entry = try desk.redact { .source(of: item) }
      return try answer(of: entry, item: item, elsewhere: words, at: desk)
    case (nil, let words?):
      guard let struck = RedactionWords(words.text) else {
        throw DeskError.badValue(
          option: "--words", value: words.text,
          expected:
            "at least \(RedactionWords.fewestCharacters) characters, among them a letter or digit, "
            + "that are not part of the mark \(Change.redactedWords)")
      }
      try ask(of: words.text, at: desk)
      var search = CopiesWithWords([struck], at: desk)
      let entry: Entry
      do {
        entry = try desk.redact(line: RedactionWords.line) {
          search = CopiesWithWords([struck], at: desk)
          try search.searchLog()
          return .words(struck, in: search.found)
        }
      } catch DeskError.noWordsToRedact {
        throw DeskError.noWordsToRedact(unsearched: search.unsearched)
      }
      return try answer(
        of: entry, item: nil, elsewhere: [words.text], search: search, at: desk)
    default: throw DeskError.options("redact expects either an address or --words WORDS")
    }
  }

  private func answer(
    of entry: Entry, item: ItemID?, elsewhere words: [String],
    search: CopiesWithWords? = nil, at desk: Desk
  ) throws -> RedactAnswer {
    var rest: CopiesWithWords?
    let occurrences = try desk.occurrences(of: words, before: entry.sequence, &rest)
    func both(_ list: KeyPath<CopiesWithWords, [String]>) -> [String] {
      [search, rest].compactMap { $0 }.flatMap { $0[keyPath: list] }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    }
    let redacted = entry.step.changes.flatMap { change -> [Int] in
      if case .redacted(_, let entries) = change { entries.map(\.entry) } else { [] }
    }
    return RedactAnswer(
      item: item, entries: redacted, guessable: try desk.unsalted(redacted),
      elsewhere: occurrences,
      captures: (search?.found.captures ?? []).sorted().map { "k\($0)" },
      files: (search?.files ?? []).sorted(), archives: (search?.archives ?? []).sorted(),
      unsearched: both(\.unsearched), unread: both(\.unread),
      sameLabels: desk.state.scale.repeatedLabels, scale: desk.state.scale.name,
      page: desk.deleteBrowsedPage(), libraries: desk.updateLibraries(afterRedactionOf: words))
  }

  private static let redactable: [AddressKind] = [.claim, .evidence, .note, .question]

  /// Refuses a repeated address that is another item's.
  private func confirmAddress(of item: ItemID, at desk: Desk) throws {
    guard let confirm, try desk.itemEverMade(confirm, expected: Self.redactable) != item else {
      return
    }
    throw DeskError.otherConfirmed(item, confirm.text)
  }

  /// Asks a person twice; a script must repeat the address.
  private func ask(of item: ItemID, at desk: Desk) throws {
    guard confirm == nil else { return }
    guard desk.console.isInteractive else { throw DeskError.unconfirmed(item) }
    try ask(
      "Remove the source of \(item) from the log? This cannot be undone.",
      "Remove it permanently?", at: desk)
  }

  /// Asks a person twice; a script must repeat the words.
  private func ask(of words: String, at desk: Desk) throws {
    if let confirm {
      guard confirm.text == words else { throw DeskError.otherWordsConfirmed(confirm.text) }
      return
    }
    guard desk.console.isInteractive else { throw DeskError.otherWordsConfirmed(nil) }
    let shown = Quoting.quoted(ScreenText.shown(words, singleLine: true))
    try ask(
      "Remove \(shown) from every text of the log? This cannot be undone.",
      "Remove \(words.contains(where: \.isWhitespace) ? "them" : "it") permanently?", at: desk)
  }

  private func ask(_ questions: String..., at desk: Desk) throws {
    for question in questions {
      guard desk.console.confirm(question) else { throw DeskError.declined }
    }
  }
}

extension Desk {
  /// Makes sure that the log says something about an item's source, before anyone is asked.
  fileprivate func checkNamed(_ item: ItemID) throws {
    var wasRedacted = false
    var isNamed = false
    try forEachEntry(numbered: RangeSet(1..<state.sequence + 1)) { entry in
      let changes = entry.step.changes
      isNamed = isNamed || changes.redacted(item) != changes
      wasRedacted =
        wasRedacted
        || !entry.step.redactsWords
          && changes.contains { if case .redacted(item, _) = $0 { true } else { false } }
    }
    guard isNamed else { throw DeskError.nothingToRedact(item, wasRedacted: wasRedacted) }
  }

  /// The entries without a salt, which earlier versions of the program wrote.
  fileprivate func unsalted(_ entries: [Int]) throws -> [Int] {
    var unsalted: [Int] = []
    for number in entries {
      try forEachEntry(numbered: RangeSet(number..<number + 1)) { entry in
        if entry.version < 2 { unsalted.append(number) }
      }
    }
    return unsalted
  }
}

/// The result of a redaction.
struct RedactAnswer: Answer {
  /// The item whose source was redacted; `nil` if words were.
  var item: ItemID?
  /// The redacted entries.
  var entries: [Int]
  /// The redacted entries of an earlier version of the program: their hashes, which stay, confirm a correct
  /// guess of all their words.
  var guessable: [Int]
  /// Where else the names and addresses occur.
  var elsewhere: [WordOccurrences]
  /// The captures that were removed because they contained the words.
  var captures: [String]
  /// The evidence whose kept file was removed because it contained them.
  var files: [EvidenceID]
  /// The evidence of which local archived copies were removed because they contained them.
  var archives: [EvidenceID]
  /// What could not be searched, because its bytes are missing or damaged.
  var unsearched: [String]
  /// The files whose metadata only exiftool could have read.
  var unread: [String]
  /// Labels that several levels of the scale have since their words were redacted.
  var sameLabels: [String]
  /// The scale's name.
  var scale: String
  /// The page of `browse report`, if there was one.
  var page: BrowsedPage?
  /// The libraries with the session.
  var libraries: RedactedLibraries

  var json: JSONValue {
    [
      "item": item, "entries": entries, "guessable": guessable,
      "alsoNamedIn": Set(elsewhere.flatMap(\.entries)).sorted(), "staysIn": elsewhere.stays,
      "captures": captures, "files": files, "archives": archives, "unsearched": unsearched,
      "unreadMetadata": unread,
      "inCopiesOf": elsewhere.copies, "inAnalystName": elsewhere.contains(where: \.isAnalyst),
      "sameLabels": sameLabels, "page": self.page?.path, "pageStays": self.page?.stays,
      "librariesRemoved": libraries.removed.isEmpty ? nil : libraries.removed,
      "libraryStays": libraries.stays.isEmpty ? nil : libraries.stays.joined(separator: "; "),
      "libraryArchives": libraries.archives.isEmpty ? nil : libraries.archives,
      "librarySessions": libraries.sessions.isEmpty ? nil : libraries.sessions,
      "libraryRemarks": libraries.remarks.isEmpty ? nil : libraries.remarks,
    ]
  }

  func write(to page: inout TextOutput) {
    page.line(
      "\(item.map { "\($0): " } ?? "")redacted in \(entries.count == 1 ? "entry" : "entries") "
        + entries.map(String.init).joined(separator: ", "))
    func notice(_ words: String) {
      page.wrapped([.init(words, .notice)], first: "    ", indent: "      ")
    }
    let removed =
      captures + files.map { "the kept file of \($0)" }
      + archives.map { "an archived copy of \($0)" }
    if !removed.isEmpty {
      notice(
        "\(removed.joined(separator: ", ")) contained the words and "
          + "\(removed.count == 1 ? "was" : "were") removed, with what was found there")
    }
    if !unsearched.isEmpty {
      notice(
        "not searched, because \(unsearched.count == 1 ? "its" : "their") bytes are missing or "
          + "damaged: \(unsearched.joined(separator: ", ")); what is damaged: factdesk check")
    }
    if !unread.isEmpty {
      notice(
        "of \(unread.joined(separator: ", ")) only the bytes were searched, because exiftool could not "
          + "read the metadata; Debian: \(NeededProgram.exiftool.package)")
    }
    for path in libraries.removed {
      notice(
        "the library \(path) was deleted; archives that it had must be added again")
    }
    for remark in libraries.remarks { notice(remark) }
    for why in libraries.stays { notice("the library still has it: \(why)") }
    if !libraries.archives.isEmpty {
      let archives = Counted.list(libraries.archives.map { ScreenText.shown($0, singleLine: true) })
      notice(
        "these archives in the library contain it: \(archives); library remove NAME removes one")
    }
    if !libraries.sessions.isEmpty {
      notice(
        "claims of these sessions contain it, too: \(Counted.list(libraries.sessions)); open each and redact it there"
      )
    }
    if !guessable.isEmpty {
      let numbers = guessable.map(String.init).joined(separator: ", ")
      page.wrapped(
        [
          .init(
            "\(guessable.count == 1 ? "entry \(numbers) was" : "entries \(numbers) were") written "
              + "by an earlier factdesk: its hash lets anyone who guesses the whole text "
              + "confirm the guess", .faint)
        ], first: "    ", indent: "    ")
    }
    if let browsed = self.page {
      page.wrapped(
        [
          .init(
            browsed.stays
              ? "the page of browse report could not be deleted; delete it: \(browsed.path)"
              : "the page of browse report was deleted; your browser may still show it",
            .notice)
        ], first: "    ", indent: "      ")
    }
    for label in sameLabels {
      page.wrapped(
        [
          .init(
            "several levels of the scale \(scale) are now \(Quoting.quoted(label)), so verdicts with "
              + "them read alike; scale FILE changes to a scale with labels of its own", .notice)
        ], first: "    ", indent: "      ")
    }
    for occurrence in elsewhere {
      for line in occurrence.lines {
        page.wrapped([.init(line, .faint)], first: "    ", indent: "      ")
      }
    }
  }
}
