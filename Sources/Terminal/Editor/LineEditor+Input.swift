import EditShim
import Glibc

extension LineEditor {
  /// Returns the next character to libedit; waits for keys and signals at once.
  ///
  /// libedit has written its output to the screen before it calls this, so this is the place for everything
  /// that draws beside it: signals, a new size, resuming after a stop.
  func nextCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // Searches and keys that wait for another key take the end of the reading as theirs and continue: the next
    // call must return it again.
    guard let handle, ending == nil else { return -1 }
    if screen.isBeginning { begin(handle) }
    // With vi keys, moving to the end of an empty line leaves the cursor before its beginning, and some
    // searches leave it after the end; the next deletion would write outside the line's memory.
    edit_repair_cursor(handle)
    removeStrayKey(handle)
    if !hasRoom(handle) { adaptToSize(handle) }
    if let key = ownKeys.nextQueued() { return handOver(key, into: character) }
    while true {
      switch nextEvent() {
      case .ended(let result): return stop(result)
      case .continued: resume(handle)
      case .resized: adaptToSize(handle)
      case .key(.character(let scalar)):
        if let result = act(on: scalar, handle) { return stop(result) }
        if !LineEditor.isOurs(scalar) { return handOver(scalar, into: character) }
      case .key(.sequence(let bytes)):
        if let key = key(for: bytes, handle) { return handOver(key, into: character) }
      case .key(.paste(let paste)):
        pendingPaste = paste
        if let key = ownKey(for: Self.pasteCommand) { return handOver(key, into: character) }
      }
    }
  }

  /// The character that libedit gets for a key's sequence; nil if the sequence is unknown, because half of it
  /// would stay in the line, or if it arrives character by character.
  private func key(for sequence: [UInt8], _ handle: OpaquePointer) -> Unicode.Scalar? {
    let rest = String(decoding: sequence.dropFirst(), as: UTF8.self)
    guard let function = function(of: rest, handle) else { return nil }
    // With vi keys, Escape would leave the insert mode, as if there were no arrow keys.
    if edit_uses_vi_keys(handle), let key = ownKey(for: function) { return key }
    keys.putBack(sequence)
    return nil
  }

  private func handOver(
    _ key: Unicode.Scalar, into character: UnsafeMutablePointer<wchar_t>
  ) -> Int32 {
    ownKeys.wasLast = LineEditor.isOwnKey(key)
    // After a combining mark, libedit's cursor is one column off until everything is drawn.
    if !key.isASCII, !ownKeys.wasLast, characterWidth(key) == 0 {
      ownKeys.queued = ownKey(for: "ed-redisplay")
    }
    character.pointee = wchar_t(bitPattern: key.value)
    return 1
  }

  /// The receiver of the keys.
  enum KeyOwner {
    case line, search, list
  }

  /// The events while the editor waits for a key.
  enum Event {
    case key(KeyDecoder.Key)
    case resized
    /// Continued after a stop from outside.
    case continued
    case ended(ReadResult)
  }

  /// Waits for keys and signals at once.
  func nextEvent() -> Event {
    while true {
      if let result = earlyEnding {
        earlyEnding = nil
        return .ended(result)
      }
      if TerminalSignals.terminationRequested { return .ended(.hangup) }
      if TerminalSignals.consumeInterrupt() { return .ended(.interrupted) }
      if TerminalSignals.consumeContinue() { return .continued }
      if TerminalSignals.consumeResize() { return .resized }
      if let key = keys.next() { return .key(key) }
      if let handle, !keys.isPasting {
        noteForUndo(handle)
        paint(handle)
      }
      defer { unpaint() }
      if let result = readKeys() { return .ended(result) }
    }
  }

  /// Ctrl-Z and Ctrl-\ never reach libedit, nor do the controls above ASCII, which it takes for keys with Meta.
  /// Bidirectional controls, which are removed from pastes, too, would reorder the rest of the line invisibly.
  private static func isOurs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 26 || scalar.value == 28 || isOwnKey(scalar)
      || (scalar.value >= 0xA0 && !isShowable(scalar))
  }

  /// Does what a key asks of the editor; returns the result if it ends the reading.
  private func act(on scalar: Unicode.Scalar, _ handle: OpaquePointer) -> ReadResult? {
    switch scalar.value {
    case 3: return .interrupted
    // A Ctrl-D typed while a command was running arrives as NUL.
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

  /// Reads the available bytes; returns the result if that ends the reading.
  func readKeys() -> ReadResult? {
    guard waitToRead(STDIN_FILENO) == .readable else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      return count < 0 && (errno == EINTR || errno == EAGAIN) ? nil : .hangup
    }
    defer { lastRead = .now }
    // A pasted Ctrl-C comes with the rest of the paste. One that comes alone after a while is typed: the mark
    // of the paste's end was lost, and no other key would be read.
    if keys.isPasting, count == 1, bytes[0] == 3, .now - lastRead > Self.pasteSilence {
      keys.removeAll()
      return .interrupted
    }
    keys.append(bytes[..<count])
    // Escape is a key, and also the beginning of one: then the rest follows at once. Half of the mark that
    // begins a paste, and the paste would count as typed.
    if bytes[count - 1] == 0x1B, hasInput(within: Self.escapeDelay) { return readKeys() }
    return nil
  }

  /// Whether there is something to read, now or within the time.
  func hasInput(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  private static let pasteSilence = Duration.milliseconds(500)
  private static let escapeDelay: Int32 = 40
}
