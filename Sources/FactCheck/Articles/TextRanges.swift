import JSON

/// Places in an article's text, in their order: UTF-8 offsets.
public struct TextRanges: Hashable, Sendable {
  /// The ranges: none is empty, and none overlaps another.
  public private(set) var ranges: [Range<Int>] = []

  /// No place.
  public init() {}

  /// Whether a range lies within one of these places.
  public func contain(_ range: Range<Int>) -> Bool {
    ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  /// These places and another, joined with those that it touches or overlaps.
  package func adding(_ range: Range<Int>) -> TextRanges {
    guard !range.isEmpty else { return self }
    let joined = ranges.filter {
      $0.lowerBound <= range.upperBound && range.lowerBound <= $0.upperBound
    }
    let whole = joined.reduce(range) {
      min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
    }
    var sum = TextRanges()
    sum.ranges = (ranges.filter { !joined.contains($0) } + [whole]).sorted {
      $0.lowerBound < $1.lowerBound
    }
    return sum
  }
}

/// In the log: `[[0,12],[40,58]]`.
extension TextRanges: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    for pair in try [[Int]](value) {
      guard pair.count == 2, pair[0] >= ranges.last?.upperBound ?? 0, pair[0] < pair[1] else {
        throw JSONView.Fault(detail: "the places are not in order")
      }
      ranges.append(pair[0]..<pair[1])
    }
  }

  package func write(to json: inout CompactJSON) {
    ranges.map { [$0.lowerBound, $0.upperBound] }.write(to: &json)
  }
}
