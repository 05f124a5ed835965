/// Which passages of one text each of several people marked.
public struct MarkedPassages: Sendable {
  /// By person the marked passages: offsets in the text.
  public let marks: [[Range<Int>]]
  /// The length of the text, in the units of the offsets.
  public let length: Int

  /// Makes a comparison; passages are cut at the text's ends, and empty ones left out.
  public init(_ marks: [[Range<Int>]], length: Int) {
    self.length = length
    self.marks = marks.map { passages in
      passages.map { $0.clamped(to: 0..<length) }.filter { !$0.isEmpty }
    }
  }

  /// How many passages of two people are the same, and how many each has; passages that one person marked twice count once.
  public func same(_ one: Int, _ other: Int) -> (same: Int, one: Int, other: Int) {
    let (first, second) = (Set(marks[one]), Set(marks[other]))
    return (first.intersection(second).count, first.count, second.count)
  }

  /// The length that both marked, twice, over the sum of what each marked (Dice): 1 if they marked the same, 0 if nothing in
  /// common; `nil` if neither marked anything.
  public func overlap(_ one: Int, _ other: Int) -> Double? {
    let (first, second) = (RangeSet(marks[one]), RangeSet(marks[other]))
    let sum = first.length + second.length
    return sum == 0 ? nil : 2 * Double(first.intersection(second).length) / Double(sum)
  }

  /// Krippendorff's alpha of each unit of the text's length, marked or not; `nil` if all of it is marked by all, or none by
  /// anybody, or with fewer than two people.
  ///
  /// The passages are compared by their lengths, so that a text takes no longer than its marks.
  public var alpha: Double? {
    let people = marks.count
    guard people > 1, length > 0 else { return nil }
    let sets = marks.map { RangeSet($0) }
    let ends = Set(sets.flatMap { $0.ranges.flatMap { [$0.lowerBound, $0.upperBound] } })
    let cuts = ([0, length] + ends).sorted()
    // Pairs of people that say the same or not of each unit, both ways, weighted by one less than the people.
    var (marked, differing) = (0.0, 0.0)
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      let count = sets.count { $0.contains(start) }
      let size = Double(end - start)
      marked += Double(count) * size
      differing += 2 * Double(count * (people - count)) / Double(people - 1) * size
    }
    let total = Double(people * length)
    guard marked > 0, marked < total else { return nil }
    return 1 - (total - 1) * differing / (2 * marked * (total - marked))
  }
}

extension RangeSet<Int> {
  fileprivate init(_ ranges: [Range<Int>]) {
    self.init()
    for range in ranges { insert(contentsOf: range) }
  }

  fileprivate var length: Int { ranges.reduce(0) { $0 + $1.count } }
}
