/// The kind of an argument's or option's value, as help prints it in angle brackets: from it Tab knows what to
/// suggest, `HomePath` where to expand `~`, and `TextGaps` where a dash opens the editor.
///
/// Declarations name it in `valueName`. A new kind is a case here; the compiler then asks for its meaning.
enum WordKind: String, CaseIterable, Sendable {
  // Items of the session, one or several of a kind, or other words besides.
  case address, claim, claims, evidence, note, question, article, redactable
  case claimOrArticle = "claim|article"
  /// What `capture` captures.
  case captured = "evidence|claims|article"
  /// Sentences or words of the copy of evidence that the line names.
  case quotable = "sentence|words"
  /// A copy of a source: `k2`.
  case copy
  /// What `export` writes to, or `export copy` writes.
  case fileOrCopy = "file|copy"
  case claimsOrArticle = "claims|article"
  case claimsOrSentences = "claims|range"
  /// What `match` looks for.
  case matched = "claims|text"
  /// A result of `match`, or a review by others.
  case hit
  case claimOrder = "claims|verdict|place|number"
  case articleOrFile = "article|file"
  case addressOrEvidence = "url|evidence"
  case claimsOrClaimants = "claims|claimants"
  /// Sentences, or an item with sentences: for `read`, `review` and `show`.
  case readable = "range|article|claim"
  case walkable = "range|article"
  case showable = "address|sentence"
  /// An item with a web address, or the report.
  case browsable = "address|report"
  /// The first argument again, as a confirmation.
  case repeated = "same-address"
  /// What `edit` accepts before it is known what to edit.
  case anyEditable = "article|claim|evidence|note|question"

  // Values that the session or the program lists.
  case place, rating, topic, claimant, session, scale, format, profile, kind, paper, medium,
    category, analyst, order, columns
  case region, setting, word
  case answerType = "type"
  /// An analyst to whom claims are assigned.
  case assignee = "name|nobody"
  case stage
  case signedTopic = "+topic"
  case importFormat = "import-format"
  case libraryAction = "library-action"
  /// Whose step `take` takes, and the number of a conflict.
  case side, conflict
  /// An archive of fact-checks: its name in the library, a file or a web address.
  case archive
  case builtInTemplate = "template"

  // Files.
  case file, folder

  // Longer texts.
  case text, rationale, reason, wording

  // Values that only the analyst knows.
  case title, name, publisher, url, date, day, time, tag, role, locator, bytes, n, count, value,
    line,
    numbers, attempt,
    words
  case location = "where"
  case replacement = "old=new"
  case occasion = "entry|date|publish"

  /// The kinds of items that it may be; empty if it is not an address.
  var items: Set<AddressCandidates.Item> {
    switch self {
    case .showable: Set(AddressCandidates.Item.allCases)
    case .address: Set(AddressCandidates.Item.allCases).subtracting([.capture])
    case .readable: [.claim, .article]
    case .walkable: [.article]
    case .browsable: [.article, .claim, .evidence, .review]
    case .claim, .claims, .claimsOrSentences, .claimsOrClaimants, .claimOrder, .matched: [.claim]
    case .evidence, .addressOrEvidence: [.evidence]
    case .note: [.note]
    case .hit: [.review]
    case .question: [.question]
    case .article, .articleOrFile: [.article]
    case .redactable: [.claim, .evidence, .note, .question]
    case .claimOrArticle, .claimsOrArticle: [.claim, .article]
    case .captured: [.evidence, .claim, .article]
    case .copy: [.capture]
    case .fileOrCopy: [.capture, .evidence]
    case .anyEditable: [.article, .claim, .evidence, .note, .question]
    default: []
    }
  }

  /// The value in a message: `note needs an address`.
  var noun: String {
    switch self {
    case .address, .claimOrArticle, .redactable, .anyEditable, .readable, .walkable, .showable,
      .browsable, .captured, .repeated:
      "an address"
    case .addressOrEvidence: "a web address or evidence"
    case .claimsOrArticle, .articleOrFile:
      "an article or \(self == .articleOrFile ? "a file" : "claims")"
    case .claims: "claims"
    case .claimsOrClaimants: "claims or claimants"
    case .attempt: "the number of an attempt"
    case .claimsOrSentences: "claims or sentences"
    case .claimOrder: "claims, verdict, place or number"
    case .evidence: "evidence"
    case .url: "a web address"
    case .signedTopic: "a topic such as +budget"
    case .importFormat: "a format"
    case .libraryAction: "add, remove, rebuild or check"
    case .side: "ours, theirs or both"
    case .conflict: "the number of a conflict"
    case .archive: "the name of an archive, a file or a web address"
    case .builtInTemplate: "the name of a template"
    case .quotable: "sentences or words"
    case .text, .words: "a text"
    case .bytes: "a number of bytes"
    case .n: "a number of steps"
    case .count: "a number"
    case .matched: "claims or a text"
    case .hit: "a result of match"
    case .numbers: "numbers"
    case .tag: "a language tag such as en"
    case .location, .locator: "a place"
    case .replacement: "OLD=NEW"
    case .occasion: "an entry, a day or publish"
    case .region: "a kind of items"
    case .answerType: "a type of answer"
    case .claimant, .publisher, .name, .analyst, .assignee: "a name"
    case .order: "an order"
    case .columns: "names of columns"
    case .paper: "a paper size"
    case .medium: "a kind of medium"
    case .article: "an article"
    case .fileOrCopy: "a file"
    case .claim, .copy, .note, .question, .place, .rating, .topic, .session, .scale, .format,
      .profile, .kind, .stage,
      .category, .setting, .word, .file, .folder, .rationale, .reason, .wording, .title, .date,
      .day,
      .time, .role, .value, .line:
      "a \(rawValue)"
    }
  }

  /// Whether it may be words of an article, which are completed from its text.
  var isPlace: Bool {
    [.place, .readable, .walkable, .showable].contains(self)
  }

  /// Whether it may be a list, which is completed after its last comma.
  var isList: Bool {
    [
      .claims, .claimsOrArticle, .claimsOrSentences, .claimsOrClaimants, .claimOrder, .captured,
      .matched,
    ].contains(self)
  }

  /// The analyst's own words, for which a dash opens the editor: of any length, or on one line.
  enum Writing { case text, line }

  /// The form of the analyst's words; `nil` for an address, a date, an existing name.
  var writing: Writing? {
    switch self {
    case .text, .rationale, .reason, .wording: .text
    case .title, .name, .claimant, .role, .location, .locator: .line
    default: nil
    }
  }

  /// Whether its value may have several words without quotes.
  var hasSeveralWords: Bool { writing != nil || self == .rating }

  /// Whether it is a date, which may have several words, too.
  var isDate: Bool { [.date, .day, .time, .occasion].contains(self) }

  /// Whether it is the path of a file or folder, perhaps among other values.
  /// - Parameter isPositional: whether it is an argument. Then a session's new name, a newer text, and the file
  ///   in place of a format after --template may be paths, too.
  func isPath(isPositional: Bool) -> Bool {
    switch self {
    case .file, .folder, .articleOrFile, .fileOrCopy, .scale, .profile, .session, .archive: true
    case .name, .format, .article: isPositional
    default: false
    }
  }
}
