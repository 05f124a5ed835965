import Workbench

/// A console that keeps what it is given: for tests of commands, without a terminal.
public final class MemoryConsole: Console {
  /// The keys that are pressed in a mode of keys; `nil` where there is no terminal for one.
  public var pressed: PressedKeys?
  /// The same, typed in lines.
  public var typedKeys: LineKeys?
  /// Columns of a row.
  public var width: Int
  /// Whether styles may be shown.
  public var usesColor: Bool
  /// Whether a screen reader reads.
  public var isAccessible = false
  /// Whether a person sits at a prompt.
  public var isInteractive: Bool
  /// Why standard output could not be written.
  public var outputFault: Int32?
  /// What was written to standard output.
  public private(set) var bytes: [UInt8] = []
  /// What was written to standard error.
  public private(set) var diagnostics = ""
  /// What was asked, in order.
  public private(set) var questions: [String] = []
  /// What to say to questions, first things first; no to all that come after.
  public var replies: [Bool] = []
  /// What standard input holds.
  public var input: [UInt8] = []
  /// How many pieces of a long answer the reader wants to see; all when `nil`.
  public var piecesWanted: Int?
  /// How many pieces of long answers were shown through the pager.
  public private(set) var piecesShown = 0

  /// Makes a console; by default that of a script in a window of eighty columns.
  public init(width: Int = 80, usesColor: Bool = false, isInteractive: Bool = false) {
    self.width = width
    self.usesColor = usesColor
    self.isInteractive = isInteractive
  }

  /// What was written to standard output, as text.
  public var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Keeps text.
  public func write(_ text: String) { bytes += text.utf8 }

  /// Keeps bytes.
  public func write(bytes: [UInt8]) { self.bytes += bytes }

  /// Keeps as many pieces as the reader wants.
  public func page(screens: Int, _ next: () -> String?) {
    while piecesWanted.map({ piecesShown < $0 }) ?? true, let text = next() {
      piecesShown += 1
      write(text)
    }
  }

  /// The progress reported of long tasks.
  public private(set) var told: [String] = []

  /// Keeps all progress reports, also those of short tasks.
  public func progress(_ text: () -> String) { told.append(text()) }

  /// Keeps a diagnostic.
  public func diagnose(_ text: String) { diagnostics += text }

  /// Whether addresses may be links.
  public var showsLinks = false

  /// The addresses that were opened in a browser.
  public private(set) var browsed: [String] = []
  /// Why no browser opens an address; `nil` if one does.
  public var browserFault: String?

  /// Keeps the address.
  public func browse(_ address: String) throws {
    if let browserFault { throw BrowserFault(browserFault, address: address) }
    browsed.append(address)
  }

  /// What an editor makes of a text; leaves it as it is when `nil`.
  public var editor: ((String) throws -> String?)?

  /// Hands the text to the editor.
  public func edit(_ text: String) throws -> String? { try editor?(text) }

  /// Keeps the question and says what was prepared.
  public func confirm(_ question: String) -> Bool {
    questions.append(question)
    return replies.isEmpty ? false : replies.removeFirst()
  }

  /// Hands over the keys that were prepared.
  public func keys() -> (any KeySession)? { typedKeys ?? pressed }

  /// Gives what standard input holds.
  public func readInput(limit: Int) -> [UInt8] { Array(input.prefix(limit + 1)) }

  /// Forgets what was written so far.
  public func clear() {
    bytes = []
    diagnostics = ""
  }
}
