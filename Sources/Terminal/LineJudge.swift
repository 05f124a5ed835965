/// Knows whether a line can be taken as it stands.
public protocol LineJudge: AnyObject {
  /// Whether the line goes on in the next row, as when a quote is open at its end.
  ///
  /// Called on the editor's thread at Enter; print nothing, be quick.
  func isOpen(_ line: String) -> Bool
}
