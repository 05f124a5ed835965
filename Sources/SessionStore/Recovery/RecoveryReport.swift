import FactCheck

/// What was saved from a damaged session, and what was not.
public struct RecoveryReport: Equatable, Sendable {
  /// The last entry saved: every entry up to it is in the new session.
  public let saved: LogHead
  /// Numbers of steps from behind the damage that struck sources out of saved entries: they are
  /// appended to these.
  public let repeatedRedactions: [Int]
  /// Why the entry after that could not be saved; `nil` when the whole log was.
  public let fault: CheckReport.Fault?
  /// Numbers of the entries that are lost, as far as the file still tells. The first may not be
  /// read; those after it may be sound themselves, but rest on it.
  public let lostEntries: ClosedRange<Int>?
  /// Blobs that saved entries name and that are lost, each with the first entry that names it.
  public let lostBlobs: [LostBlob]
  /// How many blobs were saved.
  public let savedBlobs: Int

  /// A blob that could not be saved.
  public struct LostBlob: Equatable, Sendable {
    /// Its hash.
    public let digest: Digest
    /// The first entry that names it.
    public let entry: Int
  }
}
