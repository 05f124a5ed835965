/// The direction marks (U+202A–202E, U+2066–2069) that a text has opened and not closed where a row ends: the
/// row closes them, because they would affect the text after it on the screen, and the next row opens them
/// again.
package struct OpenDirections {
  private var open: [Unicode.Scalar] = []

  /// Reads more of the text.
  package mutating func follow(_ text: some StringProtocol) {
    guard text.utf8.contains(0xE2) else { return }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: open.append(scalar)
      case 0x202C: if open.last.map(Self.isIsolate) == false { open.removeLast() }
      case 0x2069:
        guard let isolate = open.lastIndex(where: Self.isIsolate) else { continue }
        open.removeSubrange(isolate...)
      default: break
      }
    }
  }

  /// The marks that close a row.
  var closing: String {
    open.reversed().reduce(into: "") { $0 += Self.isIsolate($1) ? "\u{2069}" : "\u{202C}" }
  }

  /// The marks that begin the next row.
  var reopening: String { open.reduce(into: "") { $0.unicodeScalars.append($1) } }

  /// The rows of one text, each closed at its end and reopened at its beginning.
  static func balanced(_ rows: [String]) -> [String] {
    var directions = OpenDirections()
    return rows.map { row in
      let reopening = directions.reopening
      directions.follow(row)
      return reopening + row + directions.closing
    }
  }

  private static func isIsolate(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2066 }
}
