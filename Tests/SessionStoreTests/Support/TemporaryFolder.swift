import Foundation

/// A folder for one test, gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() {
    let name = "fd-store-\(UInt64.random(in: 0 ... .max))"
    // In memory where the system has such a place: a sync that costs 20 ms would make these tests
    // last minutes, and no test here can find out whether a disk keeps its promise.
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
    path = "\(base)/\(name)"
    mkdir(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names in it, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// Whole files, for tests that look at or alter single bytes.
enum Bytes {
  static func of(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
