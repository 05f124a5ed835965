import ArgumentParser
import ClaimLibrary
import FactCheck
import Presentation

struct ClaimsCommand: Command {
  static let card = CommandCard(
    name: "claims", group: .claim,
    summary: "List the claims.",
    usage: "claims [+topic] [--open|--checked|--skipped] [--verdict RATING] [--claimant NAME] "
      + "[--article aN] [--by ANALYST] [--mine|--unassigned|--assigned NAME] [--stage STAGE] [--due] "
      + "[--no-evidence] [--no-claimant] [--sort KEY] [--reverse] "
      + "[--columns LIST] [--evidence] [--everywhere]",
    discussion: """
      Without options, claims lists all claims of the session, by number. A claim must meet all \
      conditions to be listed. The text is the summary, if there is one, else the wording. In the \
      next command, @ means the listed claims.
      --sort made puts a month before its days; --sort verdict begins with the best label, then come \
      open and skipped claims; --sort evidence begins with the fewest pieces. Claims without a \
      date or claimant come last, also with --reverse.
      A stage follows from what was done: \(Counted.choice(ClaimStage.allCases.map(\.rawValue))) \
      (help assign). --due lists the claims that are not done and due today or earlier.
      The columns are \(Counted.list(ClaimColumn.allCases.map(\.rawValue))); by and decided are of the \
      verdict, and checks tells which claims have earlier checks. Without --columns, checks, assigned \
      and due are listed if one of the claims has any. \
      --evidence lists the evidence of each claim below it, and says how the copies of \
      its source have its quote. With --json, claims always have their evidence, and columns are \
      ignored.
      With --everywhere, the list has the claims of all sessions of the folder that meet the \
      conditions; open shows one: open harbour:c1.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "claims"),
      .init(setUp: Examples.decided, line: "claims +number --checked"),
      .init(setUp: Examples.decided, line: "claims --sort verdict --columns id,verdict,text,by"),
    ])

  @Argument(help: ArgumentHelp("Only claims of all these topics.", valueName: "+topic"))
  var topics: [OptionText] = []

  @Flag var status: ClaimStatus?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims with this verdict.", valueName: "rating"))
  var verdict: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims of this claimant.", valueName: "claimant"))
  var claimant: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims of this article.", valueName: "article"))
  var article: AddressWord?

  @Option(
    name: .customLong("by"), parsing: .unconditional,
    help: ArgumentHelp("Only claims whose verdict this analyst gave.", valueName: "analyst"))
  var analyst: OptionText?

  @Flag(name: .customLong("mine"), help: "Only claims that are assigned to you.")
  var areMine = false

  @Flag(name: .customLong("unassigned"), help: "Only claims that are assigned to nobody.")
  var areUnassigned = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims that are assigned to this analyst.", valueName: "analyst"))
  var assigned: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only claims at this stage.", valueName: "stage"))
  var stage: OptionText?

  @Flag(name: .customLong("due"), help: "Only claims that are due or overdue.")
  var areDue = false

  @Flag(name: .customLong("no-evidence"), help: "Only claims without evidence.")
  var lacksEvidence = false

  @Flag(name: .customLong("no-claimant"), help: "Only claims without a claimant.")
  var lacksClaimant = false

  @Option(
    name: .customLong("sort"), parsing: .unconditional,
    help: ArgumentHelp("Sort by made, verdict, claimant, evidence or due.", valueName: "order"))
  var order: OptionText?

  @Flag(name: .customLong("reverse"), help: "Sort the other way round.")
  var isReversed = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The columns, separated by commas.", valueName: "columns"))
  var columns: OptionText?

  @Flag(name: .customLong("evidence"), help: "Also list the evidence of each claim.")
  var showsEvidence = false

  @Flag(name: .customLong("everywhere"), help: "List the claims of all sessions.")
  var isEverywhere = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let assignment = [
      ("--mine", areMine), ("--unassigned", areUnassigned), ("--assigned", assigned != nil),
    ].filter(\.1).map(\.0)
    guard assignment.count < 2 else {
      throw CommandFault.exclusive(
        command: Self.card.name, flags: assignment, usage: Self.card.usage)
    }
    let stage = try stage.flatMap { try OptionValues.word($0, "--stage", ClaimStage.self) }
    if isEverywhere { return try listEverywhere(stage, at: desk) }
    let assignee = areMine ? desk.analyst : assigned?.text
    let today = desk.today
    let session = try desk.existingState()
    let topics = try Topics.read(topics).map { $0.lowercased() }
    let rating = try verdict.map { try session.level(desk.rating($0.text)).label }
    let name = claimant?.text.lowercased()
    let article = try article.map { word in
      guard case .article(let id) = try desk.item(word, expected: [.article]) else {
        throw AddressError.wrongKind(word.text, expected: "an article")
      }
      return id
    }
    let order = try order.flatMap { try OptionValues.word($0, "--sort", ClaimSorting.self) }
    let columns = try columns.map(Self.columns)
    var claims = session.claims.filter { claim in
      (status == nil || claim.progress.status == status)
        && (rating == nil || isRated(claim, rating!))
        && (name == nil || claim.claimant?.name.lowercased() == name)
        && (article == nil || claim.passage.article == article)
        && (analyst == nil || isDecided(claim, by: analyst!.text))
        && (assignee == nil || claim.assignment.isTo(assignee!))
        && (!areUnassigned || claim.assignment.assignee == nil)
        && (stage == nil || session.stage(of: claim) == stage)
        && (!areDue || session.isDue(claim, on: today))
        && (!lacksEvidence || session.evidence(of: claim).isEmpty)
        && (!lacksClaimant || claim.claimant == nil)
        && topics.allSatisfy { topic in
          claim.topics.contains { $0.lowercased() == topic }
        }
    }
    if let order {
      claims = order.sorted(claims, in: session, isReversed: isReversed)
    } else if isReversed {
      claims.reverse()
    }
    desk.results = claims.map { .claim($0.id) }
    return ClaimsAnswer(
      claims, columns: columns ?? ClaimColumn.usual(for: claims), showsEvidence: showsEvidence,
      heading: claims.isEmpty ? none(topics, session) : nil, at: desk)
  }

  /// The columns of a typed list, each once.
  private static func columns(_ words: OptionText) throws -> [ClaimColumn] {
    var columns: [ClaimColumn] = []
    for name in words.text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = name.filter { $0 != " " }.lowercased()
      guard let column = ClaimColumn(rawValue: word) else {
        throw DeskError.badValue(
          option: "--columns", value: String(name),
          expected: Counted.list(ClaimColumn.allCases.map(\.rawValue), "or")
            + ", separated by commas"
        )
      }
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }

  /// The claims of all sessions. The conditions are those of the session's own list; what concerns its articles or the
  /// form of its list cannot be combined with it.
  private func listEverywhere(_ stage: ClaimStage?, at desk: Desk) throws -> any Answer {
    let foreign = [
      ("--article", article != nil), ("--sort", order != nil), ("--columns", columns != nil),
      ("--evidence", showsEvidence),
    ].first { $0.1 }?.0
    if let foreign {
      throw CommandFault.exclusive(
        command: Self.card.name, flags: [foreign, "--everywhere"], usage: Self.card.usage)
    }
    var conditions = LibraryConditions()
    conditions.topics = try Topics.read(topics).map { $0.lowercased() }
    conditions.status = status?.rawValue
    conditions.lacksEvidence = lacksEvidence
    conditions.lacksClaimant = lacksClaimant
    if let verdict { conditions.hasVerdict = { RatingScale.areAlike($0, verdict.text) } }
    if let claimant {
      let name = claimant.text.lowercased()
      conditions.hasClaimant = { $0.lowercased() == name }
    }
    if let analyst { conditions.hasAnalyst = { AnalystName.areSame($0, analyst.text) } }
    if let assignee = areMine ? desk.analyst : assigned?.text {
      conditions.hasAssignee = { AnalystName.areSame($0, assignee) }
    }
    conditions.lacksAssignee = areUnassigned
    conditions.stage = stage
    conditions.due = areDue ? desk.today : nil
    let (found, remarks) = try desk.withLibrary { [conditions] library in
      try library.claims(meeting: conditions)
    }
    let claims = found.filter { !desk.isHidden($0) }
    // Addresses of other sessions are none here.
    desk.results = []
    return LibraryClaimsAnswer(isReversed ? claims.reversed() : claims, remarks: remarks)
  }

  /// Whether an analyst gave the current verdict, in any spelling of the name.
  private func isDecided(_ claim: Claim, by analyst: String) -> Bool {
    claim.verdict.map { AnalystName.areSame($0.analyst, analyst) } ?? false
  }

  /// Whether a claim's verdict has this rating. Labels are compared as when they are typed.
  private func isRated(_ claim: Claim, _ rating: String) -> Bool {
    claim.rating.map { RatingScale.areAlike($0, rating) } ?? false
  }

  private func none(_ topics: [String], _ session: Session) -> String {
    guard !session.articles.isEmpty else { return "no claims yet: load FILE loads an article" }
    guard !session.claims.isEmpty else { return "no claims yet: tag 3 tags sentence 3" }
    let doubts = Topics.doubts(topics, in: session).map { "+\($0.known)" }
    return "no claim matches" + (Explanations.didYouMean(doubts).map { "; \($0)" } ?? "")
  }
}

extension ClaimStatus: EnumerableFlag {
  /// The help for a status flag.
  public static func help(for value: ClaimStatus) -> ArgumentHelp? {
    switch value {
    case .open: "Only claims without a verdict."
    case .checked: "Only claims with a verdict."
    case .skipped: "Only skipped claims."
    }
  }
}
