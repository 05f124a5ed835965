import EditShim
import Glibc

/// What the output side can do; found out once, at the start.
public struct TerminalCapabilities: Sendable, Equatable {
  /// Whether the descriptor is a terminal.
  public let isTerminal: Bool
  /// Whether the terminal understands no escape sequences: `TERM` is missing, empty or `dumb`.
  public let isDumb: Bool
  /// Whether to colour what is written.
  public let usesColor: Bool

  /// How many colours there are, as far as the environment tells.
  public let colors: Colors

  /// How many colours a terminal has.
  public enum Colors: Sendable {
    /// Eight hues, each in two strengths.
    case sixteen
    /// A fixed palette of 256: `TERM` ends in `256color`.
    case palette
    /// Any colour: `COLORTERM` is `truecolor` or `24bit`, or `TERM` ends in `direct`.
    case full
  }

  /// Whether a screen reader reads: no hints, no boxes, nothing drawn over what was there.
  public let isAccessible: Bool

  /// Looks at a descriptor and an environment.
  ///
  /// - Parameter isAccessible: what the user asked for; else `ACCESSIBLE` in the environment tells.
  public init(
    descriptor: Int32, environment: [String: String], color: ColorChoice, isAccessible: Bool = false
  ) {
    self.init(
      isTerminal: isatty(descriptor) == 1, environment: environment, color: color,
      isAccessible: isAccessible)
  }

  /// The same for a descriptor of which it is known whether it is a terminal.
  public init(
    isTerminal: Bool, environment: [String: String], color: ColorChoice, isAccessible: Bool = false
  ) {
    let type = environment["TERM"] ?? ""
    self.isTerminal = isTerminal
    self.isAccessible = isAccessible || environment["ACCESSIBLE"]?.isEmpty == false
    isDumb = type.isEmpty || type == "dumb"
    let said = environment["COLORTERM"]?.lowercased()
    colors =
      said == "truecolor" || said == "24bit" || type.hasSuffix("-direct")
      ? .full : type.hasSuffix("256color") ? .palette : .sixteen
    usesColor = color.usesColor(
      isTerminal: isTerminal, isDumb: isDumb, environment: environment)
  }

  /// The size of a terminal in characters; nil when it has none or does not tell.
  public static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard edit_window_size(descriptor, &columns, &rows) else { return nil }
    return (Int(columns), Int(rows))
  }
}
