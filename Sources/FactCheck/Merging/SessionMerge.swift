/// How the steps of another log of the same session are repeated in a session's.
public struct SessionMerge: Sendable {
  /// A step of the other log.
  public struct Part: Sendable {
    /// Where it comes from.
    public let origin: MergeOrigin
    /// The line as it was typed there.
    public let line: String
    /// The changes by which the session repeats it, with its origin as the last one; or that it waits.
    public let changes: [Change]
    /// What waits for a decision; `nil` if the step is simply repeated.
    public let conflict: MergeConflict?
  }

  /// A redaction in the other log.
  public struct Struck: Sendable {
    /// Where it comes from.
    public let origin: MergeOrigin
    /// The session's item whose source was removed.
    public let item: ItemID
  }

  /// The steps that the session does not have, in the other log's order.
  public let parts: [Part]
  /// The redactions of sources that were not made here, and must be before anything else.
  public let redactions: [Struck]
  /// The entries of the other log that redacted words where the session still has them: nobody knows which words.
  public let wordsRedactedThere: [Int]
  /// The entries of the session that redacted words where the other log still has them.
  public let wordsRedactedHere: [Int]
  /// The entries of the session that redacted words since the two parted: what the other log added can contain the same.
  public let wordRedactions: [Int]
  /// The number of steps of the other log that the session has already.
  public let known: Int

  /// Works out what to do with each step of another log.
  /// - Parameters:
  ///   - theirs: the other log since the two parted.
  ///   - ours: the session's log since then.
  ///   - session: the session's state after it.
  ///   - lastSharedCapture: the highest number of a capture when they parted.
  public init(
    _ theirs: LogTail, into ours: LogTail, of session: Session, lastSharedCapture: Int
  ) {
    var planner = MergePlanner(theirs, ours, session, lastSharedCapture)
    redactions = planner.redactions(in: theirs, unknownTo: ours)
    wordsRedactedThere = theirs.wordRedactions(unmatchedBy: ours)
    wordsRedactedHere = ours.wordRedactions(unmatchedBy: theirs)
    wordRedactions = ours.entries.filter(\.step.redactsWords).map(\.sequence)
    parts =
      theirs.steps(unknownTo: ours).map { planner.part($0) }
      + planner.conflicts(of: theirs, unknownTo: ours)
    known = theirs.entries.count {
      ours.roots.contains($0.step.root) || ours.waiting.contains($0.step.root)
    }
  }

  /// The steps that wait for a decision.
  public var conflicts: [MergeConflict] { parts.compactMap(\.conflict) }
}
