/// Keys and what they do at the prompt.
public struct KeyBinding: Sendable, Equatable {
  /// When a binding applies.
  public enum Mode: Sendable, Equatable {
    /// While typing.
    case typing
    /// In vi's command mode.
    case viCommand
  }

  /// When it applies.
  public let mode: Mode
  /// All keys with this action, such as `Ctrl-A` or `Ctrl-X Ctrl-E`.
  public let keys: [String]
  /// What they do, in a few words.
  public let action: String
}

extension KeyBinding {
  /// Functions that are not worth a row.
  private static let silent: Set<String> = [
    "ed-insert", "ed-unassigned", "ed-ignore", "ed-sequence-lead-in", "ed-digit", "em-meta-next",
    LineEditor.pasteCommand,
  ]

  /// Groups the keys of each function, in libedit's order.
  ///
  /// - Parameter help: the descriptions of the functions, by their names.
  static func all(
    of bindings: [BindingList.Binding], help: [String: String], usesVi: Bool
  ) -> [KeyBinding] {
    var rows: [(mode: Mode, function: String, keys: [String])] = []
    for binding in bindings
    where !silent.contains(binding.function)
      && !binding.keys.contains(where: { $0.value >= 0x80 }) && !isOurs(binding.keys)
    {
      let mode = binding.map == .alternate ? Mode.viCommand : .typing
      // With vi keys, a sequence can be listed without its Escape.
      let isRest =
        usesVi && binding.map == .sequence && (binding.keys[0] == "[" || binding.keys[0] == "O")
      let name = KeyNotation.readable((isRest ? ["\u{1B}"] : []) + binding.keys)
      if let row = rows.firstIndex(where: { $0.mode == mode && $0.function == binding.function }) {
        if !rows[row].keys.contains(name) { rows[row].keys.append(name) }
      } else {
        rows.append((mode, binding.function, [name]))
      }
    }
    return fixed
      + rows.map { row in
        let isText = row.function.hasPrefix("\"")
        let action = isText ? "type \(row.function)" : help[row.function] ?? row.function
        return KeyBinding(mode: row.mode, keys: row.keys, action: action)
      }
  }

  /// Ctrl-C and Ctrl-Z never reach libedit.
  private static func isOurs(_ keys: [Unicode.Scalar]) -> Bool {
    keys == ["\u{3}"] || keys == ["\u{1A}"]
  }

  private static let fixed = [
    KeyBinding(mode: .typing, keys: ["Ctrl-C"], action: "drop the line"),
    KeyBinding(mode: .typing, keys: ["Ctrl-D"], action: "on an empty line: quit"),
    KeyBinding(mode: .typing, keys: ["Ctrl-Z"], action: "stop the program until fg"),
  ]
}
