/// A small seeded generator of random numbers (Steele, Lea and Flood 2014): the same seed gives
/// the same numbers on every machine, so that a failing test can be run again.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts at a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, which must be above 0.
  public mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// An element; `nil` of an empty collection.
  public mutating func pick<Elements: Collection>(_ elements: Elements) -> Elements.Element? {
    elements.randomElement(using: &self)
  }

  /// One to `most` different elements in random order; empty of an empty collection.
  public mutating func some<Element>(_ elements: [Element], most: Int) -> [Element] {
    guard !elements.isEmpty else { return [] }
    return Array(elements.shuffled(using: &self).prefix(1 + below(min(most, elements.count))))
  }
}
