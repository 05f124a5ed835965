import FactCheck

/// Why a log could not be read or written. Nothing was changed by the request that threw.
///
/// The first value is the path of the session's file, where there is one. Sentences for people are
/// made elsewhere.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no such file.
  case missing(String)
  /// The path is a folder's.
  case isFolder(String)
  /// The file, or a folder above it, may not be read by this user.
  case noPermission(String)
  /// Something has that name already.
  case exists(String)
  /// The file was not made by this program.
  case notASession(String)
  /// The file was made by this program, but is not what it was.
  case damaged(String, detail: String)
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
