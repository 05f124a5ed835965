import FactCheck
import Foundation
import SeededRandom

/// Drives a session's rules step by step, and keeps the log that a store would: entries with names
/// from a seed and times from a clock that advances by itself.
///
///     var desk = SessionBuilder()
///     let article = try desk.load("The port closed. It cost 5 million.")
///     let claim = try desk.tag("It cost 5 million", in: article)
///     try desk.step(analyst: "Sam", line: "skip c1") { try $0.skip([claim], because: nil) }
public struct SessionBuilder: Sendable {
  /// What the entries add up to.
  public private(set) var session = Session()
  /// The log. Its hashes are `Digest.zero`: the true chain is the store's.
  public private(set) var entries: [Entry] = []
  /// The blobs that the log names.
  public private(set) var blobs: [Digest: Blob] = [:]
  /// The text and sentences of each article loaded.
  public private(set) var bodies: [ArticleID: ArticleBody] = [:]
  private var splits: [ArticleID: SentenceSplit] = [:]
  /// When the next step is taken.
  public var now: Timestamp
  /// How far the clock advances with each step.
  public var secondsPerStep = 60
  private var names: SplitMix64

  /// Who takes a step when nobody is named.
  public static let analyst = "Ira Checker"
  /// When the first step is taken unless said otherwise.
  public static let start = Timestamp("2026-02-03T09:30:00Z")!

  /// An empty session.
  /// - Parameter seed: what the entries' names are drawn from.
  public init(seed: UInt64 = 1, start: Timestamp = SessionBuilder.start) {
    names = SplitMix64(seed: seed)
    now = start
  }

  /// The log's steps, as they wait to be appended to a store.
  public var steps: [Step] { entries.map(\.step) }

  /// Asks a rule, then records and applies what it returns; a rule that throws leaves no trace.
  @discardableResult
  public mutating func step(
    analyst: String = SessionBuilder.analyst, line: String = "",
    _ rule: (Session, Timestamp) throws -> [Change]
  ) throws -> Entry {
    let changes = try rule(session, now)
    let entry = Entry(
      sequence: session.sequence + 1,
      step: Step(id: nextName(), at: now, analyst: analyst, line: line, changes: changes),
      hash: .zero)
    try session.apply(entry)
    entries.append(entry)
    refreshBodies()
    now = Timestamp(seconds: now.seconds + secondsPerStep)
    return entry
  }

  /// Asks a rule that needs no time.
  @discardableResult
  public mutating func step(
    analyst: String = SessionBuilder.analyst, line: String = "",
    _ rule: (Session) throws -> [Change]
  ) throws -> Entry {
    try step(analyst: analyst, line: line) { session, _ in try rule(session) }
  }

  /// Takes the analyst's newest step back.
  @discardableResult
  public mutating func undo(analyst: String = SessionBuilder.analyst) throws -> Entry {
    let number = try session.entryToUndo(by: analyst)
    let (entry, later) = (entries[number - 1], Array(entries[number...]))
    return try step(analyst: analyst, line: "undo") { try $0.undo(entry, before: later) }
  }

  /// Takes the analyst's newest undone step again.
  @discardableResult
  public mutating func redo(analyst: String = SessionBuilder.analyst) throws -> Entry {
    let number = try session.entryToRedo(by: analyst)
    let (entry, later) = (entries[number - 1], Array(entries[number...]))
    return try step(analyst: analyst, line: "redo") { try $0.redo(entry, before: later) }
  }

  /// Loads a text whose sentences are found by `SessionBuilder.body(of:)`.
  ///
  /// - Parameters:
  ///   - replaced: the article that it is a newer version of.
  ///   - alter: alters what is said of its content.
  @discardableResult
  public mutating func load(
    _ text: String, title: String = "Harbour fees, one year on",
    analyst: String = SessionBuilder.analyst, replacing replaced: ArticleID? = nil,
    _ edit: (inout ArticleDetails) -> Void = { _ in },
    content alter: (inout ArticleContent) -> Void = { _ in }
  ) throws -> ArticleID {
    let body = Self.body(of: text)
    let kept = [Blob(body.text), Blob(body.sentenceList)]
    var content = ArticleContent(
      text: kept[0].digest, sentences: kept[1].digest, original: kept[0].digest,
      byteCount: body.text.count, sentenceCount: body.sentences.count, paragraphCount: 1,
      loader: "text", encoding: "UTF-8", segmenterVersion: 1, fileName: "article.txt")
    alter(&content)
    var details = ArticleDetails(title: title)
    edit(&details)
    let id = ArticleID(session.allArticles.count + 1)
    try step(analyst: analyst, line: "load article.txt") {
      try $0.load(content, details: details, replacing: replaced)
    }
    for blob in kept { blobs[blob.digest] = blob }
    bodies[id] = body
    splits[id] = content.split
    return id
  }

  /// Splits an article into its lines instead of its sentences, or back into sentences.
  public mutating func resegment(
    _ article: ArticleID, analyst: String = SessionBuilder.analyst
  ) throws {
    guard let body = bodies[article], let content = session.article(article)?.content else {
      throw RuleError.unknown(.article(article), newest: bodies.count)
    }
    let isSplitIntoLines = content.segmenterVersion == 2
    let fresh =
      isSplitIntoLines
      ? Self.body(of: String(decoding: body.text, as: UTF8.self))
      : ArticleBody(text: body.text, sentences: Self.lines(of: body.text))
    let split = SentenceSplit(
      sentences: keep(fresh.sentenceList), sentenceCount: fresh.sentences.count,
      segmenterVersion: isSplitIntoLines ? 1 : 2)
    try step(analyst: analyst, line: "resegment \(article)") {
      try $0.resegment(article, to: split, in: fresh)
    }
  }

  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    text.split(separator: UInt8(ascii: "\n")).map { line in
      let blanks = Set(" ".utf8)
      let start = line.firstIndex { !blanks.contains($0) } ?? line.startIndex
      let end = line.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? start
      return start..<end
    }.filter { !$0.isEmpty }
  }

  /// Undoing may split an article as it was split before.
  private mutating func refreshBodies() {
    for article in session.allArticles {
      guard splits[article.id] != article.content.split,
        let text = bodies[article.id]?.text ?? blobs[article.content.text]?.bytes,
        let list = blobs[article.content.sentences]
      else { continue }
      bodies[article.id] = ArticleBody(text: text, sentenceList: list.bytes)
      splits[article.id] = article.content.split
    }
  }

  /// Tags words as they stand in an article.
  @discardableResult
  public mutating func tag(
    _ words: String, in article: ArticleID = ArticleID(1), details: ClaimDetails = ClaimDetails(),
    analyst: String = SessionBuilder.analyst
  ) throws -> ClaimID {
    let passage = try passage(words, in: article)
    let id = ClaimID(session.allClaims.count + 1)
    try step(analyst: analyst, line: "tag \"\(words)\"") {
      try $0.tag(passage, details: details)
    }
    return id
  }

  /// Decides a verdict on claims.
  public mutating func decide(
    _ claims: ClaimID..., rating: String, because rationale: String? = nil,
    analyst: String = SessionBuilder.analyst
  ) throws {
    try step(analyst: analyst, line: "verdict \(rating)") { session, now in
      try session.decide(claims, rating: rating, because: rationale, analyst: analyst, at: now)
    }
  }

  /// Adds evidence to a claim.
  @discardableResult
  public mutating func addEvidence(
    _ details: EvidenceDetails, to claim: ClaimID, analyst: String = SessionBuilder.analyst
  ) throws -> EvidenceID {
    let id = EvidenceID(session.allEvidence.count + 1)
    try step(analyst: analyst, line: "evidence \(claim)") { try $0.add(details, to: [claim]) }
    return id
  }

  /// Writes a note.
  @discardableResult
  public mutating func note(
    _ text: String, on subject: Note.Subject, isPrivate: Bool = false,
    analyst: String = SessionBuilder.analyst
  ) throws -> NoteID {
    let id = NoteID(session.allNotes.count + 1)
    try step(analyst: analyst, line: "note \(subject) \(text)") {
      try $0.note(text, on: subject, isPrivate: isPrivate, analyst: analyst)
    }
    return id
  }

  /// Keeps bytes as a blob, as a command does before the step that names them.
  public mutating func keep(_ bytes: [UInt8]) -> Digest {
    let blob = Blob(bytes)
    blobs[blob.digest] = blob
    return blob.digest
  }

  /// The passage at words of an article, at their first place or a later one.
  public func passage(
    _ words: String, in article: ArticleID = ArticleID(1), occurrence: Int = 1
  ) throws -> Passage {
    guard let body = bodies[article] else {
      throw RuleError.unknown(.article(article), newest: bodies.count)
    }
    let wanted = Array(words.utf8)
    var found = 0
    for start in body.text.indices.dropLast(max(0, wanted.count - 1))
    where body.text[start...].starts(with: wanted) {
      found += 1
      if found == occurrence {
        return try body.passage(at: start..<start + wanted.count, in: article)
      }
    }
    throw RuleError.outsideArticle(article, 0..<0)
  }

  /// Cuts a text into sentences after `. `, `! `, `? ` and at line ends: enough for tests.
  public static func body(of text: String) -> ArticleBody {
    let bytes = Array(text.utf8)
    let ends = Set(".!?".utf8)
    let blanks = Set(" \n".utf8)
    var sentences: [Range<Int>] = []
    var start: Int?
    for (place, byte) in bytes.enumerated() {
      if start == nil, !blanks.contains(byte) { start = place }
      guard let begun = start else { continue }
      let following = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
      if following == UInt8(ascii: "\n") || (ends.contains(byte) && blanks.contains(following)) {
        sentences.append(begun..<place + 1)
        start = nil
      }
    }
    return ArticleBody(text: bytes, sentences: sentences)
  }

  private mutating func nextName() -> UUID {
    let (high, low) = (names.next(), names.next())
    var bytes = withUnsafeBytes(of: (high, low)) { Array($0) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}

/// What an analyst sees of a session: without things taken away, and without the log's own numbers.
public struct VisibleState: Equatable, Sendable {
  /// What is seen of an article: itself, its claims in the order of the text, its notes.
  public struct SeenArticle: Equatable, Sendable {
    let id: ArticleID
    let details: ArticleDetails
    let content: ArticleContent
    let loaded: Timestamp
    let claims: [ClaimID]
    let notes: [Note]
  }

  /// What is seen of a claim: itself, the verdicts that stand, its evidence and notes.
  public struct SeenClaim: Equatable, Sendable {
    let id: ClaimID
    let passage: Passage
    let details: ClaimDetails
    let standing: ClaimStanding
    let contact: Contact?
    let verdict: Verdict?
    let verdicts: [Verdict]
    let evidence: [Evidence]
    let notes: [Note]
  }

  /// The articles.
  public let articles: [SeenArticle]
  /// The claims.
  public let claims: [SeenClaim]
  /// The publications.
  public let publications: [Publication]
  /// The scale.
  public let scale: RatingScale
  /// The report's settings.
  public let report: ReportSettings

  /// Looks at a session.
  public init(_ session: Session) {
    articles = session.articles.map {
      SeenArticle(
        id: $0.id, details: $0.details, content: $0.content, loaded: $0.loaded,
        claims: session.claims(of: $0.id).map(\.id), notes: session.notes(on: .article($0.id)))
    }
    claims = session.claims.map {
      SeenClaim(
        id: $0.id, passage: $0.passage, details: $0.details, standing: $0.standing,
        contact: $0.contact, verdict: $0.verdict, verdicts: $0.standingVerdicts,
        evidence: session.evidence(of: $0), notes: session.notes(on: .claim($0.id)))
    }
    publications = session.publications
    scale = session.scale
    report = session.report
  }
}

/// All that a session holds, hidden things and the places of undo and redo too.
public struct WholeState: Equatable, Sendable {
  let articles: [Article]
  let claims: [Claim]
  let evidence: [Evidence]
  let notes: [Note]
  let publications: [Publication]
  let scale: RatingScale
  let report: ReportSettings
  let sequence: Int
  let firstEntryID: UUID?
  let times: [Timestamp?]
  let analysts: [String]
  let toUndo: [Int?]
  let toRedo: [Int?]

  /// Looks at a session.
  public init(_ session: Session) {
    articles = session.allArticles
    claims = session.allClaims
    evidence = session.allEvidence
    notes = session.allNotes
    publications = session.allPublications
    scale = session.scale
    report = session.report
    sequence = session.sequence
    firstEntryID = session.firstEntryID
    times = [session.created, session.modified]
    analysts = session.analysts
    toUndo = session.analysts.map { try? session.entryToUndo(by: $0) }
    toRedo = session.analysts.map { try? session.entryToRedo(by: $0) }
  }
}
