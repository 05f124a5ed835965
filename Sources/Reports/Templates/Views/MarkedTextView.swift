import ArticleText

/// An article's text, paragraph by paragraph, cut where claims begin and end.
///
/// Claims may overlap and stand in one another. Elements of a page may not, so the text is cut at every
/// edge of a claim; each piece knows the claim that began last, and which claims begin and end with it.
struct MarkedText {
  /// A piece without an edge of a claim inside.
  struct Piece {
    let text: [UInt8]
    /// The claim to which the piece belongs most closely.
    var innermost: Mark?
    /// Whether it belongs to other claims as well.
    var isShared = false
    var begins: [Mark] = []
    var ends: [Mark] = []
  }

  /// A claim's place in the text, in UTF-8 offsets.
  struct Mark {
    let range: Range<Int>
    let claim: ReportPage.Part<Report.Claim>
  }

  struct Paragraph {
    let pieces: [Piece]
  }

  let paragraphs: [Paragraph]

  init(_ source: QuoteInContext.Source, claims: [ReportPage.Part<Report.Claim>]) {
    let marks = claims.compactMap { claim in
      claim.value.quote.flatMap(source.range).map { Mark(range: $0, claim: claim) }
    }
    .sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var sweep = Sweep(text: source.bytes, marks: marks[...], edges: edges[...])
    paragraphs = Paragraphs.ranges(in: source.bytes).map { range in
      Paragraph(pieces: sweep.pieces(in: range))
    }
  }
}

/// Goes through a text once, from edge to edge.
private struct Sweep {
  let text: [UInt8]
  var marks: ArraySlice<MarkedText.Mark>
  var edges: ArraySlice<Int>
  /// Claims that have begun, the last one on top; those that have ended leave when they come up.
  private var open: [MarkedText.Mark] = []
  /// How many of them have not ended.
  private var depth = 0
  private var ending: [Int: [MarkedText.Mark]] = [:]

  init(text: [UInt8], marks: ArraySlice<MarkedText.Mark>, edges: ArraySlice<Int>) {
    self.text = text
    self.marks = marks
    self.edges = edges
  }

  mutating func pieces(in paragraph: Range<Int>) -> [MarkedText.Piece] {
    var pieces: [MarkedText.Piece] = []
    var start = paragraph.lowerBound
    while start < paragraph.upperBound {
      while let edge = edges.first, edge <= start {
        depth -= ending.removeValue(forKey: edge)?.count ?? 0
        edges = edges.dropFirst()
      }
      let begins = begin(upTo: start)
      let end = min(edges.first ?? paragraph.upperBound, paragraph.upperBound)
      while let last = open.last, last.range.upperBound <= start { open.removeLast() }
      var piece = MarkedText.Piece(
        text: ShownText.collapsed(String(decoding: text[start..<end], as: UTF8.self)))
      piece.innermost = open.last
      piece.isShared = depth > 1
      piece.begins = begins
      // What ends between paragraphs ends with the last piece before it.
      let next = end == paragraph.upperBound ? gapEnd(end) : end
      piece.ends = finish(upTo: next)
      pieces.append(piece)
      start = end
    }
    return pieces
  }

  private mutating func begin(upTo offset: Int) -> [MarkedText.Mark] {
    var begun: [MarkedText.Mark] = []
    while let mark = marks.first, mark.range.lowerBound <= offset {
      marks = marks.dropFirst()
      guard mark.range.upperBound > offset else { continue }
      begun.append(mark)
      open.append(mark)
      depth += 1
      ending[mark.range.upperBound, default: []].append(mark)
    }
    return begun
  }

  private mutating func finish(upTo offset: Int) -> [MarkedText.Mark] {
    var ended: [MarkedText.Mark] = []
    for edge in edges.prefix(while: { $0 <= offset }) {
      ended += ending.removeValue(forKey: edge) ?? []
    }
    depth -= ended.count
    return ended
  }

  /// The last edge behind a paragraph's end that still stands before any further text.
  private func gapEnd(_ end: Int) -> Int {
    var offset = end
    while offset < text.count, text[offset] <= UInt8(ascii: " ") { offset += 1 }
    return offset
  }
}

extension ReportViews {
  /// One paragraph of an article.
  static let textParagraph = TemplateView<MarkedText.Paragraph>(
    "text paragraph",
    [.list("pieces", textPiece, "Its text, cut where claims begin and end.") { $0.pieces }])

  /// A piece of an article's text.
  static let textPiece = TemplateView<MarkedText.Piece>(
    "text piece",
    [
      .shown("piece", "Its words, with the spaces at its ends.") { $0.text },
      .object(
        "claim", markedClaim, "The claim to which it belongs; the one that began last of several."
      ) { $0.innermost?.claim },
      .flag("isShared", "Whether it belongs to other claims as well.") { $0.isShared },
      .list("begins", markedClaim, "The claims whose words begin with it.") {
        $0.begins.map(\.claim)
      },
      .list("ends", markedClaim, "The claims whose words end with it.") { $0.ends.map(\.claim) },
    ])

  /// A claim as it is told where its words stand in an article.
  static let markedClaim = TemplateView<Part<Report.Claim>>(
    "marked claim",
    [
      .words("id", "Its id: `c1`.") { $0.value.id },
      .words("tone", "As the claim's own.") { tone(of: $0) },
      .text("outcome", "The rating in force, else the status in the report's language.") { claim in
        claim.value.verdict?.label ?? claim.words(claim.value.status.phrase)
      },
    ])

  static func tone(of claim: Part<Report.Claim>) -> String {
    claim.value.verdict.map { Tone.of($0.value, on: claim.page.report.scale) }
      ?? claim.value.status.rawValue
  }
}
