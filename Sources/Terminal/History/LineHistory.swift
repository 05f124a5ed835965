import EditShim

/// The lines that were typed: those of the file, and those of this run.
struct LineHistory {
  /// Stores the lines; nil for memory only.
  private let file: HistoryFile?
  /// Whether lines stay out of the file; they can still be recalled in this run.
  var isPrivate: Bool
  /// Why the last line could not be stored in the file; nil if it was.
  private(set) var failure: HistoryError?
  /// The last search by Ctrl-R.
  var lastSearch = ""
  /// libedit's list of lines for the arrow keys.
  private var list: OpaquePointer?
  /// All lines, for searching; read when they are first needed.
  private var index: HistoryIndex?
  /// The lines typed before `index` was needed.
  private var linesOfThisRun: [String] = []

  /// The maximum number of lines in libedit's list.
  private static let limit = 10_000

  init(file: HistoryFile?, isPrivate: Bool) {
    self.file = file
    self.isPrivate = isPrivate
  }

  /// Fills libedit's list from the file, once, before the first prompt: a script needs none.
  mutating func fillList(of handle: OpaquePointer) {
    guard list == nil, let list = edit_history_open(Int32(Self.limit)) else { return }
    self.list = list
    for line in file?.load(limit: Self.limit) ?? [] { edit_history_add(list, line) }
    edit_set_history(handle, list)
  }

  /// All lines: those of the file, and those of this run that are not in it.
  mutating func searchable() -> HistoryIndex {
    if let index { return index }
    var index = HistoryIndex(file?.load(limit: .max) ?? [])
    for line in linesOfThisRun { index.append(line) }
    linesOfThisRun = []
    self.index = index
    return index
  }

  /// The lines in the form for searching.
  mutating func preparedToSearch() -> HistoryIndex {
    _ = searchable()
    index?.prepareToSearch()
    return index ?? HistoryIndex()
  }

  /// Adds a line to the list, and to the file unless it begins with a space or lines are private.
  /// - Parameter isForThisRun: whether only this run can use the line, because it names an attachment.
  mutating func add(_ line: String, isForThisRun: Bool) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    if let list { edit_history_add(list, line) }
    if index == nil { linesOfThisRun.append(line) } else { index?.append(line) }
    guard !isPrivate, !line.hasPrefix(" "), !isForThisRun, let file else { return }
    do {
      try file.append(line)
      failure = nil
    } catch {
      failure = error as? HistoryError
    }
  }

  /// Frees libedit's list.
  mutating func close() {
    if let list { edit_history_close(list) }
    list = nil
  }
}
