/// Quotation marks of word processors and web pages, and the marks that close them.
package enum TypographicQuotes {
  /// Whether a mark opens a quotation as a straight one would.
  package static func opens(_ scalar: Unicode.Scalar) -> Bool { closers[scalar] != nil }

  /// The marks that close an opening mark: “…”, „…“, »…«, ‘…’; `nil` for any other mark.
  ///
  /// ’ opens nothing, because it is the apostrophe of ’tis.
  package static let closers: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”"], "”": ["”"], "„": ["“", "”", "‟"], "«": ["»"], "»": ["«", "»"],
    "‘": ["’"], "‚": ["‘", "’"], "‹": ["›"], "›": ["‹", "›"],
  ]

  /// The most common closing mark; `nil` for a mark that opens none.
  package static func usualCloser(of opener: Unicode.Scalar) -> Unicode.Scalar? {
    switch opener {
    case "“", "”": "”"
    case "„": "“"
    case "«": "»"
    case "»": "«"
    case "‘": "’"
    case "‚": "‘"
    case "‹": "›"
    case "›": "‹"
    default: nil
    }
  }

  /// The index at which the quotation opened at an index closes; `nil` if it does not.
  ///
  /// Inner quotations of the same kind are skipped, and so is a ’ within a word.
  package static func end(
    of line: Substring.UnicodeScalarView, openedBy opener: Unicode.Scalar
  ) -> String.Index? {
    guard let closers = closers[opener] else { return nil }
    var depth = 0
    var index = line.startIndex
    while index < line.endIndex {
      let scalar = line[index]
      let next = line.index(after: index)
      if closers.contains(scalar), !isApostrophe(scalar, before: next, in: line) {
        if depth == 0 { return index }
        depth -= 1
      } else if scalar == opener {
        depth += 1
      }
      index = next
    }
    return nil
  }

  private static func isApostrophe(
    _ scalar: Unicode.Scalar, before next: String.Index, in line: Substring.UnicodeScalarView
  ) -> Bool {
    scalar == "’" && next < line.endIndex
      && (line[next].properties.isAlphabetic || line[next].properties.numericType != nil)
  }
}
