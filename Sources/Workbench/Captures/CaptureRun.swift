import ArticleLoading
import FactCheck
import Presentation
import SessionStore

/// Captures the sources of evidence.
struct CaptureRun {
  let desk: Desk
  let limits: LoadLimits

  /// The bytes of copies that one entry adds at most, unless a single copy has more: they are in memory until then.
  private static let mostBytes = 100_000_000

  /// A copy that was read, for a piece of evidence.
  private struct Pending {
    let id: EvidenceID
    let copy: ReadCopy
  }

  /// Captures the source of one piece of evidence.
  /// - Parameters:
  ///   - typed: its address, if the line contains it.
  ///   - file: a file with its content instead.
  func capture(
    _ id: EvidenceID, typed: WebAddress? = nil, file: String? = nil
  ) throws -> CaptureAnswer {
    if let refusal = try keep([Pending(id: id, copy: try copy(of: id, typed, file: file))]).first {
      throw refusal.error
    }
    return CaptureAnswer([id], in: desk.state)
  }

  private func copy(
    of id: EvidenceID, _ typed: WebAddress?, file: String?
  ) throws -> ReadCopy {
    let details = try desk.state.existing(id).details
    if let file {
      let source = try desk.source(file)
      if case .address = source {
        throw DeskError.options("--file takes a file; to fetch an address: capture \(id) URL")
      }
      return try desk.copy(of: source, limits: limits)
    }
    if let typed, typed != details.url {
      guard let url = details.url else { throw DeskError.nothingToCapture(id.description) }
      throw DeskError.otherSource(id, url)
    }
    return try desk.copy(of: details, id, limits: limits, isTyped: typed != nil)
  }

  /// Captures several sources in order, continuing after failures. Evidence with the same address gets the same
  /// bytes.
  /// - Throws: `RuleError.namedTwice`; what stops the work before anything is kept.
  func capture(all ids: [EvidenceID]) throws -> CaptureAnswer {
    var seen: Set<EvidenceID> = []
    for id in ids where !seen.insert(id).inserted { throw RuleError.namedTwice(.evidence(id)) }
    var done: [EvidenceID] = []
    var failed: [WithoutCopy] = []
    var pending: [Pending] = []
    var known: [WebAddress: ReadCopy] = [:]
    var stopped: Explanation?
    func keepPending() throws {
      guard !pending.isEmpty else { return }
      let refusals = try keep(pending)
      done += pending.map(\.id).filter { id in !refusals.contains { $0.id == id } }
      failed += refusals.map { WithoutCopy($0.id, Explanations.explanation(of: $0.error)) }
      pending = []
      known = [:]
    }
    defer { desk.progressLead = "" }
    for (number, id) in ids.enumerated() {
      desk.progressLead = "\(number + 1) of \(ids.count): "
      do {
        try desk.checkInterrupted()
        let details = try desk.state.existing(id).details
        let copy =
          try details.url.flatMap { known[$0] }
          ?? desk.copy(of: details, id, limits: limits, isTyped: false)
        if let url = details.url { known[url] = copy }
        pending.append(Pending(id: id, copy: copy))
      } catch {
        if desk.setup.isInterrupted() {
          guard !done.isEmpty || !pending.isEmpty else { throw error }
          stopped = .interrupted
          break
        }
        // A damaged or busy session stops the rest.
        if error is StoreError { throw error }
        failed.append(WithoutCopy(id, Explanations.explanation(of: error)))
      }
      if pending.reduce(0, { $0 + $1.copy.byteCount }) > Self.mostBytes { try keepPending() }
    }
    try keepPending()
    return CaptureAnswer(done, failed: failed, stopped: stopped, of: ids.count, in: desk.state)
  }

  /// Adds copies to their evidence as one entry, and returns those that the session's rules refuse.
  private func keep(_ copies: [Pending]) throws -> [(id: EvidenceID, error: RuleError)] {
    var refusals: [(id: EvidenceID, error: RuleError)] = []
    let blobs = copies.flatMap(\.copy.loaded.blobs)
    do {
      try desk.change(blobs: blobs, keepsInterrupted: copies.count > 1) { session in
        refusals = []
        var changes: [Change] = []
        for item in copies {
          do {
            var details = try session.existing(item.id).details
            let number = session.nextCapture + changes.count
            try desk.add(item.copy, numbered: number, to: &details)
            changes += try session.edit(item.id) { $0 = details }
          } catch let error as RuleError {
            refusals.append((item.id, error))
          }
        }
        if changes.isEmpty, let refusal = refusals.first { throw refusal.error }
        return changes
      }
    } catch is RuleError where refusals.count == copies.count {
      // Nothing was appended; the caller reports each refusal.
    }
    return refusals
  }
}
