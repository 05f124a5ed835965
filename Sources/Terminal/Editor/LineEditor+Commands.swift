import EditShim
import Glibc

/// A function for keys that extends libedit's own.
struct OwnCommand {
  /// The name for binding it in `.editrc`.
  let name: String
  /// What it does, for the list of keys.
  let help: String
  /// The functions of libedit that it replaces: every key bound to one of them gets ours.
  let replaced: [String]
  let run: edit_command

  init(_ name: String, _ help: String, replacing replaced: String..., run: edit_command) {
    self.name = name
    self.help = help
    self.replaced = replaced
    self.run = run
  }
}

extension LineEditor {
  static var commands: [OwnCommand] {
    [
      OwnCommand("complete-word", "complete the word; behind a list, choose from it") { handle, _ in
        LineEditor.of(handle).completeWord(handle)
      },
      OwnCommand(pasteCommand, "insert the pasted text") { handle, _ in
        LineEditor.of(handle).readPaste(handle)
      },
      OwnCommand(
        "search-history", "search the history", replacing: "em-inc-search-prev"
      ) { handle, _ in LineEditor.of(handle).searchHistory(handle) },
      OwnCommand("edit-in-editor", "edit the line in your editor", replacing: "vi-histedit") {
        handle, _ in LineEditor.of(handle).editInEditor(handle)
      },
      OwnCommand(
        "next-character", "one character to the right; at the end, accept the hint",
        replacing: "ed-next-char"
      ) {
        handle, _ in LineEditor.of(handle).moveRight(handle)
      },
      OwnCommand(
        "end-of-line", "to the end of the line; there, accept the hint", replacing: "ed-move-to-end"
      ) {
        handle, _ in LineEditor.of(handle).moveToEnd(handle)
      },
      OwnCommand(
        "next-word", "one word to the right; at the end, accept a word of the hint",
        replacing: "em-next-word"
      ) {
        handle, _ in LineEditor.of(handle).moveToNextWord(handle)
      },
      OwnCommand(
        "previous-row", "up a row; from the first, previous line of the history",
        replacing: "ed-prev-history"
      ) { handle, _ in LineEditor.of(handle).moveUp(handle) },
      OwnCommand(
        "next-row", "down a row; from the last, next line of the history; behind a list, into it",
        replacing: "ed-next-history"
      ) { handle, _ in LineEditor.of(handle).moveDown(handle) },
      OwnCommand("clear-screen", "clear the screen", replacing: "ed-clear-screen") { handle, _ in
        LineEditor.of(handle).clearScreen(handle)
      },
      OwnCommand("undo-typing", "undo the last change of the line") { handle, _ in
        LineEditor.of(handle).undoTyping(handle)
      },
      OwnCommand("previous-character", "one character to the left", replacing: "ed-prev-char") {
        handle, _ in LineEditor.of(handle).moveLeft(handle)
      },
      OwnCommand(
        "delete-previous-character", "delete the character to the left",
        replacing: "em-delete-prev-char", "ed-delete-prev-char", "vi-delete-prev-char"
      ) { handle, _ in LineEditor.of(handle).deleteLeft(handle) },
      OwnCommand(
        "delete-next-character", "delete the character to the right",
        replacing: "ed-delete-next-char", "em-delete-or-list"
      ) { handle, _ in LineEditor.of(handle).deleteRight(handle) },
    ]
  }

  /// Registers our functions with libedit, before it reads the .editrc that can name them.
  func addCommands(_ handle: OpaquePointer) {
    for command in Self.commands {
      edit_add_command(handle, command.name, command.help, command.run)
    }
  }

  /// Replaces functions of libedit by ours, on whatever keys the user has them.
  ///
  /// Except in vi's command mode, whose keys take counts and follow `d`, `c` and `y`.
  func replaceCommands(_ handle: OpaquePointer) {
    var replacements: [String: String] = [:]
    for command in Self.commands {
      for name in command.replaced { replacements[name] = command.name }
    }
    let usesVi = edit_uses_vi_keys(handle)
    for binding in bindings(handle) {
      if binding.map == .alternate {
        // libedit's own starts vi whatever the user has chosen, and forks to do so.
        guard binding.function == "vi-histedit" else { continue }
        edit_bind(handle, KeyNotation.bindable(binding.keys), "edit-in-editor", true)
        continue
      }
      guard let name = replacements[binding.function] else { continue }
      // With vi keys, Escape ends the insert mode; the keys after it are looked up in the other map.
      let isAfterEscape =
        usesVi && binding.map == .sequence && "\u{1B}[O".unicodeScalars.contains(binding.keys[0])
      edit_bind(handle, KeyNotation.bindable(binding.keys), name, isAfterEscape)
    }
  }

  /// All bindings, or the one of a sequence.
  func bindings(_ handle: OpaquePointer, of keys: [Unicode.Scalar]? = nil)
    -> [BindingList.Binding]
  {
    guard let text = edit_bindings(handle, keys.map(KeyNotation.bindable)) else { return [] }
    defer { free(text) }
    return BindingList(String(cString: text)).bindings
  }

  /// Passes the key on to a function of libedit, with the count that was typed before.
  func leave(to command: String) -> UInt8 {
    ownKeys.queued = ownKey(for: command)
    return ownKeys.queued == nil ? edit_result_error : edit_result_go_on
  }

  /// The editor of a libedit handle.
  static func of(_ handle: OpaquePointer) -> LineEditor {
    Unmanaged<LineEditor>.fromOpaque(edit_client(handle)!).takeUnretainedValue()
  }
}
