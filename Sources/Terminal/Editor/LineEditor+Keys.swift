import EditShim
import Glibc

extension LineEditor {
  /// The keys that are bound, after `.editrc`; none where lines are not edited.
  public func keyBindings() -> [KeyBinding] {
    guard let handle else { return [] }
    return KeyBinding.all(
      of: bindings(handle), help: functionHelp(handle), usesVi: edit_uses_vi_keys(handle))
  }

  /// What libedit's functions and ours do, by their names.
  private func functionHelp(_ handle: OpaquePointer) -> [String: String] {
    guard let text = edit_functions(handle) else { return [:] }
    defer { free(text) }
    var help: [String: String] = [:]
    var name = Substring()
    for row in String(cString: text).split(separator: "\n") {
      if row.hasPrefix("\t") {
        // Some say "Vi" first, which the mode tells.
        let words = row.dropFirst(row.hasPrefix("\tVi ") ? 4 : 1)
        help[String(name)] = words.prefix(1).lowercased() + words.dropFirst()
      } else {
        name = row
      }
    }
    return help
  }
}
