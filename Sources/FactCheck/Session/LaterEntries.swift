/// The entries of the log after a step that is undone or redone. A run of many steps reads each entry once, and forgets
/// those that have no effect any more.
public struct LaterEntries {
  private var entries: [Entry] = []
  /// The numbers of the entries that were read; empty at the beginning.
  private var known = 0..<0
  /// Whether entries without effect were forgotten: they can have one on later steps.
  private var hasForgotten = false

  /// Nothing is read yet.
  public init() {}

  /// A step and the entries after it that can hinder undoing or redoing it.
  ///
  /// - Parameters:
  ///   - number: the entry of the step.
  ///   - end: the last entry of the log.
  ///   - read: returns the entries of these numbers, which are never none.
  /// - Returns: `nil` if the entry was not among those that `read` returned.
  /// - Throws: what `read` throws.
  public mutating func after(
    _ number: Int, through end: Int, read: (Range<Int>) throws -> [Entry]
  ) rethrows -> (step: Entry, later: [Entry])? {
    let added = known.upperBound..<max(known.upperBound, end + 1)
    let new = known.isEmpty || added.isEmpty ? [] : try read(added)
    if known.isEmpty || changesKnown(new) || (hasForgotten && number >= known.lowerBound) {
      entries = try read(number..<end + 1)
      (known, hasForgotten) = (number..<end + 1, false)
    } else {
      entries += new
      if number < known.lowerBound {
        // What was undone after a step stays without effect for every earlier one.
        entries = Session.remaining(entries, after: known.lowerBound)
        entries = try read(number..<known.lowerBound) + entries
        hasForgotten = true
      }
      known = min(number, known.lowerBound)..<added.upperBound
    }
    guard let index = entries.firstIndex(where: { $0.sequence == number }) else { return nil }
    return (entries[index], Array(entries[(index + 1)...]))
  }

  /// Whether these entries, perhaps of another program, undo or redo a step that was forgotten, or changed what was read.
  private func changesKnown(_ new: [Entry]) -> Bool {
    let changes = new.flatMap(\.step.changes)
    let kept = Set(entries.map(\.sequence))
    return changes.contains(where: \.isRedaction)
      || changes.compactMap(\.turnedEntry).contains { known.contains($0) && !kept.contains($0) }
  }
}
