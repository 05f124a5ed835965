import FactCheck
import Foundation
import SeededRandom

/// Builds a session by its own rules, and keeps the log that a store would write: each step becomes an entry,
/// timed by a clock that advances by itself.
///
///     var desk = SessionBuilder()
///     let article = try desk.load("The port closed. It cost 5 million.")
///     let claim = try desk.tag("It cost 5 million", in: article)
///     try desk.decide(claim, rating: "False")
///     try desk.step(analyst: "Sam", line: "skip c1") { try $0.skip([claim], because: nil) }
public struct SessionBuilder: Sendable {
  /// What the entries add up to.
  public private(set) var session = Session()
  /// The log. Only a store chains its hashes; here they are `Digest.zero`, or made from the numbers.
  public private(set) var entries: [Entry] = []
  /// The blobs that the log names.
  public private(set) var blobs: [Digest: Blob] = [:]
  /// The text and sentences of each article loaded.
  public private(set) var bodies: [ArticleID: ArticleBody] = [:]
  private var splits: [ArticleID: SentenceSplit] = [:]
  /// The time of the next step.
  public var now: Timestamp
  /// How far the clock advances with each step.
  public var secondsPerStep = 60
  /// The analyst of steps that name none.
  public var analyst = SessionBuilder.analyst
  /// What the entries' ids are drawn from; `nil` makes ids and hashes from the entries' numbers.
  private var random: SplitMix64?

  /// The analyst of a new session.
  public static let analyst = "Ira Checker"
  /// The time of the first step by default.
  public static let start = Timestamp("2026-02-03T09:30:00Z")!

  /// An empty session.
  /// - Parameter seed: what the entries' ids are drawn from.
  public init(seed: UInt64 = 1, start: Timestamp = SessionBuilder.start) {
    random = SplitMix64(seed: seed)
    now = start
  }

  /// An empty session whose entries have ids and hashes made from their numbers. Golden files show these.
  public static func numbered(start: Timestamp) -> Self {
    var builder = Self(start: start)
    builder.random = nil
    return builder
  }

  /// A copy whose next entries have other ids than those of the original.
  public func fork(seed: UInt64) -> Self {
    var copy = self
    copy.random = SplitMix64(seed: seed)
    return copy
  }

  /// Writes steps of a copy into the log, as `merge-session` does.
  /// - Parameters:
  ///   - other: the copy.
  ///   - shared: the number of entries that both have.
  ///   - limit: after how many steps it stops.
  /// - Returns: how the steps were planned.
  @discardableResult
  public mutating func merge(
    _ other: SessionBuilder, sharing shared: Int, limit: Int = .max
  ) throws -> SessionMerge {
    let plan = plan(merging: other, sharing: shared)
    for blob in other.blobs.values { blobs[blob.digest] = blob }
    for part in plan.parts.prefix(limit) {
      try step(line: part.line) { _ in part.changes }
    }
    return plan
  }

  /// Decides a conflict.
  public mutating func take(_ choice: ConflictChoice, conflict number: Int) throws {
    let bodies = bodies
    try step(line: "take \(choice.rawValue) \(number)") {
      try $0.take(choice, conflict: number) { bodies[$0]?.sentenceNumbers(of: $1) }
    }
  }

  /// How the steps of a copy would be written into the log.
  public func plan(merging other: SessionBuilder, sharing shared: Int) -> SessionMerge {
    SessionMerge(
      LogTail(after: shared, Array(other.entries[shared...])),
      into: LogTail(after: shared, Array(entries[shared...])), of: session,
      lastSharedCapture: 0)
  }

  /// The log's steps, as they wait to be appended to a store.
  public var steps: [Step] { entries.map(\.step) }

  /// Asks a rule, then records and applies what it returns; a rule that throws leaves no trace.
  @discardableResult
  public mutating func step(
    analyst: String? = nil, line: String = "",
    _ rule: (Session, Timestamp) throws -> [Change]
  ) throws -> Entry {
    let changes = try rule(session, now)
    let number = session.sequence + 1
    let entry = Entry(
      sequence: number,
      step: Step(
        id: nextID(number), at: now, analyst: analyst ?? self.analyst, line: line,
        changes: changes),
      hash: random == nil ? Digest(of: "entry \(number)") : .zero)
    try session.apply(entry)
    entries.append(entry)
    refreshBodies()
    now = Timestamp(seconds: now.seconds + secondsPerStep)
    return entry
  }

  /// Asks a rule that needs no time.
  @discardableResult
  public mutating func step(
    analyst: String? = nil, line: String = "",
    _ rule: (Session) throws -> [Change]
  ) throws -> Entry {
    try step(analyst: analyst, line: line) { session, _ in try rule(session) }
  }

  /// Undoes the analyst's newest step.
  @discardableResult
  public mutating func undo(analyst: String? = nil) throws -> Entry {
    let analyst = analyst ?? self.analyst
    let number = try session.entryToUndo(by: analyst)
    let (entry, later) = (entries[number - 1], Array(entries[number...]))
    return try step(analyst: analyst, line: "undo") { try $0.undo(entry, before: later) }
  }

  /// Redoes the analyst's newest undone step.
  @discardableResult
  public mutating func redo(analyst: String? = nil) throws -> Entry {
    let analyst = analyst ?? self.analyst
    let number = try session.entryToRedo(by: analyst)
    let (entry, later) = (entries[number - 1], Array(entries[number...]))
    return try step(analyst: analyst, line: "redo") { try $0.redo(entry, before: later) }
  }

  /// Loads a text whose sentences are found by `SessionBuilder.body(of:)`.
  ///
  /// - Parameters:
  ///   - replaced: the article that it is a newer version of.
  ///   - alter: alters the description of its content.
  @discardableResult
  public mutating func load(
    _ text: String, title: String = "Harbour fees, one year on",
    analyst: String? = nil, replacing replaced: ArticleID? = nil,
    _ edit: (inout ArticleDetails) -> Void = { _ in },
    content alter: (inout ArticleContent) -> Void = { _ in }
  ) throws -> ArticleID {
    var details = ArticleDetails(title: title)
    edit(&details)
    return try load(Self.body(of: text), details, analyst: analyst, replacing: replaced) {
      $0.fileName = "article.txt"
      alter(&$0)
    }
  }

  /// Loads a text that is already split into sentences.
  @discardableResult
  public mutating func load(
    _ body: ArticleBody, _ details: ArticleDetails, analyst: String? = nil,
    replacing replaced: ArticleID? = nil, content alter: (inout ArticleContent) -> Void = { _ in }
  ) throws -> ArticleID {
    let kept = [Blob(body.text), Blob(body.sentenceList)]
    var content = ArticleContent(
      text: kept[0].digest, sentences: kept[1].digest, original: kept[0].digest,
      byteCount: body.text.count, sentenceCount: body.sentences.count, paragraphCount: 1,
      loader: "text", encoding: "UTF-8", segmenterVersion: 1)
    alter(&content)
    let entry = try step(analyst: analyst, line: "load article.txt") {
      try $0.load(content, details: details, replacing: replaced)
    }
    let id = entry.step.changes.made(Article.self)[0]
    for blob in kept { blobs[blob.digest] = blob }
    bodies[id] = body
    splits[id] = content.split
    return id
  }

  /// Splits an article into its lines instead of its sentences, or back into sentences.
  public mutating func resegment(
    _ article: ArticleID, analyst: String? = nil
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

  private mutating func nextID(_ number: Int) -> UUID {
    guard let high = random?.next(), let low = random?.next() else {
      let last = UInt8(truncatingIfNeeded: number)
      return UUID(uuid: (9, 1, 2, 3, 4, 5, 0x46, 7, 0x88, 9, 10, 11, 12, 13, 14, last))
    }
    var bytes = withUnsafeBytes(of: (high, low)) { Array($0) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }
}
