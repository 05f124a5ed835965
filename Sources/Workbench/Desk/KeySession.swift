/// Single keys and a full screen, for the duration of a mode.
public protocol KeySession: AnyObject {
  /// The screen's size in characters.
  var size: (columns: Int, rows: Int) { get }
  /// Draws a frame; unchanged rows are not drawn again.
  func draw(_ frame: Frame)
  /// Waits for the next key.
  func next() -> Key
  /// Restores the screen; unread keys stay for the next line.
  func end()
}

/// A key, or an event that a mode of keys must handle.
public enum Key: Hashable, Sendable {
  /// A character; a control character is the key with Ctrl: U+0003 is Ctrl-C, U+000A is Enter.
  case character(Unicode.Scalar)
  /// Keys without a character.
  case up, down, left, right, home, end, pageUp, pageDown
  /// A pasted text.
  case pasted(String)
  /// Any other key.
  case unknown
  /// The frame must be drawn again; the window's size may have changed.
  case redraw
  /// The terminal closed, or the program was asked to end.
  case hangUp
}

/// The full screen of a mode of keys.
public struct Frame: Hashable, Sendable {
  /// The rows from the top, harmless and no wider than the screen.
  public var rows: [String]
  /// The cursor's column in the last row, from 0; `nil` hides it.
  public var cursor: Int?
  /// The same for a screen reader.
  public var spoken = Spoken()

  /// What a screen reader says instead of reading rows.
  public struct Spoken: Hashable, Sendable {
    /// What a line of the person is.
    public enum Expected: Hashable, Sendable {
      /// Keys, one after the other, or the name of an action; what follows is the text that it asks for.
      case keys
      /// The same, after a list of the keys that Escape closes.
      case keysAfterHelp
      /// Keys, and an empty line is Enter.
      case keysOrEnter
      /// A text.
      case text
      /// One key: whatever follows it on the line was not meant for what comes next.
      case answer
    }

    /// What digits mean: said at the beginning, and when it has changed.
    public var legend = ""
    /// What happened since the last key; `nil` for nothing to report.
    public var message: String?
    /// Whether the message is a refusal, after which the rest of a line has another meaning.
    public var isRefusal = false
    /// The current place, in lines.
    public var place: [String] = []
    /// The question to answer.
    public var question = ""
    /// What the answer is.
    public var expected = Expected.keys
    /// The actions that can be typed by name, in lower case, and their keys.
    public var actions: [String: Key] = [:]

    /// Makes a place without a question.
    public init() {}
  }

  /// Makes a frame.
  public init(rows: [String], cursor: Int? = nil) {
    self.rows = rows
    self.cursor = cursor
  }
}
