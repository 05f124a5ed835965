/// Quotation marks as word processors and web pages write them, and which marks close them.
package enum TypographicQuotes {
  /// Whether a mark opens a quotation where a straight one would.
  package static func opens(_ scalar: Unicode.Scalar) -> Bool { closers[scalar] != nil }

  /// The marks that close what a mark opens: “…”, „…“, »…«, ‘…’; `nil` for a mark that opens nothing.
  ///
  /// ’ opens nothing, as it is the apostrophe of ’tis.
  package static let closers: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”"], "”": ["”"], "„": ["“", "”", "‟"], "«": ["»"], "»": ["«", "»"],
    "‘": ["’"], "‚": ["‘", "’"], "‹": ["›"], "›": ["‹", "›"],
  ]

  /// The mark with which most writers close a quotation; `nil` for a mark that opens none.
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

  /// Where the quotation that is opened at an index is closed; `nil` where nothing closes it.
  ///
  /// Quotations of the same kind inside of it are passed over, and so is a ’ within a word.
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
