import ArticleText
import FactCheck
import FoundationEssentials
import ReportModel

/// Builds sessions by their own rules: each step becomes an entry, a minute after the one before.
package struct Desk {
  package private(set) var session = Session()
  package private(set) var entries: [Entry] = []
  private var bodies: [ArticleID: ArticleBody] = [:]
  private var now = Timestamp("2026-02-02T09:00:00Z")!
  package var analyst = "Ira Checker"

  package init() {}

  /// Takes a step by a rule of the session.
  package mutating func take(_ rule: (Session) throws -> [Change]) throws {
    let sequence = entries.count + 1
    let step = Step(
      id: UUID(
        uuid: (9, 1, 2, 3, 4, 5, 0x46, 7, 0x88, 9, 10, 11, 12, 13, 14, UInt8(sequence & 255))),
      at: now, analyst: analyst, line: "", changes: try rule(session))
    let entry = Entry(sequence: sequence, step: step, hash: Digest(of: "entry \(sequence)"))
    try session.apply(entry)
    entries.append(entry)
    now = Timestamp(seconds: now.seconds + 60)
  }

  /// Lets time pass until this instant.
  package mutating func wait(until instant: String) { now = Timestamp(instant)! }

  /// Loads a text; each of its paragraphs counts as one sentence.
  package mutating func load(_ text: String, _ details: ArticleDetails) throws {
    let bytes = TextNormalizer.normalize(Array(text.utf8)).bytes
    let body = ArticleBody(text: bytes, sentences: Paragraphs.ranges(in: bytes))
    bodies[ArticleID(session.allArticles.count + 1)] = body
    let content = ArticleContent(
      text: Digest(of: bytes), sentences: Digest(of: body.sentenceList),
      original: Digest(of: bytes), byteCount: bytes.count, sentenceCount: body.sentences.count,
      paragraphCount: body.sentences.count, loader: "text", encoding: "UTF-8",
      segmenterVersion: 1)
    try take { try $0.load(content, details: details) }
  }

  /// Tags the first place in an article where these words stand.
  package mutating func tag(
    _ words: String, in article: Int = 1, _ details: ClaimDetails = ClaimDetails()
  ) throws {
    let passage = try passage(words, in: article)
    try take { try $0.tag(passage, details: details) }
  }

  package func passage(_ words: String, in article: Int = 1) throws -> Passage {
    let id = ArticleID(article)
    let body = bodies[id]!
    let wanted = Array(words.utf8)
    let start = body.text.indices.first { body.text[$0...].starts(with: wanted) }!
    return try body.passage(at: start..<start + wanted.count, in: id)
  }

  package mutating func decide(_ claim: Int, _ rating: String, because reason: String? = nil) throws
  {
    let (analyst, now) = (analyst, now)
    try take {
      try $0.decide([ClaimID(claim)], rating: rating, because: reason, analyst: analyst, at: now)
    }
  }

  package mutating func approve(_ claim: Int, by approver: String) throws {
    try take { try $0.approve([ClaimID(claim)], analyst: approver) }
  }

  package mutating func add(_ details: EvidenceDetails, to claim: Int) throws {
    try take { try $0.add(details, to: [ClaimID(claim)]) }
  }

  package mutating func note(_ text: String, on subject: Note.Subject, isPrivate: Bool = false)
    throws
  {
    let analyst = analyst
    try take { try $0.note(text, on: subject, isPrivate: isPrivate, analyst: analyst) }
  }

  package mutating func editReport(_ edit: @escaping (inout ReportSettings) -> Void) throws {
    try take { try $0.editReport(edit) }
  }

  package mutating func publish(on date: String? = nil) throws {
    let now = now
    try take { try $0.publish(on: date.flatMap { PartialDate($0) }, url: nil, at: now) }
  }

  package mutating func reword(_ claim: Int, _ wording: String, sameMeaning: String? = nil) throws {
    try take { try $0.edit(ClaimID(claim), sameMeaning: sameMeaning) { $0.wording = wording } }
  }

  package mutating func merge(_ claims: [Int]) throws {
    let ids = claims.map { ClaimID($0) }
    let body = bodies[session.claim(ids[0])!.passage.article]!
    try take { try $0.merge(ids, in: body) }
  }

  package mutating func undo() throws {
    let number = try session.entryToUndo(by: analyst)
    let (entry, later) = (entries[number - 1], Array(entries[number...]))
    try take { try $0.undo(entry, before: later) }
  }

  package mutating func redo() throws {
    let number = try session.entryToRedo(by: analyst)
    let (entry, later) = (entries[number - 1], Array(entries[number...]))
    try take { try $0.redo(entry, before: later) }
  }

  /// What a report of the session is made from.
  package var source: ReportSource {
    let bodies = bodies
    let published = session.publications.first?.entry
    return ReportSource(
      session: session, head: entries.last?.hash ?? .zero,
      laterEntries: published.map { Array(entries[$0...]) } ?? [],
      body: { bodies[$0]! })
  }

  package func report(_ scope: ReportScope = ReportScope()) throws -> Report {
    try Report(of: source, scope: scope, generatorVersion: "1.0.0")
  }
}
