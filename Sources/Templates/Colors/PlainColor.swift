import Glibc

/// An sRGB colour as three bytes.
public struct PlainColor: Hashable, Sendable {
  /// Its parts.
  public let red: UInt8, green: UInt8, blue: UInt8

  static let black = PlainColor(0x000000)
  static let white = PlainColor(0xFFFFFF)

  /// Makes a colour from a number as in style sheets: `0xC23C2D`.
  init(_ number: UInt32) {
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
  }

  private init(_ parts: [UInt8]) { (red, green, blue) = (parts[0], parts[1], parts[2]) }

  var parts: [UInt8] { [red, green, blue] }

  /// The form in style sheets: `#c23c2d`.
  var css: String {
    "#"
      + parts.map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// The linear light of each component, from 0 to 1.
  var light: [Double] {
    parts.map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  /// The relative luminance by WCAG 2.
  var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

  /// The contrast with another colour by WCAG 2, from 1 to 21.
  func contrast(with other: PlainColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever has more contrast with it; always at least 4.5 to 1.
  public var ink: PlainColor {
    contrast(with: .white) >= contrast(with: .black) ? .white : .black
  }

  /// A mixture with a background.
  func tint(of ground: PlainColor, share: Double) -> PlainColor {
    PlainColor(
      zip(parts, ground.parts).map { own, ground in
        UInt8((Double(own) * share + Double(ground) * (1 - share)).rounded())
      })
  }

  /// The number of the nearest of the 240 fixed colours of a 256-colour terminal: the cube of 6 by 6 by 6, and
  /// 24 greys.
  public var paletteNumber: Int {
    let own = perceived
    func distance(_ other: PlainColor) -> Double {
      zip(own, other.perceived).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    return Self.palette.min { distance($0.color) < distance($1.color) }?.number ?? 15
  }

  /// The colour of a number in that palette.
  static func ofPalette(_ number: Int) -> PlainColor? {
    palette.first { $0.number == number }?.color
  }

  private static let palette: [(number: Int, color: PlainColor)] = {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = (0..<216).map { index in
      (16 + index, PlainColor([steps[index / 36], steps[index / 6 % 6], steps[index % 6]]))
    }
    let greys = (0..<24).map { index in
      (232 + index, PlainColor([UInt8](repeating: UInt8(8 + 10 * index), count: 3)))
    }
    return cube + greys
  }()

  /// Its coordinates in a perceptually uniform space (OKLab).
  private var perceived: [Double] {
    let light = light
    func sum(_ weights: [Double], of values: [Double]) -> Double {
      zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let cones = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { cbrt(sum($0, of: light)) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ].map { sum($0, of: cones) }
  }
}
