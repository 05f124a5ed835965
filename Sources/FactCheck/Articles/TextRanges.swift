import JSON

/// Places in an article's text: UTF-8 offsets.
public struct TextRanges: Hashable, Sendable {
  private var places: RangeSet<Int>

  /// No places. Every article begins with them, and making a set from an empty list costs 3 % of a start.
  public init() { places = RangeSet() }

  /// The places of ranges; those that touch or overlap are one.
  public init(_ ranges: [Range<Int>]) { places = RangeSet(ranges) }

  /// The places in their order: none is empty, and none touches another.
  public var ranges: [Range<Int>] { Array(places.ranges) }

  /// Whether there is no place.
  public var isEmpty: Bool { places.isEmpty }

  /// Whether a range lies within one of these places.
  public func contains(_ range: Range<Int>) -> Bool {
    let ranges = places.ranges
    let before = ArticleBody.count(in: ranges) { $0.lowerBound <= range.lowerBound }
    return before > 0 && range.upperBound <= ranges[before - 1].upperBound
  }

  mutating func add(_ other: TextRanges) { places.formUnion(other.places) }

  mutating func remove(_ other: TextRanges) { places.subtract(other.places) }

  /// The places without others.
  func without(_ other: TextRanges) -> TextRanges {
    var rest = self
    rest.remove(other)
    return rest
  }
}

/// In the log: `[[0,12],[40,58]]`.
extension TextRanges: Storable {
  package init(_ value: JSONView) throws(JSONView.Fault) {
    var ranges: [Range<Int>] = []
    for pair in try [[Int]](value) {
      guard pair.count == 2, pair[0] > ranges.last?.upperBound ?? -1, pair[0] < pair[1] else {
        throw JSONView.Fault(detail: "the places are not in order")
      }
      ranges.append(pair[0]..<pair[1])
    }
    self.init(ranges)
  }

  package func write(to json: inout CompactJSON) {
    ranges.map { [$0.lowerBound, $0.upperBound] }.write(to: &json)
  }

  /// A place is a field of its own, so that two people who read one article can undo their own steps.
  package func forEachHeld(about item: ItemID?, _ visit: (Holding) -> Void) {
    guard let item else { return }
    for range in places.ranges { visit(.writes(.field(item, "dismissed \(range.lowerBound)"))) }
  }
}
