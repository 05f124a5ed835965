import Glibc

/// The lock on a file that is read, changed and replaced: two programs that do so at once would lose what one
/// of them wrote.
///
/// It lasts until it is released. Devices and pipes need none, because nothing is replaced there.
package final class FileLock {
  private let path: String
  private var descriptor: CInt = -1
  private var hasMadeFile = false

  /// Waits for the lock.
  /// - Parameters:
  ///   - mode: the permissions of the file if it does not exist yet, subject to the user's mask. Without a write
  ///     meanwhile, the release deletes it.
  ///   - tries: how often it is tried, each 5 ms after the last: a stopped program must not stop others for ever.
  /// - Throws: `locked` if another program kept it too long, and any reason against writing there.
  package init(_ path: String, mode: mode_t, tries: Int = 1_000) throws(FileFault) {
    switch try WriteTarget(path) {
    case .send, .descriptor:
      self.path = path
      return
    case .new(let destination), .replace(let destination, _), .overwrite(let destination):
      self.path = destination
    }
    for attempt in 0..<max(1, tries) {
      if attempt > 0 { usleep(5_000) }
      var file = open(self.path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
      let isMissing = file < 0 && errno == ENOENT
      if isMissing { file = open(self.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
      guard file >= 0 else {
        if isMissing, errno == EEXIST { continue }
        throw FileFault(path, .system(errno))
      }
      let code = flock(file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno
      // Who had the lock before has usually replaced the file, so that the lock on the old one excludes nobody.
      if code == 0, Self.isSame(file, self.path) {
        descriptor = file
        hasMadeFile = isMissing
        return
      }
      close(file)
      guard [0, EWOULDBLOCK, EINTR].contains(code) else { throw FileFault(path, .system(code)) }
    }
    throw FileFault(path, .locked)
  }

  deinit { release() }

  /// Lets others have the lock.
  package func release() {
    guard descriptor >= 0 else { return }
    var status = stat()
    if hasMadeFile, fstat(descriptor, &status) == 0, status.st_size == 0,
      Self.isSame(descriptor, path)
    {
      unlink(path)
    }
    close(descriptor)
    descriptor = -1
  }

  private static func isSame(_ descriptor: CInt, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}
