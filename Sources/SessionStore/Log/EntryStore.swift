import FactCheck

/// A session's log on some medium: entries that are appended and never altered, and the blobs that
/// they name.
///
/// A store belongs to one thread. Several stores, in this or other processes, may work on one log.
public protocol EntryStore: AnyObject {
  /// Number and hash of the last entry; `LogHead.empty` when there is none.
  func head() throws(StoreError) -> LogHead

  /// Appends one step with the blobs it names, all or nothing; durable when it returns.
  ///
  /// Appending a step whose `id` the log has already does nothing and returns that entry, so a
  /// caller that does not know how an earlier attempt ended may simply try again.
  /// - Parameters:
  ///   - step: what was done; at least one change.
  ///   - blobs: bytes that the step names and the log may not hold yet.
  ///   - sequence: number of the last entry that the caller has seen.
  /// - Throws: `conflict` when the log has moved past `sequence`; `unknownBlob` when the step names
  ///   bytes that are neither given nor stored; `emptyStep`.
  func append(
    _ step: Step, blobs: [Blob], after sequence: Int
  ) throws(StoreError) -> Entry

  /// Strikes what the log tells of a source out of the entries that tell it, and the blobs that only
  /// they name, and appends a step that says so, all or nothing. The hashes stay, and the chain is as
  /// sound as before; nobody can bring back what is gone.
  /// - Parameters:
  ///   - item: evidence, a note or a claim.
  ///   - sequence: number of the last entry that the caller has seen.
  ///   - step: makes the step of the change that tells of it.
  /// - Throws: `conflict` as `append` does; `nothingToRedact` when no entry tells anything.
  func redact(
    _ item: ItemID, after sequence: Int, as step: (Change) -> Step
  ) throws(StoreError) -> Entry

  /// The entries after one number, through another or to the end, in order.
  func entries(after sequence: Int, through last: Int?) throws(StoreError) -> [Entry]

  /// Hands over the entries after a number one by one, so that a long log needs little memory.
  /// - Throws: `StoreError`, and whatever `body` throws.
  func forEachEntry(after sequence: Int, _ body: (Entry) throws -> Void) throws

  /// The bytes of this hash.
  /// - Throws: `unknownBlob` when the log has none; `damaged` when they are not what they were.
  func blob(_ digest: Digest) throws(StoreError) -> [UInt8]

  /// Whether somebody else may have appended since this store last looked at the log's end. Cheap
  /// and without a lock, so it may be asked before every prompt; `true` may be a false alarm.
  func mayHaveChanged() -> Bool

  /// Looks at everything: the medium, the chain, gaps, every body, the replay, every blob.
  /// - Throws: only when the log cannot be looked at; what is found is in the report.
  /// - Parameter progress: is told from time to time how many entries were looked at.
  func check(progress: (Int) -> Void) throws(StoreError) -> CheckReport

  /// Lets go of the medium. Whatever was acknowledged is durable already.
  func close()
}

extension EntryStore {
  /// The same, told nobody.
  public func check() throws(StoreError) -> CheckReport { try check { _ in } }
}
