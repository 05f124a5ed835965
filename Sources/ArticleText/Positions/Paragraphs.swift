/// The paragraphs of a text: runs of lines between blank lines.
public enum Paragraphs {
  /// The paragraphs in order, as UTF-8 offsets without the white space at their ends.
  ///
  /// A blank line contains nothing but Unicode white space. LF, CR, CRLF, U+0085 and U+2028 end a line; U+2029
  /// also ends a paragraph. A text of white space only has no paragraphs.
  public static func ranges(in text: [UInt8]) -> [Range<Int>] {
    text.withView { view in
      var found: [Range<Int>] = []
      var start = view.skippingWhiteSpace(from: 0)
      var position = start
      while position < view.count {
        guard view.lineEndLength(at: position) > 0 else {
          position += 1
          continue
        }
        let gap = LineGap(in: view, at: position)
        if gap.endsParagraph {
          found.append(view.trimmed(start..<position))
          start = gap.end
        }
        position = gap.end
      }
      let last = view.trimmed(start..<view.count)
      if !last.isEmpty { found.append(last) }
      return found
    }
  }
}

/// White space that contains at least one line end.
struct LineGap {
  /// The end of the white space.
  let end: Int
  /// Whether it contains a blank line or a paragraph separator.
  let endsParagraph: Bool

  /// Reads from `offset`, which can be anywhere in the white space before the first line end.
  init(in text: ByteView, at offset: Int) {
    var position = offset
    var lineEnds = 0
    var separated = false
    while position < text.count {
      let lineEnd = text.lineEndLength(at: position)
      if lineEnd > 0 {
        lineEnds += 1
        separated = separated || text.isParagraphSeparator(at: position)
        position += lineEnd
        continue
      }
      let length = text.whiteSpaceLength(at: position)
      if length == 0 { break }
      position += length
    }
    end = position
    endsParagraph = separated || lineEnds > 1
  }
}
