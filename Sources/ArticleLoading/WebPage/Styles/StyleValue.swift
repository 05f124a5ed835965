/// Decides which values browsers know: they ignore a declaration with any other, and an earlier value of the
/// property counts (`display: none; display: bogus` hides).
///
/// Windows in quirks mode, which also accept lengths without a unit, are not distinguished.
struct StyleValue {
  /// Whether browsers accept a value, without `!important`.
  static func isKnown(_ value: UnsafeBufferPointer<UInt8>, for property: StyleProperty) -> Bool {
    guard let syntax = syntax(of: property) else { return !value.isEmpty }
    var words = 0
    var at = 0
    while at < value.count {
      if isSpace(value[at]) {
        at += 1
        continue
      }
      let start = at
      var depth = 0
      var isFunction = false
      while at < value.count, depth > 0 || !isSpace(value[at]) {
        if value[at] == UInt8(ascii: "(") { (depth, isFunction) = (depth + 1, true) }
        if value[at] == UInt8(ascii: ")") { depth -= 1 }
        at += 1
      }
      let word = UnsafeBufferPointer(rebasing: value[start..<at])
      // What a function gives is not known.
      guard isFunction || syntax.accepts(word) else { return false }
      words += 1
    }
    return words > 0 && words <= syntax.most
  }

  private enum Numbers { case none, plain, lengths }

  private let words: [[UInt8]]
  private let numbers: Numbers
  /// The most words of a value.
  private let most: Int

  private init(_ words: String, _ numbers: Numbers = .none, most: Int = 1) {
    self.words = words.split(separator: " ").map { Array($0.utf8) }
    self.numbers = numbers
    self.most = most
  }

  private func accepts(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = word[0]
    if (0x30...0x39).contains(first) || "+-.".utf8.contains(first),
      let (number, unit) = Self.number(word)
    {
      switch numbers {
      case .none: return false
      case .plain: return unit.isEmpty || unit.elementsEqual("%".utf8)
      case .lengths: return unit.isEmpty ? number == 0 : Self.units.contains { unit.spells($0) }
      }
    }
    return words.contains { word.spells($0) } || Self.everywhere.contains { word.spells($0) }
  }

  private static func number(
    _ word: UnsafeBufferPointer<UInt8>
  ) -> (number: Double, unit: UnsafeBufferPointer<UInt8>)? {
    guard let number = StyleLength.first(in: word)?.number else { return nil }
    let unit = word.drop { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
    return (number, UnsafeBufferPointer(rebasing: unit))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ",") }

  private static let units =
    ["px", "em", "rem", "%", "vw", "vh", "pt", "ex", "ch", "cm", "mm"]
    .map { Array($0.utf8) }
    + [
      "in", "pc", "q", "vmin", "vmax", "vi", "vb", "lh", "rlh", "ic", "cap", "rex", "rch", "svw",
      "svh", "lvw", "lvh", "dvw", "dvh", "cqw", "cqh", "cqi", "cqb", "cqmin", "cqmax",
    ].map { Array($0.utf8) }

  /// The values of every property.
  private static let everywhere = ["inherit", "initial", "unset", "revert", "revert-layer"]
    .map { Array($0.utf8) }

  private static let size = StyleValue(
    """
    auto none min-content max-content fit-content stretch -webkit-fill-available -moz-available
    -webkit-fit-content -moz-fit-content -webkit-max-content -webkit-min-content intrinsic
    """, .lengths)
  private static let side = StyleValue("auto", .lengths)
  private static let sides = StyleValue("auto", .lengths, most: 4)
  private static let indent = StyleValue("hanging each-line", .lengths, most: 3)
  private static let overflow = StyleValue("visible hidden clip scroll auto overlay", most: 2)
  private static let display = StyleValue(
    """
    none block inline inline-block flex inline-flex grid inline-grid contents flow-root flow list-item table
    inline-table table-row table-cell table-row-group table-header-group table-footer-group table-column
    table-column-group table-caption run-in ruby ruby-base ruby-text math -webkit-box -webkit-inline-box
    -webkit-flex -webkit-inline-flex
    """, most: 3)
  private static let visibility = StyleValue("visible hidden collapse")
  private static let position = StyleValue(
    "static relative absolute fixed sticky -webkit-sticky")
  private static let number = StyleValue("", .plain)
  private static let letters = StyleValue(
    "xx-small x-small small medium large x-large xx-large xxx-large smaller larger math", .lengths)
  private static let align = StyleValue(
    "baseline sub super top text-top middle bottom text-bottom -webkit-baseline-middle", .lengths)
  private static let whiteSpace = StyleValue(
    """
    normal nowrap pre pre-wrap pre-line break-spaces wrap collapse preserve preserve-breaks preserve-spaces
    """, most: 2)
  private static let contentVisibility = StyleValue("visible auto hidden")
  private static let clip = StyleValue("auto")
  private static let clipPath = StyleValue(
    "none border-box padding-box content-box margin-box fill-box stroke-box view-box", most: 2)
  private static let transform = StyleValue("none", most: 20)
  private static let translate = StyleValue("none", .lengths, most: 3)
  private static let scale = StyleValue("none", .plain, most: 3)
  private static let backgroundClip = StyleValue(
    "border-box padding-box content-box text border-area", most: 20)
  private static let variant = StyleValue("normal sub super")
  private static let lines = StyleValue(
    "none underline overline line-through blink spelling-error grammar-error", most: 4)

  /// `nil` if any value is accepted: colors and short forms have too many.
  private static func syntax(of property: StyleProperty) -> StyleValue? {
    switch property {
    case .display: display
    case .visibility: visibility
    case .position: position
    case .overflow, .overflowY: overflow
    case .width, .height, .maxHeight, .minHeight: size
    case .left, .right, .top, .bottom, .marginLeft, .marginRight, .marginTop, .paddingLeft,
      .paddingRight, .paddingTop, .paddingBottom:
      side
    case .margin, .padding: sides
    case .textIndent: indent
    case .opacity, .flexGrow: number
    case .fontSize: letters
    case .verticalAlign: align
    case .whiteSpace: whiteSpace
    case .contentVisibility: contentVisibility
    case .clip: clip
    case .clipPath: clipPath
    case .transform: transform
    case .translate: translate
    case .scale: scale
    case .backgroundClip: backgroundClip
    case .fontVariantPosition: variant
    case .textDecorationLine: lines
    case .animation, .color, .flex, .font, .gridTemplateColumns, .textDecoration, .transition,
      .willChange:
      nil
    }
  }
}
