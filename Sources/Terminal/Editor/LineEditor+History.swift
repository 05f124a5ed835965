extension LineEditor {
  /// Stores a text as if it had been pasted, and returns the tag that represents it.
  public func keep(_ text: String) -> String { attachments.add(text).tag }

  /// Adds a line, as the newest, to those that the arrow keys recall.
  public func recall(_ line: String) { remember(line) }

  /// Adds a line to the history.
  func remember(_ line: String) {
    let isSecret = judge?.hasSecret(line) ?? false
    history.add(line, isForThisRun: isSecret || !attachments.named(in: line).isEmpty)
  }
}
