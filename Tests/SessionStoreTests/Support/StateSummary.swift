import FactCheck
import Foundation

/// What a session holds, as lines of text that today's and tomorrow's programs write alike: values
/// as JSON with sorted keys, without missing fields.
enum StateSummary {
  static func lines(_ session: Session) -> [String] {
    var lines = [
      "sequence \(session.sequence) analysts \(session.analysts.joined(separator: ", "))"
    ]
    lines.append(
      "first \(session.firstEntryID?.uuidString ?? "") \(session.modified.map(\.description) ?? "")"
    )
    for article in session.allArticles {
      lines.append(
        "\(article.id) \(mark(article.isRemoved)) claims \(article.claims) notes \(article.notes) "
          + "loaded \(article.loaded) \(json(article.details)) \(json(article.content))")
    }
    for article in session.allArticles {
      for conclusion in article.conclusions {
        lines.append(
          "\(article.id) conclusion \(mark(conclusion.isRemoved)) \(json(conclusion))")
      }
    }
    for article in session.allArticles where !article.dismissed.ranges.isEmpty {
      lines.append("\(article.id) dismissed \(json(article.dismissed))")
    }
    for claim in session.allClaims {
      lines.append(
        "\(claim.id) \(mark(claim.isRemoved)) \(json(claim.progress)) evidence \(claim.evidence) "
          + "notes \(claim.notes) \(json(claim.passage)) \(json(claim.details)) "
          + "contact \(claim.contacts.isEmpty ? "none" : claim.contacts.map(json).joined(separator: ", "))"
      )
      if claim.assignment != Assignment() {
        lines.append("\(claim.id) assigned \(json(claim.assignment))")
      }
      for verdict in claim.verdicts {
        lines.append("\(claim.id) verdict \(mark(verdict.isRemoved)) \(json(verdict))")
      }
      if let second = claim.second { lines.append("\(claim.id) second verdict \(json(second))") }
    }
    for item in session.allEvidence {
      lines.append("\(item.id) of \(item.claim) \(mark(item.isRemoved)) \(json(item.details))")
    }
    for note in session.allNotes { lines.append("\(mark(note.isRemoved)) \(json(note))") }
    for question in session.allQuestions {
      lines.append("\(mark(question.isRemoved)) \(json(question))")
    }
    for item in session.allPublications {
      lines.append("\(mark(item.isRemoved)) entry \(item.entry) \(json(item))")
    }
    for item in session.allPublications {
      guard let signature = item.signature else { continue }
      lines.append("publication \(item.number) signed \(json(signature))")
    }
    for review in session.allReviews {
      lines.append("\(mark(review.isRemoved)) \(json(review))")
    }
    for record in session.imports {
      lines.append("\(mark(record.isRemoved)) entry \(record.entry) \(json(record))")
    }
    lines.append("scale \(json(session.scale))")
    lines.append("report \(json(session.report))")
    for analyst in session.analysts {
      let undo = (try? session.entryToUndo(by: analyst)).map(String.init) ?? "nothing"
      let redo = (try? session.entryToRedo(by: analyst)).map(String.init) ?? "nothing"
      lines.append("\(analyst) undoes \(undo), redoes \(redo)")
    }
    return lines
  }

  private static func mark(_ isRemoved: Bool) -> String { isRemoved ? "removed" : "present" }

  private static func json(_ value: some Storable) -> String {
    String(decoding: value.stored, as: UTF8.self)
  }
}
