import EditShim
import Glibc

extension LineEditor {
  /// The name under which Tab's function is known to libedit, and so in `.editrc`.
  private static let completeCommand = "complete-word"

  /// Opens libedit and sets it up; leaves `handle` nil when it cannot move on this terminal.
  func openHandle(name: String) throws {
    // Without UTF-8, libedit drops every key that is not ASCII and says nothing; the
    // plain reader does not.
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
    edit_set_prompt(handle, { LineEditor.of($0).promptBuffer }, CChar(Prompt.escape.value))
    // libedit's handlers redraw inside the handler and pass the signal on to the whole process
    // group; ours do neither.
    edit_set_signal_handling(handle, false)
    // A function must be known before .editrc may name it.
    edit_add_command(handle, LineEditor.completeCommand, "Complete the word") { handle, _ in
      LineEditor.of(handle).completeWord(handle)
    }
    edit_add_command(handle, LineEditor.pasteCommand, "Take what was pasted") { handle, _ in
      LineEditor.of(handle).takePaste(handle)
    }
    bindDefaults(handle)
    edit_read_user_settings(handle)
    applyEssentials(handle)
  }

  /// The editor to which a handle belongs.
  private static func of(_ handle: OpaquePointer) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(edit_client(handle)!).takeUnretainedValue()
  }

  /// Whether the terminal is known well enough to edit on. An xterm's cousin that is missing
  /// from this machine's terminal list is taken for an xterm.
  private static func canEdit(_ handle: OpaquePointer) -> Bool {
    if edit_has_capability(handle, "ce") { return true }
    guard let type = getenv("TERM"), strncmp(type, "xterm", 5) == 0 else { return false }
    return edit_set_terminal_type(handle, "xterm") == 0 && edit_has_capability(handle, "ce")
  }

  /// What most shells do and libedit does not, in some builds; .editrc may say otherwise.
  private func bindDefaults(_ handle: OpaquePointer) {
    edit_set_keys(handle, "emacs")
    edit_bind(handle, "^R", "em-inc-search-prev", false)
    edit_bind(handle, "^W", "ed-delete-prev-word", false)
  }

  /// What must hold whatever .editrc said: `bind -v` and `bind -e` wipe every binding made
  /// before, so ours come after it.
  private func applyEssentials(_ handle: OpaquePointer) {
    let usesVi = edit_uses_vi_keys(handle)
    edit_bind(handle, "^I", LineEditor.completeCommand, false)
    if usesVi { edit_bind(handle, "^I", LineEditor.completeCommand, true) }
    for (key, command) in LineEditor.commonKeys where !isBound(key) {
      // With vi keys, Escape itself means the command mode, in which the rest is then looked up.
      edit_bind(handle, usesVi ? key : "\\e" + key, command, usesVi)
    }
    // libedit's command line for its own settings crashes when it is left empty.
    if usesVi {
      edit_bind(handle, ":", "ed-unassigned", true)
    } else {
      for key in ["\\ex", "\\eX"] { edit_bind(handle, key, "ed-unassigned", false) }
    }
    // With these, libedit garbles a wrapped line on the screen when its middle is edited.
    for name in ["ic", "IC", "im", "dc", "DC"] { edit_set_capability(handle, name, "") }
    // Ctrl-C, Ctrl-Z and Ctrl-\ come as keys while a line is edited, and only then.
    edit_set_tty_mode(handle, "-d", "-isig")
    // Enter is CR, and so is the end of a pasted line: else CR LF would be two ends.
    for mode in ["-icrnl", "-inlcr"] { edit_set_tty_mode(handle, "-d", mode) }
    // Ctrl-S would freeze the screen until Ctrl-Q, which few people know today.
    edit_set_tty_mode(handle, "-d", "-ixon")
  }

  /// Keys that libedit leaves alone, by what follows Escape.
  private static let commonKeys: [(String, String)] = [
    ("[3~", "ed-delete-next-char"),
    ("[1~", "ed-move-to-beg"), ("[7~", "ed-move-to-beg"),
    ("[4~", "ed-move-to-end"), ("[8~", "ed-move-to-end"),
    ("[1;5C", "em-next-word"), ("[1;3C", "em-next-word"),
    ("[1;5D", "ed-prev-word"), ("[1;3D", "ed-prev-word"),
  ]

  /// Whether something is bound to Escape and these characters, in either of the two ways.
  func isBound(_ sequence: String) -> Bool {
    guard let handle else { return false }
    let keys = Array(sequence.unicodeScalars)
    return isBound(["\u{1B}"] + keys, handle)
      || (edit_uses_vi_keys(handle) && isBound(keys, handle))
  }

  private func isBound(_ keys: [Unicode.Scalar], _ handle: OpaquePointer) -> Bool {
    guard let text = edit_bindings(handle, KeyNotation.bindable(keys)) else { return true }
    defer { free(text) }
    return text.pointee != 0
  }

  func setPrompt(_ prompt: Prompt) {
    promptText = prompt.text
    let text = prompt.editorText(usesColor: capabilities.usesColor)
    guard let copy = strdup(text) else { return }
    free(promptBuffer)
    promptBuffer = copy
  }
}
