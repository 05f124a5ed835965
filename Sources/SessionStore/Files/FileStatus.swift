import Glibc
import SafeFiles

/// What the file system says about a path.
struct FileStatus: Equatable {
  /// The file's device.
  let device: UInt
  /// The file's number on its device.
  let inode: UInt
  /// Its length in bytes.
  let size: Int
  /// When it was last written, in nanoseconds since 1970.
  let modified: Int
  /// When its bytes or its metadata were last changed, in nanoseconds since 1970.
  let changed: Int
  /// The number of its names (hard links).
  let names: Int
  private let mode: mode_t
  private let path: String

  /// Examines a path; `nil` if it does not exist or cannot be examined.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    names = Int(status.st_nlink)
    mode = status.st_mode
    self.path = path
  }

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// Whether it is a regular file, not a pipe or a device.
  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  /// Whether this user may read it.
  var isReadable: Bool { access(path, R_OK) == 0 }
  /// Whether this user may write it.
  var isWritable: Bool { access(path, W_OK) == 0 }

  /// Why a path cannot be a session to read; `nil` if it can.
  static func reasonNotToOpen(_ path: String) -> StoreError? {
    // The system would stop reading the path at the NUL, and find another file.
    if path.utf8.contains(0) { return .missing(path) }
    guard let status = FileStatus(path) else {
      switch errno {
      case EACCES: return .noPermission(path)
      case ENOTDIR: return .notAFolder(Folder.containing(path))
      case EMFILE, ENFILE: return .tooManyOpenFiles(path)
      default: return .missing(path)
      }
    }
    if status.isFolder { return .isFolder(path) }
    if !status.isRegular { return .notASession(path) }
    return status.isReadable ? nil : .noPermission(path)
  }
}
