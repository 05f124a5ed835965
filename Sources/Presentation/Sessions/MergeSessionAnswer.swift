import FactCheck
import JSON

/// What was merged from another copy of the session, or would be.
package struct MergeSessionAnswer: Answer {
  /// A step of the copy.
  struct Row: JSONWritable {
    /// The entry here; `nil` if there is none.
    var entry: Int?
    var origin: MergeOrigin
    var line: String
    var changes: [String]
    /// What waits for a decision; `nil` if the step is merged.
    var conflict: MergeConflict?

    var json: JSONValue {
      [
        "entry": entry, "from": origin, "line": line, "changes": changes,
        "conflict": conflict?.number, "with": conflict?.entries, "waiting": conflict?.waiting,
      ]
    }
  }

  /// The name of the copy as typed.
  private let name: String
  /// The number of the last entry that both have.
  private let fork: Int
  /// The number of later entries of the copy that the session had already.
  private let known: Int
  private let merged: [Row]
  private let conflicts: [Row]
  /// The items whose source was redacted here because it was in the copy.
  private let redacted: [ItemID]
  /// The entries here that redacted words since the two parted.
  private let wordRedactions: [Int]
  /// Whether all steps were merged; an interruption ends it before.
  private let isComplete: Bool
  private let isDry: Bool

  /// What was merged.
  /// - Parameter plan: what was planned before.
  package init(
    _ merged: [Entry], redacted: [ItemID], isComplete: Bool, of name: String, after fork: Int,
    as plan: SessionMerge
  ) {
    self.name = name
    self.fork = fork
    known = plan.known
    wordRedactions = plan.wordRedactions
    let rows = merged.map { entry in
      let conflict = entry.step.changes.conflict
      return Row(
        entry: entry.sequence,
        origin: conflict?.origin ?? entry.step.origin ?? MergeOrigin(of: entry),
        line: entry.step.line, changes: entry.step.changesInWords, conflict: conflict)
    }
    self.merged = rows.filter { $0.conflict == nil }
    conflicts = rows.filter { $0.conflict != nil }
    self.redacted = redacted
    self.isComplete = isComplete
    isDry = false
  }

  /// What would be merged.
  /// - Parameter hiddenLine: what is shown in place of the line of a step that must not be seen, and of its changes; `nil`
  ///   for a step that may be.
  package init(
    planned plan: SessionMerge, of name: String, after fork: Int,
    hiddenLine: (SessionMerge.Part) -> String?
  ) {
    self.name = name
    self.fork = fork
    known = plan.known
    let rows = plan.parts.map { part in
      let hidden = hiddenLine(part)
      return Row(
        entry: nil, origin: part.origin, line: hidden ?? part.line,
        changes: hidden == nil ? part.changes.withoutOrigin.map(\.inWords) : [],
        conflict: part.conflict)
    }
    merged = rows.filter { $0.conflict == nil }
    conflicts = rows.filter { $0.conflict != nil }
    redacted = plan.redactions.map(\.item)
    wordRedactions = plan.wordRedactions
    isComplete = true
    isDry = true
  }

  package var json: JSONValue {
    [
      "session": name, "sharedEntries": fork, "known": known, "merged": merged,
      "conflicts": conflicts, "redacted": redacted,
      "wordRedactions": isNew ? wordRedactions : [], "complete": isComplete,
      "dryRun": isDry,
    ]
  }

  /// Entries were written, even if an interruption came before all of them were.
  package var wroteFiles: Bool { !merged.isEmpty || !conflicts.isEmpty || !redacted.isEmpty }

  package func write(to page: inout TextOutput) {
    guard !merged.isEmpty || !conflicts.isEmpty || !redacted.isEmpty else {
      page.line(
        isComplete
          ? "nothing to merge: the session has all of \(name)"
          : "interrupted before anything was merged")
      return
    }
    page.line(
      "\(isDry ? "would merge" : "merged") \(Counted.text(merged.count, "step")) of \(name), "
        + "which has the first \(Counted.text(fork, "entry", plural: "entries")) of this session")
    for item in redacted {
      page.wrapped(
        [
          .init(
            "the source of \(item) was redacted in \(name), so it "
              + "\(isDry ? "would be" : "was") redacted here, too", .notice)
        ], first: "    ", indent: "      ")
    }
    for row in merged { write(row, number: row.entry, to: &page) }
    if !conflicts.isEmpty {
      page.line(
        "\(Counted.text(conflicts.count, "step")) \(conflicts.count == 1 ? "conflicts" : "conflict") "
          + "with what was done here, and \(isDry ? "would wait" : waits): conflicts lists "
          + "\(conflicts.count == 1 ? "it" : "them"), take decides")
      for row in conflicts { write(row, number: row.entry, to: &page) }
    }
    if !wordRedactions.isEmpty, isNew {
      page.wrapped(
        [
          .init(
            "\(wordRedactions.count == 1 ? "entry" : "entries") "
              + "\(wordRedactions.map(String.init).joined(separator: ", ")) redacted words here, which "
              + "the steps of \(name) can contain, too: to remove them, redact the words again",
            .notice)
        ], first: "    ", indent: "      ")
    }
    if !isComplete {
      page.line("interrupted: merge-session \(Quoting.word(name)) merges the other steps")
    }
  }

  private func write(_ row: Row, number: Int?, to page: inout TextOutput) {
    let when =
      "\(DateWords.text(page.clock.day(at: row.origin.at))), \(page.clock.time(at: row.origin.at))"
    page.wrapped(
      [
        .init(number.map { "\($0)  " } ?? ""),
        .init("\(row.origin.analyst), \(when)  ", .faint), .init(row.line),
      ], first: "  ", indent: "    ")
    page.wrapped(
      [.init(row.changes.joined(separator: "; "), .faint)], first: "      ", indent: "        ")
  }

  /// Whether anything of the copy's texts came here.
  private var isNew: Bool { !merged.isEmpty || !conflicts.isEmpty }

  private var waits: String { conflicts.count == 1 ? "waits" : "wait" }
}

extension MergeOrigin: JSONWritable {
  /// The origin for programs.
  public var json: JSONValue {
    [
      "entry": entry, "id": id.form, "analyst": analyst, "at": at,
      "hash": hash.hex,
    ]
  }
}

extension [Change] {
  /// The changes without the record of where they come from.
  package var withoutOrigin: [Change] {
    filter { if case .merged = $0 { false } else { true } }
  }
}

extension [Change] {
  /// The step of a copy that these changes record as waiting.
  var conflict: MergeConflict? {
    for case .conflictRecorded(let conflict) in self { return conflict }
    return nil
  }
}
