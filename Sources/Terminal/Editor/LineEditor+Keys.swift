import EditShim
import Glibc

extension LineEditor {
  /// The key bindings after `.editrc`; empty if lines are not edited.
  public func keyBindings() -> [KeyBinding] {
    guard let handle else { return [] }
    return KeyBinding.all(
      of: bindings(handle),
      help: functionHelp(handle).merging(FunctionWords.all) { _, plain in plain },
      usesVi: edit_uses_vi_keys(handle))
  }

  /// The descriptions of libedit's functions and ours, by their names.
  func functionHelp(_ handle: OpaquePointer) -> [String: String] {
    guard let text = edit_functions(handle) else { return [:] }
    defer { free(text) }
    var help: [String: String] = [:]
    var name = Substring()
    for row in String(cString: text).split(separator: "\n") {
      if row.hasPrefix("\t") {
        // Some begin with "Vi", which the mode already says.
        let words = row.dropFirst(row.hasPrefix("\tVi ") ? 4 : 1)
        help[String(name)] = words.prefix(1).lowercased() + words.dropFirst()
      } else {
        name = row
      }
    }
    return help
  }
}
