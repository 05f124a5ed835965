import FoundationEssentials
import Glibc

/// The project's own files, where the tests run beside them.
enum Project {
  /// The project's top folder, found above this file; it may have been reached by a link.
  static let root: String? = {
    for start in [#filePath, String(cString: realpath(#filePath, nil) ?? strdup(""))] {
      var path = start[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        if access("\(path)/sessions/harbour/check.script", R_OK) == 0 { return String(path) }
      }
    }
    return nil
  }()

  /// The bytes of a file of the project.
  static func file(_ path: String) -> [UInt8]? {
    root.flatMap { FileManager.default.contents(atPath: "\($0)/\(path)") }.map { [UInt8]($0) }
  }
}
