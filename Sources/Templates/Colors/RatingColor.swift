import FactCheck
import ReportModel

/// The colour of a rating: a step of a ramp from the worst label of a scale to its best, or a neutral shade for
/// labels off the axis.
///
/// Every label has a step of its own if there are not more labels than steps. The ramp goes from dark red over
/// yellow to dark blue, and neighbours also differ in lightness, so that people who do not distinguish red and
/// green, or blue and yellow, see each step. Colour never carries the meaning alone: the label is always beside
/// it.
///
/// Pages use the colours of `light` and `dark`, terminals those of `dark` as the background of a label, which
/// is readable whatever the terminal's own background. With 16 colours, a label has its hue on a dark background,
/// and is black on its hue on a light one.
public enum RatingColor: Hashable, Sendable {
  /// A step of the ramp, from 0 (worst).
  case step(Int)
  /// A neutral shade, from 0.
  case beside(Int)

  /// A row of the table: the colour on light pages, the colour on dark ones and on terminals, and the nearest
  /// of the eight hues of 16-colour terminals, by its SGR number.
  typealias Row = (light: PlainColor, dark: PlainColor, sgr: String)

  /// The colours from the worst label to the best.
  static let ramp: [Row] = [
    (PlainColor(0x730102), PlainColor(0xC23C2D), "31"),
    (PlainColor(0x812303), PlainColor(0xD54C1B), "31"),
    (PlainColor(0x8F3905), PlainColor(0xE2620B), "91"),
    (PlainColor(0x9D4D06), PlainColor(0xEC790C), "91"),
    (PlainColor(0xAA6E04), PlainColor(0xF4A102), "33"),
    (PlainColor(0xB38F09), PlainColor(0xF5C932), "33"),
    (PlainColor(0xB1B24A), PlainColor(0xEEF079), "93"),
    (PlainColor(0x88AC64), PlainColor(0xAFD989), "93"),
    (PlainColor(0x6BA077), PlainColor(0x81BD92), "92"),
    (PlainColor(0x5E907F), PlainColor(0x689C8D), "92"),
    (PlainColor(0x337877), PlainColor(0x309399), "32"),
    (PlainColor(0x065E70), PlainColor(0x0182AA), "36"),
    (PlainColor(0x014164), PlainColor(0x236ABD), "36"),
  ]

  /// The neutral shades. A 16-colour terminal shows them bold, because it has no colours to spare.
  static let shades: [Row] = [
    (PlainColor(0x38383E), PlainColor(0x505058), "1"),
    (PlainColor(0xA8A8AE), PlainColor(0xB0B0B6), "1"),
    (PlainColor(0xD0D0D6), PlainColor(0xE4E4EA), "1"),
  ]

  /// All colours, the ramp first.
  static let all: [RatingColor] =
    ramp.indices.map { .step($0) } + shades.indices.map { .beside($0) }

  var row: Row {
    switch self {
    case .step(let index): Self.ramp[min(max(index, 0), Self.ramp.count - 1)]
    case .beside(let index): Self.shades[max(index, 0) % Self.shades.count]
    }
  }

  /// The class for styling it on pages: `s1` (worst) to `s13` (best), `n1` to `n3`.
  var name: String {
    switch self {
    case .step(let index): "s\(index + 1)"
    case .beside(let index): "n\(index % Self.shades.count + 1)"
    }
  }

  /// The colour of a rating among those of a scale.
  /// - Parameters:
  ///   - label: the rating.
  ///   - value: its value on the axis; `nil` off it.
  ///   - levels: the labels of the scale with their values.
  public init(_ label: String, _ value: Int?, among levels: [(label: String, value: Int?)]) {
    guard let value else {
      let beside = levels.filter { $0.value == nil }
      let index = beside.firstIndex {
        $0.label.unicodeScalars.elementsEqual(label.unicodeScalars)
      }
      self = .beside((index ?? 0) % Self.shades.count)
      return
    }
    // A foreign file can contain any numbers, including those of no level.
    let values = Set(levels.compactMap(\.value)).union([value]).sorted()
    let index = values.firstIndex(of: value) ?? 0
    self = .step(Self.index(index, of: values.count))
  }

  /// The step of a label among `count` labels, spread over the whole ramp.
  static func index(_ index: Int, of count: Int) -> Int {
    guard count > 1 else { return ramp.count / 2 }
    return (2 * index * (ramp.count - 1) + count - 1) / (2 * (count - 1))
  }
}

extension RatingColor {
  /// The number of colours of a terminal.
  public enum Depth: Sendable {
    /// Eight hues, each in two strengths, which the user can redefine.
    case sixteen
    /// A fixed palette of 256.
    case palette
    /// Any colour.
    case full
  }

  /// The SGR parameters for a label in this colour: on its background, or in one of 16 colours.
  /// - Parameter isLight: whether the terminal's own background is light.
  public func words(on depth: Depth, isLight: Bool = false) -> String {
    let ground = row.dark
    return switch depth {
    case .sixteen: isLight ? sgrAsGround ?? row.sgr : row.sgr
    case .palette:
      "38;5;\(ground.ink == .white ? 231 : 16);48;5;\(Self.paletteNumbers[self] ?? 0)"
    case .full: "38;2;\(Self.sgr(ground.ink));48;2;\(Self.sgr(ground))"
    }
  }

  /// The SGR parameters for drawing a bar in this colour.
  /// - Parameter isLight: whether the terminal's own background is light.
  public func drawing(on depth: Depth, isLight: Bool = false) -> String {
    switch depth {
    // A bar in a bright hue would hardly be seen on a light background; the label beside it has the hue.
    case .sixteen: isLight ? "39" : row.sgr
    case .palette: "38;5;\((isLight ? Self.lightNumbers : Self.paletteNumbers)[self] ?? 0)"
    case .full: "38;2;\(Self.sgr(isLight ? row.light : row.dark))"
    }
  }

  /// Black on the hue of 16-colour terminals; `nil` for a shade, which has none.
  private var sgrAsGround: String? {
    guard case .step = self, let hue = Int(row.sgr) else { return nil }
    return "30;\(hue + 10)"
  }

  private static let paletteNumbers = Dictionary(
    uniqueKeysWithValues: all.map { ($0, $0.row.dark.paletteNumber) })
  private static let lightNumbers = Dictionary(
    uniqueKeysWithValues: all.map { ($0, $0.row.light.paletteNumber) })

  private static func sgr(_ color: PlainColor) -> String {
    "\(color.red);\(color.green);\(color.blue)"
  }
}

extension Report.Scale {
  /// The colour of a rating on this scale.
  func color(of label: String, _ value: Int?) -> RatingColor {
    RatingColor(label, value, among: levels.map { ($0.label, $0.value) })
  }
}

extension RatingScale {
  /// The colour of a rating on this scale.
  public func color(of label: String, _ value: Int?) -> RatingColor {
    RatingColor(label, value, among: levels.map { ($0.label, $0.value) })
  }
}
