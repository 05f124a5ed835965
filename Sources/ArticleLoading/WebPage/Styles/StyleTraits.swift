/// What a style does to the words in an element, as far as their meaning depends on it.
struct StyleTraits: OptionSet {
  let rawValue: UInt32

  /// `display: none`
  static let undisplayed = StyleTraits(rawValue: 1)
  /// `visibility: hidden`
  static let invisible = StyleTraits(rawValue: 2)
  /// Cut to nothing, as what only screen readers are to say.
  static let clipped = StyleTraits(rawValue: 4)
  /// Moved out of the window.
  static let away = StyleTraits(rawValue: 8)
  /// `text-decoration: line-through`
  static let struck = StyleTraits(rawValue: 16)
  /// Above the line, as exponents and marks of notes are.
  static let raised = StyleTraits(rawValue: 32)
  /// Below the line.
  static let lowered = StyleTraits(rawValue: 64)
  /// `opacity: 0`
  static let faint = StyleTraits(rawValue: 128)
  /// `font-size: 0`
  static let tiny = StyleTraits(rawValue: 256)
  /// `color: transparent`
  static let colorless = StyleTraits(rawValue: 512)

  /// `display: block` and its like: what stands on a line of its own.
  static let block = StyleTraits(rawValue: 1024)
  /// `display: table-cell`
  static let cell = StyleTraits(rawValue: 2048)
  /// `display: flex` and `grid`: what it holds stands apart.
  static let flexible = StyleTraits(rawValue: 4096)

  /// A box of no height or width that cuts off what is in it: `height: 0; overflow: hidden`
  static let collapsed = StyleTraits(rawValue: 8192)
  /// The same by `max-height: 0`, as parts are closed that open on a click.
  static let closed = StyleTraits(rawValue: 16384)
  /// `display: table-row`
  static let row = StyleTraits(rawValue: 32768)
  /// A box in the line with room beside it.
  static let spaced = StyleTraits(rawValue: 65536)
  /// How many columns a grid has, less one, as a number of three bits.
  static let columnBits = (0..<3).map { StyleTraits(rawValue: 131_072 << $0) }

  /// No height of its own: `height: 0`. These say something only together, be it in one rule or in several.
  static let flat = StyleTraits(rawValue: 1 << 20)
  /// `max-height: 0`
  static let shut = StyleTraits(rawValue: 1 << 21)
  /// `width: 0`
  static let thin = StyleTraits(rawValue: 1 << 22)
  /// `overflow: hidden`
  static let cut = StyleTraits(rawValue: 1 << 23)
  /// Room that something else gives a box: `min-height`, padding.
  static let roomy = StyleTraits(rawValue: 1 << 24)
  /// All of these.
  static let parts: StyleTraits = [.flat, .shut, .thin, .cut, .roomy]
  /// Those of them that do nothing in most boxes.
  static let idleParts: StyleTraits = [.cut, .roomy]

  /// With what the parts do together instead of the parts.
  var joined: StyleTraits {
    guard !isDisjoint(with: [.flat, .shut, .thin]) else {
      return subtracting(.parts).subtracting([.collapsed, .closed])
    }
    var joined = subtracting(.parts).subtracting([.collapsed, .closed])
    if contains(.cut) {
      if contains(.thin) || contains(.flat) && !contains(.roomy) { joined.insert(.collapsed) }
      if contains(.shut), !contains(.roomy) { joined.insert(.closed) }
    }
    return joined
  }

  /// How many columns a grid has, as far as that is said; else 1.
  var columns: Int { Int(rawValue >> 17 & 7) + 1 }

  /// What hides an element with all it holds.
  static let hiding: StyleTraits = [
    .undisplayed, .invisible, .clipped, .away, .faint, .collapsed, .closed,
  ]
  /// What hides an element, or its words, alone or together with other rules.
  static let concealing = hiding.union(hidingWords).union([.flat, .shut, .thin, .cut])
  /// Those of them that the page's programs may undo.
  static let passing: StyleTraits = [.faint, .collapsed, .closed]
  /// What hides an element's own words: an element in it may have another size or color.
  static let hidingWords: StyleTraits = [.tiny, .colorless]
}
