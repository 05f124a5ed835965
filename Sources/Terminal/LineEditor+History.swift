import EditShim

extension LineEditor {
  /// The most lines held in memory.
  private static let historyLimit = 10_000

  /// Fills libedit's list from the file, once, when the first prompt is due: a script needs none.
  func loadHistory(_ handle: OpaquePointer) {
    guard history == nil, let list = edit_history_open(Int32(LineEditor.historyLimit)) else {
      return
    }
    history = list
    for line in historyFile?.load(limit: LineEditor.historyLimit) ?? [] {
      edit_history_add(list, line)
    }
    edit_set_history(handle, list)
  }

  /// Reads all lines there are: those of the file, and those of this run that are not in it.
  func loadSearchableHistory() {
    guard historyIndex == nil else { return }
    var index = HistoryIndex(historyFile?.load(limit: .max) ?? [])
    for line in linesOfThisRun { index.append(line) }
    linesOfThisRun = []
    historyIndex = index
  }

  /// Keeps a text as if it had been pasted; the tag that stands for it.
  public func keep(_ text: String) -> String { attachments.add(text).tag }

  /// Puts a line among those that the arrow keys bring back, the newest.
  public func recall(_ line: String) { remember(line) }

  /// Adds a line to the list and to the file; to the list only with a leading space, or when it
  /// names an attachment, of which the next run knows nothing, or when nothing is to be kept.
  func remember(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    if let history { edit_history_add(history, line) }
    if historyIndex == nil { linesOfThisRun.append(line) } else { historyIndex?.append(line) }
    guard !isPrivate, !line.hasPrefix(" "), attachments.named(in: line).isEmpty, let historyFile
    else { return }
    do {
      try historyFile.append(line)
      historyFailure = nil
    } catch {
      historyFailure = error as? HistoryError
    }
  }
}
