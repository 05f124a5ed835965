import FactCheck

extension EntryStore {
  /// The number of the last entry that this log and another have in common, by their hashes; 0 if they have none.
  ///
  /// Each hash covers all entries before, so a few are enough to find it.
  public func lastEntry(sharedWith other: any EntryStore) throws(StoreError) -> Int {
    var (shared, differing) = (0, min(try head().sequence, try other.head().sequence) + 1)
    while differing - shared > 1 {
      let middle = shared + (differing - shared) / 2
      if let hash = try hash(of: middle), try other.hash(of: middle) == hash {
        shared = middle
      } else {
        differing = middle
      }
    }
    return shared
  }

  private func hash(of sequence: Int) throws(StoreError) -> Digest? {
    try entries(after: sequence - 1, through: sequence).first?.hash
  }
}
