import ArticleText
import ClaimLibrary
import ClaimSearch
import ExportFormats
import FactCheck
import Importing
import Lint
import Presentation
import ReportModel
import SessionStore
import Templates

/// The suggestions of Tab, computed from the command list and the session, without a terminal.
public final class Completer {
  /// A suggestion.
  public struct Candidate: Equatable, Sendable {
    /// The replacement for the typed word.
    public let replacement: String
    /// A short description.
    public let detail: String
    /// Whether the word is complete, so that a space follows.
    public let isFinal: Bool

    init(_ replacement: String, _ detail: String = "", isFinal: Bool = true) {
      self.replacement = replacement
      self.detail = detail
      self.isFinal = isFinal
    }
  }

  /// The maximum number of candidates.
  static let limit = 200

  let desk: Desk

  package init(desk: Desk) { self.desk = desk }

  /// The candidates at the end of a line.
  /// - Parameter line: the line up to the cursor.
  /// - Returns: the UTF-8 offset of the part to replace, and the candidates.
  public func candidates(for line: String) -> (start: Int, candidates: [Candidate]) {
    let begun = BegunLine(line)
    guard let first = begun.words.first else {
      return (begun.start, commands(begun.typed))
    }
    let parser = CommandParser(allowsPrefixes: true)
    guard let type = try? parser.resolve(first) else { return (begun.start, []) }
    let variant = try? type.variant(for: begun.scannerAfterCommand, listed: desk.listedKind)
    var parts = CommandParts.parts(of: variant ?? type)
    if type.variants.count > 1, variant == nil || begun.words.count == 1 {
      // The item to edit is not typed yet: suggest an address of any kind, and the options of all kinds.
      parts =
        [CommandPart(value: WordKind.anyEditable.rawValue, help: "", isRepeating: false)]
        + parts.filter { !$0.isPositional }
    }
    if let last = begun.words.dropFirst().last, last.hasPrefix("--"),
      let option = parts.first(where: { $0.option == last }), option.value != nil
    {
      return (begun.start, values(option.kind, begun))
    }
    if let quotes = quotes(begun, parts) { return (begun.start, quotes.candidates) }
    if !begun.typed.hasPrefix("-"), !begun.typed.hasPrefix("+"),
      let (kind, line) = begun.sentence(of: parts)
    {
      return kind.writing == .text ? (begun.start, []) : (line.start, values(kind, line))
    }
    if begun.typed.hasPrefix("-") {
      return (begun.start, options(parts, begun))
    }
    if begun.typed.hasPrefix("+") {
      return (begun.start, topics(begun.typed.dropFirst(), sign: "+"))
    }
    return positional(parts, begun)
  }

  private func commands(_ typed: String) -> [Candidate] {
    let typed = typed.lowercased()
    return
      (CommandList.all.map { Candidate($0.card.name, $0.card.summary) }
      + desk.settings.aliases.sorted { $0.key < $1.key }.map { Candidate($0.key, $0.value) })
      .filter { $0.replacement.lowercased().hasPrefix(typed) }
  }

  private func options(_ parts: [CommandPart], _ begun: BegunLine) -> [Candidate] {
    parts.compactMap { part in
      guard let option = part.option, option.hasPrefix(begun.typed),
        part.isRepeating || !begun.words.contains(option)
      else { return nil }
      return Candidate(option, part.help)
    }
  }

  /// The candidates where no option is expected, by the kind of the next argument.
  private func positional(
    _ parts: [CommandPart], _ begun: BegunLine
  ) -> (start: Int, candidates: [Candidate]) {
    var argument = 0
    var skipsValue = false
    var firstOfRepeated: Int?
    let positionals = parts.filter(\.isPositional)
    for (index, word) in begun.words.enumerated().dropFirst() {
      if skipsValue {
        skipsValue = false
      } else if word.hasPrefix("--") {
        skipsValue = parts.first { $0.option == word }?.value != nil
      } else {
        if argument < positionals.count, positionals[argument].isRepeating {
          firstOfRepeated = firstOfRepeated ?? index
        } else {
          argument += 1
        }
      }
    }
    guard argument < positionals.count else { return (begun.start, []) }
    let kind = positionals[argument].kind
    if kind == .rating, let first = firstOfRepeated {
      // A rating has several words: all that were typed are its beginning.
      let typed = (begun.words[first...] + [begun.typed]).joined(separator: " ")
      return (begun.starts[first], ratings(typed, isQuoted: false))
    }
    if kind == .rating {
      let isSettling = begun.words.first == SettleCommand.card.name
      let readers = isSettling ? words(SettleCommand.readers.map(\.word), begun.typed) : []
      return (begun.start, readers + ratings(begun.typed, isQuoted: false))
    }
    if kind == .assignee, let first = firstOfRepeated {
      let typed = (begun.words[first...] + [begun.typed]).joined(separator: " ")
      return (begun.starts[first], analysts(typed))
    }
    return (begun.start, values(kind, begun))
  }

  /// The candidates for a kind of value, as arguments and options declare it.
  private func values(_ kind: WordKind?, _ begun: BegunLine) -> [Candidate] {
    guard let kind else { return [] }
    let typed = begun.typed
    return switch kind {
    case .address, .claim, .claims, .evidence, .note, .article, .redactable, .claimOrArticle,
      .claimsOrArticle, .addressOrEvidence, .captured, .copy:
      AddressCandidates(session: desk.state).candidates(kind, typed)
    case .anyEditable:
      // What is in quotes is a name.
      (begun.isQuoted ? [] : AddressCandidates(session: desk.state).candidates(kind, typed))
        + claimants(typed, as: Quoting.quoted)
    case .claimsOrClaimants: claimsOrClaimants(kind, begun)
    case .readable, .walkable:
      sentences(typed, of: currentText) + suggested(typed)
        + AddressCandidates(session: desk.state).candidates(kind, typed)
    case .showable, .claimsOrSentences:
      AddressCandidates(session: desk.state).candidates(kind, typed)
        + (typed.isEmpty ? [] : sentences(typed, of: currentText)) + suggested(typed)
    case .browsable:
      AddressCandidates(session: desk.state).candidates(kind, typed)
        + words([BrowseCommand.report], typed)
    case .claimOrder:
      words(["verdict", "place", "number"], typed)
        + AddressCandidates(session: desk.state).candidates(kind, typed)
    case .repeated: repeatedAddress(begun)
    case .value: settingValues(begun, typed)
    case .publisher: publishers(typed)
    case .tag: languages(typed)
    case .occasion: words(["publish"], typed)
    case .replacement: replacements(begun)
    case .articleOrFile:
      AddressCandidates(session: desk.state).candidates(kind, typed)
        + FileCandidates.candidates(typed)
    case .place: sentences(typed, of: currentText) + suggested(typed)
    case .quotable: sentences(typed, of: quotedCopy(begun))
    case .rating: ratings(typed, isQuoted: true)
    case .topic: topics(typed[...], sign: "")
    case .signedTopic: topics(typed.drop { $0 == "+" }, sign: "+")
    case .claimant: names(begun)
    case .session: sessions(typed)
    case .scale: scales(typed) + FileCandidates.candidates(typed)
    case .file, .folder: FileCandidates.candidates(typed)
    case .fileOrCopy:
      begun.words.dropFirst().first { !$0.hasPrefix("-") } == ExportCommand.copy
        ? AddressCandidates(session: desk.state).candidates(kind, typed)
        : FileCandidates.candidates(typed)
    case .matched:
      AddressCandidates(session: desk.state).candidates(kind, typed)
        + (typed.isEmpty ? [] : sentences(typed, of: currentText))
    case .hit:
      desk.matches.indices.map { ("@\($0 + 1)", desk.matches[$0].check.record.wording) }
        .filter { $0.0.hasPrefix(typed) }
        .map { Candidate($0.0, ScreenText.shown($0.1, singleLine: true)) }
        + AddressCandidates(session: desk.state).candidates(kind, typed)
    case .libraryAction: words(LibraryCommand.Action.allCases.map(\.rawValue), typed)
    case .side: words(ConflictChoice.allCases.map(\.rawValue), typed)
    case .conflict: words(desk.state.openConflicts.map { String($0.number) } + ["all"], typed)
    case .archive:
      begun.words.dropFirst().first == LibraryCommand.Action.remove.rawValue
        ? desk.archiveNames.filter { $0.hasPrefix(typed) }.map { Candidate(Quoting.word($0)) }
        : FileCandidates.candidates(typed)
    case .format: formats(typed)
    case .importFormat:
      ImportFormats.all.filter { $0.name.hasPrefix(typed.lowercased()) }.map {
        Candidate($0.name, $0.summary)
      }
    case .builtInTemplate: words(ReportTemplate.builtInTexts.map(\.name), typed)
    case .profile:
      words(LintProfile.builtIn.map(\.name), typed) + FileCandidates.candidates(typed)
    case .kind: words(["person", "org"], typed)
    case .paper: words(Report.Paper.allCases.map(\.rawValue), typed)
    case .analyst: analysts(typed)
    case .assignee: analysts(typed) + words([AssignCommand.nobody], typed)
    case .stage: words(ClaimStage.allCases.map(\.rawValue), typed)
    case .order: words(ClaimSorting.allCases.map(\.rawValue), typed)
    case .columns: columns(typed)
    case .question: questions(begun)
    case .answerType: words(QuestionAnswer.Kind.allCases.map(\.rawValue), typed)
    case .medium: words(Media.Kind.allCases.map(\.rawValue), typed)
    case .category: words(Media.Category.allCases.map(\.rawValue), typed)
    case .region: words(FindCommand.regions, typed)
    case .setting: words(Setting.names, typed)
    case .word:
      words(HelpTopics.words, typed)
    case .text, .rationale, .reason, .wording, .title, .name, .url, .date, .day, .time, .role,
      .locator, .bytes, .n, .count, .line, .numbers, .attempt, .location, .words:
      []
    }
  }

  func words(_ words: [String], _ typed: String) -> [Candidate] {
    words.filter { $0.hasPrefix(typed) }.map { Candidate($0) }
  }

  private func ratings(_ typed: String, isQuoted: Bool) -> [Candidate] {
    let scale = desk.state.scale
    let labels = scale.isFree ? desk.state.ratingsInUse : scale.labelsBestFirst
    return RatingScale.labels(labels, beginning: typed).map { label in
      Candidate(
        isQuoted || !Self.isPlain(label) ? Quoting.word(label) : label,
        scale.level(label)?.value.map { "\($0) of \(scale.ends?.best ?? $0)" } ?? "off the axis")
    }
  }

  /// Whether a rating typed without quotes is read as that rating.
  private static func isPlain(_ label: String) -> Bool {
    guard let words = try? CommandLine.words(of: label).map(\.text) else { return false }
    return !words.contains { $0.hasPrefix("-") }
      && words.joined(separator: " ").utf8.elementsEqual(label.utf8)
  }

  private func topics(_ typed: Substring, sign: String) -> [Candidate] {
    desk.state.topics.filter { $0.name.hasPrefix(typed) }.prefix(Self.limit).map {
      Candidate(Quoting.word("\(sign)\($0.name)"), Counted.text($0.count, "claim"))
    }
  }

  private func sessions(_ typed: String) -> [Candidate] {
    ((try? desk.setup.sessions.list()) ?? []).filter { $0.name.hasPrefix(typed) }.map {
      Candidate($0.name, "last changed \(DateWords.text($0.modified, by: desk.setup.clockOnWall))")
    }
  }

  private func scales(_ typed: String) -> [Candidate] {
    RatingScale.builtIn.filter { $0.name.hasPrefix(typed.lowercased()) }.map {
      Candidate($0.name, $0.properName)
    }
  }

  /// The sentences of a text whose numbers begin as typed.
  private func sentences(_ typed: String, of body: ArticleBody?) -> [Candidate] {
    guard let body else { return [] }
    let count = body.sentences.count
    return (1...max(1, count)).lazy.filter { $0 <= count && String($0).hasPrefix(typed) }
      .prefix(Self.limit).map { number in
        Candidate(
          String(number),
          ScreenText.shown(body.words(at: body.sentences[number - 1]), singleLine: true))
      }
  }

  private var currentText: ArticleBody? {
    guard let article = try? desk.currentArticle() else { return nil }
    return try? desk.text(of: article).body
  }

  /// The text of the copy that `quote` would quote: of the evidence that the line names, the newest.
  private func quotedCopy(_ begun: BegunLine) -> ArticleBody? {
    guard let id = begun.words.dropFirst().lazy.compactMap({ EvidenceID($0) }).first,
      let captures = desk.state.evidence(id)?.details.captures
    else { return nil }
    let named = captures.first { begun.words.contains($0.name) }
    return try? (named ?? captures.last).map { try desk.text(of: $0) }
  }

  /// The questions; if the line is about evidence, those that it can answer.
  private func questions(_ begun: BegunLine) -> [Candidate] {
    let session = desk.state
    let all = AddressCandidates(session: session).candidates(.question, begun.typed)
    let claims = begun.words.dropFirst().compactMap { word in
      ClaimID(word).flatMap(session.claim)
        ?? EvidenceID(word).flatMap(session.evidence)
        .flatMap { session.claim($0.claim) }
    }
    guard let claim = claims.first else { return all }
    let own = Set(session.questions(about: claim).map(\.id.description))
    return all.filter { own.contains($0.replacement) }
  }

  /// The candidates for an open quotation, if the line may contain one.
  private func quotes(_ begun: BegunLine, _ parts: [CommandPart]) -> QuoteCandidates? {
    if parts.contains(where: { $0.kind == .quotable }) {
      return QuoteCandidates(begun.raw) { $0 == nil ? quotedCopy(begun) : nil }
    }
    guard parts.contains(where: { $0.kind?.isPlace == true }) else { return nil }
    return QuoteCandidates(begun.raw) { id in
      guard let article = try? desk.article(id) else { return nil }
      return try? desk.text(of: article).body
    }
  }
}

extension Completer {
  private func formats(_ typed: String) -> [Candidate] {
    let house = desk.settings[.template].map { [Candidate("template", $0)] } ?? []
    let copy = Candidate(ExportCommand.copy, "what the session keeps of a source; needs a FILE")
    return (desk.formats.map { Candidate($0.name, $0.summary) } + [copy] + house)
      .filter { $0.replacement.hasPrefix(typed.lowercased()) }
  }
}
