import Glibc
import SafeFiles

/// Reads a file's bytes within a limit.
public enum FileBytes {
  /// All bytes of the file, or of the FIFO's writers, at `path`.
  ///
  /// - Parameters:
  ///   - limit: the maximum number of bytes; at most one more is read.
  ///   - isCancelled: whether to stop; called while no data come. It is required: a FIFO without a writer would
  ///     hang the program whatever key is pressed.
  /// - Throws: `LoadError`, also `empty` if there is no byte.
  public static func read(
    _ path: String, limit: Int, isCancelled: @Sendable () -> Bool
  ) throws(LoadError) -> [UInt8] {
    let (stream, size) = try stream(of: path, limit: limit, isCancelled)
    defer { close(stream.descriptor) }
    let bytes = try stream.readAll(expecting: size, isCancelled: isCancelled)
    guard !bytes.isEmpty else { throw .empty(path: path) }
    return bytes
  }

  /// Hands the bytes of a file of any length to `body`, a piece at a time, until it returns `false`.
  /// - Throws: as `read` does, except `empty` and `tooLarge`.
  public static func forEachPiece(
    of path: String, isCancelled: @Sendable () -> Bool, _ body: (ArraySlice<UInt8>) -> Bool
  ) throws(LoadError) {
    let (stream, _) = try stream(of: path, limit: .max, isCancelled)
    defer { close(stream.descriptor) }
    try stream.forEachPiece(isCancelled: isCancelled, body)
  }

  /// Opens a file; the caller closes it.
  private static func stream(
    of path: String, limit: Int, _ isCancelled: @Sendable () -> Bool
  ) throws(LoadError) -> (stream: ByteStream, size: Int) {
    // A NUL would end the path early and name another file.
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    // Checked before opening, because opening a device can already have an effect.
    var status = stat()
    guard stat(path, &status) == 0 else { throw .ofSystem(errno, path: path) }
    try check(status, path: path, limit: limit)

    // Without O_NONBLOCK a FIFO without a writer would hang the program at `open`.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .ofSystem(errno, path: path) }
    do throws(LoadError) {
      // Checked again: the name can belong to another file by now.
      guard fstat(descriptor, &status) == 0 else { throw .ofSystem(errno, path: path) }
      try check(status, path: path, limit: limit)
      let stream = ByteStream(descriptor: descriptor, path: path, limit: limit)
      // A FIFO without a writer looks finished, although it may not have begun.
      if status.st_mode & S_IFMT == S_IFIFO { try stream.waitForMore(isCancelled) }
      return (stream, Int(status.st_size))
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func check(_ status: stat, path: String, limit: Int) throws(LoadError) {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder(path: path)
    case S_IFIFO: return
    case S_IFREG:
      // Files under /proc say 0 and have more, so the size is used only to refuse.
      guard status.st_size <= limit else {
        throw .tooLarge(path: path, bytes: Int(status.st_size), limit: limit)
      }
    default: throw .notRegular(path: path)
    }
  }
}

extension LoadError {
  /// The load error for a failed system call.
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
