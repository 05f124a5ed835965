import FactCheck

/// What a look at every byte of a log found.
public struct CheckReport: Equatable, Sendable {
  /// How many entries were read.
  public var entries = 0
  /// How many blobs were read.
  public var blobs = 0
  /// The last entry of the sound part from the beginning: all before any damage in the log.
  public var soundHead = LogHead.empty
  /// The blobs that were lost before the session was recovered. That is no fault of this file, but
  /// the mark that says so is not part of the chain, so each is named.
  public var lostBlobs: [RecoveryReport.LostBlob] = []
  /// What is wrong, in the order found; at most `mostFaults`.
  public var faults: [Fault] = []
  /// How many further faults were found than are listed.
  public var unlisted = 0

  /// How many faults are listed: a ruined file would fill pages.
  public static let mostFaults = 100

  /// Whether nothing is wrong.
  public var isSound: Bool { faults.isEmpty }

  /// A report of a log that nobody has looked at yet.
  public init() {}

  /// Something that is not as it was written.
  public enum Fault: Equatable, Sendable {
    /// The file's own structure is damaged; the words are SQLite's.
    case file(String)
    /// The entry with this number cannot be read.
    case unreadableEntry(Int, detail: String)
    /// One or more entries are missing before this one.
    case gap(expected: Int, found: Int)
    /// The entry, or the one before it, was altered: its hash is another.
    case alteredEntry(Int)
    /// The entry's hash is right, but a later version of this program wrote its changes.
    case newerEntry(Int, version: Int)
    /// The entry's hash is right, but its changes make no sense.
    case undecodableEntry(Int, detail: String)
    /// The entry holds something else than what a redaction left in it, or was redacted and no entry
    /// says so.
    case misredactedEntry(Int)
    /// The entry cannot follow those before it.
    case replay(ReplayError)
    /// The bytes kept under this hash have another.
    case alteredBlob(Digest)
    /// A blob that cannot be read.
    case unreadableBlob(detail: String)
    /// The lists of sentences or pages of the text that the entry names are no lists for that text, or
    /// other ones than the entry says.
    case badLists(entry: Int)
    /// The entry names bytes that are not there.
    case missingBlob(Digest, entry: Int)
  }

  mutating func add(_ fault: Fault) {
    if faults.count < Self.mostFaults { faults.append(fault) } else { unlisted += 1 }
  }
}
