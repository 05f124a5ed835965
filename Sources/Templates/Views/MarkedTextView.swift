import ArticleText
import FactCheck
import ReportModel
import ReportWords

/// An article's text, paragraph by paragraph, cut where claims begin and end.
///
/// Claims can overlap and be nested. Elements of a page cannot, so the text is cut at every edge of a claim;
/// each piece knows the claim that began last, and which claims begin and end with it.
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
    /// Whether words of claims begin with it, or end with it: the piece beside it belongs to no claim.
    var opensMark = false
    var closesMark = false
    /// Whether it replaces words that are left out.
    var isGap = false

    /// The piece in place of words that are left out.
    static func gap(_ text: String) -> Piece { Piece(text: Array(text.utf8), isGap: true) }
  }

  /// A claim's place in the text, in UTF-8 offsets.
  struct Mark {
    let range: Range<Int>
    let claim: ReportPage.Part<Report.Claim>
  }

  /// Parts of an article that are not body text.
  enum Part: String {
    case headline, standfirst
  }

  struct Paragraph {
    var pieces: [Piece]
    /// Whether it replaces paragraphs that are left out.
    var isGap = false
    /// The part, if it is not body text.
    var part: Part?
    /// Whether it contains words in the opposite direction of the report's fixed words.
    var isTurned = false
  }

  let paragraphs: [Paragraph]

  /// - Parameters:
  ///   - excerpt: how much of the text to show; `nil` for all of it.
  ///   - parts: the places of headline and standfirst, in UTF-8 offsets.
  init(
    _ source: QuoteInContext.Source, claims: [ReportPage.Part<Report.Claim>],
    excerpt: TextExcerpt? = nil, parts: [Part: Range<Int>] = [:]
  ) {
    let marks = claims.compactMap { claim in
      claim.value.quote.flatMap(source.range).map { Mark(range: $0, claim: claim) }
    }
    .sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var sweep = Sweep(text: source.bytes, marks: marks[...], edges: edges[...])
    let ranges = Paragraphs.ranges(in: source.bytes)
    guard let excerpt else {
      paragraphs = ranges.map { Self.paragraph(of: [$0], in: $0, &sweep, parts) }
      return
    }
    let shown = excerpt.windows(of: ranges, in: source.bytes, around: marks.map(\.range))
    guard shown.contains(where: { !$0.isEmpty }) else {
      paragraphs = []
      return
    }
    var found: [Paragraph] = []
    for (range, windows) in zip(ranges, shown) {
      if !windows.isEmpty {
        found.append(Self.paragraph(of: windows, in: range, &sweep, parts))
      } else if found.last?.isGap != true {
        found.append(Paragraph(pieces: [.gap(TextExcerpt.gap)], isGap: true))
      }
    }
    paragraphs = Self.withoutDoubleGaps(found)
  }

  /// A paragraph, or the visible part of it.
  private static func paragraph(
    of windows: [Range<Int>], in range: Range<Int>, _ sweep: inout Sweep,
    _ parts: [Part: Range<Int>]
  ) -> Paragraph {
    var pieces: [Piece] = []
    for (place, window) in windows.enumerated() {
      if place > 0 {
        pieces.append(.gap(" \(TextExcerpt.gap) "))
      } else if window.lowerBound > range.lowerBound {
        pieces.append(.gap("\(TextExcerpt.gap) "))
      }
      var shown = sweep.pieces(in: window)
      for index in shown.indices where shown[index].innermost != nil {
        shown[index].opensMark = index == 0 || shown[index - 1].innermost == nil
        shown[index].closesMark =
          index == shown.count - 1 || shown[index + 1].innermost == nil
      }
      pieces += shown
    }
    if let last = windows.last, last.upperBound < range.upperBound {
      pieces.append(.gap(" \(TextExcerpt.gap)"))
    }
    let part = parts.first { $0.value.clamped(to: range) == range }?.key
    return Paragraph(pieces: pieces, part: part)
  }

  /// Beside a row for omitted paragraphs, a paragraph need not show again that it was cut.
  private static func withoutDoubleGaps(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var paragraphs = paragraphs
    for index in paragraphs.indices where !paragraphs[index].isGap {
      if index > 0, paragraphs[index - 1].isGap, paragraphs[index].pieces.first?.isGap == true {
        paragraphs[index].pieces.removeFirst()
      }
      if index + 1 < paragraphs.count, paragraphs[index + 1].isGap,
        paragraphs[index].pieces.last?.isGap == true
      {
        paragraphs[index].pieces.removeLast()
      }
    }
    return paragraphs
  }
}

/// One pass over a text, from edge to edge.
private struct Sweep {
  let text: [UInt8]
  var marks: ArraySlice<MarkedText.Mark>
  var edges: ArraySlice<Int>
  /// Claims that have begun, the last one on top; ended ones are removed when they reach the top.
  private var open: [MarkedText.Mark] = []
  /// The number of claims that have not ended.
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
      // What ends between paragraphs ends with the last piece before.
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

  /// The last edge after a paragraph's end and before any further text.
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
    [
      .list("pieces", textPiece, "Its text, cut where claims begin and end.") { $0.pieces },
      .flag("isGap", "Whether it is a row `[…]` for omitted paragraphs.") { $0.isGap },
      .words("part", "`headline` or `standfirst`; absent in running text.") { $0.part?.rawValue },
      .flag("isHeadline", "Whether it is the headline.") { $0.part == .headline },
      .flag("isStandfirst", "Whether it is the standfirst, a summary below the headline.") {
        $0.part == .standfirst
      },
      .flag("isTurned", turnedSummary) { $0.isTurned },
    ])

  /// The summary of `isTurned` for templates.
  static let turnedSummary =
    "Whether it contains words in the opposite direction of the fixed words: Markdown isolates them with U+2068 and U+2069."

  /// A piece of an article's text.
  static let textPiece = TemplateView<MarkedText.Piece>(
    "text piece",
    [
      .piece("piece", "Its words, with the spaces at its ends.") { $0.text },
      .object(
        "claim", markedClaim, "The claim to which it belongs; of several, the one that began last."
      ) { $0.innermost?.claim },
      .flag("isShared", "Whether it belongs to other claims as well.") { $0.isShared },
      .list("begins", markedClaim, "The claims whose words begin with it.") {
        $0.begins.map(\.claim)
      },
      .list("ends", markedClaim, "The claims whose words end with it.") { $0.ends.map(\.claim) },
      .flag("opensMark", "Whether it begins a marked passage, after unmarked words.") {
        $0.opensMark
      },
      .flag("closesMark", "Whether it ends a marked passage, before unmarked words.") {
        $0.closesMark
      },
      .flag("isGap", "Whether it is `[…]`, for omitted words.") { $0.isGap },
    ])

  /// A claim as templates see it at its place in an article.
  static let markedClaim = TemplateView<Part<Report.Claim>>(
    "marked claim",
    [
      .words("id", "Its id: `c1`.") { $0.value.id },
      .number("number", "Its number for readers.") { $0.page.number(ofClaim: $0.value.id) },
      .words("tone", "As the claim's own.") { tone(of: $0) },
      .words("step", "As the claim's own.") { step(of: $0) },
      .text("outcome", "The current rating, else the status in the report's language.") { claim in
        claim.value.verdict.map { claim.page.translation(of: $0.label) ?? $0.label }
          ?? claim.words(claim.value.status.phrase)
      },
    ])

  static func tone(of claim: Part<Report.Claim>) -> String {
    claim.value.verdict.map { Tone.of($0.value, on: claim.page.report.scale) }
      ?? claim.value.status.rawValue
  }

  static func step(of claim: Part<Report.Claim>) -> String {
    claim.value.verdict.map { claim.page.report.scale.color(of: $0.label, $0.value).name }
      ?? claim.value.status.rawValue
  }
}
