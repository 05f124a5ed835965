import ArticleText

/// Excerpts of two texts around their first difference.
package struct DifferingExcerpts {
  /// The excerpt of the first text.
  let one: String
  /// The excerpt of the second text.
  let other: String
  /// Whether the texts are too long to show completely, or differ invisibly.
  let areNeeded: Bool

  /// The number of characters shown before the difference, and from it on.
  private static let (before, behind) = (20, 30)

  package init(_ one: String, _ other: String) {
    let scalars = [Array(one.unicodeScalars), Array(other.unicodeScalars)]
    let first = zip(scalars[0], scalars[1]).prefix { $0 == $1 }.count
    // The texts are equal after a letter that was replaced by a similar one.
    let isOneLetter =
      scalars.allSatisfy { first < $0.count }
      && scalars[0][(first + 1)...] == scalars[1][(first + 1)...]
    let isSpelling = one == other && scalars[0] != scalars[1]
    let excerpts = scalars.map { scalars in
      let start = first > Self.before + 5 ? first - Self.before : 0
      let end = scalars.count > first + Self.behind + 5 ? first + Self.behind : scalars.count
      var text = start > 0 ? "…" : ""
      for index in start..<end {
        let scalar = scalars[index]
        if Self.isHidden(scalar) {
          text += Self.code(of: scalar)
        } else if index == first, isOneLetter || isSpelling, !scalar.isASCII {
          text += "\(scalar)\(Self.code(of: scalar))"
        } else if isSpelling, scalar.properties.isDiacritic {
          text += Self.code(of: scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
      return Neutralizer.shown(text + (end < scalars.count ? "…" : ""), singleLine: true)
    }
    (self.one, self.other) = (excerpts[0], excerpts[1])
    areNeeded =
      isSpelling || isOneLetter && scalars.contains { !$0[first].isASCII }
      || scalars.contains { scalars in
        scalars.count > 50
          || scalars[first..<min(first + 1, scalars.count)].contains(
            where: Self.isHidden)
      }
      || scalars.contains { $0.last == " " || $0.first == " " }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }

  /// Whether the character is invisible or looks like a space.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " "
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
