import ArticleText
import ClaimLibrary
import ClaimSearch
import FactCheck
import Importing
import JSON

/// What the library has.
package struct LibraryAnswer: Answer {
  private let path: String
  private let sessions: Int
  private let claims: Int
  private let archives: [LibraryArchive]
  private let remarks: [String]

  package init(
    path: String, sessions: Int, claims: Int, archives: [LibraryArchive], remarks: [String]
  ) {
    self.path = path
    self.sessions = sessions
    self.claims = claims
    self.archives = archives
    self.remarks = remarks
  }

  package var json: JSONValue {
    [
      "path": path, "sessions": sessions, "claims": claims,
      "archives": archives.map { archive in
        [
          "name": archive.name, "location": archive.location, "added": archive.added,
          "claims": archive.claims, "first": archive.first, "last": archive.last,
          "languages": archive.languages,
        ] as JSONValue
      },
      "remarks": remarks,
    ]
  }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    let parts = [
      Counted.text(claims, "claim") + " of " + Counted.text(sessions, "session"),
      Counted.text(archives.map(\.claims).reduce(0, +), "record") + " of "
        + Counted.text(archives.count, "archive"),
    ]
    page.line(Counted.list(parts) + " in \(path)")
    page.table(
      archives.map { archive in
        let days = [archive.first, archive.last].compactMap { $0.map { String($0.prefix(10)) } }
        return [
          .init(archive.name, .bold), .init(Counted.text(archive.claims, "record")),
          .init(days.first == days.last ? days.first ?? "" : days.joined(separator: " to ")),
          .init(archive.languages.prefix(5).joined(separator: " ")),
        ]
      }, shrinking: 0, indent: 2)
    for remark in remarks { page.wrapped([.init(remark)]) }
  }
}

/// An archive that could not be read, with the reason.
package struct UnreadArchive: JSONWritable {
  let location: String
  let explanation: Explanation

  /// Makes a record of a failure.
  package init(_ location: String, _ explanation: Explanation) {
    self.location = location
    self.explanation = explanation
  }

  package var json: JSONValue {
    [
      "location": location, "code": explanation.code, "message": explanation.message,
      "hint": explanation.hint,
    ]
  }
}

/// What `library add` added.
package struct LibraryAdditionAnswer: Answer {
  private let additions: [ArchiveAddition]
  private let failed: [UnreadArchive]
  private let remarks: [String]

  package init(_ additions: [ArchiveAddition], failed: [UnreadArchive], remarks: [String]) {
    self.additions = additions
    self.failed = failed
    self.remarks = remarks
  }

  package var json: JSONValue {
    [
      "additions": additions.map { addition in
        [
          "name": addition.name, "added": addition.added, "known": addition.known,
          "refused": addition.refusedCount,
          "listed": addition.refused.map(ImportAnswer.Refused.init),
          "cut": addition.cutLine,
        ] as JSONValue
      },
      "failed": failed, "remarks": remarks,
    ]
  }

  package var wroteFiles: Bool { additions.contains { $0.added > 0 } }

  package var failure: Explanation? {
    if additions.contains(where: \.isCancelled) { return .interrupted }
    if !failed.isEmpty {
      return Explanation(
        "not-all-added",
        "\(Counted.grouped(failed.count)) of \(Counted.text(failed.count + additions.count, "archive")) "
          + "could not be read",
        choices: failed.map(\.explanation.message))
    }
    guard let addition = additions.first(where: { $0.added + $0.known == 0 }) else { return nil }
    return Explanation(
      "nothing-imported", "no record of \(addition.name) could be read")
  }

  package func write(to page: inout TextOutput) {
    for addition in additions {
      var parts = [Counted.text(addition.added, "record") + " added"]
      if addition.known > 0 { parts.append("\(Counted.grouped(addition.known)) already there") }
      if addition.refusedCount > 0 {
        parts.append("\(Counted.grouped(addition.refusedCount)) cannot be read")
      }
      page.wrapped([.init(addition.name, .bold), .init(": " + parts.joined(separator: ", "))])
      for record in addition.refused {
        ImportAnswer.Refused(record).write(to: &page)
      }
      let rest = addition.refusedCount - addition.refused.count
      if rest > 0 { page.line("  and \(Counted.grouped(rest)) more") }
      if let line = addition.cutLine {
        page.line("  the file ends inside a record, which begins on line \(line)")
      }
      if addition.isCancelled {
        page.line("  cancelled: these records stay; the same line adds the rest")
      }
    }
    for remark in remarks { page.wrapped([.init(remark)]) }
  }
}

/// What `library remove` removed.
package struct LibraryRemovalAnswer: Answer {
  private let name: String
  private let remarks: [String]

  package init(_ name: String, remarks: [String]) {
    self.name = name
    self.remarks = remarks
  }

  package var json: JSONValue { ["removed": name, "remarks": remarks] }

  package func write(to page: inout TextOutput) {
    page.line("\(name) removed from the library")
    for remark in remarks { page.wrapped([.init(remark)]) }
  }
}

/// What `library check` found.
package struct LibraryCheckAnswer: Answer {
  private let check: LibraryCheck
  /// Whether the file was damaged, so that another one was checked.
  private let wasDamaged: Bool
  private let remarks: [String]
  private var isSound: Bool { check.isSound && !wasDamaged }

  package init(_ check: LibraryCheck, wasDamaged: Bool = false, remarks: [String]) {
    self.check = check
    self.wasDamaged = wasDamaged
    self.remarks = remarks
  }

  package var json: JSONValue {
    [
      "sound": isSound, "faults": check.faults, "different": check.different,
      "unread": check.unread.map(\.name), "remarks": remarks,
    ]
  }

  package var failure: Explanation? {
    if isSound { return nil }
    if check.isSound {
      return Explanation("library-damaged", "the library was damaged; the new one is sound")
    }
    if check.faults.isEmpty, check.different.isEmpty {
      return Explanation(
        "library-not-compared",
        "\(Counted.text(check.unread.count, "session")) could not be read",
        hint: "factdesk check SESSION says what is wrong with one")
    }
    return Explanation(
      "library-damaged", "the library is not what the sessions are",
      hint: "library rebuild reads all sessions again")
  }

  package func write(to page: inout TextOutput) {
    if isSound { page.line("the library is sound, and fits all sessions") }
    for fault in check.faults { page.wrapped([.init(fault, .bad)]) }
    for name in check.different {
      page.line("\(name): the library says something else than the session")
    }
    for session in check.unread {
      page.wrapped(
        [
          .init(
            "\(session.name) was not compared: \(Explanations.explanation(of: session.error).message)"
          )
        ])
    }
    for remark in remarks { page.wrapped([.init(remark)]) }
  }
}

/// Claims of several sessions.
package struct LibraryClaimsAnswer: AnswerInPieces {
  private let claims: [LibraryClaim]
  private let remarks: [String]

  package init(_ claims: [LibraryClaim], remarks: [String]) {
    self.claims = claims
    self.remarks = remarks
  }

  package var json: JSONValue {
    ["found": claims.map { LibraryClaimValue($0) }, "remarks": remarks]
  }

  package func writer() -> (inout TextOutput) -> Bool {
    let width = claims.map { DisplayWidth.columns($0.address) }.max() ?? 0
    return writer(of: claims, none: "no claim matches", remarks: remarks) { claim, page in
      let address =
        claim.address
        + String(
          repeating: " ", count: width - DisplayWidth.columns(claim.address))
      page.wrapped(
        [
          .init(address + "  ", .bold),
          .init(ScreenText.shown(claim.record.wording, singleLine: true)),
          .init("  " + claim.facts(by: page.clock).joined(separator: ", "), .faint),
        ], first: "", indent: String(repeating: " ", count: width + 2))
    }
  }
}

extension LibraryClaim {
  /// Its verdict, publisher, date, claimant and address, as far as they are known, each on one line.
  func facts(by clock: WallClock) -> [String] {
    // The address of a session's article is shown by the session.
    let url = work == nil ? record.url : nil
    let date = record.date.map { text in
      PartialDate(text).map { DateWords.text($0, by: clock) } ?? text
    }
    return [
      record.verdict ?? work?.status, record.publisher, date, record.claimant, url,
      work?.assignee.map { "assigned to \($0)" }, work?.due.map { "due \(DateWords.text($0))" },
    ].compactMap { $0 }.map { fact in
      DisplayWidth.truncated(
        ScreenText.shown(String(fact.prefix(Self.mostColumns + 1)), singleLine: true),
        to: Self.mostColumns)
    }
  }

  /// The columns of one of them: an archive can say anything.
  private static let mostColumns = 300
}

/// A claim of the library for programs.
package struct LibraryClaimValue: JSONWritable {
  private let claim: LibraryClaim

  package init(_ claim: LibraryClaim) { self.claim = claim }

  package var json: JSONValue {
    let record = claim.record
    return [
      "address": claim.address, "session": session, "archive": archive, "text": record.wording,
      "quote": record.quote, "title": record.title, "claimant": record.claimant,
      "verdict": record.verdict, "publisher": record.publisher, "date": record.date,
      "made": record.made, "url": record.url,
      "language": record.language == "und" ? nil : record.language, "status": claim.work?.status,
      "topics": claim.work?.topics, "analyst": claim.work?.analyst,
      "evidence": claim.work?.evidence, "stage": claim.work?.stage.rawValue,
      "assignee": claim.work?.assignee, "due": claim.work?.due?.description,
    ]
  }

  private var session: String? {
    if case .session(let name) = claim.origin { name } else { nil }
  }
  private var archive: String? {
    if case .archive(let name) = claim.origin { name } else { nil }
  }
}
