import EditShim
import Glibc

/// Reads lines at the terminal: with editing, history and completion if the terminal can do that, and plainly
/// if it is dumb or the input is a pipe or a file.
///
/// One object owns the libedit handle. libedit cannot be used from several threads, so one thread makes, uses
/// and ends the editor.
public final class LineEditor {
  /// Why the last line could not be stored in the history file; nil if it was.
  public var historyFailure: HistoryError? { history.failure }
  /// Whether lines can be edited here (false: they are read plainly).
  public var isEditing: Bool { handle != nil }

  /// The long texts that were pasted in this run, with the tags that represent them in the lines.
  public internal(set) var attachments = Attachments()

  let completer: (any LineCompleter)?
  let hinter: (any LineHinter)?
  let externalEditor: ExternalEditor?
  let judge: (any LineJudge)?
  let styler: (any LineStyler)?
  let capabilities: TerminalCapabilities
  /// The libedit handle; nil if lines are read plainly, and after `close`.
  var handle: OpaquePointer?
  var history: LineHistory
  let prompt = PromptText()
  /// The earlier rows of a line that continues, each with its line feed.
  var rowsBefore = ""
  var hints = Hints()
  var undo = LineUndo()
  /// The list that Tab has shown for the line; `nil` once the line is another.
  var listed: Listed?
  /// The receiver of the keys: the line, or something that is shown for a while.
  var keyOwner = KeyOwner.line
  /// Keys that were read and not yet passed to libedit.
  var keys = KeyDecoder()
  /// The time of the last keys.
  var lastRead = ContinuousClock.now
  var ownKeys = OwnKeys()
  /// A paste that is not in the line yet.
  var pendingPaste: Paste?
  var screen = Screen()
  /// How the reading of this line ended, unless by Enter. libedit's results and `errno` do not say it: 0 and -1
  /// have several causes and the number is out of date.
  var ending: ReadResult?
  /// The result that ends the reading at the next request for a key.
  var earlyEnding: ReadResult?
  let plainReader = PlainLineReader(descriptor: STDIN_FILENO)
  /// The number of interrupts when the last line was requested.
  private var knownInterrupts: UInt32 = 0
  private var isClosed = false

  /// Opens the editor on standard input and output.
  ///
  /// - Parameters:
  ///   - name: the program's name: in `.editrc`, a line `name:bind …` applies to this program only.
  ///   - completer: suggests words for Tab; nil for none.
  ///   - hinter: suggests, before the history, how a line continues; nil for none.
  ///   - judge: decides whether a line continues in the next row; nil if none does.
  ///   - styler: colours words of the line while it is typed; nil for none.
  ///   - externalEditor: the editor for Ctrl-X Ctrl-E; nil for none.
  ///   - history: stores the lines; nil for memory only.
  ///   - isPrivate: whether lines stay out of that file all the same.
  ///   - capabilities: those of standard output.
  /// - Throws: `LineEditorError` if the terminal cannot be opened for editing.
  public init(
    name: String, completer: (any LineCompleter)?, hinter: (any LineHinter)? = nil,
    judge: (any LineJudge)? = nil, styler: (any LineStyler)? = nil,
    externalEditor: ExternalEditor? = nil, history: HistoryFile?,
    isPrivate: Bool = false, capabilities: TerminalCapabilities
  ) throws {
    self.completer = completer
    self.hinter = hinter
    self.judge = judge
    self.styler = styler
    self.externalEditor = externalEditor
    self.capabilities = capabilities
    self.history = LineHistory(file: history, isPrivate: isPrivate)
    TerminalSignals.install()
    guard capabilities.isTerminal, !capabilities.isDumb, isatty(STDIN_FILENO) == 1 else { return }
    try openHandle(name: name)
  }

  deinit { close() }

  /// Reads a line.
  ///
  /// A line that `LineJudge` calls open continues in the next row, after the second prompt, and is returned
  /// with line feeds between its rows; Ctrl-C drops all of them, Ctrl-D returns them as they are. A line that
  /// is not blank is added to the history; one that begins with a space stays out of the file. After
  /// `.interrupted`, `.endOfInput` and `.hangup` at a terminal the cursor is on a new row. The terminal has its
  /// former modes whenever this returns.
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

  /// Whether the line continues in the next row.
  func isOpen(_ line: String) -> Bool { judge?.isOpen(line) ?? false }

  /// Ends the editor and restores the terminal; later calls do nothing.
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
    _ = TerminalSignals.consumeInterrupt()
  }

  /// Writes past libedit, after flushing libedit's own output.
  func write(_ text: String) {
    edit_flush()
    _ = writeAll(Array(text.utf8), to: STDOUT_FILENO)
  }
}

/// Why a line editor cannot be made.
public enum LineEditorError: Error, Equatable {
  /// libedit did not accept the terminal.
  case cannotOpen
}
