/// Knows whether a line can be taken as it stands.
public protocol LineJudge: AnyObject {
  /// Whether the line goes on in the next row, as when a quote is open at its end.
  ///
  /// Called on the editor's thread at Enter; print nothing, be quick.
  func isOpen(_ line: String) -> Bool

  /// Whether what is pasted behind a line is wanted as a text of its own, however short it is.
  ///
  /// Called on the editor's thread at a paste; print nothing, be quick.
  func wantsTextWhole(behind line: String) -> Bool
}

extension LineJudge {
  /// A short line goes into the line.
  public func wantsTextWhole(behind line: String) -> Bool { false }
}
