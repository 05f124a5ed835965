import Glibc

/// A file with a temporary name while it is being written, in the folder of its final name: only within a
/// folder can a file be renamed without copying.
///
/// Its writer keeps a lock on it, so that another run can recognize files that killed programs left.
package final class PartFile {
  /// The file's path.
  package let path: String
  private(set) var descriptor: CInt
  private var isThere = true

  /// The beginning of temporary names: hidden, and not a session's name.
  package static let nameStart = ".new-"
  /// The end of temporary names.
  package static let nameEnd = ".factdesk-part"

  /// Makes an empty file, and deletes files that killed programs left in the folder.
  /// - Parameters:
  ///   - mode: the file's permissions, subject to the user's mask.
  ///   - isLocked: whether to lock it. Not for a file that SQLite will lock: on network folders both locks are of
  ///     the same kind.
  package init(in folder: String, mode: mode_t = 0o600, isLocked: Bool = true) throws(FileFault) {
    Self.clearLeftovers(folder)
    let random = String(UInt64.random(in: 0 ... .max), radix: 36)
    let mark = WriterMark.own.map { "-\($0)" } ?? ""
    path = "\(folder)/\(Self.nameStart)\(random)\(mark)\(Self.nameEnd)"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      isThere = false
      throw FileFault(folder, .system(errno))
    }
    if isLocked { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  deinit { discard() }

  package func append(_ bytes: some Collection<UInt8>) throws(FileFault) {
    let code = writeAll(Array(bytes), to: descriptor)
    guard code == 0 else { throw FileFault(path, .system(code)) }
  }

  /// Syncs its bytes to the disk.
  package func sync() throws(FileFault) {
    guard fsync(descriptor) == 0 else { throw .last(path) }
  }

  /// Gives it a new name and syncs the folder. If this fails, the file keeps its temporary name.
  /// - Throws: `exists`; `unconfirmed` if it has the name, but the folder could not be synced.
  package func name(_ target: String) throws(FileFault) {
    try FileName.move(path, to: target)
    release()
    try Self.confirm(target)
  }

  /// Replaces a file with it.
  /// - Throws: `unconfirmed` if it has the name, but the folder could not be synced.
  package func replace(_ target: String) throws(FileFault) {
    guard rename(path, target) == 0 else { throw .last(target) }
    release()
    try Self.confirm(target)
  }

  private static func confirm(_ target: String) throws(FileFault) {
    do throws(FileFault) {
      try FolderSync.sync(FolderSync.containing(target))
    } catch {
      guard case .system(let code) = error.reason else { throw error }
      throw FileFault(target, .unconfirmed(code))
    }
  }

  /// Deletes it, if it still exists.
  package func discard() {
    if isThere {
      unlink(path)
      unlink(path + "-journal")
    }
    release()
  }

  private func release() {
    isThere = false
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Deletes what killed programs left: files with such names of this user whose writer no longer holds the lock,
  /// and has ended; if that is not known, they were unchanged for an hour.
  package static func clearLeftovers(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(nameStart), name.hasSuffix(nameEnd) else { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), hasEnded(name) || status.isAbandoned, isLetGo(path)
      else { continue }
      unlink(path)
      unlink(path + "-journal")
    }
  }

  private static func hasEnded(_ name: String) -> Bool {
    let own = name.dropFirst(nameStart.count).dropLast(nameEnd.count)
    guard let dash = own.firstIndex(of: "-") else { return false }
    return WriterMark.hasEnded(own[own.index(after: dash)...])
  }

  private static func isLetGo(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }
}

/// Writes all bytes; returns 0, or the system's error number.
func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      guard errno == EAGAIN else { return errno }
      // Standard output can be a pipe that another program set to nonblocking.
      var sign = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&sign, 1, -1) >= 0 || errno == EINTR else { return errno }
      continue
    }
    rest = rest.dropFirst(written)
  }
  return 0
}
