import Glibc

/// What the file system is asked about folders.
enum Folder {
  /// The folder that a path's last part lies in.
  static func containing(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes names that were given or taken in a folder last through a power cut.
  static func sync(_ folder: String) throws(StoreError) {
    let descriptor = openFile(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(folder).error }
    defer { Glibc.close(descriptor) }
    // Some file systems cannot sync a folder; they have nothing to lose either.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw FileFailure(folder).error
    }
  }

  /// Whether this process can open one more file.
  static var hasDescriptorsLeft: Bool {
    let descriptor = openFile("/dev/null", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    Glibc.close(descriptor)
    return true
  }
}

/// An error of the file system, read before anything can overwrite `errno`.
struct FileFailure {
  private let path: String
  private let code = errno

  /// - Parameter path: what the error is told of.
  init(_ path: String) { self.path = path }

  /// The error for that path.
  var error: StoreError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path)
    case EEXIST: .exists(path)
    case EISDIR: .isFolder(path)
    case EACCES, EPERM, EROFS: .readOnly(path)
    case ENOSPC, EDQUOT, EFBIG: .full(path)
    case EMFILE, ENFILE: .tooManyOpenFiles(path)
    default: .io(path, detail: String(cString: strerror(code)), code: code)
    }
  }
}
