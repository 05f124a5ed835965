import FactCheck

/// The result of checking every byte of a log.
public struct CheckReport: Equatable, Sendable {
  /// The number of entries that were read.
  public var entries = 0
  /// The number of blobs that were read.
  public var blobs = 0
  /// The last entry before any damage in the log: every entry up to it is intact, and `recover` saves it.
  public var soundHead = LogHead.empty
  /// Whether a later version of the program wrote a part of it, so that this version does not recover it.
  public var isNewer = false
  /// The blobs that were lost before the session was recovered. They are not faults of this file, but the mark
  /// that lists them is not part of the chain, so each is reported.
  public var lostBlobs: [RecoveryReport.LostBlob] = []
  /// How often the entries that could be read sign a published report. This room does not check signatures.
  public var signings = 0
  /// The faults in the order found; at most `mostFaults`.
  public var faults: [Fault] = []
  /// The number of further faults.
  public var unlisted = 0

  /// The maximum number of listed faults: a ruined file would fill pages.
  public static let mostFaults = 100

  /// Whether there are no faults.
  public var isSound: Bool { faults.isEmpty }

  /// Makes an empty report.
  public init() {}

  /// A part that is not as it was written.
  public enum Fault: Equatable, Sendable {
    /// The file's structure is damaged; with what SQLite finds, in words for people.
    case file(String)
    /// The entry with this number cannot be read.
    case unreadableEntry(Int, detail: String)
    /// One or more entries are missing before this one.
    case gap(expected: Int, found: Int)
    /// The entry, or the one before it, was altered: its hash is wrong.
    case alteredEntry(Int)
    /// The entry's hash is right, but a later version of this program wrote it.
    case newerEntry(Int, version: Int)
    /// The entry's hash is right, but its changes are not valid.
    case undecodableEntry(Int, detail: String)
    /// The entry does not contain what a redaction left in it, or was redacted and no entry says so.
    case misredactedEntry(Int)
    /// The entry was redacted, and the redaction that confirms what is left of it may be among the damaged
    /// entries.
    case unconfirmedEntry(Int)
    /// The entry cannot follow those before it.
    case replay(ReplayError)
    /// The bytes stored under this hash have another.
    case alteredBlob(Digest)
    /// A blob that cannot be read.
    case unreadableBlob(detail: String)
    /// The lists of sentences or pages of a text that the entry names are not valid for the text, or differ
    /// from the entry's counts.
    case badLists(entry: Int)
    /// A copy does not have the words of the quote as the log says.
    case badQuoteCheck(EvidenceID, QuoteCheck)
    /// The log says that a copy has a quote at a place that the copy does not have.
    case badQuotePlace(EvidenceID, capture: Int)
    /// A copy has another number of bytes than the log says, a time after the last entry, or a number twice.
    case badCapture(EvidenceID, capture: Int)
    /// The entry names bytes that are missing.
    case missingBlob(Digest, entry: Int)
  }

  /// Makes the report on a file that cannot be opened because of damage.
  public init(damage detail: String) { faults = [.file(detail)] }

  /// Adds a fault, unless there are too many.
  mutating func add(_ fault: Fault) {
    if faults.count < Self.mostFaults { faults.append(fault) } else { unlisted += 1 }
  }
}

extension CheckReport.Fault {
  /// An entry with the right hash whose changes cannot be read.
  init(_ fault: EntryRow.Fault, ofEntry entry: Int) {
    switch fault {
    case .newer(let version): self = .newerEntry(entry, version: version)
    case .damaged(let detail): self = .undecodableEntry(entry, detail: detail)
    }
  }

  /// Whether it is a fault of the file's structure.
  var isOfFile: Bool {
    if case .file = self { true } else { false }
  }
}

extension CheckReport {
  /// Adds what recovering the session would save, and why not more: a check and a recovery must say the same.
  mutating func add(_ recovery: RecoveryReport) {
    soundHead = recovery.saved
    entries = max(entries, recovery.saved.sequence)
    blobs = max(blobs, recovery.savedBlobs)
    for entry in recovery.unconfirmed {
      faults.removeAll { $0 == .misredactedEntry(entry) }
      add(.unconfirmedEntry(entry))
    }
    guard let fault = recovery.fault, !faults.contains(fault) else { return }
    if case .file = fault, faults.contains(where: { $0.isOfFile }) { return }
    faults.insert(fault, at: 0)
  }
}
