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

  /// Writes bytes whole or not at all.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o644
  ) throws {
    try write(to: path, replacing: replacing, mode: mode) { append in try append(bytes) }
  }

  /// Writes under a name of its own beside the file, makes it durable, and renames.
  ///
  /// - Parameters:
  ///   - replacing: whether a file that is there may be written over.
  ///   - mode: who may read it, as far as the user's mask lets them.
  ///   - content: hands the bytes to the closure that it is given, in as many pieces as it likes;
  ///     when it throws, no file is left.
  static func write<Result>(
    to path: String, replacing: Bool, mode: mode_t = 0o644,
    _ content: (@escaping ([UInt8]) throws -> Void) throws -> Result
  ) throws -> Result {
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
    let result: Result
    do {
      defer { close(descriptor) }
      result = try content { try append($0, to: descriptor, of: path) }
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
    return result
  }

  private static func append(_ bytes: [UInt8], to descriptor: CInt, of path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw fault(path)
      }
      rest = rest.dropFirst(written)
    }
  }

  private static func fault(_ path: String) -> DeskError {
    .cannotWrite(path, reason: String(cString: strerror(errno)))
  }
}
