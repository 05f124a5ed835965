import Glibc
import SafeFiles

/// Operations on folders.
enum Folder {
  /// The folder that contains a path's last component.
  static func containing(_ path: String) -> String { FolderSync.containing(path) }

  /// Syncs the folder of a file, so that new and changed names in it survive a power cut.
  static func sync(above path: String) throws(StoreError) {
    do throws(FileFault) {
      try FolderSync.sync(containing(path))
    } catch {
      throw FileFailure(path, error).error
    }
  }

  /// Whether this process can open one more file.
  static var hasDescriptorsLeft: Bool {
    let descriptor = SafeFiles.open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    Glibc.close(descriptor)
    return true
  }
}

/// An error of the file system, read before anything can overwrite `errno`.
struct FileFailure {
  private let path: String
  private let code: CInt
  private let isUnconfirmed: Bool

  /// - Parameter path: the path for the error.
  init(_ path: String) {
    code = errno
    self.path = path
    isUnconfirmed = false
  }

  /// - Parameter path: the path for the error.
  init(_ path: String, _ fault: FileFault) {
    self.path = path
    switch fault.reason {
    case .system(let code): (self.code, isUnconfirmed) = (code, false)
    case .unconfirmed(let code): (self.code, isUnconfirmed) = (code, true)
    case .exists: (code, isUnconfirmed) = (EEXIST, false)
    case .folder: (code, isUnconfirmed) = (EISDIR, false)
    case .locked: (code, isUnconfirmed) = (EWOULDBLOCK, false)
    case .socket, .disk, .noReader: (code, isUnconfirmed) = (EINVAL, false)
    }
  }

  /// The error for that path.
  var error: StoreError {
    if isUnconfirmed {
      return .unconfirmed(path, entry: nil, detail: String(cString: strerror(code)))
    }
    return switch code {
    case ENOENT: .missing(path)
    case ENOTDIR: .notAFolder(Folder.containing(path))
    case EEXIST: .exists(path)
    case EISDIR: .isFolder(path)
    case EACCES, EPERM, EROFS: .readOnly(path)
    case ENOSPC, EDQUOT, EFBIG: .full(path)
    case EMFILE, ENFILE: .tooManyOpenFiles(path)
    default: .io(path, detail: String(cString: strerror(code)), code: code)
    }
  }
}
