/// What a word means, as a direction: those that are about the same point the same way.
struct WordVector: Sendable, Equatable {
  /// Whole numbers, whose products are added in any order with the same sum, and fast.
  private let numbers: [Int16]

  private static let length: Float = 16_384

  /// The direction of a sum of vectors; nil if it has none.
  init?(_ sum: [Float]) {
    var square: Float = 0
    for number in sum { square += number * number }
    // Those of a damaged table can be infinite.
    guard square > 0, square.isFinite else { return nil }
    let factor = Self.length / square.squareRoot()
    numbers = sum.map { Int16(truncatingIfNeeded: Int32($0 * factor)) }
  }

  /// The cosine of the angle to another one.
  func cosine(_ other: WordVector) -> Float {
    numbers.withUnsafeBufferPointer { one in
      other.numbers.withUnsafeBufferPointer { other in
        var sum: Int32 = 0
        for index in 0..<min(one.count, other.count) {
          sum &+= Int32(one[index]) &* Int32(other[index])
        }
        return Float(sum) / (Self.length * Self.length)
      }
    }
  }
}
