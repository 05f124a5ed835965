import EditShim
import Glibc

/// Asks for lines at the terminal: with editing, history and completion where the terminal can do
/// that, plainly where it is dumb or the input is a pipe or a file.
///
/// One object owns the libedit handle. libedit is not safe for use from several threads, so one
/// thread makes, uses and ends the editor.
public final class LineEditor {
  /// Why the last line could not be kept in the history file; nil when all is well.
  public var historyFailure: HistoryError? { history.failure }
  /// Whether lines are edited here (false: read plainly).
  public var isEditing: Bool { handle != nil }

  /// The long texts that were pasted in this run, by the tags that stand for them in the lines.
  public internal(set) var attachments = Attachments()

  let completer: (any LineCompleter)?
  let hinter: (any LineHinter)?
  let externalEditor: ExternalEditor?
  let judge: (any LineJudge)?
  let capabilities: TerminalCapabilities
  /// The libedit handle; nil where lines are read plainly, and after `close`.
  var handle: OpaquePointer?
  var history: LineHistory
  let prompt = PromptText()
  /// The rows of a line that goes on, each with its line feed.
  var rowsBefore = ""
  var hints = Hints()
  /// Who gets the keys: the line, or something that is shown for a while.
  var keyOwner = KeyOwner.line
  /// Keys that have been read and not yet handed to libedit.
  var keys = KeyDecoder()
  /// When keys came last.
  var lastRead = ContinuousClock.now
  var ownKeys = OwnKeys()
  /// What was pasted and is not in the line yet.
  var pendingPaste: Paste?
  var screen = Screen()
  /// How the reading of this line ended other than by Enter. libedit's results and `errno` do not
  /// tell: 0 and -1 have several causes and the number is stale.
  var ending: ReadResult?
  /// What is to end the reading as soon as a key is asked for again.
  var earlyEnding: ReadResult?
  let plainReader = PlainLineReader(descriptor: STDIN_FILENO)
  /// Interrupts that were known when the last line was asked for.
  private var knownInterrupts: UInt32 = 0
  private var isClosed = false

  /// Opens the editor on standard input and output.
  ///
  /// - Parameters:
  ///   - name: the program's name: in `.editrc`, a line `name:bind …` is for this program alone.
  ///   - completer: what Tab asks; nil for none.
  ///   - hinter: what is asked, before the history, how a line may go on; nil for none.
  ///   - judge: what tells whether a line goes on in the next row; nil when none does.
  ///   - externalEditor: what Ctrl-X Ctrl-E opens; nil for nothing.
  ///   - history: where lines are kept; nil for in memory only.
  ///   - isPrivate: whether lines stay out of that file all the same.
  ///   - capabilities: those of standard output.
  /// - Throws: `LineEditorError` when the terminal cannot be opened for editing.
  public init(
    name: String, completer: (any LineCompleter)?, hinter: (any LineHinter)? = nil,
    judge: (any LineJudge)? = nil, externalEditor: ExternalEditor? = nil, history: HistoryFile?,
    isPrivate: Bool = false, capabilities: TerminalCapabilities
  ) throws {
    self.completer = completer
    self.hinter = hinter
    self.judge = judge
    self.externalEditor = externalEditor
    self.capabilities = capabilities
    self.history = LineHistory(file: history, isPrivate: isPrivate)
    TerminalSignals.install()
    guard capabilities.isTerminal, !capabilities.isDumb, isatty(STDIN_FILENO) == 1 else { return }
    try openHandle(name: name)
  }

  deinit { close() }

  /// Asks for a line.
  ///
  /// A line that `LineJudge` calls open goes on in the next row, behind the second prompt, and comes
  /// back with line feeds between its rows; Ctrl-C drops all of them, Ctrl-D hands them over as they
  /// stand. A line that is not blank is added to the history; one that begins with a space stays out of
  /// the file. After `.interrupted`, `.endOfInput` and `.hangup` at a terminal the cursor stands
  /// on a new row, and the terminal has its former modes whenever this returns.
  public func readLine(prompt: Prompt, continuation: Prompt = Prompt("> ")) -> ReadResult {
    guard !isClosed else { return .endOfInput }
    if TerminalSignals.terminationRequested { return .hangup }
    forgetInterruptedInput()
    rowsBefore = ""
    var result = readRow(prompt: prompt)
    while case .line(let row) = result, isOpen(rowsBefore + row) {
      rowsBefore += row + "\n"
      result = readRow(prompt: continuation)
    }
    result = withRowsBefore(result)
    if case .line(let line) = result, handle != nil || isatty(STDIN_FILENO) == 1 { remember(line) }
    knownInterrupts = TerminalSignals.interruptCount
    return result
  }

  /// Whether the line goes on in the next row.
  func isOpen(_ line: String) -> Bool { judge?.isOpen(line) ?? false }

  /// Ends the editor and gives the terminal back as it was; later calls do nothing.
  public func close() {
    isClosed = true
    if let handle {
      edit_prepare_terminal(handle, false)
      edit_close(handle)
    }
    history.close()
    handle = nil
  }

  /// An interrupt between two lines drops what was typed or pasted ahead, as the terminal does.
  private func forgetInterruptedInput() {
    if TerminalSignals.interruptCount != knownInterrupts { keys.removeAll() }
    _ = TerminalSignals.takeInterrupt()
  }

  /// Writes past libedit, whose own output goes first.
  func write(_ text: String) {
    edit_flush()
    _ = writeAll(Array(text.utf8), to: STDOUT_FILENO)
  }
}

/// Why a line editor cannot be had.
public enum LineEditorError: Error, Equatable {
  /// libedit did not accept the terminal.
  case cannotOpen
}
