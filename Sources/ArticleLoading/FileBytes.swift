import Glibc
import SafeFiles

/// A file's bytes, read within a limit.
public enum FileBytes {
  /// All bytes of the file, or of what is written into the FIFO, at `path`.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are taken; no more than one above it are ever read.
  ///   - isCancelled: whether to stop; asked while nothing comes. Nobody may leave it out: a FIFO without a
  ///     writer would hold the program whatever key is pressed.
  /// - Throws: `LoadError`, also `empty` when there is not a single byte.
  public static func read(
    _ path: String, limit: Int, isCancelled: @Sendable () -> Bool
  ) throws(LoadError) -> [UInt8] {
    // A NUL would end the path early and name another file.
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    // Asked before opening: opening a device may already do something.
    var status = stat()
    guard stat(path, &status) == 0 else { throw .ofSystem(errno, path: path) }
    try check(status, path: path, limit: limit)

    // Without O_NONBLOCK a FIFO that nobody writes to would hold the program at `open`.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .ofSystem(errno, path: path) }
    defer { close(descriptor) }
    // Asked again: the name may stand for another file by now.
    guard fstat(descriptor, &status) == 0 else { throw .ofSystem(errno, path: path) }
    try check(status, path: path, limit: limit)

    let stream = ByteStream(descriptor: descriptor, path: path, limit: limit)
    // A FIFO without a writer looks finished; it may only not have begun.
    if status.st_mode & S_IFMT == S_IFIFO { try stream.waitForMore(isCancelled) }
    let bytes = try stream.readAll(expecting: Int(status.st_size), isCancelled: isCancelled)
    guard !bytes.isEmpty else { throw .empty(path: path) }
    return bytes
  }

  private static func check(_ status: stat, path: String, limit: Int) throws(LoadError) {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder(path: path)
    case S_IFIFO: return
    case S_IFREG:
      // Files under /proc say 0 and hold more, so the size only ever refuses.
      guard status.st_size <= limit else {
        throw .tooLarge(path: path, bytes: Int(status.st_size), limit: limit)
      }
    default: throw .notRegular(path: path)
    }
  }
}

extension LoadError {
  /// What a system call's failure means for a file that should be read.
  static func ofSystem(_ code: Int32, path: String) -> LoadError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .noPermission(path: path)
    case EISDIR: .isFolder(path: path)
    case ENXIO, ENODEV: .notRegular(path: path)
    default: .unreadable(path: path, errno: code)
    }
  }
}
