/// Why an entry of a log cannot be applied: the log is damaged, or not whole.
public enum ReplayError: Error, Hashable, Sendable {
  /// The entry does not follow the one before it.
  case gap(expected: Int, found: Int)
  /// The entry names something that no earlier entry made.
  case unknown(ItemID, entry: Int)
  /// The entry makes something whose number is not the next.
  case misnumbered(ItemID, entry: Int)
  /// The entry takes back a step that is not its analyst's to take back.
  case misplacedUndo(of: Int, entry: Int)
  /// The entry changes nothing.
  case empty(entry: Int)
  /// The entry says of something what cannot be: a place behind the end of its article, a count below
  /// zero.
  case impossible(ItemID, entry: Int)
}
