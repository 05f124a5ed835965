import CSQLite
import Glibc
import SafeFiles
import Synchronization

/// Folders that the system cannot sync, as some file systems have them and as a failing disk does:
/// SQLite's own sync of them fails, and so does ours.
enum FailingFolders {
  /// Marks, in a folder's path, that its syncs fail with `EINVAL`, or with `EIO`.
  static let cannot = "cannot-sync"
  static let fails = "fails-to-sync"
  /// Marks that SQLite opens no session there; temporary files it does.
  static let opensNone = "opens-no-session"
  /// Marks that SQLite reads nothing there.
  static let readsNone = "reads-nothing"

  /// Replaces the calls, once for all tests; in other folders they do what they always do.
  static let install: Void = {
    FolderSync.call = { descriptor in
      var path = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
      let name = String(
        decoding: path[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if name.contains(cannot) {
        errno = EINVAL
        return -1
      }
      if name.contains(fails) {
        errno = EIO
        return -1
      }
      return fsync(descriptor)
    }
    guard let vfs = sqlite3_vfs_find(nil), let name = strdup("openDirectory") else { return }
    typealias OpenDirectory =
      @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<CInt>?) -> CInt
    // SQLite syncs what this hands it; a pipe cannot be synced.
    let call: OpenDirectory = { path, descriptor in
      guard let path, let descriptor else { return SQLITE_CANTOPEN }
      let file = String(cString: path)
      if file.contains(FailingFolders.cannot) || file.contains(FailingFolders.fails) {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { return SQLITE_CANTOPEN }
        close(ends[1])
        descriptor.pointee = ends[0]
        return SQLITE_OK
      }
      let slash = file.lastIndex(of: "/") ?? file.startIndex
      descriptor.pointee = open(String(file[..<slash]), O_RDONLY | O_CLOEXEC)
      return descriptor.pointee >= 0 ? SQLITE_OK : SQLITE_CANTOPEN
    }
    _ = vfs.pointee.xSetSystemCall(vfs, name, unsafeBitCast(call, to: sqlite3_syscall_ptr.self))
    replaceOpenAndRead(vfs)
  }()
  private static func replaceOpenAndRead(_ vfs: UnsafeMutablePointer<sqlite3_vfs>) {
    typealias Open = @convention(c) (UnsafePointer<CChar>?, CInt, CInt) -> CInt
    let open: Open = { path, flags, mode in
      guard let path else { return -1 }
      let file = String(cString: path)
      if file.contains(FailingFolders.opensNone), file.hasSuffix(".factdesk") {
        errno = EIO
        return -1
      }
      return Glibc.open(path, flags, mode_t(mode))
    }
    _ = vfs.pointee.xSetSystemCall(vfs, "open", unsafeBitCast(open, to: sqlite3_syscall_ptr.self))
    typealias Read = @convention(c) (CInt, UnsafeMutableRawPointer?, Int, Int) -> Int
    let read: Read = { descriptor, bytes, count, offset in
      var path = [CChar](repeating: 0, count: 4096)
      let length = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
      let name = String(
        decoding: path[..<max(0, length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if name.contains(FailingFolders.readsNone) {
        errno = EIO
        return -1
      }
      return pread(descriptor, bytes, count, offset)
    }
    for call in ["pread", "pread64"] {
      _ = vfs.pointee.xSetSystemCall(vfs, call, unsafeBitCast(read, to: sqlite3_syscall_ptr.self))
    }
  }
}
