import EditShim

/// Keys of our own, by which libedit is made to run a function.
struct OwnKeys {
  /// Those in use, by the functions that they run.
  var inUse: [String: Unicode.Scalar] = [:]
  /// The one that is handed to libedit next, before all that was typed.
  var queued: Unicode.Scalar?
  /// Whether the key handed to libedit last was one of our own.
  var wasLast = false

  mutating func takeQueued() -> Unicode.Scalar? {
    defer { queued = nil }
    return queued
  }
}

extension LineEditor {
  /// Keys by which we have libedit run a function: characters that nobody can type, as controls
  /// above ASCII are taken out of the input. Some of them libedit knows as keys with Meta.
  private static let freeKeys: [Unicode.Scalar] = (0x81...0x9E as ClosedRange<UInt8>)
    .filter { $0 != 0x88 && $0 != 0x8C }.map { Unicode.Scalar($0) }

  /// Whether a character can only have come from here.
  static func isOwnKey(_ scalar: Unicode.Scalar) -> Bool {
    (0x80..<0xA0).contains(scalar.value)
  }

  /// The key that runs a function of libedit or of ours, whatever the keys' habits and mode are;
  /// nil when there are no more keys.
  ///
  /// A key's function changes line and screen in one go only when libedit itself calls it, and
  /// libedit does so when it is given a key.
  func ownKey(for command: String) -> Unicode.Scalar? {
    if let key = ownKeys.inUse[command] { return key }
    guard let handle, ownKeys.inUse.count < Self.freeKeys.count else { return nil }
    let key = Self.freeKeys[ownKeys.inUse.count]
    let notation = KeyNotation.bindable([key])
    guard edit_bind(handle, notation, command, false) == 0,
      edit_bind(handle, notation, command, true) == 0
    else { return nil }
    ownKeys.inUse[command] = key
    return key
  }

  /// Takes out a key of ours that was not run: after Ctrl-V, or as the character that a vi key
  /// waits for, it went into the line like any other.
  func removeStrayKey(_ handle: OpaquePointer) {
    guard ownKeys.wasLast else { return }
    ownKeys.wasLast = false
    let line = currentLine(handle)
    let before = line.text.utf8.prefix(line.cursor)
    guard let last = String(decoding: Array(before), as: UTF8.self).unicodeScalars.last,
      Self.isOwnKey(last)
    else { return }
    clearLine()
    edit_delete_before_cursor(handle, 1)
    edit_redraw(handle)
    if pendingPaste != nil { ownKeys.queued = ownKey(for: Self.pasteCommand) }
  }
}
