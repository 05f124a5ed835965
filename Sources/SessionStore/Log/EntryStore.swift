import FactCheck

/// A session's log: entries that are appended and never altered, except by a redaction, and the blobs that they
/// name.
///
/// A store belongs to one thread. Several stores, in this or other processes, can work on one log.
public protocol EntryStore: AnyObject {
  /// The number and hash of the last entry; `LogHead.empty` if there is none.
  func head() throws(StoreError) -> LogHead

  /// Appends one step with the blobs it names, completely or not at all; it is on the disk when this returns.
  ///
  /// Appending a step whose `id` the log already has does nothing and returns that entry, so a caller that does
  /// not know how an earlier attempt ended can simply try again.
  ///
  /// A store on a server itself tries again when the connection breaks, with the same id, for up to 60 seconds; it reports
  /// the wait by the `StoreWaiting` with which it was opened.
  /// - Parameters:
  ///   - step: the step; at least one change.
  ///   - blobs: bytes that the step names and the log may not have yet.
  ///   - sequence: the number of the last entry that the caller has seen.
  /// - Throws: `conflict` if the log has entries after `sequence`; `unknownBlob` if the step names bytes that
  ///   are neither given nor stored; `emptyStep`; `otherAnalyst` if the repository enrolled this user under another name
  ///   than the step's; `outcomeUnknown` if the attempts ended, or the caller interrupted them, before the answer came;
  ///   `serverAway` if none of them reached the server, so that nothing was changed.
  func append(
    _ step: Step, blobs: [Blob], after sequence: Int
  ) throws(StoreError) -> Entry

  /// Appends as `append(_:blobs:after:)` does, and stores what a list says of the session then, if the repository has
  /// summaries.
  /// - Parameter summary: makes the summary; not called if none is stored.
  func append(
    _ step: Step, blobs: [Blob], after sequence: Int, summary: () -> SessionSummary
  ) throws(StoreError) -> Entry

  /// Removes a source or words from the entries that contain them, and the blobs that only they name, and appends
  /// a step that says so, completely or not at all. The hashes stay, and the chain is as valid as before; nobody
  /// can restore what is removed.
  /// - Parameters:
  ///   - redaction: what to remove.
  ///   - wordings: by the number of an entry that imported a report, the report's values that stay, except for what
  ///     the redaction removes of them, if it deletes the report's file.
  ///   - sequence: the number of the last entry that the caller has seen.
  ///   - step: makes the step from the change that records the redaction.
  /// - Throws: `conflict` as `append` does; `nothingToRedact` if no entry says anything about the source,
  ///   `noWordsToRedact` if none contains the words in a text that can do without them.
  func redact(
    _ redaction: Redaction, keeping wordings: [Int: [KeptWording]], after sequence: Int,
    as step: (Change) -> Step
  ) throws(StoreError) -> Entry

  /// The entries after one number, up to another or to the end, in order.
  func entries(after sequence: Int, through last: Int?) throws(StoreError) -> [Entry]

  /// Calls `body` with the entries after a number one by one, so that a long log needs little memory.
  /// - Throws: `StoreError`, and what `body` throws.
  func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws

  /// Calls `body` with the first entries as they are stored, in order, so that a copy can be made; each is checked against
  /// the chain before.
  /// - Parameter last: the number of the last one.
  /// - Throws: `damaged` if an entry was altered or is missing; what `body` throws.
  func forEachStoredEntry(through last: Int, _ body: (StoredEntry) throws -> Void) throws

  /// The hashes of all bytes in the log, in ascending order.
  func blobs() throws(StoreError) -> [Digest]

  /// The bytes of this hash.
  /// - Throws: `unknownBlob` if the log has none; `damaged` if they were altered.
  func blob(_ digest: Digest) throws(StoreError) -> [UInt8]

  /// Whether the log has bytes of this hash; they are not read.
  func has(_ digest: Digest) throws(StoreError) -> Bool

  /// Whether another store may have appended since this one last read the log's end. It is cheap and takes no
  /// lock, so it can be called before every prompt, and several times a second while one waits; `true` can be a false
  /// alarm. A server is asked at most once a second, and not waited for: while it is away, the answer is `false`;
  /// after an append whose outcome is unknown it is `true` as soon as the server is back.
  func mayHaveChanged() -> Bool

  /// Makes sure that the path still leads to the log that was opened. Costs little if nothing has changed.
  /// - Throws: `moved` if the file was moved, removed or replaced, or the session on a server renamed or deleted;
  ///   `overwritten` if another program overwrote it; `entriesLost` if a server no longer has what it had confirmed;
  ///   `serverAway` at once, without waiting, if it is; the errors of reading it.
  func checkFile() throws(StoreError)

  /// Checks everything: the medium, the chain, gaps, every body, the replay, every blob.
  /// - Throws: only if the log cannot be read; the report has the findings.
  /// - Parameters:
  ///   - outcomes: how a copy has the words of a quote, which this room does not compare.
  ///   - progress: called from time to time with the number of entries checked.
  func check(
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport

  /// Closes the log. Everything confirmed is already on the disk.
  func close()
}

extension EntryStore {
  /// Most logs have no summary.
  public func append(
    _ step: Step, blobs: [Blob], after sequence: Int, summary: () -> SessionSummary
  ) throws(StoreError) -> Entry {
    try append(step, blobs: blobs, after: sequence)
  }

  /// Checks everything but quotes.
  public func check(progress: (Int) -> Void = { _ in }) throws(StoreError) -> CheckReport {
    try check(outcomes: { _ in [] }, progress: progress)
  }

  /// The entry that a step will be if it is appended after another.
  /// - Parameter sequence: the number of the entry before it.
  /// - Throws: `StoreError` if that entry cannot be read.
  public func next(_ step: Step, after sequence: Int) throws(StoreError) -> Entry {
    let last = try entries(after: sequence - 1, through: sequence).first
    let head = LogHead(sequence: sequence, hash: last?.hash ?? LogHead.empty.hash)
    return Entry(
      sequence: sequence + 1, step: step,
      hash: Chain.hash(step, body: EntryCoding.body(of: step), after: head))
  }

  /// Removes the source of evidence, a note or a claim.
  @discardableResult
  public func redact(
    _ item: ItemID, after sequence: Int, as step: (Change) -> Step
  ) throws(StoreError) -> Entry {
    try redact(.source(of: item), keeping: [:], after: sequence, as: step)
  }
}
