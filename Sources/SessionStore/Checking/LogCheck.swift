import FactCheck

/// Follows a log from its first entry and keeps account of what is wrong with it.
struct LogCheck {
  private var findings = CheckReport()
  private var session: Session? = Session()
  private var passages = PassageCheck()
  private var next = 1
  private var isSoundSoFar = true
  /// Blobs that entries name, each with the first entry that does.
  private(set) var named: [Digest: Int] = [:]
  private var order: [Digest] = []
  private var present: Set<Digest> = []
  private var redactions = RedactionLedger()
  /// The texts that entries tell of, with their lists.
  private(set) var texts: [(entry: Int, content: ArticleContent)] = []
  /// The hash that the next entry must be chained to.
  private(set) var previous = Digest.zero

  /// Takes note of damage that is no entry's alone.
  mutating func add(_ fault: CheckReport.Fault) { findings.add(fault) }

  /// Takes the next entry, read whole.
  /// - Parameters:
  ///   - body: SHA-256 of what stands in place of its body, where it was redacted.
  ///   - blob: the bytes of a hash; `nil` when they are missing or altered, which is told elsewhere.
  mutating func take(
    _ entry: Entry, isChained: Bool, body: Digest? = nil, blob: (Digest) -> [UInt8]?
  ) {
    follow(entry.sequence, hash: entry.hash, isChained: isChained)
    redactions.take(entry, body: body)
    takeTexts(of: entry)
    for digest in entry.step.changes.flatMap(\.blobs) where named[digest] == nil {
      named[digest] = entry.sequence
      order.append(digest)
    }
    guard isSoundSoFar else { return }
    do throws(ReplayError) {
      try session?.apply(entry)
      try passages.check(entry, blob)
      findings.soundHead = LogHead(sequence: entry.sequence, hash: entry.hash)
    } catch {
      fail(.replay(error))
    }
  }

  /// Keeps account of texts, and of other splits of them; an undo names only what was there before.
  private mutating func takeTexts(of entry: Entry) {
    for change in entry.step.changes {
      switch change {
      case .article(_, .loaded(_, let content, _)): texts.append((entry.sequence, content))
      case .article(let id, .resegmented(_, let split)):
        guard let article = session?.article(id) else { continue }
        var content = article.content
        content.split = split
        texts.append((entry.sequence, content))
      default: continue
      }
    }
  }

  /// Holds the texts against their lists.
  /// - Parameter blob: the bytes of a hash; `nil` when they are missing or altered, which is told
  ///   elsewhere.
  mutating func checkTexts(_ blob: (Digest) throws(StoreError) -> [UInt8]?) throws(StoreError) {
    for (entry, content) in texts {
      guard let text = try blob(content.text), let sentences = try blob(content.sentences) else {
        continue
      }
      var pages: [UInt8] = []
      if let digest = content.pages {
        guard let bytes = try blob(digest) else { continue }
        pages = bytes
      }
      let body = ArticleBody(text: text, sentenceList: sentences, pageList: pages)
      if body.map({ content.fits($0) }) != true { add(.badLists(entry: entry)) }
    }
  }

  /// Takes the next entry, of which the row is there and the changes are not.
  mutating func take(_ row: EntryRow, fault: EntryRow.Fault, isChained: Bool) {
    follow(row.sequence, hash: row.hash, isChained: isChained)
    switch fault {
    case .newer(let version): fail(.newerEntry(row.sequence, version: version))
    case .damaged(let detail): fail(.undecodableEntry(row.sequence, detail: detail))
    }
  }

  /// Takes note of an entry that cannot be read at all.
  mutating func takeUnreadable(_ sequence: Int, detail: String) {
    fail(.unreadableEntry(sequence, detail: detail))
    next = sequence &+ 1
  }

  private mutating func follow(_ sequence: Int, hash: Digest, isChained: Bool) {
    findings.entries += 1
    if sequence != next { fail(.gap(expected: next, found: sequence)) }
    // After a gap the entry before is another, so its hash cannot fit either.
    if !isChained, sequence == next { fail(.alteredEntry(sequence)) }
    // A file from elsewhere may hold the largest number there is.
    next = sequence &+ 1
    previous = hash
  }

  private mutating func fail(_ fault: CheckReport.Fault) {
    findings.add(fault)
    isSoundSoFar = false
    // What follows cannot be replayed, and the half-moved session is of no use.
    session = nil
  }

  /// Takes a blob.
  mutating func takeBlob(_ digest: Digest, isSound: Bool) {
    findings.blobs += 1
    present.insert(digest)
    if !isSound { findings.add(.alteredBlob(digest)) }
  }

  /// What was found in all.
  /// - Parameter lost: the blobs that were lost before the session was recovered.
  func report(lost: Set<Digest>) -> CheckReport {
    var report = findings
    for entry in redactions.misredacted { report.add(.misredactedEntry(entry)) }
    for digest in order where !present.contains(digest) {
      let entry = named[digest] ?? 0
      if lost.contains(digest) {
        report.lostBlobs.append(RecoveryReport.LostBlob(digest: digest, entry: entry))
      } else {
        report.add(.missingBlob(digest, entry: entry))
      }
    }
    return report
  }
}
