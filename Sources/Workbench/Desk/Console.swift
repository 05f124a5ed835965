import Templates

/// How many colours a terminal has.
public enum ColorDepth: Sendable {
  /// Eight hues, each in two strengths.
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

/// Where answers go and questions come from; commands see this and no terminal.
public protocol Console: AnyObject {
  /// Columns of a row, for text laid out for people.
  var width: Int { get }
  /// Whether styles may be shown on standard output.
  var usesColor: Bool { get }
  /// How many colours the terminal has.
  var colorDepth: ColorDepth { get }
  /// Whether a screen reader reads what is written.
  var isAccessible: Bool { get }
  /// Whether a person sits at a prompt and can be asked.
  var isInteractive: Bool { get }
  /// Writes to standard output.
  func write(_ text: String)
  /// Writes bytes to standard output as they are.
  func write(bytes: [UInt8])
  /// Writes to standard output, screen by screen where a terminal would scroll; `next` gives the
  /// text piece by piece and is not asked further when the reader has seen enough.
  /// - Parameter screens: a text that fills fewer screens is written as it is.
  func page(screens: Int, _ next: () -> String?)
  /// Writes to standard error.
  func diagnose(_ text: String)
  /// Tells how far a long task is: on a terminal alone, when it takes long enough, and until anything
  /// else is written.
  func progress(_ text: () -> String)
  /// Why standard output could not be written, as `errno`, if that happened.
  var outputFault: Int32? { get }
  /// Has a person write or change a text in an editor of theirs; `nil` when it was left as it was.
  /// - Throws: `EditorFault` when there is none, or it could not be started.
  func edit(_ text: String) throws -> String?
  /// Asks a question whose answer is yes or no.
  func confirm(_ question: String) -> Bool
  /// Takes the keyboard and the screen for a mode of keys; `nil` where there is no terminal for that,
  /// or nobody at it.
  func keys() -> (any KeySession)?
  /// Reads all of standard input, at most this many bytes and one.
  func readInput(limit: Int) -> [UInt8]
}

extension Console {
  /// As many as every terminal has.
  public var colorDepth: ColorDepth { .sixteen }
}

/// Why no editor could be opened.
public struct EditorFault: Error, Equatable, Sendable {
  /// What happened.
  public let message: String

  /// Whether it is of no use to choose another editor: this one had written, and its text is kept.
  public let isTextKept: Bool

  /// Takes what happened.
  public init(_ message: String, isTextKept: Bool = false) {
    self.message = message
    self.isTextKept = isTextKept
  }
}
