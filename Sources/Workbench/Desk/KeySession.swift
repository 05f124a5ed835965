/// Keys one at a time and a screen to draw on, while a mode of keys lasts.
public protocol KeySession: AnyObject {
  /// The screen's size in characters.
  var size: (columns: Int, rows: Int) { get }
  /// Shows a frame; rows that are shown already are left alone.
  func draw(_ frame: Frame)
  /// Waits for the next key.
  func next() -> Key
  /// Gives the screen back; keys that nobody asked for are there for the next line.
  func end()
}

/// One thing that comes from the keyboard, or that a mode of keys must know of.
public enum Key: Hashable, Sendable {
  /// A character; a control is the key with Ctrl: U+0003 is Ctrl-C, U+000A is Enter.
  case character(Unicode.Scalar)
  /// Keys without a character.
  case up, down, left, right, home, end, pageUp, pageDown
  /// A text that was pasted.
  case pasted(String)
  /// Any other key.
  case unknown
  /// The frame must be drawn anew, as the window may have another size.
  case redraw
  /// The terminal is gone, or the program was asked to end.
  case hangUp
}

/// What a mode of keys shows: all of the screen.
public struct Frame: Hashable, Sendable {
  /// The rows from the top, harmless and no wider than the screen.
  public var rows: [String]
  /// The column of the last row, from 0, where the cursor shows; hidden when `nil`.
  public var cursor: Int?

  /// Makes a frame.
  public init(rows: [String], cursor: Int? = nil) {
    self.rows = rows
    self.cursor = cursor
  }
}
