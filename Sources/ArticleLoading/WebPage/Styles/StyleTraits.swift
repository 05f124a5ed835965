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

  /// `display: table-row`
  static let row = StyleTraits(rawValue: 8192)
  /// A box in the line with room beside it.
  static let spaced = StyleTraits(rawValue: 16384)
  /// How many columns a grid has, less one, as a number of three bits.
  static let columnBits = (0..<3).map { StyleTraits(rawValue: 32768 << $0) }

  /// How many columns a grid has, as far as that is said; else 1.
  var columns: Int { Int(rawValue >> 15 & 7) + 1 }

  /// What hides an element with all it holds.
  static let hiding: StyleTraits = [.undisplayed, .invisible, .clipped, .away, .faint]
  /// What hides an element's own words: an element in it may have another size or color.
  static let hidingWords: StyleTraits = [.tiny, .colorless]
  /// Each by itself.
  static let each: [StyleTraits] = (0..<18).map { StyleTraits(rawValue: 1 << $0) }
}
