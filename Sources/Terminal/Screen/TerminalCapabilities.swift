import EditShim
import Glibc

/// What the output can do, determined once at the start.
public struct TerminalCapabilities: Sendable, Equatable {
  /// Whether the descriptor is a terminal.
  public let isTerminal: Bool
  /// Whether the terminal has no escape sequences: `TERM` is missing, empty or `dumb`.
  public let isDumb: Bool
  /// Whether to write links (OSC 8). Terminals that do not know them skip them, except the Linux console; a
  /// screen reader may read their addresses out.
  public let showsLinks: Bool
  /// Whether to use colour.
  public let usesColor: Bool

  /// The number of colours, as far as the environment says.
  public let colors: Colors

  /// The number of colours of a terminal.
  public enum Colors: Sendable {
    /// Eight hues, each in two strengths.
    case sixteen
    /// A fixed palette of 256: `TERM` ends in `256color`.
    case palette
    /// Any colour: `COLORTERM` is `truecolor` or `24bit`, or `TERM` ends in `direct`.
    case full
  }

  /// Whether the background is light, as far as the environment says: `COLORFGBG` ends in the number of a light
  /// colour, 7 or 15.
  public let isLight: Bool

  /// Whether the user has a screen reader: no hints, no boxes, no drawing over earlier output.
  public let isAccessible: Bool

  /// Examines a descriptor and an environment.
  ///
  /// - Parameter isAccessible: the user's choice; if nil, `ACCESSIBLE` in the environment decides.
  public init(
    descriptor: Int32, environment: [String: String], color: ColorChoice, isAccessible: Bool = false
  ) {
    self.init(
      isTerminal: isatty(descriptor) == 1, environment: environment, color: color,
      isAccessible: isAccessible)
  }

  /// The same for a descriptor whose kind is known.
  public init(
    isTerminal: Bool, environment: [String: String], color: ColorChoice, isAccessible: Bool = false
  ) {
    let type = environment["TERM"] ?? ""
    self.isTerminal = isTerminal
    self.isAccessible = isAccessible || environment["ACCESSIBLE"]?.isEmpty == false
    isDumb = type.isEmpty || type == "dumb"
    showsLinks = isTerminal && !isDumb && type != "linux" && !self.isAccessible
    let said = environment["COLORTERM"]?.lowercased()
    colors =
      said == "truecolor" || said == "24bit" || type.hasSuffix("-direct")
      ? .full : type.hasSuffix("256color") ? .palette : .sixteen
    isLight = ["7", "15"].contains(environment["COLORFGBG"]?.split(separator: ";").last)
    usesColor = color.usesColor(
      isTerminal: isTerminal, isDumb: isDumb, environment: environment)
  }

  /// The size of a terminal in characters; nil if it is not a terminal or does not report it.
  public static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard edit_window_size(descriptor, &columns, &rows) else { return nil }
    return (Int(columns), Int(rows))
  }
}
