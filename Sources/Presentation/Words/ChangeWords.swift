import ArticleText
import FactCheck
import ReportModel

extension Edits where Owner: Record {
  /// The fields that differ; a redaction may have left none. One has another name in logs.
  /// The words for fields whose key is none.
  private static var shown: [String: String] {
    [
      "carrier": "reporting source", "earlierChecks": "earlier checks",
      "isPrivate": "private or public",
    ]
  }

  fileprivate var fieldsInWords: String {
    guard !fields.isEmpty else { return "[redacted]" }
    return fields.map { Self.shown[$0] ?? $0 }.joined(separator: ", ")
  }
}

extension Step {
  /// A short description of each change.
  package var changesInWords: [String] {
    let changes = changes.withoutOrigin
    // A step without any is one whose changes are hidden.
    guard !changes.isEmpty else { return origin == nil ? [] : ["the same was done here"] }
    return changes.map { change in
      guard redactsWords, case .redacted(_, let entries) = change else { return change.inWords }
      return "redacted words in " + Counted.text(entries.count, "entry", plural: "entries")
    }
  }
}

extension Change {
  /// A short description of the change.
  package var inWords: String {
    switch self {
    case .article(let id, .loaded(let details, _, let replaced)):
      "loaded \(id) \(Self.quoted(details.title))"
        + (replaced.map { ", a new version of \($0)" } ?? "")
    case .article(let id, .edited(let edits)):
      "changed \(id): \(edits.fieldsInWords)"
    case .article(let id, .resegmented(_, let split)):
      "split \(id) into \(Counted.text(split.sentenceCount, "sentence"))"
    case .article(let id, .dismissed): "found nothing to check in sentences of \(id)"
    case .article(let id, .undismissed): "sentences of \(id) may need a check again"
    case .article(let id, .concluded(let conclusion)):
      "conclusion on \(id): \(conclusion.rating ?? "in words, without a rating")"
    case .article(let id, .conclusionConverted(_, _, let level)):
      "rating of the conclusion on \(id) converted to \(level.label)"
    case .claim(let id, .tagged(let passage, let details)):
      "tagged \(id) at \(passage.sentenceAddress) \(Self.quoted(details.wording ?? passage.words))"
    case .claim(let id, .edited(let edits, let reason)): Self.words(id, edits, reason)
    case .claim(let id, .moved(let from, let to)):
      from.words == to.words
        ? "moved \(id) from \(from.sentenceAddress) to \(to.sentenceAddress)"
        : "moved \(id) from \(Self.quoted(from.words)) to \(Self.quoted(to.words))"
    case .claim(let id, .statusChanged(let from, let to)): Self.words(id, from, to)
    case .claim(let id, .contactsChanged(let before, let contacts)):
      Self.words(id, before, contacts)
    case .claim(let id, .assigned(let from, let to)): Self.words(id, from, to)
    case .claim(let id, .decided(let verdict)): "verdict of \(id): \(verdict.rating)"
    case .claim(let id, .approvalChanged(_, _, let analyst)):
      analyst.map { "verdict of \(id) approved by \($0)" } ?? "approval of \(id) withdrawn"
    case .claim(let id, .secondVerdictChanged(let from, let to)): Self.words(id, from, to)
    case .evidence(let id, .added(let claim, let details)):
      "added \(details.isPrivate ? "private " : "")\(id) to \(claim), \(details.stance.rawValue): \(Self.quoted(details.shownTitle))"
    case .evidence(let id, .edited(let edits)):
      "changed \(id): \(edits.fieldsInWords)"
    case .evidence(let id, .moved(let from, let to)): "moved \(id) from \(from) to \(to)"
    case .note(.written(let note)):
      "\(note.isPrivate ? "private note" : "note") \(note.id) on \(note.subject)"
    case .note(.edited(let id, _, _)): "changed \(id)"
    case .note(.moved(let id, let from, let to)): "moved \(id) from \(from) to \(to)"
    case .question(.asked(let question)):
      "question \(question.id) about \(question.claim)"
    case .question(.edited(let id, _, _)): "changed \(id)"
    case .question(.moved(let id, let from, let to)): "moved \(id) from \(from) to \(to)"
    case .scaleChanged(let from, let to, let ratings):
      "scale \(from.name) to \(to.name)"
        + (ratings.isEmpty ? "" : ", \(Counted.text(ratings.count, "rating")) converted")
    case .reportEdited(let edits): "report: \(edits.fieldsInWords)"
    case .published(let publication): "published \(publication.on.placed)"
    case .publicationSigned(let number, _, let signature):
      signature.map { "recorded a signature of publication \(number), with \($0.key)" }
        ?? "withdrew the signature of publication \(number)"
    case .reviewsAdded(let reviews):
      reviews.count == 1
        ? "imported \(reviews[0].id) \(Self.quoted(reviews[0].details.claim))"
        : "imported \(Counted.text(reviews.count, "review")), \(reviews[0].id) to \(reviews[reviews.count - 1].id)"
    case .imported(let record):
      "imported \(record.source.fileName.map(Self.quoted) ?? "standard input") as \(record.source.format)"
    case .removed(let items):
      "removed \(Self.listed(items))"
    case .restored(let items):
      "restored \(Self.listed(items))"
    case .handedOver(let item, let text):
      "handed "
        + (text.sentences.map { "\(Counted.text($0, "sentence")) of \(item)" } ?? "\(item)")
        + " (\(Counted.text(text.bytes, "byte"))) to \(text.helper)"
    case .redacted(let item, let entries):
      "redacted the source of \(item) in "
        + Counted.text(entries.count, "entry", plural: "entries")
    case .merged(let origin): "merged entry \(origin.entry) of \(origin.analyst)"
    case .conflictRecorded(let conflict):
      (["conflict \(conflict.number) waits"]
        + (conflict.changes.isEmpty
          ? [] : [conflict.changes.map(\.inWords).joined(separator: "; ")]))
        .joined(separator: ": ")
    case .conflictSettled(let number, _, let choice):
      choice.map { "took \($0.rawValue) in conflict \(number)" }
        ?? "opened conflict \(number) again"
    case .undone(let entry, let changes):
      "undid entry \(entry): " + changes.withoutOrigin.map(\.inWords).joined(separator: "; ")
    case .redone(let entry, let changes):
      "redid entry \(entry): " + changes.withoutOrigin.map(\.inWords).joined(separator: "; ")
    }
  }

  private static func words(_ id: ClaimID, _ edits: Edits<ClaimDetails>, _ reason: String?)
    -> String
  {
    let (before, after) = (edits.from.earlierChecks, edits.to.earlierChecks)
    if edits.fields == ["earlierChecks"], let new = after.first(where: { !before.contains($0) }) {
      return "\(id) judged the same as \(quoted(new.claim))"
    }
    if edits.fields == ["earlierChecks"], let old = before.first(where: { !after.contains($0) }) {
      return "\(id) no longer judged the same as \(quoted(old.claim))"
    }
    var text = "changed \(id): \(edits.fieldsInWords)"
    if let wording = edits.to.wording { text += " to \(quoted(wording))" }
    if let reason { text += ", same meaning: \(reason)" }
    return text
  }

  private static func words(_ id: ClaimID, _ from: ClaimProgress, _ to: ClaimProgress) -> String {
    switch to.status {
    case .open: "\(id) reopened, was \(from.status.rawValue)"
    case .checked: "\(id) checked, was \(from.status.rawValue)"
    case .skipped: "\(id) skipped" + (to.reason.map { ": \($0)" } ?? "")
    }
  }

  private static func words(
    _ id: ClaimID, _ from: SecondVerdict?, _ to: SecondVerdict?
  ) -> String {
    guard let to else { return "second verdict of \(id) withdrawn" }
    guard let from else { return "second verdict of \(id): \(to.rating)" }
    if from.settledBy != to.settledBy {
      return to.settledBy == nil
        ? "verdicts of \(id) no longer settled" : "verdicts of \(id) settled"
    }
    return "second verdict of \(id) converted to \(to.rating)"
  }

  private static func words(_ id: ClaimID, _ from: Assignment, _ to: Assignment) -> String {
    var parts: [String] = []
    if from.assignee != to.assignee {
      parts.append(to.assignee.map { "assigned to \($0)" } ?? "assigned to nobody")
    }
    if from.due != to.due { parts.append(to.due.map { "due \($0)" } ?? "no longer due") }
    return "\(id) " + (parts.isEmpty ? "[redacted]" : parts.joined(separator: ", "))
  }

  /// The attempts that differ, by number if there are several.
  private static func words(_ id: ClaimID, _ before: [Contact], _ after: [Contact]) -> String {
    guard !after.isEmpty else { return "no contact of \(id)" }
    // An attempt was removed, or its removal undone: the numbers of the others differ.
    if after.count < before.count {
      let gone = before.difference(from: after).insertions.count
      return "contact of \(id): \(Counted.text(gone, "attempt")) removed"
    }
    let parts = after.enumerated().compactMap { index, contact -> String? in
      let old = before.indices.contains(index) ? before[index] : nil
      guard contact != old else { return nil }
      return (after.count > 1 ? "attempt \(index + 1) " : "") + words(contact, after: old)
    }
    return "contact of \(id): \(parts.joined(separator: "; "))"
  }

  /// What a contact says that the one before it did not.
  private static func words(_ contact: Contact, after before: Contact?) -> String {
    var parts: [String] = []
    if contact.asked != before?.asked { parts.append("asked \(contact.asked.placed)") }
    if contact.person != before?.person {
      parts.append(contact.person.map { "person \(quoted($0))" } ?? "person removed")
    }
    if contact.way != before?.way {
      parts.append(contact.way.map { "by \(quoted($0))" } ?? "way removed")
    }
    if contact.deadline != before?.deadline {
      parts.append(contact.deadline.map { "due \($0.placed)" } ?? "deadline removed")
    }
    if contact.noReply != before?.noReply {
      parts.append(contact.noReply == true ? "no reply" : "not without reply any more")
    }
    if contact.replied != before?.replied {
      parts.append(contact.replied.map { "replied \($0.placed)" } ?? "day of the reply removed")
    }
    if contact.reply != before?.reply {
      parts.append(contact.reply.map { "reply \(quoted($0))" } ?? "reply removed")
    }
    return parts.joined(separator: ", ")
  }

  /// The items; of many, only the first.
  private static func listed(_ items: [ItemID]) -> String {
    let first = items.prefix(20).map(\.description).joined(separator: ", ")
    return items.count > 20 ? "\(first) and \(Counted.grouped(items.count - 20)) more" : first
  }

  private static func quoted(_ text: String) -> String {
    "“\(DisplayWidth.truncated(ScreenText.shown(text, singleLine: true), to: 60))”"
  }
}
