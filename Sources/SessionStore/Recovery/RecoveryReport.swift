import FactCheck

/// What was saved from a damaged session, and what was lost.
public struct RecoveryReport: Equatable, Sendable {
  /// The last entry saved: every entry up to it is in the new session.
  public let saved: LogHead
  /// The numbers of steps after the damage that redacted saved entries: they are appended to these.
  public let repeatedRedactions: [Int]
  /// The saved entries whose redaction is lost: nothing confirms what is left of them. The new session has one
  /// more entry, which says what they contain.
  public let unconfirmed: [Int]
  /// Why the next entry could not be saved, or could not be found if there was one; `nil` if the whole log was saved.
  public let fault: CheckReport.Fault?
  /// The numbers of the lost entries, as far as the file still gives them; `nil` if none is known to be lost. The first
  /// cannot be read; those
  /// after it may be intact, but depend on it.
  public let lostEntries: ClosedRange<Int>?
  /// The lost blobs that saved entries name, each with the first entry that names it.
  public let lostBlobs: [LostBlob]
  /// The number of blobs that were saved.
  public let savedBlobs: Int

  /// A blob that could not be saved.
  public struct LostBlob: Equatable, Sendable {
    /// Its hash.
    public let digest: Digest
    /// The first entry that names it.
    public let entry: Int
  }
}
