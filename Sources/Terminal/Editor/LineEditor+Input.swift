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
    if screen.isBeginning { begin(handle) }
    // With vi keys, going to the end of an empty line leaves the cursor before its beginning, and
    // some searches leave it behind the end; the next deletion would reach into memory that is
    // not the line's.
    edit_repair_cursor(handle)
    removeStrayKey(handle)
    if !hasRoom(handle) { adaptToSize(handle) }
    if let key = ownKeys.takeQueued() { return handOver(key, into: character) }
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

  /// What libedit gets for the sequence of a key; nil when nobody knows it, as half of it would be
  /// left in the line, or when it comes character by character.
  private func key(for sequence: [UInt8], _ handle: OpaquePointer) -> Unicode.Scalar? {
    let rest = String(decoding: sequence.dropFirst(), as: UTF8.self)
    guard let function = function(of: rest, handle) else { return nil }
    // With vi keys, Escape would leave the insert mode, as if nobody had an arrow key.
    if edit_uses_vi_keys(handle), let key = ownKey(for: function) { return key }
    keys.putBack(sequence)
    return nil
  }

  private func handOver(
    _ key: Unicode.Scalar, into character: UnsafeMutablePointer<wchar_t>
  ) -> Int32 {
    ownKeys.wasLast = LineEditor.isOwnKey(key)
    // Behind a mark, libedit's cursor is a column further than it believes until all is drawn.
    if !key.isASCII, !ownKeys.wasLast, characterWidth(key) == 0 {
      ownKeys.queued = ownKey(for: "ed-redisplay")
    }
    character.pointee = wchar_t(bitPattern: key.value)
    return 1
  }

  /// Who gets the keys.
  enum KeyOwner {
    case line, search, list
  }

  /// What can happen while a key is waited for.
  enum Event {
    case key(KeyDecoder.Key)
    case resized
    /// Stopped from outside, and going on again.
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
      if TerminalSignals.takeInterrupt() { return .ended(.interrupted) }
      if TerminalSignals.takeContinue() { return .continued }
      if TerminalSignals.takeResize() { return .resized }
      if let key = keys.next() { return .key(key) }
      if let handle, !keys.isPasting { paint(handle) }
      defer { unpaint() }
      if let result = readKeys() { return .ended(result) }
    }
  }

  /// Ctrl-Z and Ctrl-\ never reach libedit, nor do the controls above ASCII: where it has no
  /// character it knows, it takes the number for that of a key with Meta. What changes the reading
  /// order, which no paste brings in either, would turn the rest of the line around unseen.
  private static func isOurs(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 26 || scalar.value == 28 || isOwnKey(scalar)
      || (scalar.value >= 0xA0 && !isShowable(scalar))
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

  /// Reads what is there; the result when that ends the reading.
  func readKeys() -> ReadResult? {
    guard waitToRead(STDIN_FILENO) == .readable else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      return count < 0 && (errno == EINTR || errno == EAGAIN) ? nil : .hangup
    }
    defer { lastRead = .now }
    // A Ctrl-C that was pasted comes with the rest of the paste. One that comes alone after a
    // while is meant: the mark of the paste's end was lost, and no other key would be one.
    if keys.isPasting, count == 1, bytes[0] == 3, .now - lastRead > Self.pasteSilence {
      keys.removeAll()
      return .interrupted
    }
    keys.append(bytes[..<count])
    // Escape is a key, and the beginning of one: then the rest is right behind it. Half of the
    // mark that begins a paste, and the paste would be typed.
    if bytes[count - 1] == 0x1B, hasInput(within: Self.escapeDelay) { return readKeys() }
    return nil
  }

  /// Whether there is something to read, or comes soon.
  func hasInput(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  private static let pasteSilence = Duration.milliseconds(500)
  private static let escapeDelay: Int32 = 40
}
