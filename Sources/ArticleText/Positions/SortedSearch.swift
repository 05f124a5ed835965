extension Array {
  /// The index of the first element that is not before the searched one; `count` if all are.
  ///
  /// - Parameter isBefore: true of some first elements, and false of all others.
  package func partitionIndex(notBefore isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
