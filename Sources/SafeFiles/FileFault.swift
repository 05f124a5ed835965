import Glibc

/// Why a file operation failed.
package struct FileFault: Error, Equatable, Sendable {
  /// The path of the operation.
  package let path: String
  /// What failed.
  package let reason: Reason

  /// The kinds of reasons.
  package enum Reason: Equatable, Sendable {
    /// Another error, with the system's error number.
    case system(CInt)
    /// The name already exists.
    case exists
    /// The path is a folder.
    case folder
    /// The path is a socket, which cannot be written like a file.
    case socket
    /// The path is a disk, which can contain a file system.
    case disk
    /// The pipe has no reader.
    case noReader
    /// Another program has the lock on the file and keeps it.
    case locked
    /// The file is written and has its name, but the system did not confirm that it would survive a power cut.
    /// With the system's error number.
    case unconfirmed(CInt)
  }

  /// Makes a fault of a path and a reason.
  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The fault of the last system call, from `errno`.
  package static func last(_ path: String) -> FileFault {
    let code = errno
    return FileFault(path, code == EEXIST ? .exists : .system(code))
  }
}
