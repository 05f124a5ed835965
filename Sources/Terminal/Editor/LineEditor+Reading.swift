import EditShim
import Glibc

extension LineEditor {
  /// Reads one row, edited or plain.
  func readRow(prompt: Prompt) -> ReadResult {
    handle.map { readEditedLine($0, prompt: prompt) } ?? readPlainLine(prompt: prompt)
  }

  /// Puts the earlier rows in front of the last one.
  func withRowsBefore(_ result: ReadResult) -> ReadResult {
    switch result {
    case .line(let row): .line(rowsBefore + row)
    case .endOfInput where !rowsBefore.isEmpty: .line(String(rowsBefore.dropLast()))
    default: result
    }
  }

  private func readEditedLine(_ handle: OpaquePointer, prompt: Prompt) -> ReadResult {
    history.fillList(of: handle)
    self.prompt.hide(prompt)
    screen.isBeginning = true
    screen.isAtTop = false
    ending = nil
    _ = TerminalSignals.consumeContinue()
    _ = TerminalSignals.consumeResize()
    pendingPaste = nil
    earlyEnding = nil
    hints = Hints()
    undo = LineUndo()
    listed = nil
    screen.styledEnd = 0
    edit_arm_restore(STDIN_FILENO, LineEditor.farewellText)
    // libedit would prepare the terminal itself, but only after it has shown the prompt; a key typed in between
    // would meet the terminal in line mode and could be lost.
    prepareTerminal(handle)
    var count: Int32 = 0
    let line = edit_read_line(handle, &count).map { LineEditor.text($0, count: count) }
    releaseTerminal(handle)
    edit_disarm_restore()
    if let ending {
      write(ending == .interrupted ? "^C\n" : "\n")
      return ending
    }
    guard var line, count > 0 else {
      // A key that the user bound to libedit's own end-of-input function.
      write("\n")
      return .endOfInput
    }
    if line.unicodeScalars.last == "\n" { line.unicodeScalars.removeLast() }
    line.unicodeScalars.removeAll(where: LineEditor.isOwnKey)
    return .line(line)
  }

  /// Reads a line without editing: a dumb terminal gets a prompt, a pipe or a file does not.
  private func readPlainLine(prompt: Prompt) -> ReadResult {
    let isTerminal = isatty(STDIN_FILENO) == 1
    let promptDescriptor = capabilities.isTerminal ? STDOUT_FILENO : STDERR_FILENO
    if isTerminal { _ = writeAll(Array(prompt.text.utf8), to: promptDescriptor) }
    let next = plainReader.nextLine()
    switch next {
    case .line(let bytes):
      return .line(String(decoding: bytes, as: UTF8.self))
    case .tooLong:
      return .failed(code: EMSGSIZE)
    case .failed(let code):
      return plainFailure(code, isTerminal: isTerminal, promptDescriptor: promptDescriptor)
    case nil:
      if isTerminal { _ = writeAll([0x0A], to: promptDescriptor) }
      return .endOfInput
    }
  }

  private func plainFailure(
    _ code: Int32, isTerminal: Bool, promptDescriptor: Int32
  ) -> ReadResult {
    if TerminalSignals.terminationRequested { return .hangup }
    if TerminalSignals.consumeInterrupt() {
      if isTerminal { _ = writeAll([0x0A], to: promptDescriptor) }
      return .interrupted
    }
    return isTerminal && code == EIO ? .hangup : .failed(code: code)
  }
}
