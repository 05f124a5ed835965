import FactCheck

/// A part of a report that cannot be compared with the session, as the log lost it by a redaction.
public struct RedactedPart: Hashable, Sendable {
  /// What of an item was redacted.
  public enum Kind: Hashable, Sendable {
    /// The text of a note.
    case note
    /// All of the evidence but its stance and its level.
    case evidence
    /// Who made the claim.
    case claimant
    /// Who reported it.
    case reportingSource
    /// Where it was made.
    case place
    /// What the claimant replied.
    case reply
  }

  /// What was redacted.
  public let kind: Kind
  /// The id of the note, evidence or claim.
  public let item: String
}

/// The parts of a report that redactions took out of the log.
///
/// A redaction leaves all else, and leaves marks where words were: that there is a note, a claimant or
/// a reply is compared still, so that none can be added or removed.
struct RedactedParts {
  private var evidence: Set<String> = []
  private var claims: Set<String> = []
  /// The public notes of an article or claim, in the report's order; `nil` for those that are as they were.
  private var notes: [String: [RedactedPart?]] = [:]

  /// - Parameters:
  ///   - items: what was redacted since the report was made.
  ///   - session: the session at the report's entry.
  init(_ items: [ItemID], in session: Session, ids: PublicIDs) {
    for item in items {
      switch item {
      case .evidence: evidence.insert(ids[item])
      case .claim: claims.insert(ids[item])
      case .note(let id):
        guard let note = session.note(id), !note.isPrivate else { continue }
        notes[ids[note.subject.item]] = session.notes(on: note.subject).filter { !$0.isPrivate }
          .map { note in
            items.contains(.note(note.id))
              ? RedactedPart(kind: .note, item: note.id.description) : nil
          }
      default: break
      }
    }
  }

  /// The part that a difference lies in; `nil` where the session still says what was there.
  func part(of difference: ReportDifference) -> RedactedPart? {
    // What the report lacks is compared: a redaction keeps what there was, without its words.
    guard difference.kind == .value, difference.said != nil, let item = difference.item,
      let key = difference.path.first
    else { return nil }
    if evidence.contains(item) {
      return ["id", "stance", "level"].contains(key) ? nil : .init(kind: .evidence, item: item)
    }
    let isMark = difference.held == Change.redactedWords
    if claims.contains(item), let kind = Self.kind(of: difference.path, isMark: isMark) {
      return RedactedPart(kind: kind, item: item)
    }
    guard isMark, key == "notes", difference.path.count == 2,
      let index = Int(difference.path[1]).map({ $0 - 1 }), let notes = notes[item],
      notes.indices.contains(index)
    else { return nil }
    return notes[index]
  }

  /// Which part of a redacted claim a path leads to.
  private static func kind(of path: [String], isMark: Bool) -> RedactedPart.Kind? {
    switch (path[0], path.dropFirst().first) {
    // Where the session has none at all, there was none to redact.
    case ("claimant", .some): .claimant
    case ("carrier", .some), ("reportingSource", .some): .reportingSource
    case ("place", nil) where isMark: .place
    case ("contact", "reply") where isMark: .reply
    default: nil
    }
  }
}
