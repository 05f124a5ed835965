import EditShim
import Glibc

extension LineEditor {
  /// Opens libedit and sets it up; leaves `handle` nil if it cannot edit on this terminal.
  func openHandle(name: String) throws {
    // Without UTF-8, libedit silently drops every key that is not ASCII; the plain reader does not.
    guard usesUTF8 else { return }
    guard let handle = edit_open(name) else { throw LineEditorError.cannotOpen }
    guard LineEditor.canEdit(handle) else {
      edit_close(handle)
      return
    }
    self.handle = handle
    edit_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    edit_set_reader(handle) { handle, character in
      LineEditor.of(handle).nextCharacter(into: character)
    }
    edit_set_prompt(handle, { LineEditor.of($0).prompt.buffer }, CChar(Prompt.escape.value))
    // libedit's handlers redraw inside the handler and pass the signal on to the whole process group; ours do
    // neither.
    edit_set_signal_handling(handle, false)
    addCommands(handle)
    bindDefaults(handle)
    edit_read_user_settings(handle)
    applyEssentials(handle)
  }

  /// Whether the terminal is known well enough to edit on. A variant of xterm that is missing from this
  /// machine's terminal list counts as xterm.
  private static func canEdit(_ handle: OpaquePointer) -> Bool {
    if edit_has_capability(handle, "ce") { return true }
    guard let type = getenv("TERM"), strncmp(type, "xterm", 5) == 0 else { return false }
    return edit_set_terminal_type(handle, "xterm") == 0 && edit_has_capability(handle, "ce")
  }

  /// What most shells do and libedit does not, in some builds; .editrc can override it.
  private func bindDefaults(_ handle: OpaquePointer) {
    edit_set_keys(handle, "emacs")
    edit_bind(handle, "^R", "search-history", false)
    edit_bind(handle, "^W", "ed-delete-prev-word", false)
  }

  /// Bindings that must exist whatever .editrc contains: its `bind -v` and `bind -e` remove all bindings made
  /// before, so these are made after it.
  private func applyEssentials(_ handle: OpaquePointer) {
    let usesVi = edit_uses_vi_keys(handle)
    edit_bind(handle, "^I", "complete-word", false)
    if usesVi { edit_bind(handle, "^I", "complete-word", true) }
    for (key, command) in LineEditor.commonKeys where function(of: key, handle) == nil {
      // With vi keys, Escape itself starts the command mode, in which the rest is then looked up.
      edit_bind(handle, usesVi ? key : "\\e" + key, command, usesVi)
    }
    if usesVi, mainFunction(of: "\u{12}", handle) == "ed-insert" {
      edit_bind(handle, "^R", "search-history", false)
    }
    let editKeys: [Unicode.Scalar] = ["\u{18}", "\u{5}"]
    if ["ed-sequence-lead-in", "ed-insert"].contains(mainFunction(of: editKeys[0], handle)),
      bindings(handle, of: editKeys).isEmpty
    {
      edit_bind(handle, KeyNotation.bindable(editKeys), "edit-in-editor", false)
    }
    if [nil, "ed-unassigned", "ed-insert"].contains(mainFunction(of: "\u{1F}", handle)) {
      edit_bind(handle, "^_", "undo-typing", false)
    }
    replaceCommands(handle)
    // libedit's command line for its own settings crashes if it is left empty.
    if usesVi {
      edit_bind(handle, ":", "ed-unassigned", true)
    } else {
      for key in ["\\ex", "\\eX"] { edit_bind(handle, key, "ed-unassigned", false) }
    }
    // With these, libedit garbles a wrapped line on the screen when its middle is edited.
    for name in ["ic", "IC", "im", "dc", "DC"] { edit_set_capability(handle, name, "") }
    // Ctrl-C, Ctrl-Z and Ctrl-\ are keys while a line is edited, and only then.
    edit_set_tty_mode(handle, "-d", "-isig")
    // Enter sends CR, and so does the end of a pasted line: otherwise CR LF would be two ends.
    for mode in ["-icrnl", "-inlcr"] { edit_set_tty_mode(handle, "-d", mode) }
    // Ctrl-S would freeze the screen until Ctrl-Q, which few people know today.
    edit_set_tty_mode(handle, "-d", "-ixon")
  }

  /// Keys that libedit does not bind, by the characters after Escape.
  private static let commonKeys: [(String, String)] = [
    ("[3~", "ed-delete-next-char"),
    ("[1~", "ed-move-to-beg"), ("[7~", "ed-move-to-beg"),
    ("[4~", "ed-move-to-end"), ("[8~", "ed-move-to-end"),
    ("[1;5C", "em-next-word"), ("[1;3C", "em-next-word"),
    ("[1;5D", "ed-prev-word"), ("[1;3D", "ed-prev-word"),
  ]

  /// The function of a single key, with vi keys in the insert mode.
  private func mainFunction(of key: Unicode.Scalar, _ handle: OpaquePointer) -> String? {
    bindings(handle).first { $0.map == .main && $0.keys == [key] }?.function
  }

  /// The function bound to Escape and these characters, in either of the two ways.
  func function(of sequence: String, _ handle: OpaquePointer) -> String? {
    let keys = Array(sequence.unicodeScalars)
    let ways = edit_uses_vi_keys(handle) ? [keys, ["\u{1B}"] + keys] : [["\u{1B}"] + keys]
    for way in ways {
      if let binding = bindings(handle, of: way).first(where: { $0.keys == way }) {
        return binding.function
      }
    }
    return nil
  }

  func setPrompt(_ prompt: Prompt) {
    self.prompt.set(prompt, usesColor: capabilities.usesColor)
  }
}
