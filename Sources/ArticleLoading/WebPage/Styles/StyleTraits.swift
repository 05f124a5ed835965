/// The effects of a style on an element's words that change their meaning.
struct StyleTraits: OptionSet {
  let rawValue: UInt64

  /// `display: none`
  static let undisplayed = StyleTraits(rawValue: 1)
  /// `visibility: hidden`
  static let invisible = StyleTraits(rawValue: 2)
  /// Clipped to nothing, as text only for screen readers is.
  static let clipped = StyleTraits(rawValue: 4)
  /// Moved out of the window at its left or right, if it is placed; for the other ways see below.
  static let away = StyleTraits(rawValue: 8)
  /// `text-decoration: line-through`
  static let struck = StyleTraits(rawValue: 16)
  /// Superscript, such as exponents and note marks.
  static let raised = StyleTraits(rawValue: 32)
  /// Subscript.
  static let lowered = StyleTraits(rawValue: 64)
  /// `opacity: 0`
  static let faint = StyleTraits(rawValue: 128)
  /// `font-size: 0`
  static let tiny = StyleTraits(rawValue: 256)
  /// `color: transparent`
  static let colorless = StyleTraits(rawValue: 512)

  /// `display: block` and similar: on a line of its own.
  static let block = StyleTraits(rawValue: 1024)
  /// `display: table-cell`
  static let cell = StyleTraits(rawValue: 2048)
  /// `display: flex` and `grid`: its children are separate.
  static let flexible = StyleTraits(rawValue: 4096)

  /// A box of no height or width that cuts off what is in it: `height: 0; overflow: hidden`
  static let collapsed = StyleTraits(rawValue: 8192)
  /// The same with `max-height: 0`, as for parts that open on a click.
  static let closed = StyleTraits(rawValue: 16384)
  /// `display: table-row`
  static let row = StyleTraits(rawValue: 32768)
  /// An inline box with space beside it.
  static let spaced = StyleTraits(rawValue: 65536)
  /// The number of columns in a grid minus one, as a number of three bits.
  static let columnBits = (0..<3).map { StyleTraits(rawValue: 131_072 << $0) }

  /// Zero height: `height: 0`. This trait and the next four only have an effect together, in one rule or
  /// several.
  static let flat = StyleTraits(rawValue: 1 << 20)
  /// `max-height: 0`
  static let shut = StyleTraits(rawValue: 1 << 21)
  /// `width: 0`
  static let thin = StyleTraits(rawValue: 1 << 22)
  /// `overflow: hidden`
  static let cut = StyleTraits(rawValue: 1 << 23)
  /// Height from something else: `min-height`, padding.
  static let roomy = StyleTraits(rawValue: 1 << 24)
  /// `visibility: visible`, which shows an element in a hidden one.
  static let shown = StyleTraits(rawValue: 1 << 25)
  /// `content-visibility: hidden`
  static let skipped = StyleTraits(rawValue: 1 << 26)
  /// Moved out of the window at its top, if it is placed: `top: -9999px`
  static let above = StyleTraits(rawValue: 1 << 27)
  /// Moved out of it by a margin.
  static let outdented = StyleTraits(rawValue: 1 << 28)
  /// By the indent of its first line.
  static let indented = StyleTraits(rawValue: 1 << 29)
  /// By a transform, or scaled to nothing.
  static let displaced = StyleTraits(rawValue: 1 << 30)
  /// Line ends in the page are line ends of the text: `white-space: pre-line`
  static let lined = StyleTraits(rawValue: 1 << 31)
  /// A position at which `left` and `top` move it: absolute, fixed or relative. This trait and the next two only have
  /// an effect together with others.
  static let placed = StyleTraits(rawValue: 1 << 32)
  /// An absolute or fixed one.
  static let floating = StyleTraits(rawValue: 1 << 33)
  /// `clip: rect(0 0 0 0)`, which clips what floats.
  static let cropped = StyleTraits(rawValue: 1 << 34)
  /// All parts of an effect of several properties.
  static let parts: StyleTraits = [
    .flat, .shut, .thin, .cut, .roomy, .placed, .floating, .cropped,
  ]
  /// Those with no effect in most boxes.
  static let idleParts: StyleTraits = [.cut, .roomy, .placed, .floating]
  /// Those that hide a box if another part is added.
  static let needy: StyleTraits = [.flat, .shut, .thin, .away, .above, .cropped]

  /// With the combined effects of the parts instead of the parts.
  var joined: StyleTraits {
    var joined = subtracting(.parts).subtracting([.collapsed, .closed])
    if contains(.cut), !isDisjoint(with: [.flat, .shut, .thin]) {
      if contains(.thin) || contains(.flat) && !contains(.roomy) { joined.insert(.collapsed) }
      if contains(.shut), !contains(.roomy) { joined.insert(.closed) }
    }
    if !contains(.placed) { joined.subtract([.away, .above]) }
    if contains([.cropped, .floating]) { joined.insert(.clipped) }
    return joined
  }

  /// The number of columns in a grid; 1 if unspecified.
  var columns: Int { Int(rawValue >> 17 & 7) + 1 }

  /// Traits that hide an element with its content.
  static let hiding: StyleTraits = [
    .undisplayed, .invisible, .clipped, .away, .faint, .collapsed, .closed, .skipped, .above,
    .outdented, .indented, .displaced,
  ]
  /// Traits that hide an element or its words, alone or together with other rules.
  static let concealing = hiding.union(hidingWords).union([.flat, .shut, .thin, .cut, .cropped])
  /// Hiding traits that the page's scripts may undo.
  static let passing: StyleTraits = [.faint, .collapsed, .closed, .displaced]
  /// Traits that hide an element's own words: a child may have another size or color.
  static let hidingWords: StyleTraits = [.tiny, .colorless]
}
