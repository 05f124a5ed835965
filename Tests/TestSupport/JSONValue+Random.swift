import JSON
import SeededRandom

extension JSONValue {
  /// Any JSON value, with keys that are all different.
  public static func random(_ generator: inout SplitMix64, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2:
      let number = Double(bitPattern: generator.next())
      return .number(number.isFinite ? number : 0.5)
    case 3:
      let limit = 9_007_199_254_740_992
      return .integer(Int.random(in: -limit...limit, using: &generator))
    case 4: return .string(Hostile.random(&generator))
    case 5:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in random(&generator, depth: depth - 1) })
    default:
      let count = Int.random(in: 0...5, using: &generator)
      var keys: [[UInt8]: String] = [:]
      for _ in 0..<count {
        let key = Hostile.random(&generator, longest: 3)
        keys[Array(key.utf8)] = key
      }
      let sorted = keys.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      return .object(sorted.map { .init($0.value, random(&generator, depth: depth - 1)) })
    }
  }
}
