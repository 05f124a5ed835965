import FoundationEssentials

/// The entries of a log since it parted from another of the same session.
public struct LogTail: Sendable {
  /// The number of the last entry that both have.
  public let fork: Int
  /// The entries after it.
  public let entries: [Entry]
  /// The ids by which all logs know what the entries did.
  let roots: Set<UUID>
  /// The ids of steps that wait, or of which nothing was taken.
  let waiting: Set<UUID>
  /// The ids of steps that conflicted and were taken: what they overruled is not known where they come from.
  private let taken: Set<UUID>

  /// Makes the tail of a log.
  /// - Parameters:
  ///   - fork: the number of the last entry that both logs have.
  ///   - entries: all entries after it.
  public init(after fork: Int, _ entries: [Entry]) {
    self.fork = fork
    self.entries = entries
    let roots = Set(entries.map(\.step.id) + entries.map(\.step.root))
    self.roots = roots
    taken = Set(entries.filter { $0.step.settlesConflict }.map(\.step.root))
    waiting = Set(entries.flatMap(\.step.conflicts).map(\.origin.id)).subtracting(roots)
  }
}

/// What an entry of one log does that another log does not know yet.
struct UnmergedStep {
  /// The entry.
  let entry: Entry
  /// Its changes; those by which it undoes or redoes an earlier entry are as plain as any.
  let changes: [Change]
}

extension LogTail {
  /// The steps that have an effect and that another log does not know, in order: steps that were undone again are left
  /// out, and so are redactions, which are no steps to repeat.
  ///
  /// Undoing or redoing an entry that both know is a step itself: the last one counts, unless the other log knows the
  /// outcome already.
  /// - Parameter includesConflicts: whether a step counts as unknown that conflicted there, whatever was decided.
  func steps(unknownTo other: LogTail, includesConflicts: Bool = false) -> [UnmergedStep] {
    let turns = Dictionary(grouping: entries.filter { $0.turnedEntry != nil }) { $0.turnedEntry }
    return entries.compactMap { entry in
      guard includesConflicts || !other.waiting.contains(entry.step.root) else { return nil }
      if let target = entry.turnedEntry {
        guard let name = name(of: target), isKnown(name, to: other), let turns = turns[target],
          turns.last?.sequence == entry.sequence, differs(turns, from: other)
        else { return nil }
        return UnmergedStep(entry: entry, changes: entry.step.changes.flatMap(\.turnedChanges))
      }
      guard
        !other.roots.contains(entry.step.root)
          || includesConflicts && other.taken.contains(entry.step.root),
        !entry.step.changes.contains(where: \.isRedaction),
        turns[entry.sequence]?.count.isMultiple(of: 2) ?? true
      else { return nil }
      let changes = entry.step.changes.filter { !$0.isMergeRecord }
      return changes.isEmpty ? nil : UnmergedStep(entry: entry, changes: changes)
    }
  }

  /// The entries that redacted words in entries which another log has, and has not cleaned of any words since.
  func wordRedactions(unmatchedBy other: LogTail) -> [Int] {
    let cleaned = Set(other.rewrittenForWords)
    return entries.filter { entry in
      entry.step.redactsWords && !other.roots.contains(entry.step.root)
        && entry.step.changes.flatMap(\.rewritten).contains { number in
          guard let name = name(of: number) else { return false }
          return isKnown(name, to: other) && !cleaned.contains(name)
        }
    }.map(\.sequence)
  }

  /// The entries of which redactions of words removed something, by names that both logs have for them.
  private var rewrittenForWords: [EntryName] {
    entries.filter(\.step.redactsWords).flatMap(\.step.changes).flatMap(\.rewritten)
      .compactMap(name)
  }

  /// An entry as both logs know it.
  private enum EntryName: Hashable {
    case shared(Int)
    case step(UUID)
  }

  private func name(of number: Int) -> EntryName? {
    if number <= fork { return .shared(number) }
    let index = number - fork - 1
    // A log can contain any numbers.
    return entries.indices.contains(index) ? .step(entries[index].step.root) : nil
  }

  /// Whether another log has an entry: one before the two parted, or one that was merged either way.
  private func isKnown(_ entry: EntryName, to other: LogTail) -> Bool {
    switch entry {
    case .shared: true
    case .step(let root): other.roots.contains(root)
    }
  }

  /// Whether an entry that was undone and redone so often is otherwise now than as another log knows it.
  private func differs(_ turns: [Entry], from other: LogTail) -> Bool {
    let known = turns.lastIndex { other.roots.contains($0.step.root) }.map { $0 + 1 } ?? 0
    return !known.isMultiple(of: 2) != !turns.count.isMultiple(of: 2)
  }
}

extension Step {
  /// Whether it decides a conflict.
  fileprivate var settlesConflict: Bool {
    changes.contains { if case .conflictSettled = $0 { true } else { false } }
  }

  /// The steps of other logs that it records as waiting.
  var conflicts: [MergeConflict] {
    changes.compactMap { if case .conflictRecorded(let conflict) = $0 { conflict } else { nil } }
  }
}

extension Entry {
  /// The entry that this one undoes or redoes.
  fileprivate var turnedEntry: Int? { step.changes.first?.turnedEntry }
}

extension Change {
  /// Whether it only records a merge: where a step comes from, or that it waits.
  var isMergeRecord: Bool {
    switch self {
    case .merged, .conflictRecorded, .conflictSettled: true
    default: false
    }
  }

  /// The entries that it rewrote.
  fileprivate var rewritten: [Int] {
    if case .redacted(_, let entries) = self { entries.map(\.entry) } else { [] }
  }

  /// The changes by which it undoes or redoes an entry.
  fileprivate var turnedChanges: [Change] {
    switch self {
    case .undone(_, let changes), .redone(_, let changes): changes.filter { !$0.isMergeRecord }
    default: []
    }
  }
}
