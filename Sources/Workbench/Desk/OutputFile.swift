import FactCheck
import Glibc

/// Writes a file whole or not at all.
enum OutputFile {
  /// Whether anything has this name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes the folders above a file, for this user alone, where they are missing.
  static func makeFolders(above path: String) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += "\(part)/"
      mkdir(made, 0o700)
    }
  }

  /// Writes bytes under a name of their own beside the file, makes them durable, and renames.
  ///
  /// - Parameters:
  ///   - replacing: whether a file that is there may be written over.
  ///   - mode: who may read it, as far as the user's mask lets them.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o644
  ) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw DeskError.cannotWrite(path, reason: "it is a folder")
      }
      guard replacing else { throw DeskError.fileExists(path) }
    }
    let temporary = path + ".\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(path) }
    do {
      defer { close(descriptor) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if written < 0 {
          if errno == EINTR { continue }
          throw fault(path)
        }
        rest = rest.dropFirst(written)
      }
      guard fsync(descriptor) == 0 else { throw fault(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    // link refuses what rename would write over: the check above could be a moment old.
    if replacing {
      guard rename(temporary, path) == 0 else {
        defer { unlink(temporary) }
        throw fault(path)
      }
    } else {
      defer { unlink(temporary) }
      guard link(temporary, path) == 0 else {
        throw errno == EEXIST ? DeskError.fileExists(path) : fault(path)
      }
    }
  }

  private static func fault(_ path: String) -> DeskError {
    .cannotWrite(path, reason: String(cString: strerror(errno)))
  }
}
