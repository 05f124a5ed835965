import ArticleText
import JSON
import ReportModel

extension Explanations {
  /// Why a file is not a report.
  package static func explanation(of error: ReportReadError, in path: String) -> Explanation {
    switch error {
    case .syntax(let fault):
      Explanation(
        "bad-json", "\(path):\(fault.line):\(fault.column): \(text(fault.reason))",
        hint: "repair the file, or export the report again")
    case .format(let name):
      Explanation(
        "not-a-report",
        name.map { "\(path) has the format \"\($0)\"; this program reads \(ReportVersion.names)" }
          ?? "\(path) is JSON, but not a factdesk report",
        hint: name.map { $0.hasPrefix("factdesk-report/") ? "a newer factdesk may read it" : nil }
          ?? "to write a report: export json FILE")
    case .faults(let faults, let count):
      Explanation(
        "bad-report",
        "\(path) does not follow the report schema at \(Counted.text(count, "place"))",
        hint: "factdesk schema prints the schema; verify lists all problems",
        choices: faults.prefix(5).map(text))
    }
  }

  /// A fault at one place of a report.
  package static func text(_ fault: ReportFault) -> String {
    let pointer = fault.pointer.description
    return "\(pointer.isEmpty ? "/" : pointer): \(text(fault.reason))"
  }

  /// A difference between a report and its session at an entry: `c1 verdict: the session says False at entry
  /// 78, the report True`.
  package static func text(_ difference: ReportDifference, at entry: Int) -> String {
    var path = difference.path
    // A verdict is identified by its label.
    if path.last == "label", path.dropLast().contains(where: { $0.hasPrefix("verdict") }) {
      path.removeLast()
    }
    let place = ([difference.item].compactMap { $0 } + path).joined(separator: " ")
    switch difference.kind {
    case .order: return "\(place): the order differs from that of the session at entry \(entry)"
    case .repeated: return "\(place): it occurs more than once"
    case .value:
      var (held, said) = (difference.held.map(shownValue), difference.said.map(shownValue))
      if let one = difference.held, let other = difference.said {
        // If the shortened values do not show the difference, excerpts begin just before it.
        let excerpts = DifferingExcerpts(one, other)
        if excerpts.areNeeded { (held, said) = ("“\(excerpts.one)”", "“\(excerpts.other)”") }
      }
      let first = held.map { "says \($0)" } ?? "has no value"
      let second = said.map { held == nil ? "has \($0)" : $0 } ?? "has no value"
      return "\(place): the session \(first) at entry \(entry), the report \(second)"
    }
  }

  /// A part of a report that can no longer be compared: `the data of e1`.
  static func text(_ part: RedactedPart) -> String {
    switch part.kind {
    case .note: "the note \(part.item)"
    case .question: "the question \(part.item)"
    case .evidence: "the data of \(part.item)"
    case .claimant: "the claimant of \(part.item)"
    case .reportingSource: "the reporting source of \(part.item)"
    case .place: "the place of \(part.item)"
    case .reply: "the reply to \(part.item)"
    case .contact: "who was asked about \(part.item)"
    case .copies: "the copies of the source of \(part.item)"
    case .words: "redacted words of \(part.item.isEmpty ? "the report" : part.item)"
    }
  }

  /// A value for a message: a few words unchanged, a sentence in quotes, a long text cut.
  private static func shownValue(_ value: String) -> String {
    // For a whole text the beginning suffices.
    let shown = DisplayWidth.truncated(
      Neutralizer.shown(String(value.prefix(200)), singleLine: true), to: 60)
    let isBrief =
      shown.count <= 32
      && !shown.unicodeScalars.contains { ",;“”\"…".unicodeScalars.contains($0) }
      && shown.split(separator: " ").count <= 3
    return isBrief && !shown.isEmpty ? shown : "“\(shown)”"
  }

  private static func text(_ reason: ReportFault.Reason) -> String {
    switch reason {
    case .expected(let shape): "expected \(name(of: shape))"
    case .missing(let key): "\"\(key)\" is missing"
    case .unknownKey: "unknown key"
    case .empty: "it is empty"
    case .noneOf(let words): "expected one of \(words.joined(separator: ", "))"
    case .malformed(let form): "expected \(name(of: form))"
    case .outside(let bounds): "it must be between \(bounds.lowerBound) and \(bounds.upperBound)"
    case .repeats(let earlier): "the same as \(earlier)"
    case .needs(let key): "it needs \"\(key)\""
    case .notSkipped: "it gives a reason for skipping, but the claim is not skipped"
    case .noSuchArticle(let id): "there is no article \"\(id)\""
    case .noSuchQuestion(let id): "the claim has no question \"\(id)\""
    case .noClaim(let id): "\"\(id)\" is not a claim"
    case .noArticle(let id): "\"\(id)\" is not an article"
    case .notOnScale(let label): "the scale has no label \"\(label)\""
    case .valueOnScale(let value?): "the scale gives this label the value \(value)"
    case .valueOnScale(nil): "the scale gives this label no value"
    case .otherContacts: "it is not the first question and the last reply of \"contacts\""
    case .notInOrder: "it must be above the worst value"
    case .endsEarly: "the end must be after the start"
    case .otherHash: "it is not the hash of the text"
    case .otherWords: "the text differs at this position"
    }
  }

  private static func name(of shape: ReportFault.Shape) -> String {
    switch shape {
    case .object: "an object"
    case .list: "a list"
    case .text: "a text"
    case .wholeNumber: "a whole number"
    }
  }

  private static func name(of form: ReportFault.Form) -> String {
    switch form {
    case .id: "an id: a letter, then letters, digits, . _ -, at most 64"
    case .uri: "an absolute address"
    case .url: "an absolute http or https address"
    case .language: "a language tag"
    case .instant: "a time: 2026-02-03T09:30:00Z"
    case .when: "a year, a month, a day or a time"
    case .sha256: "64 lower-case hexadecimal digits"
    case .fileName: "a file's name without folders"
    case .normalizedText: "a text with LF line ends and without byte order mark and NUL"
    }
  }

  /// A fault of a JSON text.
  package static func text(_ reason: JSONFault.Reason) -> String {
    switch reason {
    case .ended: "the JSON ends too early"
    case .unexpected: "unexpected character"
    case .moreBehind: "there is more text after the JSON value"
    case .notUTF8: "a text that is not UTF-8"
    case .byteOrderMark: "a byte order mark"
    case .control: "an unescaped control character"
    case .badEscape: "an invalid escape"
    case .loneSurrogate: "an unpaired surrogate"
    case .badNumber: "an invalid number"
    case .notFinite: "a number that is not finite"
    case .duplicateKey(let key): "the key \"\(key)\" occurs twice"
    case .tooDeep(let limit): "more than \(limit) nested levels"
    case .tooLarge(let limit): "more than \(Counted.text(limit, "byte"))"
    }
  }
}
