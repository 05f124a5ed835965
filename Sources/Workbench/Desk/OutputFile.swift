import Glibc
import SafeFiles

/// Writes a file completely or not at all.
enum OutputFile {
  /// Makes the missing folders above a file.
  /// - Parameter mode: their permissions; by default for this user only.
  static func makeFolders(above path: String, mode: mode_t = 0o700) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += "\(part)/"
      mkdir(made, mode)
    }
  }

  /// Writes bytes into a file, which is on the disk with its folder when this returns.
  ///
  /// - Parameters:
  ///   - replacing: whether an existing file may be overwritten; it keeps its mode and owner.
  ///   - mode: the permissions of a new file, reduced by the user's mask.
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

  /// Works with files, and turns their errors into errors of the desk.
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
  /// The desk's error for a failed write.
  init(_ fault: FileFault) {
    let path = fault.path
    self =
      switch fault.reason {
      case .exists: .fileExists(path)
      case .folder: .cannotWrite(path, reason: "it is a folder")
      case .socket: .cannotWrite(path, reason: "it is a socket")
      case .disk: .cannotWrite(path, reason: "it is a disk")
      case .noReader: .cannotWrite(path, reason: "no program reads from this pipe")
      case .locked:
        .cannotWrite(path, reason: "another program is changing it; try again when it has finished")
      case .system(let code) where [ENOSPC, EDQUOT].contains(code): .outOfRoom(path)
      case .system(let code): .cannotWrite(path, reason: String(cString: strerror(code)))
      case .unconfirmed(let code): .mayNotLast(path, reason: String(cString: strerror(code)))
      }
  }
}
