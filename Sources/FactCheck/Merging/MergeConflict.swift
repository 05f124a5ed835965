import JSON

/// A step of a copy of the session that waits for a decision, because it conflicts with what was done here.
public struct MergeConflict: Hashable, Sendable {
  /// Its number, from 1.
  public internal(set) var number: Int
  /// Where the step comes from.
  public internal(set) var origin: MergeOrigin
  /// The line as it was typed there.
  public internal(set) var line: String
  /// What the step changed there, with the copy's numbers.
  public internal(set) var changes: [Change]
  /// The items that have other numbers here, as far as the changes name them; `nil` for one that has none here yet,
  /// because another conflict makes it.
  public internal(set) var numbers: [ItemNumber]
  /// The captures that have other numbers here.
  public internal(set) var captures: [CaptureNumber]
  /// The highest number of a capture when the two parted.
  public internal(set) var lastSharedCapture: Int
  /// The entries here with which it conflicts.
  public internal(set) var entries: [Int]
  /// The numbers of earlier conflicts with which it belongs together.
  public internal(set) var waiting: [Int]
  /// The decision; `nil` while it waits.
  public internal(set) var choice: ConflictChoice?

  package init(
    number: Int, origin: MergeOrigin, line: String, changes: [Change], numbers: [ItemNumber] = [],
    captures: [CaptureNumber] = [], lastSharedCapture: Int = 0, entries: [Int] = [],
    waiting: [Int] = []
  ) {
    self.number = number
    self.origin = origin
    self.line = line
    self.changes = changes
    self.numbers = numbers
    self.captures = captures
    self.lastSharedCapture = lastSharedCapture
    self.entries = entries
    self.waiting = waiting
  }

  /// An item's number in the copy and here.
  public struct ItemNumber: Hashable, Sendable {
    /// The item in the copy.
    public internal(set) var there: ItemID
    /// The item here.
    public internal(set) var here: ItemID?
    /// The conflict that makes the item, if it has no number here yet.
    public internal(set) var conflict: Int?

    package init(there: ItemID, here: ItemID? = nil, conflict: Int? = nil) {
      self.there = there
      self.here = here
      self.conflict = conflict
    }
  }

  /// A capture's number in the copy and here.
  public struct CaptureNumber: Hashable, Sendable {
    /// The number in the copy.
    public internal(set) var there: Int
    /// The number here.
    public internal(set) var here: Int

    package init(there: Int, here: Int) {
      self.there = there
      self.here = here
    }
  }
}

/// Whose step counts where two conflict.
public enum ConflictChoice: String, Hashable, Sendable, CaseIterable {
  /// What was done here.
  case ours
  /// What was done in the copy.
  case theirs
  /// Both, one beside the other.
  case both
}

extension ConflictChoice: StoredWord {}

extension MergeConflict {
  /// The item here that the copy calls otherwise; the same item if both know it, `nil` if it is not here.
  func here(_ there: ItemID) -> ItemID? {
    changes.flatMap(\.made).contains(there)
      ? nil : numbers.first { $0.there == there }.map(\.here) ?? there
  }

  /// The conflict without what it says about the source of an item of the session.
  func redacted(_ item: ItemID) -> Self {
    var conflict = self
    let there =
      numbers.first { $0.here == item }?.there
      ?? (numbers.contains { $0.there == item } || changes.flatMap(\.made).contains(item)
        ? nil : item)
    guard let there else { return self }
    conflict.changes = changes.redacted(there)
    // The line names the source as the changes do.
    if conflict.changes != changes { conflict.line = Change.redactedWords }
    return conflict
  }
}

extension MergeConflict {
  /// The conflict without these copies of sources.
  func without(_ copies: StruckCopies) -> Self {
    var conflict = self
    conflict.changes = changes.without(copies)
    return conflict
  }
}

extension Session {
  /// Records a step of a copy that waits.
  mutating func add(_ conflict: MergeConflict, of entry: Entry) throws(ReplayError) {
    guard conflict.number == allConflicts.count + 1, !conflict.changes.isEmpty,
      conflict.changes.allSatisfy({ $0.turnedEntry == nil && !$0.isMergeRecord })
    else { throw .empty(entry: entry.sequence) }
    allConflicts.append(conflict)
  }

  /// Decides a conflict, or opens it again. The conflicts that belong together with it learn the numbers of what its step
  /// made.
  mutating func settle(
    _ number: Int, _ choice: ConflictChoice?, of entry: Entry
  ) throws(ReplayError) {
    guard allConflicts.indices.contains(number - 1) else { throw .empty(entry: entry.sequence) }
    allConflicts[number - 1].choice = choice
    guard choice == .theirs || choice == .both, entry.step.changes.first?.turnedEntry == nil
    else { return }
    let (theirs, ours) = (allConflicts[number - 1].changes, entry.step.changes)
    for index in allConflicts.indices {
      allConflicts[index].learn(theirs, are: ours, from: number)
    }
  }
}

extension MergeConflict {
  /// Learns the numbers of what another conflict's step made here.
  fileprivate mutating func learn(_ theirs: [Change], are ours: [Change], from number: Int) {
    for (there, here) in zip(theirs.flatMap(\.made), ours.flatMap(\.made))
    where there.isLike(here) {
      for index in numbers.indices
      where numbers[index].conflict == number && numbers[index].there == there {
        numbers[index].here = here
      }
    }
    guard waiting.contains(number) else { return }
    for (there, here) in zip(theirs.captureNumbers, ours.captureNumbers)
    where there > lastSharedCapture {
      captures.append(CaptureNumber(there: there, here: here))
    }
  }
}

extension ItemID {
  /// Whether the two are items of the same kind.
  fileprivate func isLike(_ other: ItemID) -> Bool {
    form.first == other.form.first && form.contains("#") == other.form.contains("#")
  }
}

extension MergeConflict: Record {
  package static var blank: Self {
    Self(number: 0, origin: .blank, line: "", changes: [])
  }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("origin", \.origin),
    RecordField("line", \.line),
    RecordField("changes", \.changes),
    RecordField("numbers", absentWhenEmpty: \.numbers),
    RecordField("captures", absentWhenEmpty: \.captures),
    RecordField("lastSharedCapture", \.lastSharedCapture),
    RecordField("entries", absentWhenEmpty: \.entries),
    RecordField("waiting", absentWhenEmpty: \.waiting),
  ]
}

extension MergeConflict.ItemNumber: Record {
  package static var blank: Self { Self(there: .importing(number: 0)) }

  package static let fields: FieldList<Self> = [
    RecordField("there", \.there),
    RecordField("here", \.here),
    RecordField("conflict", \.conflict),
  ]
}

extension MergeConflict.CaptureNumber: Record {
  package static var blank: Self { Self(there: 0, here: 0) }

  package static let fields: FieldList<Self> = [
    RecordField("there", \.there),
    RecordField("here", \.here),
  ]
}
