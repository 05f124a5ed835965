import Glibc

/// Why the file system refused.
package struct FileFault: Error, Equatable, Sendable {
  /// The path that it was asked about.
  package let path: String
  /// Its reason.
  package let reason: Reason

  /// What stood in the way.
  package enum Reason: Equatable, Sendable {
    /// The system's error number.
    case system(CInt)
    /// Something has that name already.
    case exists
    /// The path is a folder's.
    case folder
    /// The path is a socket's, which cannot be written like a file.
    case socket
    /// The path is a disk's, on which a file system may lie.
    case disk
    /// Nobody reads from the pipe.
    case noReader
    /// The file is written and has its name; whether it lasts through a power cut could not be
    /// confirmed. With the system's error number.
    case unconfirmed(CInt)
  }

  /// Takes a path and a reason.
  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The error that the system just told.
  package static func last(_ path: String) -> FileFault {
    let code = errno
    return FileFault(path, code == EEXIST ? .exists : .system(code))
  }
}
