import FactCheck
import Importing
import JSON

/// What was imported and what was not.
package struct ImportAnswer: Answer {
  /// A record that was not imported.
  struct Refused: JSONWritable {
    var record: Int
    /// A JSON pointer, or a line number.
    package var place: String
    package var reason: String

    package var json: JSONValue { ["record": record, "place": place, "reason": reason] }

    init(_ refused: RefusedRecord) {
      record = refused.number
      place = Explanations.text(refused.place)
      reason = Explanations.text(refused.reason)
    }

    /// Writes the record's row of a list.
    func write(to page: inout TextOutput) {
      page.wrapped(
        [.init("record \(record), \(place): ", .faint), .init(reason)], first: "  ",
        indent: "    ")
    }
  }

  /// The number of imported records of each kind.
  struct Added: JSONWritable {
    package var articles = 0
    package var claims = 0
    var verdicts = 0
    package var evidence = 0
    package var notes = 0
    package var questions = 0
    package var reviews = 0

    package var json: JSONValue {
      [
        "articles": articles, "claims": claims, "verdicts": verdicts, "evidence": evidence,
        "notes": notes, "questions": questions, "reviews": reviews,
      ]
    }
  }

  package var format: String
  var added: Added
  /// The number of records that already existed.
  package var known: Int
  var refused: [Refused]
  package var remarks: [String]
  /// The entry of this import, or of an earlier import of the same file.
  package var entry: Int?
  /// The report that the session continues.
  package var report: String?
  var isDry: Bool

  package var json: JSONValue {
    [
      "format": format, "added": added, "known": known, "refused": refused, "remarks": remarks,
      "entry": entry, "report": report, "dryRun": isDry,
    ]
  }

  /// The number of refused records shown to people; JSON contains all.
  private static let shown = 20

  package init(_ reading: ImportReading, made changes: [Change], entry: Int?, isDry: Bool) {
    format = reading.draft.source.format
    added = Added(changes)
    let read =
      reading.draft.claims.count + reading.draft.reviews.count + reading.draft.articles.count
    // A record of others is a note, whether its claim is new or existed.
    let foreign = reading.draft.claims.count { $0.foreign != nil }
    let came = foreign > 0 ? changes.foreignNotes : added.claims
    known = max(0, read - came - added.reviews - added.articles)
    refused = reading.refused.map(Refused.init)
    remarks = reading.remarks.map(Explanations.text)
    self.entry = entry
    self.isDry = isDry
    for case .imported(let record) in changes where record.report?.isContinued == true {
      report = record.report?.id
    }
  }

  package var failure: Explanation? {
    guard !refused.isEmpty, added.isEmpty, known == 0 else { return nil }
    return Explanation(
      "nothing-imported",
      "none of \(Counted.text(refused.count, "record")) could be imported; record "
        + "\(refused[0].record), \(refused[0].place): \(refused[0].reason)",
      hint: "docs/formats/import.md describes each format")
  }

  package func write(to page: inout TextOutput) {
    if added.isEmpty {
      let since = entry.map { ", since entry \($0)" } ?? ""
      if refused.isEmpty || known > 0 {
        page.wrapped([.init("the session already has all of it\(since); nothing was added")])
      }
    } else {
      page.wrapped([
        .init("\(isDry ? "would import" : "imported") \(added.inWords)"),
        .init(isDry ? "" : "  undo reverses it", .faint),
      ])
      if known > 0 {
        page.line("the session already had \(Counted.text(known, "record"))")
      }
    }
    if let report {
      page.wrapped(
        [
          .init(
            "\(isDry ? "this session would continue" : "this session continues") the report \(report)"
          )
        ])
    }
    for remark in remarks.prefix(Self.shown) { page.wrapped([.init(remark)]) }
    let others = remarks.count - Self.shown
    if others > 0 {
      page.line("and \(Counted.grouped(others)) more remarks; --json lists them all")
    }
    guard !refused.isEmpty else { return }
    page.line("\(Counted.text(refused.count, "record")) not imported:")
    for record in refused.prefix(Self.shown) {
      record.write(to: &page)
    }
    let rest = refused.count - Self.shown
    if rest > 0 { page.line("  and \(Counted.grouped(rest)) more; --json lists them all") }
  }
}

extension [Change] {
  /// The number of private notes that these changes write, which stay in the session.
  fileprivate var foreignNotes: Int {
    count { if case .note(.written(let note)) = $0 { note.isPrivate } else { false } }
  }
}

extension ImportAnswer.Added {
  package init(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .article(_, .loaded): articles += 1
      case .claim(_, .tagged): claims += 1
      case .claim(_, .decided): verdicts += 1
      case .evidence(_, .added): evidence += 1
      case .note(.written): notes += 1
      case .question(.asked): questions += 1
      case .reviewsAdded(let added): reviews += added.count
      default: break
      }
    }
  }

  package var isEmpty: Bool { articles + claims + reviews + notes == 0 }

  /// `2 articles, 5 claims and 1 piece of evidence`.
  package var inWords: String {
    let parts = [
      (articles, "article", nil), (claims, "claim", nil), (verdicts, "verdict", nil),
      (evidence, "piece of evidence", "pieces of evidence"), (notes, "note", nil),
      (questions, "question", nil), (reviews, "review", nil),
    ].filter { $0.0 > 0 }.map { Counted.text($0.0, $0.1, plural: $0.2) }
    return parts.isEmpty ? "nothing" : Counted.list(parts)
  }
}
