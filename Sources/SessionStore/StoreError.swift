import FactCheck

/// Why a log could not be read or written. The failed request changed nothing, except for `unconfirmed` and `notReadAfterwards`, where
/// the change was made, and `outcomeUnknown`, where this is unknown.
///
/// The first value is the location of the session, or of its repository: the path of the file, or the address on a server,
/// without a password. Workbench writes the messages.
public enum StoreError: Error, Equatable, Sendable {
  /// The file does not exist.
  case missing(String)
  /// The folder of a file to be written does not exist.
  case missingFolder(String)
  /// The path is a folder.
  case isFolder(String)
  /// The path should be a folder of sessions, and is a file.
  case notAFolder(String)
  /// This user cannot read the file, or a folder above it.
  case noPermission(String)
  /// The name already exists.
  case exists(String)
  /// The file was not made by this program.
  case notASession(String)
  /// This program made the file, but it is damaged.
  case damaged(String, detail: String)
  /// Not even the first entry of a damaged file is intact.
  case nothingToRecover(String)
  /// The file, or an entry in it, was written by a later version of this program.
  case tooNew(String, NewerPart, version: Int, supported: Int)
  /// The log has entries after the one that the caller had seen; with its head.
  case conflict(LogHead)
  /// Another process is using the file, and did not release it while this one waited.
  case busy(String)
  /// The file, its folder or its medium is read-only.
  case readOnly(String)
  /// A crash left an unfinished edit, which cannot be rolled back on a read-only medium: copy the file together
  /// with its `-journal` to a writable one.
  case needsRecovery(String)
  /// The disk is full, or the file has reached the maximum size.
  case full(String)
  /// The disk failed.
  case io(String, detail: String, code: Int32)
  /// The path no longer leads to the file that was opened: it was renamed, deleted or replaced.
  case moved(String)
  /// The file of an open session has another log now, because another program overwrote it.
  case overwritten(String)
  /// The file has further names in its folder, or elsewhere if the list is empty. A journal belongs to one name
  /// only, so that a crash would lose or tear what is written under another.
  case severalNames(String, others: [String])
  /// The change was made and can be read, but the system did not confirm that it is on the disk. With the
  /// entry's number, if it is an entry.
  case unconfirmed(String, entry: Int?, detail: String)
  /// An error occurred while the edit was being synced, and the log cannot be read to find out whether it was
  /// stored.
  case outcomeUnknown(String, detail: String)
  /// The change was made, and the session could not be read afterwards; with the number of its entry, if it is one, and why.
  case notReadAfterwards(String, entry: Int?, detail: String)
  /// The caller asked to stop.
  case interrupted(String)
  /// The log has no bytes of this hash.
  case unknownBlob(Digest)
  /// The process has too many files open.
  case tooManyOpenFiles(String)
  /// A step, or one of its blobs, is larger than the file format can hold (about 1 GB).
  case tooLarge(String)
  /// No entry says anything about the item's source, or not any more.
  case nothingToRedact(ItemID)
  /// No entry contains the words in a text that can do without them.
  case noWordsToRedact
  /// A step without changes cannot be appended.
  case emptyStep
  /// The step's time has a year that an entry cannot store: the clock is wrong.
  case timeOutOfRange(Timestamp)
  /// The store is closed.
  case closed(String)
  /// A session's name contains characters other than letters, digits, `.`, `_`, `-`, begins with a dot or a
  /// dash, or is longer than 64 characters.
  case invalidName(String)
  /// The server of a session cannot be reached, or went away and did not come back in time; with what libpq or the server
  /// says of it.
  case serverAway(String, detail: String)
  /// A server no longer has entries that it had confirmed: it lost them when it failed. With their numbers.
  case entriesLost(String, ClosedRange<Int>)
  /// The server accepts the login, but nobody enrolled the database role as a member of the desk.
  case notEnrolled(String, role: String)
  /// The step has another analyst than the name that the server enrolled for this user.
  case otherAnalyst(String, enrolled: String)
  /// The address of a server cannot be read; with what is wrong.
  case badAddress(String, detail: String)
  /// A server did not prove by a certificate that it is the one of the address; with what libpq says of it.
  case untrustedServer(String, detail: String)
  /// The password for a server is in a service file that others can read.
  case openPassword(String, file: String)
  /// The library for talking to servers is not installed.
  case libraryMissing(String)

  /// The library that servers need, and the Debian package that contains it.
  public static let library = (name: "libpq", package: "libpq5")
}

extension StoreError {
  /// Whether the requested change was made nevertheless, or may have been.
  public var mayHaveBeenDone: Bool {
    switch self {
    case .unconfirmed, .outcomeUnknown, .notReadAfterwards: true
    default: false
    }
  }

  /// Whether another session of the repository would meet the same: the caller stops, or the server is away.
  public var concernsAll: Bool {
    switch self {
    case .interrupted, .serverAway, .untrustedServer, .openPassword, .libraryMissing, .notEnrolled:
      true
    default: false
    }
  }

  /// What the system or the server says, else a few words.
  public var detail: String {
    switch self {
    case .io(_, let detail, _), .damaged(_, let detail), .serverAway(_, let detail),
      .outcomeUnknown(_, let detail):
      detail
    case .readOnly: "it cannot be opened for writing"
    case .noPermission: "no permission to read it"
    case .missing: "it is missing"
    case .moved, .overwritten: "another program replaced it"
    case .notASession: "it is not a session"
    case .busy: "another program has locked it"
    case .interrupted: "interrupted"
    case .tooManyOpenFiles: "too many open files"
    default: "\(self)"
    }
  }
}

/// A part of a session's file that a later version of this program wrote.
public enum NewerPart: String, Sendable {
  /// The tables of the file.
  case tables
  /// The form of its entries.
  case entries
}
