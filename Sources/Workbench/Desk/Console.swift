import Templates

/// The number of colours of a terminal.
public enum ColorDepth: Sendable {
  /// Eight hues, each in two intensities.
  case sixteen
  /// A fixed palette of 256.
  case palette
  /// Any colour.
  case full

  /// The same for the colours of ratings.
  var ofRatings: RatingColor.Depth {
    switch self {
    case .sixteen: .sixteen
    case .palette: .palette
    case .full: .full
    }
  }
}

/// Prints answers and asks questions; commands know this and no terminal.
public protocol Console: AnyObject {
  /// The columns of a row, for text laid out for people.
  var width: Int { get }
  /// Whether styles may be shown on standard output.
  var usesColor: Bool { get }
  /// How many colours the terminal has.
  var colorDepth: ColorDepth { get }
  /// Whether standard output is a terminal that can show links.
  var showsLinks: Bool { get }
  /// Whether the terminal says that its background is light.
  var isLight: Bool { get }
  /// Whether a screen reader is in use.
  var isAccessible: Bool { get }
  /// Whether a person is at the prompt and can be asked.
  var isInteractive: Bool { get }
  /// Writes to standard output.
  func write(_ text: String)
  /// Writes bytes to standard output unchanged.
  func write(bytes: [UInt8])
  /// Writes to standard output, page by page where a terminal would scroll; `next` returns the text in pieces
  /// and is not called again after the reader quits.
  /// - Parameter screens: a text that fills fewer screens is written without paging.
  func page(screens: Int, _ next: () -> String?)
  /// Writes to standard error.
  func diagnose(_ text: String)
  /// Shows the progress of a long task, only on a terminal and only after a while, until something else is
  /// written.
  func progress(_ text: () -> String)
  /// The `errno` of a failed write to standard output; `nil` if none failed.
  var outputFault: Int32? { get }
  /// Opens a text in the person's editor; returns `nil` if it is unchanged.
  /// - Throws: `EditorFault` if there is none, or it cannot be started, or failed.
  func edit(_ text: String) throws -> String?
  /// Opens an http or https address, or a file of ours, in the person's browser.
  /// - Throws: `BrowserFault` if there is none, or it cannot be started, or failed.
  func browse(_ address: String) throws
  /// Asks a yes-or-no question.
  func confirm(_ question: String) -> Bool
  /// Takes over keyboard and screen for a mode with single keys; `nil` without a suitable terminal or without a
  /// person at it.
  func keys() -> (any KeySession)?
  /// Reads standard input to its end, but at most one byte more than the limit.
  func readInput(limit: Int) -> [UInt8]
}

extension Console {
  /// The colours that every terminal has.
  public var colorDepth: ColorDepth { .sixteen }

  /// Pipes and files have no links.
  public var showsLinks: Bool { false }

  /// Most terminals are dark.
  public var isLight: Bool { false }
}

/// Why no text came from the editor.
public struct EditorFault: Error, Equatable, Sendable {
  /// What to do about it.
  public enum Remedy: Sendable {
    /// Choose another editor: there is none, or it does not start.
    case chooseEditor
    /// Run the command again: the editor failed, and nothing was changed.
    case runAgain
  }

  /// What happened.
  public let message: String

  /// What to do; `nil` if the message says it, for example where the text is kept.
  public let remedy: Remedy?

  /// Makes a fault with its message.
  public init(_ message: String, remedy: Remedy? = .chooseEditor) {
    self.message = message
    self.remedy = remedy
  }
}

/// Why no browser opened an address.
public struct BrowserFault: Error, Equatable, Sendable {
  /// What happened.
  public let message: String
  /// The address, for opening it in another way.
  public let address: String

  /// Keeps the message apart from the address, which a console can link.
  public init(_ message: String, address: String) {
    self.message = message
    self.address = address
  }
}
