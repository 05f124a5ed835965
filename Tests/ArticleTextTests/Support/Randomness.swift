import SeededRandom

/// Seeded randomness: the same texts on every run.
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
