import FactCheck

/// Why a log could not be read or written. Nothing was changed by the request that threw, but for
/// `unconfirmed`, where the change was made, and `outcomeUnknown`, where nobody can tell.
///
/// The first value is the path of the session's file, where there is one. Sentences for people are
/// made elsewhere.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no such file.
  case missing(String)
  /// The path is a folder's.
  case isFolder(String)
  /// Sessions should lie in it, and it is a file.
  case notAFolder(String)
  /// The file, or a folder above it, may not be read by this user.
  case noPermission(String)
  /// Something has that name already.
  case exists(String)
  /// The file was not made by this program.
  case notASession(String)
  /// The file was made by this program, but is not what it was.
  case damaged(String, detail: String)
  /// Not even the first entry of a damaged file can be read.
  case nothingToRecover(String)
  /// The file, or an entry in it, was written by a later version of this program.
  case tooNew(String, version: Int, supported: Int)
  /// The log has moved past the entry that the caller had seen; here is its head.
  case conflict(LogHead)
  /// Another process holds the file, and went on holding it while this one waited.
  case busy(String)
  /// The file, its folder or its medium may not be written.
  case readOnly(String)
  /// A crash left an edit half written, and it cannot be taken back as the medium may not be
  /// written: copy the file together with its `-journal` to where it may.
  case needsRecovery(String)
  /// The medium is full, or the file has reached the largest size allowed.
  case full(String)
  /// The medium failed.
  case io(String, detail: String, code: Int32)
  /// The path no longer leads to the file that was opened: it was renamed, deleted or replaced.
  case moved(String)
  /// The file of a session that is open holds another log now, as another program wrote over it.
  case overwritten(String)
  /// The file has further names in its folder, or elsewhere when there are none in this list. A journal
  /// belongs to one name alone, so that a crash would lose or tear what is written under another.
  case severalNames(String, others: [String])
  /// The change was made and can be read, but the system did not confirm that it is on the medium for
  /// good. With the entry's number, where it is one's.
  case unconfirmed(String, entry: Int?, detail: String)
  /// An error came while the edit was being made durable, and the log cannot be read to see whether
  /// it was stored.
  case outcomeUnknown(String, detail: String)
  /// The caller asked to stop.
  case interrupted(String)
  /// The log holds no bytes of this hash.
  case unknownBlob(Digest)
  /// The process has as many files open as it may.
  case tooManyOpenFiles(String)
  /// A step, or one of its blobs, is larger than the file format can hold (about 1 GB).
  case tooLarge(String)
  /// No entry tells anything of the thing's source, or none any longer.
  case nothingToRedact(ItemID)
  /// A step without changes cannot be appended.
  case emptyStep
  /// The step's time has a year that an entry cannot hold: the clock is wrong.
  case timeOutOfRange(Timestamp)
  /// The store was closed before.
  case closed(String)
  /// A session's name has other characters than letters, digits, `.`, `_`, `-`, begins with a dot
  /// or a dash, or is longer than 64 characters.
  case invalidName(String)
}

extension StoreError {
  /// Whether the change that the request asked for was made all the same, or may have been.
  public var mayHaveBeenDone: Bool {
    switch self {
    case .unconfirmed, .outcomeUnknown: true
    default: false
    }
  }

  /// What the system said, as far as it said anything.
  var detail: String {
    switch self {
    case .io(_, let detail, _), .damaged(_, let detail): detail
    default: "\(self)"
    }
  }
}
