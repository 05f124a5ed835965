import Database

/// Why the library cannot be used. Each names the file.
public enum LibraryError: Error, Equatable, Sendable {
  /// A file of this name is there, and factdesk did not make it.
  case notALibrary(String)
  /// A newer version of the program made it.
  case tooNew(String, version: Int, supported: Int)
  /// It is damaged.
  case damaged(String, detail: String)
  /// Another program is writing it.
  case busy(String)
  /// The disk is full.
  case full(String)
  /// Neither the folder of the sessions nor that of the cache can be written.
  case readOnly(String)
  /// The caller cancelled.
  case interrupted(String)
  /// The system or SQLite reports another error.
  case io(String, detail: String)
  /// No archive has this name.
  case unknownArchive(String, known: [String])
  /// A file has no record of a fact-check.
  case noRecords(String)
}

extension LibraryError: DatabaseFault {
  public init(_ failure: SQLiteFailure, path: String) {
    self =
      switch failure.kind {
      case .damaged, .needsRecovery, .moved: .damaged(path, detail: failure.words)
      case .busy: .busy(path)
      case .interrupted: .interrupted(path)
      case .full, .tooLarge: .full(path)
      case .readOnly, .noPermission: .readOnly(path)
      case .cannotOpen, .closed, .other: .io(path, detail: failure.detail)
      }
  }

  public var isBusy: Bool { if case .busy = self { true } else { false } }
}
