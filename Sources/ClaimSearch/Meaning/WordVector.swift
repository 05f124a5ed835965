/// What a word or a text means, as a direction: those that are about the same point the same way.
struct WordVector: Sendable, Equatable {
  /// The first half of the numbers, and the second.
  var first = SIMD64<Float>()
  var second = SIMD64<Float>()

  static func += (one: inout WordVector, other: WordVector) {
    one.first += other.first
    one.second += other.second
  }

  static func * (one: WordVector, factor: Float) -> WordVector {
    WordVector(first: one.first * factor, second: one.second * factor)
  }

  /// The sum of the products: of two vectors of length one, the cosine of the angle between them.
  static func * (one: WordVector, other: WordVector) -> Float {
    // Always in the same order, so that the sum is the same on every machine.
    let products = one.first * other.first + one.second * other.second
    let half = products.lowHalf + products.highHalf
    let quarter = half.lowHalf + half.highHalf
    let eighth = quarter.lowHalf + quarter.highHalf
    let last = eighth.lowHalf + eighth.highHalf
    return (last[0] + last[1]) + (last[2] + last[3])
  }

  /// The same direction with length one; nil of no direction.
  var unit: WordVector? {
    let square = self * self
    return square > 0 ? self * (1 / square.squareRoot()) : nil
  }
}
