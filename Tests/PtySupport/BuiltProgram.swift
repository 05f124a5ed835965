import Glibc

/// Finds the programs of the package that is under test.
public enum BuiltProgram {
  /// The path of a program, which lies in the same folder as the tests' own executable.
  public static func path(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    let own = count > 0 ? String(decoding: buffer[..<count].map(UInt8.init), as: UTF8.self) : ""
    for start in [own, CommandLine.arguments[0]] {
      var folder = Substring(start)
      // The tests may lie in a bundle of some depth.
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        let path = "\(folder)/\(name)"
        if access(path, X_OK) == 0 { return path }
      }
    }
    throw PtyError(what: "\(name) beside \(own)", code: ENOENT)
  }
}
