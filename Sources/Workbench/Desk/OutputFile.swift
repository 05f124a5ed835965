import Glibc
import SafeFiles

/// Writes a file whole or not at all.
enum OutputFile {
  /// Whether anything has this name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes the folders above a file where they are missing.
  /// - Parameter mode: who may use them; this user alone by default.
  static func makeFolders(above path: String, mode: mode_t = 0o700) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += "\(part)/"
      mkdir(made, mode)
    }
  }

  /// Writes bytes into a file: on the disk when this returns, folder and all.
  ///
  /// - Parameters:
  ///   - replacing: whether a file that is there may be written over; it keeps its mode and owner.
  ///   - mode: who may read a new file, as far as the user's mask lets them.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o644
  ) throws {
    try explained { () throws(FileFault) in
      let file = try WholeFile(path, replacing: replacing, mode: mode)
      try file.append(bytes)
      try file.finish()
      try file.commit()
    }
  }

  /// Does something with files; what goes wrong becomes an error of the desk.
  static func explained<Value>(
    _ body: () throws(FileFault) -> Value
  ) throws(DeskError) -> Value {
    do throws(FileFault) {
      return try body()
    } catch {
      throw DeskError(error)
    }
  }
}

extension DeskError {
  /// What a refusal of the file system means to somebody who had a file written.
  init(_ fault: FileFault) {
    let path = fault.path
    self =
      switch fault.reason {
      case .exists: .fileExists(path)
      case .folder: .cannotWrite(path, reason: "it is a folder")
      case .socket: .cannotWrite(path, reason: "it is a socket")
      case .disk: .cannotWrite(path, reason: "it is a disk")
      case .noReader: .cannotWrite(path, reason: "no program reads from this pipe")
      case .system(let code) where [ENOSPC, EDQUOT].contains(code): .outOfRoom(path)
      case .system(let code): .cannotWrite(path, reason: String(cString: strerror(code)))
      case .unconfirmed(let code): .mayNotLast(path, reason: String(cString: strerror(code)))
      }
  }
}
