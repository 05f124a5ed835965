import ArticleText
import FactCheck
import FoundationEssentials
import SessionStore

/// A session as a desk makes it over years, the same every time: articles of some forty sentences, and
/// for each claim about three more entries of evidence, verdicts, notes and edits.
struct MadeSession {
  private(set) var session = Session()
  private var body = ArticleBody(text: [], sentences: [])
  private var text = ""
  private var store: SQLiteStore?
  private let path: String

  /// Writes a session of so many entries.
  ///
  /// Each entry is made durable on its own, so a file system in memory is the place for long ones.
  static func write(to path: String, entries: Int) throws {
    var made = MadeSession(path: path)
    for _ in 0..<entries { try made.append(try made.nextStep()) }
    made.store?.close()
  }

  private init(path: String) { self.path = path }

  private mutating func append(_ made: (step: Step, blobs: [Blob])) throws {
    let entry: Entry
    if let store {
      entry = try store.append(made.step, blobs: made.blobs, after: session.sequence)
    } else {
      let (store, first) = try SQLiteStore.create(path, first: made.step, blobs: made.blobs)
      self.store = store
      entry = first
    }
    try session.apply(entry)
  }

  private mutating func nextStep() throws -> (step: Step, blobs: [Blob]) {
    let number = session.sequence
    if number % 150 == 0 { return try load(number: number / 150 + 1) }
    return (try work(number), [])
  }

  private mutating func load(number: Int) throws -> (step: Step, blobs: [Blob]) {
    text = MadeText.article(number: number, bytes: 3000)
    let bytes = Array(text.utf8)
    body = ArticleBody(text: bytes, sentences: SentenceSegmenter().sentences(in: bytes))
    let (kept, list) = (Blob(bytes), Blob(body.sentenceList))
    let content = ArticleContent(
      text: kept.digest, sentences: list.digest, original: kept.digest, byteCount: bytes.count,
      sentenceCount: body.sentences.count, paragraphCount: Paragraphs.ranges(in: bytes).count,
      loader: "text", encoding: "UTF-8", segmenterVersion: SentenceSegmenter.version,
      fileName: "part\(number).txt")
    let details = ArticleDetails(
      title: "Harbour fees, part \(number)", authors: [Agent(name: "Mara Vance", kind: .person)],
      publisher: "The Gazette", url: try WebAddress("https://gazette.example/\(number)"),
      language: "en")
    let changes = try session.load(content, details: details)
    return (step(changes, "load part\(number).txt"), [kept, list])
  }

  /// One of ten kinds of step in turn, on the newest claim or for a new one.
  private func work(_ number: Int) throws -> Step {
    let claim = ClaimID(session.allClaims.count)
    switch number % 10 {
    case 1, 4, 7: return try tag(number)
    case 2, 5, 8:
      let page = try WebAddress("https://port.example/statistics/\(number)?table=2")
      let details = EvidenceDetails(
        title: "Crossings by year, table \(number)", stance: number % 4 == 0 ? .supports : .refutes,
        url: page, publisher: "Port office", accessed: now,
        quote: "2024: 41,012. 2025: 38,498.", level: .primary)
      return step(try session.add(details, to: [claim]), "evidence \(claim) \(page) --refutes")
    case 3, 9:
      let rating = session.scale.levels[number / 10 % 6].label
      let because = "The port's own table says so; nothing in the figures comes near a half."
      let changes = try session.decide(
        [claim], rating: rating, because: because, analyst: analyst, at: now)
      return step(changes, "verdict \(claim) \(rating) --because \"\(because)\"")
    case 6:
      let words = "Asked the owner by e-mail, answer \(number) is awaited."
      let changes = try session.note(
        words, on: .claim(claim), isPrivate: number % 4 == 0, analyst: analyst)
      return step(changes, "note \(claim) \(words)")
    default:
      // Never the first step: that one loads.
      let changes = try session.edit(claim, sameMeaning: nil) { $0.place = "Pier \(number)" }
      return step(changes, "edit \(claim) --place \"Pier \(number)\"")
    }
  }

  private func tag(_ number: Int) throws -> Step {
    let sentence = 1 + number % (body.sentences.count - 1)
    guard let range = body.range(ofSentences: sentence + 1...sentence + 1) else {
      preconditionFailure("article without sentence \(sentence + 1)")
    }
    let passage = try body.passage(at: range, in: ArticleID(session.allArticles.count))
    let details = ClaimDetails(
      wording: "Ferry traffic fell, as part \(number) has it.",
      claimant: Agent(name: "Ana Lind", kind: .person, role: "mayor"),
      reportingSource: Agent(name: "The Gazette"), topics: ["ferries", "topic\(number % 40)"])
    let line = "tag \(sentence + 1) +ferries --as \"Ferry traffic fell, as part \(number) has it.\""
    return step(try session.tag(passage, details: details), line)
  }

  private let analyst = "Ira Checker"
  private var now: Timestamp { Timestamp(seconds: 1_770_000_000 + 60 * session.sequence) }

  private func step(_ changes: [Change], _ line: String) -> Step {
    var name = [UInt8](repeating: 0x40, count: 16)
    withUnsafeBytes(of: session.sequence.bigEndian) { name.replaceSubrange(8..., with: $0) }
    let id = name.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    return Step(id: id, at: now, analyst: analyst, line: line, changes: changes)
  }
}
