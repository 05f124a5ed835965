import ArticleText
import ClaimLibrary
import ClaimSearch
import FactCheck
import JSON

/// Earlier checks that may be of the same claims.
package struct MatchAnswer: AnswerInPieces {
  /// A claim, or a text, with what was found for it.
  package struct Query {
    /// The claim; `nil` for a text.
    package let claim: ClaimID?
    /// What was sought.
    package let text: String
    /// The number of the first hit in the answer.
    package let first: Int
    /// The hits, the most probable first.
    package let hits: [ClaimLibrary.Match]

    package init(
      _ text: String, claim: ClaimID?, hits: [ClaimLibrary.Match], numberedFrom first: Int
    ) {
      self.claim = claim
      self.text = text
      self.first = first
      self.hits = hits
    }
  }

  private let queries: [Query]
  private let remarks: [String]
  /// What a program from outside says; `nil` if none was asked.
  private let helper: HelperPart?

  /// - Parameters:
  ///   - queries: their hits are numbered throughout.
  ///   - remarks: what is to be said of the library.
  package init(_ queries: [Query], remarks: [String], helper: HelperPart? = nil) {
    self.helper = helper
    self.queries = queries
    self.remarks = remarks
  }

  package var json: JSONValue { ["matches": queries, "remarks": remarks, "helper": helper] }

  package func writer() -> (inout TextOutput) -> Bool {
    let list = writer(of: queries, none: "no open claim to match", remarks: remarks) {
      (query: Query, page) in query.write(to: &page)
    }
    return helper.map { $0.writer(behind: list) } ?? list
  }
}

extension MatchAnswer.Query: JSONWritable {
  package var json: JSONValue {
    let places = CodePointIndex(Array(text.utf8))
    return [
      "claim": claim, "text": text, "similar": hits.contains(where: \.isSimilar),
      "hits": hits.enumerated().map { index, hit in
        let wording = CodePointIndex(Array(hit.claim.record.wording.utf8))
        return [
          "number": first + index, "score": MatchHit.shown(hit.probability),
          "check": LibraryClaimValue(hit.claim),
          "differences": hit.differences.map { $0.json(query: places, claim: wording) },
        ] as JSONValue
      },
    ]
  }

  /// The columns of the sought text in the heading.
  private static let mostColumns = 300

  func write(to page: inout TextOutput) {
    let shown = DisplayWidth.truncated(
      ScreenText.shown(String(text.prefix(Self.mostColumns + 1)), singleLine: true),
      to: Self.mostColumns)
    page.wrapped(
      (claim.map { [.init("\($0)  ", .bold)] } ?? []) + [.init(shown)], indent: "    ")
    page.line(
      hits.contains(where: \.isSimilar)
        ? "  similar checks:"
        : hits.isEmpty ? "  nothing similar found" : "  nothing similar found; less probable:")
    for (index, hit) in hits.enumerated() { write(hit, first + index, to: &page) }
  }

  private func write(_ hit: ClaimLibrary.Match, _ number: Int, to page: inout TextOutput) {
    let percent = Int((hit.probability * 100).rounded())
    page.wrapped(
      [
        .init("@\(number)  \(hit.claim.address)", .bold),
        .init(
          "  " + (["\(percent) %"] + hit.claim.facts(by: page.clock)).joined(separator: ", "),
          .faint),
      ], first: "  ", indent: "      ")
    let wording = hit.claim.record.wording
    guard !hit.differences.isEmpty else {
      page.wrapped(MarkedText(wording, []).runs, first: "      ", indent: "      ")
      return
    }
    for (name, text, places) in [
      ("here", text, hit.differences.map(\.first)),
      ("there", wording, hit.differences.map(\.second)),
    ] {
      page.wrapped(
        [.init(name + ": ", .faint)] + MarkedText(text, places.compactMap { $0 }).runs,
        first: "      ", indent: "        ")
    }
    var kinds: [String] = []
    for kind in hit.differences.map(\.kind.rawValue) where !kinds.contains(kind) {
      kinds.append(kind)
    }
    page.wrapped(
      [.init("differs in " + Counted.list(kinds), .faint)], first: "      ", indent: "        ")
  }
}

extension MatchHit {
  /// A probability as programs get it: nobody reads more digits than six.
  package static func shown(_ probability: Double) -> Double {
    (probability * 1_000_000).rounded() / 1_000_000
  }
}

extension Difference {
  /// For programs: what differs, and where, as code points.
  package func json(query: CodePointIndex, claim: CodePointIndex) -> JSONValue {
    func points(_ range: Range<Int>?, _ places: CodePointIndex) -> [Int]? {
      range.map { [places.codePoint(at: $0.lowerBound), places.codePoint(at: $0.upperBound)] }
    }
    return [
      "kind": kind.rawValue, "query": points(first, query), "claim": points(second, claim),
    ]
  }
}

/// A text with some of its words in brackets, shortened to what is around the first of them.
struct MarkedText {
  private let bytes: [UInt8]
  private let marks: [Range<Int>]
  private let shown: Range<Int>

  /// The most bytes that are shown, and how many of them before the first mark.
  private static let (most, before) = (600, 150)

  /// - Parameter places: UTF-8 offsets of the words.
  init(_ text: String, _ places: [Range<Int>]) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    var marks: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let place = Graphemes.widened(place, in: bytes)
      if let last = marks.last, last.upperBound >= place.lowerBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else if !place.isEmpty {
        marks.append(place)
      }
    }
    let start = bytes.count > Self.most ? max(0, (marks.first?.lowerBound ?? 0) - Self.before) : 0
    let shown = Graphemes.widened(start..<min(bytes.count, start + Self.most), in: bytes)
    self.shown = shown
    self.marks = marks.map { $0.clamped(to: shown) }.filter { !$0.isEmpty }
  }

  var runs: [TextOutput.Run] {
    var runs: [TextOutput.Run] = [.init(shown.lowerBound > 0 ? "…" : "")]
    var start = shown.lowerBound
    for mark in marks {
      runs.append(.init(words(start..<mark.lowerBound)))
      runs.append(.init("[" + words(mark) + "]", .notice))
      start = mark.upperBound
    }
    runs.append(.init(words(start..<shown.upperBound)))
    if shown.upperBound < bytes.count { runs.append(.init("…")) }
    return runs
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
