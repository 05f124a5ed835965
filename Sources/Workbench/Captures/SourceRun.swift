import ArticleLoading
import FactCheck
import Presentation
import SessionStore

/// Looks at the sources of evidence in order, continuing after failures, and keeps what is found as one entry. Ctrl-C
/// stops it; what was found before is kept.
struct SourceRun {
  /// What was found of a source.
  enum Finding {
    /// A copy to keep.
    case copy(ReadCopy)
    /// It is as in the newest copy.
    case same
    /// Its page has gone.
    case gone(SourceAbsence)
  }

  let desk: Desk
  /// The command that looks, with its option if it needs one: `capture`, `capture --from-archive` or `recapture`.
  let command: String
  /// The evidence whose source was found, or found gone.
  private(set) var done: [EvidenceID] = []
  private(set) var failed: [WithoutCopy] = []
  /// Why the rest was not tried; `nil` if all were.
  private(set) var stopped: Explanation?
  private var pending: [(id: EvidenceID, finding: Finding)] = []

  init(at desk: Desk, for command: String) {
    self.desk = desk
    self.command = command
  }

  /// The bytes of copies that one entry adds at most, unless a single copy has more: they are in memory until then.
  private static let mostBytes = 100_000_000

  /// Looks at sources.
  /// - Parameter find: looks at one; it changes nothing.
  /// - Throws: `RuleError.namedTwice`, the error of a single source, and what stops the work before anything is kept.
  mutating func look(
    at ids: [EvidenceID], _ find: (EvidenceID, EvidenceDetails) throws -> Finding
  ) throws {
    var seen: Set<EvidenceID> = []
    for id in ids where !seen.insert(id).inserted { throw RuleError.namedTwice(.evidence(id)) }
    defer { desk.progressLead = "" }
    for (number, id) in ids.enumerated() {
      if ids.count > 1 { desk.progressLead = "\(number + 1) of \(ids.count): " }
      do {
        try desk.checkInterrupted()
        pending.append((id, try find(id, desk.state.existing(id).details)))
      } catch {
        if desk.setup.isInterrupted() {
          guard !done.isEmpty || !pending.isEmpty else { throw error }
          stopped = .interrupted
          break
        }
        // A damaged or busy session stops the rest.
        if error is StoreError { throw error }
        let error =
          (error as? LoadError).map { DeskError.sourceNotCopied($0, id, command: command) } ?? error
        if ids.count == 1 { throw error }
        failed.append(WithoutCopy(id, Explanations.explanation(of: error)))
      }
      if pending.reduce(0, { $0 + $1.finding.byteCount }) > Self.mostBytes {
        try keepPending(ofSeveral: ids.count > 1)
      }
    }
    try keepPending(ofSeveral: ids.count > 1)
  }

  /// Adds what was found to its evidence, as one entry. What the session's rules refuse is a failure of one of several.
  private mutating func keepPending(ofSeveral isOneOfSeveral: Bool) throws {
    let found = pending
    pending = []
    guard !found.isEmpty else { return }
    var refusals: [EvidenceID: RuleError] = [:]
    let blobs = found.flatMap(\.finding.blobs)
    do {
      try desk.change(blobs: blobs, keepsInterrupted: isOneOfSeveral) { session in
        refusals = [:]
        var changes: [Change] = []
        var number = session.nextCapture
        for (id, finding) in found {
          do {
            changes += try change(of: id, finding, numbered: number, in: session)
            if case .copy = finding { number += 1 }
          } catch let error as RuleError {
            refusals[id] = error
          }
        }
        guard !changes.isEmpty else { throw NothingFound() }
        return changes
      }
    } catch is NothingFound {
      if !isOneOfSeveral, let refusal = refusals.first { throw refusal.value }
    }
    for (id, _) in found {
      if let refusal = refusals[id] {
        failed.append(WithoutCopy(id, Explanations.explanation(of: refusal)))
      } else {
        done.append(id)
      }
    }
  }

  /// There is nothing to change.
  private struct NothingFound: Error {}

  /// What a finding changes of evidence; nothing if it is known.
  private func change(
    of id: EvidenceID, _ finding: Finding, numbered number: Int, in session: Session
  ) throws -> [Change] {
    let before = try session.existing(id).details
    var details = before
    switch finding {
    case .copy(let copy):
      try desk.add(copy, numbered: number, to: &details)
      details.absence = nil
    case .same: details.absence = nil
    case .gone(let absence): details.absence = before.absence ?? absence
    }
    return details == before ? [] : try session.edit(id) { $0 = details }
  }
}

extension SourceRun.Finding {
  fileprivate var byteCount: Int {
    if case .copy(let copy) = self {
      copy.byteCount + (copy.pictures.map { $0.picture.count + $0.print.count } ?? 0)
    } else {
      0
    }
  }

  fileprivate var blobs: [Blob] {
    if case .copy(let copy) = self { copy.blobs } else { [] }
  }
}
