import ArticleText
import FactCheck
import ReportModel

/// A report's claims as lines of brat's standoff format.
struct BratStandoff {
  private let report: Report
  /// The claims on each text: looking through all of them for every article would take minutes for thousands.
  private let claims: [String: [Report.Claim]]

  init(_ report: Report) {
    self.report = report
    claims = Dictionary(grouping: report.claims, by: \.article)
  }

  /// brat's `annotation.conf` for these annotations.
  var configuration: String {
    let verdicts = report.scale.levels.map { Self.name($0.label) }
    var lines = ["[entities]", "Claim", "", "[relations]", "", "[events]", "", "[attributes]"]
    lines.append("Status\tArg:Claim, Value:open|checked|skipped")
    if !verdicts.isEmpty {
      lines.append("Verdict\tArg:Claim, Value:\(Self.distinct(verdicts).joined(separator: "|"))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes the claims of an article, without those whose place in it is unknown.
  func write(_ article: Report.Article, to sink: inout ReportSink) throws {
    var (marks, attributes, notes) = (0, 0, 0)
    for claim in claims[article.id] ?? [] {
      guard let quote = claim.quote, let start = quote.start, let end = quote.end, start < end
      else { continue }
      marks += 1
      let mark = "T\(marks)"
      let (spans, words) = Self.fragments(Neutralizer.aligned(quote.exact), from: start)
      guard !spans.isEmpty else { continue }
      try sink.write("\(mark)\tClaim \(spans)\t\(words)\n")
      for (name, value) in [("Status", claim.status.rawValue), ("Verdict", claim.verdict?.label)] {
        guard let value else { continue }
        attributes += 1
        try sink.write("A\(attributes)\t\(name) \(mark) \(Self.name(value))\n")
      }
      for note in Self.notes(on: claim) {
        notes += 1
        try sink.write("#\(notes)\tAnnotatorNotes \(mark)\t\(note)\n")
      }
    }
  }

  /// A span cannot cross a line end: it is written in pieces, `start end;start end`, whose words are joined by
  /// spaces.
  private static func fragments(_ exact: String, from start: Int) -> (spans: String, words: String)
  {
    var spans: [String] = []
    var words: [String] = []
    var position = start
    for line in exact.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.count
      if count > 0 {
        spans.append("\(position) \(position + count)")
        words.append(String(String.UnicodeScalarView(line)))
      }
      position += count + 1
    }
    return (spans.joined(separator: ";"), words.joined(separator: " "))
  }

  private static func notes(on claim: Report.Claim) -> [String] {
    let exact = claim.quote?.exact ?? ""
    var notes: [String?] = []
    if !claim.text.unicodeScalars.elementsEqual(exact.unicodeScalars) { notes.append(claim.text) }
    if let verdict = claim.verdict {
      notes.append(claim.plainExplanation.map { "\(verdict.label): \($0)" } ?? verdict.label)
    }
    notes.append(claim.skipped)
    return notes.compactMap { $0 }.map { Neutralizer.replaced($0, singleLine: true) }
      .filter { !$0.isEmpty }
  }

  /// A label as a value of brat: everything but ASCII letters and digits becomes one underscore; a note has the
  /// label's own spelling.
  private static func name(_ label: String) -> String {
    let words = label.unicodeScalars.split {
      !($0.isASCII && $0.properties.isAlphabetic || ("0"..."9") ~= $0)
    }
    return words.isEmpty ? "_" : words.map { String($0) }.joined(separator: "_")
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
