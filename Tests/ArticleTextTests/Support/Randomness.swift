/// Seeded randomness: the same texts on every run.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  mutating func bytes(upTo length: Int) -> [UInt8] {
    (0..<Int.random(in: 0...length, using: &self)).map { _ in
      UInt8.random(in: 0...255, using: &self)
    }
  }

  /// Text of pieces that the rules look at, from several scripts.
  mutating func text(pieces: Int) -> String {
    (0..<Int.random(in: 0...pieces, using: &self))
      .map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }

  static let pieces = [
    ".", ". ", "! ", "? ", "...", " . . . ", "…", "。", "!?", "\n", "\n\n", "\r\n", "\r", " ", "  ",
    "\u{A0}", "\u{2029}", "\u{2028}", "\u{85}", "\t", "“", "”", "\"", "'", "’", "(", ")", "[", "]",
    "[3]", "—", " - ", "• ", "1. ", "2. ", "1) ", "2) ", "a. ", "b. ", "Mr", "U.S", "p.m", "Inc",
    "The ", "he ", "said ", "Smith ", "I ", "2019", "$5.5", "www.a.example", "iPhone", "a", "B",
    "é", "e\u{301}", "Ж", "я", "文", "ご", "ا", "؟", "👩‍👩‍👧", "🇩🇪", "\u{200D}", "\u{FEFF}",
    "\u{0}", "\u{1B}", "=====", "-- ", ":", ", ", ";", "%", "&", "@", "/", "No", "By ",
  ]
}
