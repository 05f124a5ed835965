import EditShim
import Glibc

extension LineEditor {
  /// Gives libedit the next character; waits for keys and signals at once.
  ///
  /// libedit has brought its output to the screen when it calls this, so here is the place for
  /// everything that draws beside it: signals, a new size, coming back from a stop.
  func nextCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // Searches and keys that wait for another one take the end of the reading for their own and
    // go on: then the next one who asks is told again.
    guard let handle, ending == nil else { return -1 }
    // With vi keys, going to the end of an empty line leaves the cursor before its beginning, and
    // some searches leave it behind the end; the next deletion would reach into memory that is
    // not the line's.
    edit_repair_cursor(handle)
    while true {
      if TerminalSignals.terminationRequested { return stop(.hangup) }
      if TerminalSignals.takeInterrupt() { return stop(.interrupted) }
      if TerminalSignals.takeContinue() { resume(handle) }
      if TerminalSignals.takeResize() { adaptToSize(handle) }
      switch keys.next() {
      case .character(let scalar):
        if let result = act(on: scalar, handle) { return stop(result) }
        if LineEditor.isOurs(scalar) { continue }
        character.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .sequence(let bytes):
        // A key that nobody knows would leave half of its sequence in the line.
        if isBound(String(decoding: bytes.dropFirst(), as: UTF8.self)) { keys.putBack(bytes) }
      case nil:
        guard readKeys() else { return stop(.hangup) }
      }
    }
  }

  /// Ctrl-Z and Ctrl-\ never reach libedit, nor do the controls above ASCII: where it has no
  /// character it knows, it takes the number for that of a key with Meta.
  private static func isOurs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 26 || scalar.value == 28 || (0x80..<0xA0).contains(scalar.value)
  }

  /// Does what a key asks of us; the result when it ends the reading.
  private func act(on scalar: Unicode.Scalar, _ handle: OpaquePointer) -> ReadResult? {
    switch scalar.value {
    case 3: return .interrupted
    // A Ctrl-D typed while a command still ran arrives as NUL.
    case 0, 4: return currentLine(handle).text.isEmpty ? .endOfInput : nil
    case 26:
      suspend(handle)
      return nil
    default: return nil
    }
  }

  private func stop(_ result: ReadResult) -> Int32 {
    ending = result
    moveToEnd()
    return -1
  }

  /// Reads what is there; false when the terminal is gone.
  private func readKeys() -> Bool {
    guard waitToRead(STDIN_FILENO) == .readable else { return true }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      keys.append(bytes[..<count])
      return true
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN)
  }
}
