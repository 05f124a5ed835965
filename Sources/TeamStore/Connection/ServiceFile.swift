import Glibc

/// The files in which libpq looks up `service=NAME`.
enum ServiceFile {
  /// The file in which other people can read a password.
  /// - Returns: the path of the first file that is one; `nil` if there is none. libpq ignores a password file that others can
  ///   read, but uses such a service file without a word.
  static func withOpenPassword(in paths: [String] = paths) -> String? {
    paths.first { path in
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & (S_IRGRP | S_IROTH) != 0 else {
        return false
      }
      return lines(of: path).contains { line in
        let parts = line.split(separator: "=", maxSplits: 1)
        return parts.count == 2 && parts[0].allSatisfy { $0 != "#" }
          && parts[0].split(separator: " ") == ["password"]
      }
    }
  }

  /// The user's file, then that of the system, as libpq finds them.
  private static var paths: [String] {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let own = variable("PGSERVICEFILE") ?? variable("HOME").map { $0 + "/.pg_service.conf" }
    let systems = (variable("PGSYSCONFDIR") ?? "/etc/postgresql-common") + "/pg_service.conf"
    return [own, systems].compactMap { $0 }
  }

  /// The lines of a file, of a large one those of its first megabyte.
  private static func lines(of path: String) -> [Substring] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1_000_000)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(whereSeparator: \.isNewline)
  }
}
