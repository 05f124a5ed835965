/// What kind of word an argument or option of a command takes, as help prints it in angle brackets: from
/// it Tab knows what to suggest, `HomePath` where to expand `~`, and `TextGaps` where a dash opens the editor.
///
/// Declarations name it in `valueName`. A new kind is a case here; the compiler then asks what it means.
enum WordKind: String, CaseIterable, Sendable {
  // Items of the session, one or several of a kind, or other words beside them.
  case address, claim, claims, evidence, note, article, redactable
  case claimOrArticle = "claim|article"
  case claimsOrArticle = "claims|article"
  case articleOrFile = "article|file"
  case addressOrEvidence = "url|evidence"
  /// What `edit` takes before it is known what is edited.
  case anyEditable = "article|claim|evidence|note"

  // What the session, or the program, has a list of.
  case place, rating, topic, claimant, session, scale, format, profile, kind, paper, medium,
    category
  case region, setting, word
  case signedTopic = "+topic"

  // Files.
  case file, folder

  // What is written out of texts, at length.
  case text, rationale, reason, wording

  // What only the analyst knows.
  case title, name, publisher, url, date, time, tag, role, locator, bytes, n, value, line, numbers,
    words
  case location = "where"
  case replacement = "old=new"
  case occasion = "entry|date|publish"

  /// The items that it may be; none where it is no address.
  var items: Set<AddressCandidates.Item> {
    switch self {
    case .address: Set(AddressCandidates.Item.allCases)
    case .claim, .claims: [.claim]
    case .evidence, .addressOrEvidence: [.evidence]
    case .note: [.note]
    case .article, .articleOrFile: [.article]
    case .redactable: [.claim, .evidence, .note]
    case .claimOrArticle, .claimsOrArticle: [.claim, .article]
    case .anyEditable: [.article, .claim, .evidence, .note]
    default: []
    }
  }

  /// Whether it may be a list, which is completed behind its last comma.
  var isList: Bool { self == .claims || self == .claimsOrArticle }

  /// Words of the analyst's own, for which a dash opens the editor: of any length, or in one line.
  enum Writing { case text, line }

  /// How it is written; `nil` for an address, a date, the name of something that exists.
  var writing: Writing? {
    switch self {
    case .text, .rationale, .reason, .wording: .text
    case .title, .name, .claimant, .role, .location, .locator: .line
    default: nil
    }
  }

  /// Whether it is the path of a file or folder, perhaps among other things.
  /// - Parameter isPositional: whether no option names it. Then a session's new name, a newer text, and
  ///   the file in the place of a format, behind --template, may be paths, too.
  func isPath(isPositional: Bool) -> Bool {
    switch self {
    case .file, .folder, .articleOrFile, .scale, .profile, .session: true
    case .name, .format, .article: isPositional
    default: false
    }
  }
}
