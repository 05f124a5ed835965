import Templates

/// The colours of a screen.
package struct ScreenColors: Sendable, Equatable {
  /// How many there are.
  package var depth: RatingColor.Depth
  /// Whether the background is light: then words have dark colours.
  package var isLight: Bool

  package init(depth: RatingColor.Depth = .sixteen, isLight: Bool = false) {
    self.depth = depth
    self.isLight = isLight
  }
}

extension TextOutput.Style {
  /// The SGR parameters of the style; `nil` for none.
  func code(on colors: ScreenColors) -> String? {
    switch self {
    case .rating(let color): return color.words(on: colors.depth, isLight: colors.isLight)
    case .bar(let color): return color.drawing(on: colors.depth, isLight: colors.isLight)
    case .plain: return nil
    case .bold: return "1"
    case .faint: return "2"
    case .open: return "4"
    case .good, .bad, .middling, .notice: break
    }
    guard colors.isLight else { return darkCode }
    // In the 16 colours, green, yellow and cyan are too bright for a light background, whatever the terminal.
    return switch self {
    case .good: colors.depth == .sixteen ? "34" : "38;5;22"
    case .bad: colors.depth == .sixteen ? "31" : "38;5;88"
    case .middling: colors.depth == .sixteen ? "35" : "38;5;94"
    default: colors.depth == .sixteen ? "34" : "38;5;24"
    }
  }

  /// The parameters of a hue on a dark background.
  private var darkCode: String {
    switch self {
    case .good: "32"
    case .bad: "31"
    case .middling: "33"
    default: "36"
    }
  }
}
