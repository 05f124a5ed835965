import FactCheck
import Foundation
import SeededRandom

/// A session that grows by random steps which the rules accept: every rule, several analysts,
/// hostile texts, and much undoing. The same seed makes the same log.
///
///     var random = RandomSession(seed: 7)
///     random.grow(by: 500)
///     random.builder.entries  // 500 of them
public struct RandomSession: Sendable {
  /// What a step may be.
  public enum Action: String, CaseIterable, Sendable {
    case load, reload, resegment, editArticle, tag, editClaim, rewordClaim, keepMeaning, move,
      split, merge, remove, editClaimant, mergeClaimants, removeContact, assign
    case removeMany, contact, decide, decideMany, approve, skip, changeScale, addEvidence, addFile
    case editEvidence, note, notePrivately, editNote, editReport, publish, undo, redo

    var weight: Int {
      switch self {
      case .tag, .undo: 14
      case .decide, .redo, .addEvidence: 9
      case .approve, .note, .rewordClaim, .editClaim: 5
      case .load, .reload, .resegment, .removeMany, .changeScale, .addFile, .publish,
        .notePrivately:
        2
      default: 3
      }
    }
  }

  /// The session and its log so far.
  public private(set) var builder: SessionBuilder
  /// The analysts.
  public let analysts: [String]
  /// How often each action was performed.
  public private(set) var taken: [Action: Int] = [:]
  /// How often a later step of another analyst stood in the way of an undo or a redo.
  public private(set) var refusals = 0

  private var random: SplitMix64
  private var analyst: String
  private var texts: [String]
  private static let lots = Action.allCases.flatMap { action in
    Array(repeating: action, count: action.weight)
  }

  /// An empty session with this many analysts.
  /// - Parameter isHostile: whether texts are drawn from `HostileStrings` too.
  public init(seed: UInt64, analysts count: Int = 3, isHostile: Bool = true) {
    random = SplitMix64(seed: seed)
    builder = SessionBuilder(seed: seed &+ 1)
    analysts = Array(["Ira Checker", "Sam Desk", "Ana Lůžová", "編集者", "五"].prefix(count))
    analyst = analysts[0]
    texts = Self.plain + (isHostile ? HostileStrings.short : [])
  }

  /// A copy that goes on by steps of its own.
  public func fork(seed: UInt64) -> RandomSession {
    var copy = self
    copy.random = SplitMix64(seed: seed)
    copy.builder = builder.fork(seed: seed &+ 1)
    return copy
  }

  /// Performs this many steps.
  public mutating func grow(by steps: Int) {
    for _ in 0..<steps { step() }
  }

  /// Performs one step: the first of random actions that the rules accept.
  @discardableResult
  public mutating func step() -> Entry {
    while true {
      let action = nextAction()
      if random.once(in: 3) { analyst = random.pick(analysts)! }
      do {
        try take(action)
        taken[action, default: 0] += 1
        return builder.entries.last!
      } catch RuleError.builtUpon {
        refusals += 1
      } catch is RuleError {
        // Another action will do.
      } catch {
        preconditionFailure("a step that the rules accept failed to apply: \(error)")
      }
    }
  }

  private mutating func nextAction() -> Action {
    switch builder.entries.last?.step.changes.first {
    case nil: .load
    // Undo and redo come in runs, so that they reach far back.
    case .undone, .redone:
      random.once(in: 2) ? random.pick([.undo, .undo, .redo])! : random.pick(Self.lots)!
    default: random.pick(Self.lots)!
    }
  }

  private mutating func take(_ action: Action) throws {
    switch action {
    case .undo: try builder.undo(analyst: analyst)
    case .redo: try builder.redo(analyst: analyst)
    case .load, .reload, .resegment, .editArticle, .editReport, .publish, .changeScale:
      try takeOnSession(action)
    case .addEvidence, .addFile, .editEvidence: try takeOnEvidence(action)
    case .note, .notePrivately, .editNote: try takeOnNotes(action)
    case .remove, .removeMany: try remove(most: action == .remove ? 1 : 4)
    case .decide, .decideMany, .approve, .skip, .contact: try takeOnClaims(action)
    case .removeContact: try removeContact()
    case .assign: try assign()
    case .editClaimant, .mergeClaimants: try takeOnClaimants(action)
    default: try takeOnClaim(action)
    }
  }

  private mutating func step(
    _ line: String, _ rule: (Session, Timestamp) throws -> [Change]
  ) throws {
    try builder.step(analyst: analyst, line: line, rule)
  }
}

// What each action does.
extension RandomSession {
  private mutating func takeOnSession(_ action: Action) throws {
    switch action {
    case .load:
      guard builder.session.articles.count < 6 else { return try takeOnSession(.editArticle) }
      let details = articleDetails()
      try builder.load(articleText(), title: details.title, analyst: analyst) { $0 = details }
    case .reload:
      guard builder.session.articles.count < 6 else { return try takeOnSession(.editArticle) }
      let old = try pick(builder.session.articles)
      let response = builder.keep(Array("HTTP/1.1 200 OK".utf8))
      let pages = builder.keep(Array("0\n".utf8))
      let (details, address, now) = (articleDetails(), address(), builder.now)
      try builder.load(
        articleText(), title: details.title, analyst: analyst, replacing: old.id
      ) {
        $0 = details
      } content: {
        $0.found = [FoundDetail(.title, details.title, from: "h1")]
        $0.fetch = FetchRecord(url: address, at: now, response: response)
        $0.pages = pages
      }
    case .resegment:
      try builder.resegment(try pick(builder.session.articles).id, analyst: analyst)
    case .editArticle:
      let article = try pick(builder.session.articles)
      let new = articleDetails()
      let field = random.below(4)
      try step("edit \(article.id)") { session, _ in
        try session.edit(article.id) {
          switch field {
          case 0: $0.title = new.title
          case 1: $0.authors = new.authors
          case 2: $0.published = new.published
          default: $0 = new
          }
        }
      }
    case .editReport:
      let (title, summary, reviewer, url) = (text(), text(), maybeAgent(), maybeAddress())
      let isWhole = random.once(in: 2)
      try step("report --title \(title)") { session, _ in
        try session.editReport {
          $0.title = title
          guard isWhole else { return }
          $0 = ReportSettings(title: title, url: url, summary: summary, reviewer: reviewer)
        }
      }
    case .publish:
      let (on, url) = (random.once(in: 2) ? date() : nil, maybeAddress())
      // A log of older days may hold any day, which the rule refuses.
      try step("publish") { session, now in
        let publication = Publication(
          number: session.allPublications.count + 1, on: on ?? .instant(now))
        guard !session.articles.isEmpty else { throw RuleError.empty(field: "session") }
        let settings =
          url == nil || url == session.report.url ? [] : try session.editReport { $0.url = url }
        return [.published(publication: publication)] + settings
      }
    default:
      let scale = newScale()
      let mapping = builder.session.ratingsInUse.compactMap { label in
        scale.isFree || scale.level(label) != nil && random.once(in: 2)
          ? nil : (old: label, new: random.pick(scale.levels)!.label)
      }
      try step("scale \(scale.name)") { session, _ in
        try session.change(to: scale, mapping: mapping)
      }
    }
  }

  private mutating func takeOnClaim(_ action: Action) throws {
    guard action != .tag else {
      let passage = try passage()
      let details = claimDetails()
      return try step("tag") { session, _ in try session.tag(passage, details: details) }
    }
    let claim = try pick(recentClaims)
    let id = claim.id
    switch action {
    case .editClaim:
      let new = claimDetails()
      let isTopics = random.once(in: 2)
      try step("edit \(id)") { session, _ in
        try session.edit(id) {
          if isTopics { $0.topics = new.topics } else { $0.claimant = new.claimant }
          $0.made = new.made
        }
      }
    case .rewordClaim, .keepMeaning:
      let wording = random.once(in: 5) ? nil : text()
      let reason = action == .keepMeaning ? text() : nil
      try step("edit \(id) --as") { session, _ in
        try session.edit(id, sameMeaning: reason) { $0.wording = wording }
      }
    case .move:
      let passage = try passage(in: random.once(in: 8) ? nil : claim.passage.article)
      try step("move \(id)") { session, _ in try session.move(id, to: passage) }
    case .split:
      var passages: [Passage] = []
      for _ in 0..<2 + random.below(2) {
        passages.append(try self.passage(in: claim.passage.article))
      }
      try step("split \(id)") { [passages] session, _ in try session.split(id, into: passages) }
    default:
      let ids =
        [id]
        + random.some(builder.session.claims(of: claim.passage.article), most: 2)
        .map(\.id)
      let body = builder.bodies[claim.passage.article]!
      try step("merge") { session, _ in try session.merge(ids, in: body) }
    }
  }

  private mutating func takeOnClaims(_ action: Action) throws {
    let most = [.decideMany, .contact, .skip, .approve].contains(action) ? 4 : 1
    let claims = recentClaims
    let isApproval = action == .approve
    let fitting =
      isApproval ? claims.filter { $0.verdict.map { $0.approvedBy == nil } ?? false } : claims
    let ids = random.some(fitting, most: most).map(\.id)
    let (analyst, words) = (analyst, maybeText())
    switch action {
    case .decide, .decideMany:
      let rating = random.pick(builder.session.scale.levels)?.label ?? text()
      try step("verdict \(rating)") { session, now in
        try session.decide(ids, rating: rating, because: words, analyst: analyst, at: now)
      }
    case .approve:
      try step("approve") { session, _ in try session.approve(ids, analyst: analyst) }
    case .skip: try step("skip") { session, _ in try session.skip(ids, because: words) }
    default:
      let (asked, replied) = (random.once(in: 3) ? nil : date(), random.once(in: 2) ? date() : nil)
      let (person, way, deadline) = (maybeText(), maybeText(), maybeDate())
      let hasNoReply = random.once(in: 4)
      let attempt = random.once(in: 5) ? 1 + random.below(3) : nil
      try step("contact") { session, _ in
        try session.contact(
          ids, attempt: attempt, asked: asked, person: person, way: way, replied: replied,
          reply: words
        ) {
          $0.deadline = deadline
          if hasNoReply { ($0.replied, $0.reply, $0.noReply) = (nil, nil, true) }
        }
      }
    }
  }

  private mutating func removeContact() throws {
    let claim = try pick(recentClaims.filter { !$0.contacts.isEmpty })
    let attempt = 1 + random.below(claim.contacts.count)
    try step("contact --remove") { session, _ in
      try session.removeContact([claim.id], attempt: attempt)
    }
  }

  private mutating func assign() throws {
    let ids = random.some(recentClaims, most: 3).map(\.id)
    let assignee = random.once(in: 4) ? nil : random.pick(analysts + [text()])
    let due = random.once(in: 2) ? maybeDate()?.knownDay : nil
    try step("assign") { session, _ in
      try session.assign(ids) {
        $0.assignee = assignee
        if let due { $0.due = due }
      }
    }
  }

  private mutating func takeOnClaimants(_ action: Action) throws {
    let names = builder.session.claimants.map(\.agent.name)
    guard action == .editClaimant else {
      let merged = random.some(names, most: 3)
      return try step("merge claimants") { session, _ in try session.mergeClaimants(merged) }
    }
    let name = try pick(names)
    let (role, from, other) = (maybeText(), maybeDate(), maybeText())
    let isRenamed = random.once(in: 6)
    let new = text()
    try step("edit claimant") { session, _ in
      try session.editClaimant(name, role: role.map { DatedRole($0, from: from) }) {
        if isRenamed { $0.name = new }
        if let other { $0.otherNames = ($0.otherNames ?? []) + [other] }
        $0.kind = .organization
      }
    }
  }

  private mutating func takeOnEvidence(_ action: Action) throws {
    let details = evidenceDetails(withFile: action == .addFile)
    guard action == .editEvidence else {
      let ids = random.some(builder.session.claims, most: 2).map(\.id)
      return try step("evidence") { session, _ in try session.add(details, to: ids) }
    }
    let evidence = try pick(
      builder.session.claims.flatMap { builder.session.evidence(of: $0) })
    let isWhole = random.once(in: 3)
    try step("edit \(evidence.id)") { session, _ in
      try session.edit(evidence.id) {
        if isWhole { $0 = details } else { $0.note = details.note }
      }
    }
  }

  private mutating func takeOnNotes(_ action: Action) throws {
    let (words, analyst) = (text(), analyst)
    let session = builder.session
    guard action == .editNote else {
      let subjects =
        session.articles.map { Note.Subject.article($0.id) }
        + session.claims.map { Note.Subject.claim($0.id) }
      let subject = try pick(subjects)
      return try step("note \(subject)") { session, _ in
        try session.note(
          words, on: subject, isPrivate: action == .notePrivately, analyst: analyst)
      }
    }
    let note = try pick(session.allNotes.filter { session.note($0.id) != nil })
    try step("edit \(note.id)") { session, _ in try session.edit(note.id, text: words) }
  }

  private mutating func remove(most: Int) throws {
    let session = builder.session
    let items =
      session.claims.map { ItemID.claim($0.id) }
      + session.allEvidence.filter { session.evidence($0.id) != nil }.map { .evidence($0.id) }
      + session.allNotes.filter { session.note($0.id) != nil }.map { .note($0.id) }
    var chosen = random.some(items, most: most)
    if random.once(in: 4), let article = random.pick(session.articles) {
      // With all that hangs on it, or alone where nothing does.
      let claims = session.claims(of: article.id).map { ItemID.claim($0.id) }
      if claims.count <= most { chosen = claims + [.article(article.id)] }
    }
    try step("remove") { [chosen] session, _ in try session.remove(chosen) }
  }
}

// What the steps are made of.
extension RandomSession {
  private static let plain = [
    "Ferry traffic fell by half in 2025.", "The café on the pier closed", "5 million", "mayor",
    "Statistics desk", "The council votes on the fees in March.", "Crossings fell by about 6 %.",
  ]

  private mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    guard let element = random.pick(elements) else { throw RuleError.empty(field: "choice") }
    return element
  }

  private mutating func text() -> String { random.pick(texts)! }

  /// The last few claims, on which analysts meet.
  private var recentClaims: [Claim] { builder.session.claims.suffix(12) }

  private mutating func maybeText() -> String? { random.once(in: 2) ? text() : nil }

  private mutating func articleText() -> String {
    // As a loader leaves it: no NUL, no carriage return, no mark of order in front.
    let sentences = (0..<3 + random.below(8)).map { _ in text() }
    return "Article \(builder.session.allArticles.count + 1). \(sentences.joined(separator: ". "))."
      .replacing("\r", with: "\n").replacing("\r\n", with: "\n").replacing("\0", with: "\u{FFFD}")
  }

  private mutating func passage(in expected: ArticleID? = nil) throws -> Passage {
    let article = try expected ?? pick(builder.session.articles).id
    let body = builder.bodies[article]!
    let first = random.below(body.sentences.count)
    guard random.once(in: 2) else {
      let last = min(first + random.below(3), body.sentences.count - 1)
      return try body.passage(at: body.range(ofSentences: first + 1...last + 1)!, in: article)
    }
    let sentence = body.sentences[first]
    let edges =
      String(decoding: body.text[sentence], as: UTF8.self)
      .reduce(into: [sentence.lowerBound]) { $0.append($0.last! + $1.utf8.count) }
    let ends = [random.pick(edges)!, random.pick(edges)!].sorted()
    return try body.passage(at: ends[0]..<ends[1], in: article)
  }

  private mutating func date() -> PartialDate {
    switch random.below(4) {
    case 0: .year(2000 + random.below(30))
    case 1: .month(year: 2020 + random.below(8), month: 1 + random.below(12))
    case 2: .day(CalendarDay(year: 2026, month: 1 + random.below(12), day: 1 + random.below(28))!)
    default: .instant(Timestamp(seconds: 1_700_000_000 + random.below(100_000_000)))
    }
  }

  private mutating func maybeDate() -> PartialDate? { random.once(in: 2) ? date() : nil }

  private mutating func address() -> WebAddress {
    Self.address("https://page\(random.below(40)).example/?id=\(random.below(1000))")
  }

  private static func address(_ text: String) -> WebAddress {
    guard let address = try? WebAddress(text) else { preconditionFailure("no address: \(text)") }
    return address
  }

  private mutating func maybeAddress() -> WebAddress? { random.once(in: 2) ? address() : nil }

  private mutating func maybeAgent() -> Agent? {
    guard random.once(in: 2) else { return nil }
    return Agent(
      name: text(), kind: random.pick([.person, .organization, nil])!, role: maybeText(),
      url: maybeAddress())
  }

  private mutating func archives() -> [Archive] {
    switch random.below(5) {
    case 0: [Archive(url: address())]
    case 1:
      [Archive(url: Self.address("https://web.archive.org/web/20260202101500/\(address())"))]
    case 2:
      [Archive(file: "page.warc", sha256: builder.keep([UInt8(random.below(256))]), captured: now)]
    default: []
    }
  }

  private var now: Timestamp { builder.now }

  private mutating func articleDetails() -> ArticleDetails {
    ArticleDetails(
      title: text(), titleIsInferred: random.once(in: 4),
      authors: [maybeAgent(), maybeAgent()].compactMap { $0 }, publisher: maybeText(),
      url: random.once(in: 2)
        ? Self.address("https://gazette.example/\(random.below(1000))") : nil,
      published: maybeDate(), language: random.pick(["und", "en", "pt-BR", "zh-Hant"])!,
      archives: archives())
  }

  private mutating func claimDetails() -> ClaimDetails {
    let topics = ["ferries", "military", "économie", "🚢", "health"]
    var details = ClaimDetails(
      wording: maybeText(), summary: random.once(in: 4) ? text() : nil, claimant: maybeAgent(),
      reportingSource: random.once(in: 3) ? maybeAgent() : nil, made: maybeDate(),
      place: random.once(in: 4) ? text() : nil, why: random.once(in: 4) ? text() : nil,
      topics: random.once(in: 2) ? random.some(topics, most: 3) : [],
      appearances: random.once(in: 4) ? [address()] : [])
    // No number is drawn for it: the logs that tests know by their seeds stay what they were.
    if let address = details.appearances.first {
      details.media = Media(kind: .video, url: address, categories: [.edited, .satire])
      details.earlierChecks = [
        EarlierCheck(
          claim: details.wording ?? "Half of it", title: details.summary, verdict: details.place,
          publisher: details.claimant?.name, published: details.made, url: address)
      ]
    }
    return details
  }

  private mutating func evidenceDetails(withFile hasFile: Bool) -> EvidenceDetails {
    var details = EvidenceDetails(
      title: text(), stance: random.pick(Stance.allCases)!, url: maybeAddress(),
      publisher: maybeText(), author: random.once(in: 4) ? text() : nil, published: maybeDate(),
      accessed: random.once(in: 3) ? now : nil, archives: archives(),
      quote: random.once(in: 3) ? text() : nil, locator: random.once(in: 4) ? text() : nil,
      level: random.pick([.primary, .secondary, nil])!,
      interest: random.once(in: 5) ? text() : nil, note: maybeText())
    // Without another number, so that everything else of a session is as its seed has made it before.
    details.isPrivate = details.interest != nil
    if hasFile {
      let bytes = (0..<20).map { _ in UInt8(random.below(256)) }
      details.file = KeptFile(
        name: "source.pdf", sha256: builder.keep(bytes), byteCount: bytes.count, captured: now)
    }
    return details
  }

  private mutating func newScale() -> RatingScale {
    guard random.once(in: 4) else { return random.pick(RatingScale.builtIn)! }
    let onAxis = (1...2 + random.below(5)).map {
      RatingScale.Level("Step \($0)", $0 * 3 - random.below(3))
    }
    let scale = try? RatingScale(
      name: "own \(random.below(100))", levels: onAxis + [RatingScale.Level("Unproven")])
    guard let scale else { preconditionFailure("no scale: \(onAxis)") }
    return scale
  }
}
