/// Rotates sideways or upside-down text, such as wide tables, so that it reads like other text.
enum SidewaysText {
  /// The direction of text on the page in pdftotext's output.
  enum Direction {
    case across, down, up, upsideDown
  }

  /// The lines of a page, with sideways ones set upright: as the whole page, or below the rest.
  static func upright(
    _ lines: [[PrintedWord]], width: Double, height: Double
  ) -> (lines: [[PrintedWord]], width: Double, height: Double) {
    let directions = lines.map(direction)
    guard directions.contains(where: { $0 != .across }) else { return (lines, width, height) }
    func letters(_ expected: Direction) -> Int {
      zip(lines, directions).reduce(0) { sum, line in
        line.1 == expected ? sum + line.0.reduce(0) { $0 + $1.text.count } : sum
      }
    }
    let all = max(1, lines.joined().reduce(0) { $0 + $1.text.count })
    for way in [Direction.down, .up, .upsideDown] where 10 * letters(way) >= 8 * all {
      let turned = lines.map { turn($0, way, width: width, height: height) }
      return way == .upsideDown ? (turned, width, height) : (turned, height, width)
    }
    var upright: [[PrintedWord]] = []
    var turned: [[PrintedWord]] = []
    for (line, way) in zip(lines, directions) {
      switch way {
      // A few upside-down words are not text but the other half of a folded sheet.
      case .across, .upsideDown: upright.append(line)
      case .down, .up: turned.append(turn(line, way, width: width, height: height))
      }
    }
    return (upright + moved(turned, below: upright), width, height)
  }

  /// Sideways lines below all others, after a space of two lines.
  private static func moved(
    _ turned: [[PrintedWord]], below upright: [[PrintedWord]]
  ) -> [[PrintedWord]] {
    let bottom = upright.joined().map(\.bottom).max() ?? 0
    let top = turned.joined().map(\.top).min() ?? 0
    let space = 2 * (turned.joined().map(\.height).max() ?? 0)
    return turned.map { line in
      line.map { word in
        var word = word
        word.top += bottom + space - top
        word.bottom += bottom + space - top
        return word
      }
    }
  }

  private static func turn(
    _ line: [PrintedWord], _ way: Direction, width: Double, height: Double
  ) -> [PrintedWord] {
    line.map { word in
      var turned = word
      switch way {
      case .across: break
      case .down:
        (turned.left, turned.right) = (word.top, word.bottom)
        (turned.top, turned.bottom) = (width - word.right, width - word.left)
      case .up:
        (turned.left, turned.right) = (height - word.bottom, height - word.top)
        (turned.top, turned.bottom) = (word.left, word.right)
      case .upsideDown:
        (turned.left, turned.right) = (width - word.right, width - word.left)
        (turned.top, turned.bottom) = (height - word.bottom, height - word.top)
      }
      return turned
    }.sorted { $0.left < $1.left }
  }

  private static func direction(of line: [PrintedWord]) -> Direction {
    var steps = (down: 0, up: 0, back: 0, on: 0)
    for (word, next) in zip(line, line.dropFirst()) {
      if next.top >= word.bottom { steps.down += 1 }
      if next.bottom <= word.top { steps.up += 1 }
      if next.right <= word.left { steps.back += 1 }
      if next.left >= word.right { steps.on += 1 }
    }
    let letters = line.reduce(0) { $0 + $1.text.count }
    let (high, wide) = line.reduce((0.0, 0.0)) { ($0.0 + $1.height, $0.1 + $1.width) }
    // Letters of vertical scripts are below each other, upright.
    let mayStand = !line.contains { word in
      word.text.unicodeScalars.contains {
        LetterCount.isTurned($0) || (0x2E80...0xD7FF).contains($0.value)
      }
    }
    guard letters > 5, mayStand else { return .across }
    let stands = line.count == 1 || (steps.on + steps.back == 0 && steps.up + steps.down > 0)
    if stands, high > 1.1 * wide {
      return steps.up > steps.down ? .up : .down
    }
    return line.count > 2 && steps.on == 0 && steps.back >= line.count - 1 ? .upsideDown : .across
  }
}
