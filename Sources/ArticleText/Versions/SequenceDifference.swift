/// How one list became another: stretches that stayed, and stretches that were replaced.
///
/// Values that occur once in each list anchor the comparison; values between anchors are compared one by one,
/// and only if that is cheap. So the time grows linearly with the lists' length, even for lists that have
/// nothing in common.
enum SequenceDifference {
  /// A stretch of both lists; if they differ, one of the ranges can be empty.
  struct Stretch: Equatable {
    let old: Range<Int>
    let new: Range<Int>
    let isSame: Bool
  }

  /// A gap with more pairs than this counts as one replacement.
  private static let mostPairs = 1_000_000

  /// The stretches of two lists, in order; together they cover both.
  static func stretches<Value: Hashable>(_ old: [Value], _ new: [Value]) -> [Stretch] {
    var joined: [Stretch] = []
    var next = (old: 0, new: 0)
    for pair in pairs(old, new) {
      add((next.old..<pair.old, next.new..<pair.new), isSame: false, to: &joined)
      add((pair.old..<pair.old + 1, pair.new..<pair.new + 1), isSame: true, to: &joined)
      next = (pair.old + 1, pair.new + 1)
    }
    add((next.old..<old.count, next.new..<new.count), isSame: false, to: &joined)
    return joined
  }

  private static func add(
    _ ranges: (old: Range<Int>, new: Range<Int>), isSame: Bool, to stretches: inout [Stretch]
  ) {
    guard !ranges.old.isEmpty || !ranges.new.isEmpty else { return }
    if let last = stretches.last, last.isSame == isSame {
      stretches[stretches.count - 1] = Stretch(
        old: last.old.lowerBound..<ranges.old.upperBound,
        new: last.new.lowerBound..<ranges.new.upperBound, isSame: isSame)
    } else {
      stretches.append(Stretch(old: ranges.old, new: ranges.new, isSame: isSame))
    }
  }

  /// The index in each list of the same value.
  private typealias Pair = (old: Int, new: Int)

  /// The values that stayed, in order.
  private static func pairs<Value: Hashable>(_ old: [Value], _ new: [Value]) -> [Pair] {
    var pairs: [Pair] = []
    var next: Pair = (0, 0)
    for anchor in anchors(old, new) + [(old.count, new.count)] {
      pairs += Self.pairs(old, next.old..<anchor.old, new, next.new..<anchor.new)
      if anchor.old < old.count { pairs.append(anchor) }
      next = (anchor.old + 1, anchor.new + 1)
    }
    return pairs
  }

  /// The values that stayed in a gap between two anchors.
  private static func pairs<Value: Hashable>(
    _ old: [Value], _ oldGap: Range<Int>, _ new: [Value], _ newGap: Range<Int>
  ) -> [Pair] {
    var (oldGap, newGap) = (oldGap, newGap)
    var head: [Pair] = []
    while let first = oldGap.first, let other = newGap.first, old[first] == new[other] {
      head.append((first, other))
      oldGap = first + 1..<oldGap.upperBound
      newGap = other + 1..<newGap.upperBound
    }
    var tail: [Pair] = []
    while let last = oldGap.last, let other = newGap.last, old[last] == new[other] {
      tail.append((last, other))
      oldGap = oldGap.lowerBound..<last
      newGap = newGap.lowerBound..<other
    }
    guard !oldGap.isEmpty, !newGap.isEmpty, oldGap.count * newGap.count <= mostPairs else {
      return head + tail.reversed()
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new[newGap].difference(from: old[oldGap]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let kept = zip(
      oldGap.indices.filter { !removed.contains($0 - oldGap.lowerBound) },
      newGap.indices.filter { !inserted.contains($0 - newGap.lowerBound) })
    return head + kept.map { ($0, $1) } + tail.reversed()
  }

  /// Values that occur once in each list: the longest run of them in the same order in both.
  private static func anchors<Value: Hashable>(_ old: [Value], _ new: [Value]) -> [Pair] {
    let indices = uniqueIndices(new)
    let lone = uniqueIndices(old)
    let candidates: [Pair] = old.indices.compactMap { index in
      guard lone[old[index]] == .some(index), let other = indices[old[index]], let other else {
        return nil
      }
      return (index, other)
    }
    return longestRising(candidates)
  }

  /// The index of each value; `nil` for one that occurs several times.
  private static func uniqueIndices<Value: Hashable>(_ list: [Value]) -> [Value: Int?] {
    var indices: [Value: Int?] = [:]
    for (index, value) in list.enumerated() {
      indices.updateValue(indices.keys.contains(value) ? nil : index, forKey: value)
    }
    return indices
  }

  /// The longest subsequence whose indexes in the new list rise (patience sorting).
  private static func longestRising(_ pairs: [Pair]) -> [Pair] {
    // For each length, the pair that ends a rising run of it at the lowest index.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let length = ends.partitionIndex(notBefore: { pairs[$0].new < pair.new })
      previous[index] = length > 0 ? ends[length - 1] : nil
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var run: [Pair] = []
    var next = ends.last
    while let index = next {
      run.append(pairs[index])
      next = previous[index]
    }
    return run.reversed()
  }
}
