import Glibc

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

  /// Writes bytes under a name of their own beside the file, makes them durable, and renames.
  ///
  /// - Parameters:
  ///   - replacing: whether a file that is there may be written over.
  ///   - mode: who may read it, as far as the user's mask lets them.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool, mode: mode_t = 0o644
  ) throws {
    let file = try PendingFile(path, replacing: replacing, mode: mode)
    try file.append(bytes)
    try file.finish()
    try file.commit()
  }
}
