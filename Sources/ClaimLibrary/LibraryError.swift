/// Why a library cannot be used, beside what its database reports.
public enum LibraryError: Error, Equatable, Sendable {
  /// A file of this name is there, and factdesk did not make it.
  case notALibrary(String)
  /// A newer version of the program made it.
  case tooNew(String, version: Int, supported: Int)
  /// A damaged library cannot be set aside, because something that is no library of factdesk has that name.
  case inTheWay(String)
  /// Neither the folder of the sessions nor that of the cache can be written; or the system reports another error.
  case cannotOpen(String, errno: Int32)
  /// Sessions on a server need a folder for caches, and there is none.
  case noCache(String)
  /// No archive has this name.
  case unknownArchive(String, known: [String])
  /// The archive belongs to the library beside the sessions, which may only be read.
  case sharedArchive(String, library: String)
  /// An archive has no record of this address.
  case unknownRecord(String, archive: String)
  /// A page or a report is longer than the limit, in bytes.
  case tooLarge(String, limit: Int)
  /// A file is in another encoding than UTF-8.
  case notUTF8(String, encoding: String)
  /// A file has no record of a fact-check.
  case noRecords(String)
}
