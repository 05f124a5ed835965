import FactCheck
import JSON
import Markdown
import ReportWords

/// A part of a report that a redaction removed from the log, so that it cannot be compared with the session.
public struct RedactedPart: Hashable, Sendable {
  /// The redacted part of an item.
  public enum Kind: Hashable, Sendable {
    /// The text of a note.
    case note
    /// The text of a question.
    case question
    /// All of the evidence except its stance and level.
    case evidence
    /// The claimant.
    case claimant
    /// The reporting source.
    case reportingSource
    /// The place of the claim.
    case place
    /// The claimant's reply.
    case reply
    /// Who was asked for the claimant, or by what way.
    case contact
    /// Some words of a text.
    case words
    /// The copies of a source, which contained redacted words, and what was found in them.
    case copies
  }

  /// The redacted part.
  public let kind: Kind
  /// The id of the note, question, evidence, claim or article; empty for the report's own texts.
  public let item: String
}

/// The parts of a report that redactions removed from the log.
///
/// A redaction removes nothing else, and leaves marks in place of words: that there is a note, a claimant or a
/// reply is still compared, so that none can be added or removed. The same words, typed by somebody, are compared as any
/// others.
struct RedactedParts {
  /// What the compared session has where the redactions left marks.
  let mark: RedactionMark
  private var evidence: Set<String> = []
  private var claims: Set<String> = []
  private var questions: Set<String> = []
  /// The evidence with redacted words in its quote, of which a report then says nothing of a copy.
  private let quotes: Set<String>
  /// The evidence of which copies were removed.
  private let copies: [String: RemovedCopies]
  /// What explanations have in place of the titles of redacted evidence, to which they refer but which the report does not
  /// have: Markdown.
  private var titles: Set<String>
  /// The public notes of an article or claim, in the report's order; `nil` for those without redaction.
  private var notes: [String: [RedactedPart?]] = [:]

  /// - Parameters:
  ///   - redactions: the redactions since the report was made.
  ///   - session: the session at the report's entry, with the usual marks.
  ///   - separatesVersions: whether each version of an article is an article of its own in the report.
  init(
    _ redactions: LaterRedactions, in session: Session, ids: PublicIDs, separatesVersions: Bool
  ) {
    let mark = redactions.mark
    self.mark = mark
    titles = [FormattedText.literal(mark.words)]
    quotes = Set(
      redactions.source.session.allEvidence
        .filter { $0.details.quote?.contains(mark.words) == true }
        .map { ids[.evidence($0.id)] })
    copies = Dictionary(
      session.allEvidence.compactMap { evidence in
        RemovedCopies(of: evidence.details).map { (ids[.evidence(evidence.id)], $0) }
      }, uniquingKeysWith: { first, _ in first })
    let items = redactions.items
    for item in items {
      switch item {
      // Only words of it may be redacted; then all else is still compared.
      case .evidence(let id):
        guard let details = session.evidence(id)?.details, details == details.redacted else {
          continue
        }
        evidence.insert(ids[item])
        if !details.shownTitle.contains(Change.redactedWords) {
          titles.insert(FormattedText.literal(details.shownTitle))
        }
      case .claim(let id):
        guard let claim = session.claim(id) else { continue }
        if claim.details == claim.details.redacted { claims.insert(ids[item]) }
      case .note(let id):
        guard let note = session.note(id), !note.isPrivate else { continue }
        var subjects = [note.subject]
        if case .article(let id) = note.subject, !separatesVersions {
          subjects = session.versions(of: id).map { .article($0.id) }
        }
        guard let owner = subjects.last?.item else { continue }
        notes[ids[owner]] = subjects.flatMap(session.notes(on:)).filter { !$0.isPrivate }
          .map { note in
            items.contains(.note(note.id))
              ? RedactedPart(kind: .note, item: note.id.description) : nil
          }
      case .question: questions.insert(ids[item])
      default: break
      }
    }
  }

  /// The redacted part that contains a difference; `nil` if the session still has its value.
  func part(of difference: ReportDifference) -> RedactedPart? {
    // Missing parts are compared: a redaction keeps that they existed, without their words.
    guard difference.kind == .value else { return nil }
    if let part = partOfAnswer(difference) { return part }
    guard let said = difference.said else { return nil }
    if let part = partOfSource(difference) { return part }
    if let item = difference.item, difference.path == ["quoteCheck"], quotes.contains(item) {
      return RedactedPart(kind: .words, item: item)
    }
    guard let held = difference.held else { return nil }
    guard
      isText(held, without: said)
        || difference.path.last == "explanation" && isText(withMarks(held), without: said)
    else { return nil }
    return RedactedPart(kind: .words, item: difference.item ?? "")
  }

  /// The words of a redacted source's answer, if a difference is in them. Which question it answers, and that it is no
  /// answer, is still compared. Without words in the report, its quote was the answer.
  private func partOfAnswer(_ difference: ReportDifference) -> RedactedPart? {
    guard let item = difference.item, evidence.contains(item), difference.path.count == 2,
      difference.path[0] == "answers"
    else { return nil }
    let isWords =
      switch difference.path[1] {
      case "text": difference.held == mark.words || difference.held == nil
      case "type": difference.held == nil && difference.said != "unanswerable"
      default: false
      }
    return isWords ? RedactedPart(kind: .evidence, item: item) : nil
  }

  /// A report without what only removed copies of sources explain, and these copies.
  /// - Parameters:
  ///   - said: the report.
  ///   - held: the session's export.
  ///   - words: those of the export's language.
  func fitting(
    _ said: JSONValue, to held: JSONValue, in words: Phrasebook
  ) -> (report: JSONValue, without: [RedactedPart]) {
    guard !copies.isEmpty else { return (said, []) }
    var own: [String: JSONValue] = [:]
    _ = held.replacingEvidence { id, evidence in
      own[id] = evidence
      return evidence
    }
    var parts: [RedactedPart] = []
    let report = said.replacingEvidence { id, evidence in
      guard let copies = copies[id], let held = own[id] else { return evidence }
      let rest = copies.fitting(evidence, to: held, in: words)
      if rest.canonicalText != evidence.canonicalText {
        parts.append(RedactedPart(kind: .copies, item: id))
      }
      return rest
    }
    return (report, parts)
  }

  /// The part of a redacted source that contains a difference.
  private func partOfSource(_ difference: ReportDifference) -> RedactedPart? {
    guard let item = difference.item, let key = difference.path.first else { return nil }
    if evidence.contains(item) {
      return ["id", "stance", "level", "answers"].contains(key)
        ? nil : .init(kind: .evidence, item: item)
    }
    let isMark = difference.held == mark.words
    if claims.contains(item), let kind = Self.kind(of: difference.path, isMark: isMark) {
      return RedactedPart(kind: kind, item: item)
    }
    if isMark, questions.contains(item) {
      return RedactedPart(kind: .question, item: item)
    }
    guard isMark, key == "notes", difference.path.count == 2,
      let index = Int(difference.path[1]).map({ $0 - 1 }), let notes = notes[item],
      notes.indices.contains(index)
    else { return nil }
    return notes[index]
  }

  /// An explanation with the mark of removed words in place of the titles of redacted evidence.
  private func withMarks(_ explanation: String) -> String {
    titles.reduce(explanation) { $0.replacing($1, with: mark.words) }
  }

  /// Whether a text has marks in place of words of another, and is the same otherwise.
  private func isText(_ held: String, without said: String) -> Bool {
    if held == mark.address { return true }
    let parts = held.utf8.split(separator: mark.words.utf8, omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first,
      let last = parts.last, said.utf8.count >= first.count + last.count,
      said.utf8.starts(with: first), said.utf8.reversed().starts(with: last.reversed())
    else { return false }
    var rest = said.utf8.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  /// The part of a redacted claim that a path leads to.
  private static func kind(of path: [String], isMark: Bool) -> RedactedPart.Kind? {
    switch (path[0], path.dropFirst().first) {
    // If the session has no value at all, there was none to redact.
    case ("claimant", .some): .claimant
    case ("carrier", .some), ("reportingSource", .some): .reportingSource
    case ("place", nil) where isMark: .place
    case ("contact", "reply") where isMark: .reply
    case ("contacts", .some) where isMark: path.last == "reply" ? .reply : .contact
    default: nil
    }
  }
}
