import EditShim

/// Artificial keys that make libedit run a function.
struct OwnKeys {
  /// The keys in use, by the functions that they run.
  var inUse: [String: Unicode.Scalar] = [:]
  /// The key that libedit gets next, before everything typed.
  var queued: Unicode.Scalar?
  /// Whether the last key that libedit got was one of ours.
  var wasLast = false

  mutating func nextQueued() -> Unicode.Scalar? {
    defer { queued = nil }
    return queued
  }
}

extension LineEditor {
  /// The keys for running functions: characters that nobody can type, because controls above ASCII are removed
  /// from the input. libedit treats some of them as keys with Meta.
  private static let freeKeys: [Unicode.Scalar] = (0x81...0x9E as ClosedRange<UInt8>)
    .filter { $0 != 0x88 && $0 != 0x8C }.map { Unicode.Scalar($0) }

  /// Whether a character can only be one of ours.
  static func isOwnKey(_ scalar: Unicode.Scalar) -> Bool {
    (0x80..<0xA0).contains(scalar.value)
  }

  /// The key that runs a function of libedit or of ours, whatever the key bindings and the mode; nil if no keys
  /// are left.
  ///
  /// A key's function changes line and screen together only when libedit itself calls it, and it does so only
  /// for a key.
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

  /// Removes one of our keys that did not run: after Ctrl-V, or as the character for which a vi key waits, it
  /// was inserted like any other.
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
