/// Offsets of which only the numbers are known, not whether they count code points or UTF-16 units.
package enum UnknownUnit {
  /// The UTF-8 range that the numbers mean in code points, then that in UTF-16 units, of those in the text.
  package static func ranges(from start: Int, to end: Int, in text: [UInt8]) -> [Range<Int>] {
    guard start >= 0, start < end else { return [] }
    var offset = 0
    var (points, units) = (0, 0)
    var (byPoints, byUnits): ([Int?], [Int?]) = ([nil, nil], [nil, nil])
    func compare() {
      for (index, number) in [start, end].enumerated() {
        if points == number, byPoints[index] == nil { byPoints[index] = offset }
        if units == number, byUnits[index] == nil { byUnits[index] = offset }
      }
    }
    while offset < text.count, points <= end {
      compare()
      let lead = text[offset]
      offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      points += 1
      units += lead < 0xF0 ? 1 : 2
    }
    compare()
    return [byPoints, byUnits].compactMap { ends in
      guard let start = ends[0], let end = ends[1], start < end else { return nil }
      return start..<end
    }
  }
}
