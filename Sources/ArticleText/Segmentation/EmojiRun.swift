/// Consecutive emoji that show a writer's feeling: faces, hands, hearts, a party. Arrows, pins and check marks
/// are not among them; those belong to the text that follows.
struct EmojiRun {
  /// The offset after the last one and its modifiers.
  let end: Int
  /// Whether one of them is a face.
  let hasFace: Bool

  /// Reads the emoji at `offset`, which white space can separate; nil if there are none.
  init?(in text: ByteView, at offset: Int) {
    var end = offset
    var position = offset
    var hasFace = false
    while position < text.count {
      let next = text.scalar(at: position)
      if Self.isFace(next.value) {
        hasFace = true
      } else if !Self.isFeeling(next.value) && !(end > offset && Self.isModifier(next.value)) {
        guard end > offset, next.isWhiteSpace, text.lineEndLength(at: position) == 0 else { break }
        position += next.length
        continue
      }
      position += next.length
      end = position
    }
    guard end > offset else { return nil }
    self.end = end
    self.hasFace = hasFace
  }

  /// Whether such emoji begin at `offset`.
  static func begins(in text: ByteView, at offset: Int) -> Bool {
    let value = text.scalar(at: offset).value
    return isFace(value) || isFeeling(value)
  }

  private static func isFace(_ value: UInt32) -> Bool {
    switch value {
    case 0x1F600...0x1F64F, 0x1F910...0x1F917, 0x1F920...0x1F92F, 0x1F970...0x1F97A,
      0x1FAE0...0x1FAE8, 0x2639, 0x263A:
      true
    default: false
    }
  }

  private static func isFeeling(_ value: UInt32) -> Bool {
    switch value {
    // Hands, hearts and kisses, anger, strength, a hundred points, flames, parties, trophies.
    case 0x1F440...0x1F450, 0x1F48B...0x1F4A6, 0x1F4AA, 0x1F4AF, 0x1F525, 0x1F389...0x1F38A,
      0x1F3C6, 0x1F5A4, 0x1F90D...0x1F90F, 0x1F918...0x1F91F, 0x1F942, 0x1F973, 0x1F9E1,
      0x1FAF0...0x1FAF8, 0x2764, 0x2763, 0x270A...0x270C, 0x2728, 0x2665:
      // 👆👇👈👉 point at what follows.
      !(0x1F446...0x1F449).contains(value)
    default: false
    }
  }

  /// Skin tones, gender signs, variation selectors, and joiners.
  private static func isModifier(_ value: UInt32) -> Bool {
    switch value {
    case 0x1F3FB...0x1F3FF, 0xFE0F, 0xFE0E, 0x200D, 0x2640, 0x2642: true
    default: false
    }
  }
}
