import Glibc

@testable import Templates

/// How people see colours, for tests: with and without all three kinds of cone.
enum Vision: String, CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  /// Machado, Oliveira and Fernandes 2009, severity 1.0, over linear light.
  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// A colour as it is seen, in CIELAB under D65.
  func lab(_ color: PlainColor) -> [Double] {
    let light = Self.product(matrix, color.light).map { min(max($0, 0), 1) }
    let xyz = Self.product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], light)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
      let share = value / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// How different two colours look (CIEDE2000): below 1 invisible, at 10 obvious.
  func difference(_ a: PlainColor, _ b: PlainColor) -> Double { Self.difference(lab(a), lab(b)) }

  static func difference(_ one: [Double], _ two: [Double]) -> Double {
    func degrees(_ radians: Double) -> Double { radians * 180 / .pi }
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    func seventh(_ chroma: Double) -> Double {
      (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
    }
    let stretch = 0.5 * (1 - seventh((hypot(one[1], one[2]) + hypot(two[1], two[2])) / 2))
    let (a1, a2) = (one[1] * (1 + stretch), two[1] * (1 + stretch))
    let (c1, c2) = (hypot(a1, one[2]), hypot(a2, two[2]))
    func hue(_ a: Double, _ b: Double) -> Double {
      let angle = degrees(atan2(b, a))
      return a == 0 && b == 0 ? 0 : angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(a1, one[2]), hue(a2, two[2]))
    var turn = h2 - h1
    if c1 * c2 == 0 {
      turn = 0
    } else if turn > 180 {
      turn -= 360
    } else if turn < -180 {
      turn += 360
    }
    var middle = h1 + h2
    if c1 * c2 != 0 {
      middle = abs(h1 - h2) <= 180 ? middle / 2 : (middle < 360 ? middle + 360 : middle - 360) / 2
    }
    let (light, chroma) = ((one[0] + two[0]) / 2, (c1 + c2) / 2)
    let t =
      1 - 0.17 * cos(radians(middle - 30)) + 0.24 * cos(radians(2 * middle))
      + 0.32 * cos(radians(3 * middle + 6)) - 0.2 * cos(radians(4 * middle - 63))
    let bend = pow(light - 50, 2)
    let (sl, sc, sh) = (
      1 + 0.015 * bend / (20 + bend).squareRoot(), 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    )
    let rotation =
      -sin(radians(60 * exp(-pow((middle - 275) / 25, 2)))) * 2 * seventh(chroma)
    let l = (two[0] - one[0]) / sl
    let c = (c2 - c1) / sc
    let h = 2 * (c1 * c2).squareRoot() * sin(radians(turn / 2)) / sh
    return (l * l + c * c + h * h + rotation * c * h).squareRoot()
  }
}
