/// Decides whether a line is complete.
public protocol LineJudge: AnyObject {
  /// Whether the line continues in the next row, for example because of an open quotation mark.
  ///
  /// Called on the editor's thread at Enter; it must not print, and be quick.
  func isOpen(_ line: String) -> Bool

  /// Whether a paste after this line becomes a text of its own, however short it is.
  ///
  /// Called on the editor's thread at a paste; it must not print, and be quick.
  func wantsTextWhole(behind line: String) -> Bool

  /// Whether a line has a secret in it, so that it can be recalled in this run, but is not kept in the history file.
  ///
  /// Called on the editor's thread after Enter; it must not print, and be quick.
  func hasSecret(_ line: String) -> Bool
}

extension LineJudge {
  /// By default lines have no secrets.
  public func hasSecret(_ line: String) -> Bool { false }

  /// By default a short paste becomes part of the line.
  public func wantsTextWhole(behind line: String) -> Bool { false }
}
