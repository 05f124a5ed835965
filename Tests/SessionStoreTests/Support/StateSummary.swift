import FactCheck
import Foundation

/// What a session holds, as lines of text that today's and tomorrow's programs write alike: values
/// as JSON with sorted keys, where a field that is not there writes nothing.
enum StateSummary {
  static func lines(_ session: Session) throws -> [String] {
    var lines = [
      "sequence \(session.sequence) analysts \(session.analysts.joined(separator: ", "))"
    ]
    lines.append(
      "first \(session.firstEntryID?.uuidString ?? "") \(session.modified.map(\.description) ?? "")"
    )
    for article in session.allArticles {
      lines.append(
        "\(article.id) \(mark(article.isRemoved)) claims \(article.claims) notes \(article.notes) "
          + "loaded \(article.loaded) \(try json(article.details)) \(try json(article.content))")
    }
    for claim in session.allClaims {
      lines.append(
        "\(claim.id) \(mark(claim.isRemoved)) \(try json(claim.standing)) evidence \(claim.evidence) "
          + "notes \(claim.notes) \(try json(claim.passage)) \(try json(claim.details)) "
          + "contact \(try claim.contact.map(json) ?? "none")")
      for verdict in claim.verdicts {
        lines.append("\(claim.id) verdict \(mark(verdict.isRemoved)) \(try json(verdict))")
      }
    }
    for item in session.allEvidence {
      lines.append("\(item.id) of \(item.claim) \(mark(item.isRemoved)) \(try json(item.details))")
    }
    for note in session.allNotes { lines.append("\(mark(note.isRemoved)) \(try json(note))") }
    for item in session.allPublications {
      lines.append("\(mark(item.isRemoved)) entry \(item.entry) \(try json(item))")
    }
    for review in session.allReviews {
      lines.append("\(mark(review.isRemoved)) \(try json(review))")
    }
    for record in session.imports {
      lines.append("\(mark(record.isRemoved)) entry \(record.entry) \(try json(record))")
    }
    lines.append("scale \(try json(session.scale))")
    lines.append("report \(try json(session.report))")
    for analyst in session.analysts {
      let undo = (try? session.entryToUndo(by: analyst)).map(String.init) ?? "nothing"
      let redo = (try? session.entryToRedo(by: analyst)).map(String.init) ?? "nothing"
      lines.append("\(analyst) undoes \(undo), redoes \(redo)")
    }
    return lines
  }

  private static func mark(_ isRemoved: Bool) -> String { isRemoved ? "removed" : "standing" }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
