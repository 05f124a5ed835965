/// Knows how a line that has been begun may go on.
public protocol LineHinter: AnyObject {
  /// What may follow the line, to be shown faint behind the cursor; nil for nothing.
  ///
  /// Called on the editor's thread with the cursor at the line's end, after every key at which
  /// somebody pauses: print nothing, be quick (5 ms). Only the first row of the text is used.
  func hint(line: String) -> String?
}
