/// The values of a rule that only have an effect together: clipping at one pixel hides text only with
/// `overflow: hidden`.
struct StyleBox {
  /// Traits set by a single value.
  private var said: [(StyleTraits, Bool)] = []
  private var isCut = false
  private var flowsOver = false
  private var isAbsolute = false
  private var isRelative = false
  private var isMoving = false
  private var isTransformed = false
  private var isShrunk = false
  /// Whether a transform moves it out of the window; `nil` while unspecified.
  private var isFarAway: Bool?
  /// Whether a margin does, unless as much padding brings its words back.
  private var isOutdented: Bool?
  private var isWidePadded = false
  private var isClippedToText = false
  private var isColorless: Bool?
  private var isFaint: Bool?
  private var isSmall = false
  private var isPoint = false
  private var isThin: Bool?
  /// Whether its height is set to zero; `nil` while unspecified.
  private var isFlat: Bool?
  private var isClosed: Bool?
  /// Whether something else gives it height: its padding, its share of a row.
  private var hasHeight = false
  private var indent: Double?
  /// The distance above its normal position, in ems.
  private var lift = 0.0
  private var align: Alignment?
  private var isInlineBox: Bool?
  /// Whether it has space at its left or right.
  private var hasSideRoom = false

  private enum Alignment { case above, below, line, top }

  init() {}

  /// Records a property's value.
  mutating func set(_ property: StyleProperty, _ value: UnsafeBufferPointer<UInt8>) {
    switch property {
    case .display:
      say(Self.display(value))
      isInlineBox = value.begins(with: "inline-block") || value.begins(with: "inline-table")
    case .gridTemplateColumns:
      let columns = Self.columns(value)
      for (bit, trait) in StyleTraits.columnBits.enumerated() {
        said.append((trait, (columns - 1) >> bit & 1 == 1))
      }
    case .margin, .padding:
      // The second of several lengths is for the sides.
      let lengths = StyleLength.all(in: value)
      if let side = lengths.count > 1 ? lengths[1] : lengths.first, side.ems >= 0.15 {
        hasSideRoom = true
      }
      if property == .padding {
        hasHeight = hasHeight || lengths.contains { $0.number > 0 }
        isWidePadded = isWidePadded || lengths.contains { $0.pixels >= 900 }
      } else {
        isOutdented = Self.isFar(margins: value)
      }
    case .marginLeft, .marginRight, .marginTop, .paddingLeft, .paddingRight:
      guard let length = StyleLength.first(in: value) else { break }
      if property != .marginTop, length.ems >= 0.15 { hasSideRoom = true }
      if property == .paddingLeft, length.pixels >= 900 { isWidePadded = true }
      if property == .marginLeft || property == .marginTop { isOutdented = length.isFarBefore }
    case .visibility:
      say([
        (.invisible, value.begins(with: "hidden") || value.begins(with: "collapse")),
        (.shown, value.begins(with: "visible")),
      ])
    case .clip:
      let numbers = StyleLength.all(in: value)
      said.append(
        (
          .cropped,
          value.begins(with: "rect") && !numbers.isEmpty
            && numbers.allSatisfy { abs($0.number) <= 1 }
        ))
    case .clipPath:
      let isCut =
        value.begins(with: "inset") && StyleLength.all(in: value).contains { $0.number >= 50 }
        || value.begins(with: "circle") && StyleLength.first(in: value)?.number == 0
      said.append((.clipped, isCut))
    case .textDecoration, .textDecorationLine:
      say([(.struck, value.holds("line-through"))])
    case .left, .right, .top, .bottom: move(property, StyleLength.first(in: value))
    case .textIndent:
      guard let length = StyleLength.first(in: value) else { return }
      say([(.indented, length.isFarBefore)])
      indent = length.isShare ? length.number : nil
    case .whiteSpace:
      say([(.lined, value.begins(with: "pre") || value.begins(with: "break-spaces"))])
    case .contentVisibility: say([(.skipped, value.begins(with: "hidden"))])
    case .opacity: isFaint = StyleLength.first(in: value).map { $0.number == 0 }
    case .fontSize: size(value)
    case .font:
      if let length = StyleLength.first(in: value), length.number == 0 {
        say([(.tiny, true)])
      }
    case .color: isColorless = Self.isTransparent(value)
    case .backgroundClip: isClippedToText = value.begins(with: "text")
    case .overflow, .overflowY:
      isCut = value.begins(with: "hidden") || value.begins(with: "clip")
      flowsOver = value.begins(with: "visible")
    case .maxHeight: isClosed = StyleLength.first(in: value).map { $0.number == 0 } ?? false
    case .flex, .flexGrow, .minHeight, .paddingBottom, .paddingTop:
      hasHeight = hasHeight || StyleLength.all(in: value).contains { $0.number > 0 }
    case .position:
      isAbsolute = value.begins(with: "absolute") || value.begins(with: "fixed")
      isRelative = value.begins(with: "relative")
      say([(.placed, isAbsolute || isRelative), (.floating, isAbsolute)])
    case .width, .height:
      let length = StyleLength.first(in: value)
      if let length, !length.isShare, length.number <= 1 { isPoint = true }
      let isNothing = length.map { $0.number == 0 } ?? false
      if property == .width {
        isThin = isNothing
      } else {
        isFlat = isNothing
      }
    case .animation, .transition, .willChange:
      isMoving = isMoving || !value.begins(with: "none")
    case .transform, .translate, .scale: transform(property, value)
    case .fontVariantPosition:
      said += [(.raised, value.begins(with: "super")), (.lowered, value.begins(with: "sub"))]
    case .verticalAlign: align = Self.alignment(value)
    }
  }

  /// Records traits that single values set or reset, instead of what earlier declarations said of them.
  private mutating func say(_ traits: [(StyleTraits, Bool)]) {
    said.removeAll { earlier in traits.contains { $0.0 == earlier.0 } }
    said += traits
  }

  /// The combined traits.
  var traits: [(StyleTraits, Bool)] {
    var traits = said
    if isPoint, isAbsolute, isCut { traits.append((.clipped, true)) }
    if let indent, abs(indent) >= 100, isCut { traits.append((.indented, true)) }
    if let isOutdented { traits.append((.outdented, isOutdented && !isWidePadded)) }
    if isTransformed {
      // What grows from nothing is visible.
      traits.append((.displaced, isFarAway == true || isShrunk && !isMoving))
    }
    if isCut, isThin == true || isFlat == true && !hasHeight { traits.append((.collapsed, true)) }
    if isCut, isClosed == true, !hasHeight { traits.append((.closed, true)) }
    // Another rule may give it height, or make the overflow visible.
    if isFlat == false || flowsOver { traits.append((.collapsed, false)) }
    if isClosed == false || flowsOver { traits.append((.closed, false)) }
    // Several rules may have the effect together.
    if let isFlat { traits.append((.flat, isFlat)) }
    if let isClosed { traits.append((.shut, isClosed)) }
    if let isThin { traits.append((.thin, isThin)) }
    if isCut || flowsOver { traits.append((.cut, isCut)) }
    if hasHeight { traits.append((.roomy, true)) }
    if let isInlineBox { traits.append((.spaced, isInlineBox && hasSideRoom)) }
    // An element that fades in is visible.
    if let isFaint { traits.append((.faint, isFaint && !isMoving && (!isTransformed || isShrunk))) }
    // The words are clipped from a background picture.
    if let isColorless { traits.append((.colorless, isColorless && !isClippedToText)) }
    switch align {
    case .above?: traits.append((.raised, true))
    case .below?: traits.append((.lowered, true))
    case .top? where isSmall: traits.append((.raised, true))
    case .line?, .top?, nil:
      if isRelative, abs(lift) >= (isSmall ? 0.15 : 0.3), abs(lift) < 1.5 {
        traits.append((lift > 0 ? .raised : .lowered, true))
      } else if align != nil {
        traits += [(.raised, false), (.lowered, false)]
      }
    }
    return traits
  }

  private static func display(_ value: UnsafeBufferPointer<UInt8>) -> [(StyleTraits, Bool)] {
    let isFlexible =
      value.begins(with: "flex") || value.begins(with: "inline-flex") || value.begins(with: "grid")
      || value.begins(with: "inline-grid")
    let isCell = value.begins(with: "table-cell")
    let isBlock =
      value.begins(with: "block") || value.begins(with: "list-item")
      || value.begins(with: "flow-root")
      || !isCell && value.begins(with: "table") || value.begins(with: "flex")
      || value.begins(with: "grid")
    return [
      (.undisplayed, value.begins(with: "none")), (.block, isBlock), (.cell, isCell),
      (.flexible, isFlexible), (.row, value.begins(with: "table-row") && !value.holds("group")),
    ]
  }

  /// The number of columns of a grid: `1fr 2fr`, `repeat(3, 1fr)`; 1 if it depends on the window.
  private static func columns(_ value: UnsafeBufferPointer<UInt8>) -> Int {
    let words = String(decoding: value.prefix(200), as: UTF8.self)
    guard !words.contains("auto-fi"), !words.contains("[") else { return 1 }
    var count = 0
    var depth = 0
    var isWord = false
    var repeated = 0
    for (at, character) in zip(words.indices, words) {
      if depth == 0, character != " ", !isWord {
        count += 1
        isWord = true
        if words[at...].hasPrefix("repeat(") {
          let digits = words[at...].dropFirst("repeat(".count).drop { $0 == " " }.prefix {
            $0.isNumber
          }
          // Only a single track is repeated.
          guard !words[at...].prefix(while: { $0 != ")" }).contains("fr ") else { return 1 }
          repeated += (Int(digits) ?? 1) - 1
        }
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, character == " " { isWord = false }
    }
    return (2...8).contains(count + repeated) ? count + repeated : 1
  }

  private mutating func move(_ property: StyleProperty, _ length: StyleLength?) {
    if property == .left || property == .right {
      return say([(.away, length.map { $0.isFarBefore || $0.pixels >= 5000 } ?? false)])
    }
    if property == .top { say([(.above, length?.isFarBefore ?? false)]) }
    // A percentage refers to the container, not to the letter size.
    guard let length, !length.isShare else { return }
    lift = property == .top ? -length.ems : length.ems
  }

  /// `translateX(-9999px)`, `scale(0)`
  private mutating func transform(
    _ property: StyleProperty, _ value: UnsafeBufferPointer<UInt8>
  ) {
    let words = String(decoding: value.prefix(200), as: UTF8.self).lowercased()
    isTransformed = isTransformed || !words.hasPrefix("none")
    if words.hasPrefix("none") || words == "1" {
      if isFarAway == nil { said.append((.displaced, false)) }
      return
    }
    func lengths(_ words: Substring) -> [StyleLength] {
      var words = String(words)
      return words.withUTF8 { StyleLength.all(in: $0, most: 3) }
    }
    for part in words.split(separator: ")") {
      let isScale = property == .scale || part.contains("scale")
      let isMove = property == .translate || part.contains("translate")
      let numbers = lengths(part.split(separator: "(").last ?? part)
      if isMove, numbers.contains(where: \.isFarBefore) { isFarAway = true }
      if isScale, numbers.prefix(2).contains(where: { $0.number == 0 }) { isShrunk = true }
    }
  }

  /// Whether the margin at the top or left moves a box out of the window.
  private static func isFar(margins value: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = value.split { $0 <= 0x20 }.prefix(4)
    let sides = parts.map { StyleLength.first(in: UnsafeBufferPointer(rebasing: $0)) }
    guard let top = sides.first else { return false }
    let left = sides.count == 4 ? sides[3] : sides.count > 1 ? sides[1] : top
    return [top, left].contains { $0?.isFarBefore ?? false }
  }

  private mutating func size(_ value: UnsafeBufferPointer<UInt8>) {
    guard let length = StyleLength.first(in: value) else {
      isSmall = value.holds("small")
      say([(.tiny, false)])
      return
    }
    isSmall = length.isShare ? length.number < 100 : length.ems < 1
    say([(.tiny, length.number == 0)])
  }

  private static func isTransparent(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.begins(with: "transparent") { return true }
    if value.first == UInt8(ascii: "#") {
      // The last digits are the opacity.
      let digits = value.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "!") }
      let opacity = digits.count == 4 ? digits.suffix(1) : digits.suffix(2)
      return (digits.count == 4 || digits.count == 8)
        && opacity.allSatisfy { $0 == UInt8(ascii: "0") }
    }
    guard
      colorFunctions.contains(where: { value.begins(with: $0) })
    else { return false }
    let numbers = StyleLength.all(in: value)
    return numbers.count == 4 && numbers[3].number == 0
  }

  private static let colorFunctions: [StaticString] = ["rgb", "hsl", "hwb(", "lab(", "lch(", "okl"]

  private static func alignment(_ value: UnsafeBufferPointer<UInt8>) -> Alignment {
    if value.begins(with: "super") { return .above }
    if value.begins(with: "sub") { return .below }
    if value.begins(with: "top") || value.begins(with: "text-top") { return .top }
    // Tiny lengths serve the layout of icons.
    guard let length = StyleLength.first(in: value) else { return .line }
    let ems = length.isShare ? length.number / 100 : length.ems
    return ems >= 0.25 ? .above : ems <= -0.2 ? .below : .line
  }
}
