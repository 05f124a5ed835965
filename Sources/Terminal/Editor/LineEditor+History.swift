extension LineEditor {
  /// Keeps a text as if it had been pasted; the tag that stands for it.
  public func keep(_ text: String) -> String { attachments.add(text).tag }

  /// Puts a line among those that the arrow keys bring back, the newest.
  public func recall(_ line: String) { remember(line) }

  /// Adds a line to the history.
  func remember(_ line: String) {
    history.add(line, isForThisRun: !attachments.named(in: line).isEmpty)
  }
}
