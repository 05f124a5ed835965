/// Suggests how a line continues.
public protocol LineHinter: AnyObject {
  /// The text that can follow the line, drawn faint after the cursor; nil for none.
  ///
  /// Called on the editor's thread with the cursor at the line's end, after every key that a pause follows: it
  /// must not print, and return within 5 ms. Only the first row of the text is used.
  func hint(line: String) -> String?
}
