/// Why an entry of a log cannot be applied: the log is damaged or incomplete.
public enum ReplayError: Error, Hashable, Sendable {
  /// The entry does not follow the one before it.
  case gap(expected: Int, found: Int)
  /// The entry names something that no earlier entry made.
  case unknown(ItemID, entry: Int)
  /// The entry makes something whose number is not the next.
  case misnumbered(ItemID, entry: Int)
  /// The entry undoes a step that its analyst cannot undo.
  case misplacedUndo(of: Int, entry: Int)
  /// The entry changes nothing.
  case empty(entry: Int)
  /// The entry contains an impossible value: a place after the end of its article, a count below zero.
  case impossible(ItemID, entry: Int)
}
