import FactCheck

/// Reads a log from its first entry and collects its faults.
package struct LogCheck {
  private var findings = CheckReport()
  private var session: Session? = Session()
  private var passages = PassageCheck()
  private var next = 1
  private var isSoundSoFar = true
  /// The blobs that entries name, each with the first entry that does.
  package private(set) var named: [Digest: Int] = [:]
  private var order: [Digest] = []
  private var present: Set<Digest> = []
  private var redactions = RedactionLedger()
  /// The texts in entries, with their lists.
  private(set) var texts: [(entry: Int, content: ArticleContent)] = []
  /// The entries in which redactions left a mark in a quote, or may have: not all logs say where.
  private var struckQuotes: Set<Int> = []
  /// The entries that say something of evidence.
  private var evidenceEntries: [EvidenceID: Set<Int>] = [:]
  /// The latest time of an entry. The last entry can be earlier: each analyst has a clock.
  private var latest: Timestamp?
  /// The hash to which the next entry must be chained.
  private(set) var previous = Digest.zero

  /// Makes a check of a log of which nothing was read yet.
  package init() {}

  /// Records damage that does not belong to a single entry.
  package mutating func add(_ fault: CheckReport.Fault) {
    // Each part of the file that is read can meet the same damage.
    if fault.isOfFile, findings.faults.contains(fault) { return }
    findings.add(fault)
  }

  /// Checks the next row with the chain and the entries before it.
  /// - Parameters:
  ///   - row: the row; it throws if it cannot be read at all.
  ///   - sequence: its number, which can be read in any case.
  ///   - blob: returns the bytes of a hash; `nil` if they are missing or altered, which is reported elsewhere.
  package mutating func add(
    _ sequence: Int, _ row: () throws(EntryRow.Fault) -> EntryRow, readBy reader: EntryReader,
    blob: (Digest) -> [UInt8]?
  ) {
    do throws(EntryRow.Fault) {
      let row = try row()
      var bytes = ChainBytes()
      let isChained = bytes.hash(row, after: previous) == row.hash
      do throws(EntryRow.Fault) {
        add(
          try reader.entry(row), isChained: isChained,
          body: row.tombstone.map { _ in Digest(of: row.body) }, blob: blob)
      } catch {
        add(row, fault: error, isChained: isChained)
      }
    } catch {
      guard case .damaged(let detail) = error else { return }
      addUnreadable(sequence, detail: detail)
    }
  }

  /// Checks the next row, of which a copy was made.
  package mutating func add(
    _ row: StoredEntry, readBy reader: EntryReader, blob: (Digest) -> [UInt8]?
  ) {
    do {
      try row.withRow { copied in
        add(
          row.sequence, { () throws(EntryRow.Fault) in copied }, readBy: reader, blob: blob)
      }
    } catch {
      addUnreadable(row.sequence, detail: (error as? EntryRow.Fault)?.detail ?? "\(error)")
    }
  }

  /// Checks the next entry, which could be read.
  /// - Parameters:
  ///   - body: SHA-256 of its new body, if it was redacted.
  ///   - blob: returns the bytes of a hash; `nil` if they are missing or altered, which is reported elsewhere.
  mutating func add(
    _ entry: Entry, isChained: Bool, body: Digest? = nil, blob: (Digest) -> [UInt8]?
  ) {
    follow(entry.sequence, hash: entry.hash, isChained: isChained)
    redactions.add(entry, body: body)
    latest = max(latest ?? entry.step.at, entry.step.at)
    noteContents(entry.step.changes, in: entry.sequence)
    texts += TextLists.contents(of: entry, after: session).map { (entry.sequence, $0) }
    for digest in entry.step.changes.flatMap(\.blobs) where named[digest] == nil {
      named[digest] = entry.sequence
      order.append(digest)
    }
    guard isSoundSoFar else { return }
    do throws(ReplayError) {
      try session?.apply(entry)
      try session?.checkValues(of: entry)
      try passages.check(entry, blob)
      findings.soundHead = LogHead(sequence: entry.sequence, hash: entry.hash)
    } catch {
      fail(.replay(error))
    }
  }

  /// Notes what later checks ask of changes.
  private mutating func noteContents(_ changes: [Change], in entry: Int) {
    for change in changes {
      switch change {
      case .evidence(let id, _): evidenceEntries[id, default: []].insert(entry)
      case .redacted(_, let entries):
        struckQuotes.formUnion(
          entries.filter {
            $0.marks?.contains { $0.split(separator: "/").contains("quote") } ?? true
          }.map(\.entry))
      case .publicationSigned(_, _, .some): findings.signings += 1
      case .undone(_, let changes), .redone(_, let changes): noteContents(changes, in: entry)
      default: break
      }
    }
  }

  /// Checks the texts and their lists.
  /// - Parameter blob: returns the bytes of a hash; `nil` if they are missing or altered, which is reported
  ///   elsewhere.
  package mutating func checkTexts(_ blob: (Digest) throws(StoreError) -> [UInt8]?)
    throws(StoreError)
  {
    for (entry, content) in texts {
      if try !TextLists.fit(content, blob) { add(.badLists(entry: entry)) }
    }
  }

  /// Checks that copies can be what the log says of them, and have the quoted words as it says.
  /// - Parameters:
  ///   - outcomes: how a copy has the words of a quote.
  ///   - blob: returns the bytes of a hash; `nil` if they are missing or altered.
  package mutating func checkQuotes(
    _ outcomes: (QuotedCopy) -> [QuoteCheck.Outcome],
    _ blob: (Digest) throws(StoreError) -> [UInt8]?
  ) throws(StoreError) {
    // A clock can be set back between the copy and its entry.
    let end = latest.map { Timestamp(seconds: $0.seconds + 24 * 3600) }
    for evidence in session?.allEvidence ?? [] {
      let details = evidence.details
      var numbers: Set<Int> = []
      for capture in details.captures {
        let isNew = numbers.insert(capture.number).inserted
        let isPast = end.map { capture.captured <= $0 } ?? true
        // What is missing is a fault of its own.
        let count = try blob(capture.content.original)?.count ?? capture.byteCount
        guard isNew, isPast, count == capture.byteCount else {
          findings.add(.badCapture(evidence.id, capture: capture.number))
          continue
        }
      }
      guard let quote = details.quote, let check = details.quoteCheck,
        !hasRedactedWords(quote, evidence.id)
      else { continue }
      guard let capture = details.captures.first(where: { $0.number == check.capture }) else {
        findings.add(.badQuoteCheck(evidence.id, check))
        continue
      }
      let content = capture.content
      guard check.sentence.map({ (1...max(1, content.sentenceCount)).contains($0) }) ?? true,
        check.page.map({ content.pages != nil && $0 > 0 }) ?? true
      else {
        findings.add(.badQuotePlace(evidence.id, capture: check.capture))
        continue
      }
      guard let text = try blob(content.text) else { continue }
      let copy = QuotedCopy(
        quote: quote, capture: capture, text: text, original: try blob(content.original),
        response: try content.fetch.flatMap { (fetch) throws(StoreError) in try blob(fetch.response)
        })
      if !outcomes(copy).allSatisfy(check.outcome.agrees) {
        findings.add(.badQuoteCheck(evidence.id, check))
      }
    }
  }

  /// Whether a redaction of the log removed words of a quote, so that they are no longer those that were compared.
  private func hasRedactedWords(_ quote: String, _ id: EvidenceID) -> Bool {
    quote.contains(Change.redactedWords)
      && !struckQuotes.isDisjoint(with: evidenceEntries[id] ?? [])
  }

  /// Checks the next entry, whose row could be read but not its changes.
  mutating func add(_ row: EntryRow, fault: EntryRow.Fault, isChained: Bool) {
    follow(row.sequence, hash: row.hash, isChained: isChained)
    fail(CheckReport.Fault(fault, ofEntry: row.sequence))
  }

  /// Records an entry that cannot be read at all.
  package mutating func addUnreadable(_ sequence: Int, detail: String) {
    fail(.unreadableEntry(sequence, detail: detail))
    next = sequence &+ 1
  }

  private mutating func follow(_ sequence: Int, hash: Digest, isChained: Bool) {
    findings.entries += 1
    if sequence != next { fail(.gap(expected: next, found: sequence)) }
    // After a gap the previous entry is another, so its hash cannot match either.
    if !isChained, sequence == next { fail(.alteredEntry(sequence)) }
    // A foreign file can contain the largest number.
    next = sequence &+ 1
    previous = hash
  }

  private mutating func fail(_ fault: CheckReport.Fault) {
    findings.add(fault)
    isSoundSoFar = false
    // Later entries cannot be replayed, and the half-changed session is of no use.
    session = nil
  }

  /// Records a blob.
  package mutating func addBlob(_ digest: Digest, isSound: Bool) {
    findings.blobs += 1
    present.insert(digest)
    if !isSound { findings.add(.alteredBlob(digest)) }
  }

  /// The report of all findings.
  /// - Parameter lost: the blobs that were lost before the session was recovered.
  package func report(lost: Set<Digest>) -> CheckReport {
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
