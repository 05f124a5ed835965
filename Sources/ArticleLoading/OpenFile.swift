import Glibc
import SafeFiles

/// A regular file that is open for reading at any place.
public final class OpenFile {
  /// Its descriptor, which is closed with it.
  public let descriptor: CInt
  /// Its size in bytes when it was opened.
  public let byteCount: Int

  /// Opens the file at `path`.
  /// - Throws: `LoadError`, also `notRegular` for a pipe, which has no places, and `empty`.
  public init(_ path: String) throws(LoadError) {
    // A NUL would end the path early and name another file.
    guard !path.utf8.contains(0) else { throw .missing(path: path) }
    // Without O_NONBLOCK a FIFO without a writer would hang the program at `open`.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw .ofSystem(errno, path: path) }
    var status = stat()
    let fault: LoadError? =
      if fstat(descriptor, &status) != 0 {
        .ofSystem(errno, path: path)
      } else {
        switch status.st_mode & S_IFMT {
        case S_IFDIR: .isFolder(path: path)
        case S_IFREG: status.st_size == 0 ? .empty(path: path) : nil
        default: .notRegular(path: path)
        }
      }
    if let fault {
      close(descriptor)
      throw fault
    }
    self.descriptor = descriptor
    byteCount = Int(status.st_size)
  }

  deinit { close(descriptor) }
}
