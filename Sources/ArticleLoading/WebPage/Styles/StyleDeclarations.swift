import Glibc

/// The declarations of one rule or one `style` attribute: the traits they set and the traits they reset.
struct StyleDeclarations {
  private(set) var applied: StyleTraits = []
  private(set) var cleared: StyleTraits = []
  private(set) var important: StyleTraits = []

  var isEmpty: Bool { applied.isEmpty && cleared.isEmpty }
  /// Whether they have an effect, alone or with other rules; traits that only matter in a box of no size do not
  /// count.
  var isActive: Bool { !applied.subtracting(.idleParts).isEmpty }

  /// Reads the text between the braces.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let cleaned = StyleComments.removed(from: bytes) {
      self = cleaned.withUnsafeBufferPointer { StyleDeclarations(clean: $0) }
    } else {
      self.init(clean: bytes)
    }
  }

  private init(clean bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var box = StyleBox()
    var fixed: Set<StyleProperty> = []
    var at = 0
    while at < bytes.count {
      while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ";") { at += 1 }
      guard at < bytes.count else { break }
      let start = at
      let end = memchr(base + at, Int32(UInt8(ascii: ";")), bytes.count - at)
      at = end.map { $0 - UnsafeMutableRawPointer(mutating: base) } ?? bytes.count
      // Most declarations are about other properties.
      guard Self.initials[Int(bytes[start] | 0x20)] else { continue }
      add(UnsafeBufferPointer(rebasing: bytes[start..<at]), &box, &fixed)
    }
    for (trait, isSet) in box.traits {
      if isSet { applied.insert(trait) } else { cleared.insert(trait) }
    }
    cleared.subtract(applied)
  }

  /// Applies the declarations without `!important`.
  func addUsual(to outcome: inout StyleTraits) {
    outcome.subtract(cleared.subtracting(important))
    outcome.formUnion(applied.subtracting(important))
  }

  /// Applies those with it.
  func addImportant(to outcome: inout StyleTraits) {
    guard !important.isEmpty else { return }
    outcome.subtract(cleared.intersection(important))
    outcome.formUnion(applied.intersection(important))
  }

  /// Removes the set traits: only reset ones count.
  mutating func dropApplied() { applied = [] }

  /// Records a declaration.
  ///
  /// - Parameter fixed: the properties with an important value, which a later one without does not replace.
  private mutating func add(
    _ declaration: UnsafeBufferPointer<UInt8>, _ box: inout StyleBox,
    _ fixed: inout Set<StyleProperty>
  ) {
    guard declaration.count < 300,
      let colon = declaration.prefix(40).firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let name = UnsafeBufferPointer(rebasing: declaration[..<colon]).trimmed
    guard let property = StyleProperty(name) else { return }
    var value = UnsafeBufferPointer(rebasing: declaration[(colon + 1)...]).trimmed
    var isImportant = false
    if let mark = value.firstIndex(of: UInt8(ascii: "!")) {
      // Another word makes the declaration invalid.
      let word = UnsafeBufferPointer(rebasing: value[(mark + 1)...]).trimmed
      guard word.begins(with: "important"), word.count == 9 else { return }
      isImportant = true
      value = UnsafeBufferPointer(rebasing: value[..<mark]).trimmed
    }
    guard StyleValue.isKnown(value, for: property) else { return }
    if isImportant {
      important.formUnion(property.traits)
      fixed.insert(property)
    } else if fixed.contains(property) {
      return
    }
    box.set(property, value)
  }

  /// Whether the name of a relevant property may begin with a letter.
  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for property in StyleProperty.allCases {
      initials[Int(property.rawValue.utf8.first!)] = true
    }
    initials[Int(UInt8(ascii: "-"))] = true
    return initials
  }()
}

/// The properties that decide whether and where words are visible.
enum StyleProperty: String, CaseIterable {
  case animation
  case backgroundClip = "background-clip"
  case bottom, clip
  case clipPath = "clip-path"
  case color
  case contentVisibility = "content-visibility"
  case display, font
  case fontSize = "font-size"
  case flex
  case flexGrow = "flex-grow"
  case fontVariantPosition = "font-variant-position"
  case gridTemplateColumns = "grid-template-columns"
  case height, left
  case margin
  case marginLeft = "margin-left"
  case marginRight = "margin-right"
  case marginTop = "margin-top"
  case maxHeight = "max-height"
  case minHeight = "min-height"
  case opacity, overflow
  case overflowY = "overflow-y"
  case padding
  case paddingBottom = "padding-bottom"
  case paddingLeft = "padding-left"
  case paddingRight = "padding-right"
  case paddingTop = "padding-top"
  case position, right, scale
  case textDecoration = "text-decoration"
  case textDecorationLine = "text-decoration-line"
  case textIndent = "text-indent"
  case top, transform, transition, translate
  case verticalAlign = "vertical-align"
  case visibility
  case whiteSpace = "white-space"
  case width
  case willChange = "will-change"

  /// By its name, with or without a vendor prefix; `nil` for all others.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    var name = name
    if name.begins(with: "-webkit-") {
      name = UnsafeBufferPointer(rebasing: name.dropFirst("-webkit-".utf8.count))
    }
    guard let first = name.first,
      let found = Self.byInitial[Int(first | 0x20)].first(where: { name.spells($0.name) })
    else { return nil }
    self = found.property
  }

  private static let byInitial: [[(name: [UInt8], property: StyleProperty)]] = {
    var table = [[(name: [UInt8], property: StyleProperty)]](repeating: [], count: 256)
    for property in allCases {
      let name = Array(property.rawValue.utf8)
      table[Int(name[0])].append((name, property))
    }
    return table
  }()

  /// The traits that it may set.
  var traits: StyleTraits {
    switch self {
    case .display: [.undisplayed, .block, .cell, .flexible, .row, .spaced]
    case .gridTemplateColumns: StyleTraits(StyleTraits.columnBits)
    case .margin, .marginLeft: [.spaced, .outdented]
    case .marginTop: .outdented
    case .marginRight, .padding, .paddingLeft, .paddingRight: .spaced
    case .visibility: [.invisible, .shown]
    case .clip: .cropped
    case .clipPath: .clipped
    case .width, .height: [.clipped, .collapsed, .flat, .thin]
    case .maxHeight: [.closed, .shut]
    case .overflow, .overflowY: [.collapsed, .closed, .cut]
    case .left, .right: .away
    case .textIndent: .indented
    case .top: [.above, .raised, .lowered]
    case .bottom: [.raised, .lowered]
    case .contentVisibility: .skipped
    case .whiteSpace: .lined
    case .transform, .translate, .scale: .displaced
    case .opacity: .faint
    case .font, .fontSize: .tiny
    case .color: .colorless
    case .textDecoration, .textDecorationLine: .struck
    case .verticalAlign, .fontVariantPosition: [.raised, .lowered]
    case .flex, .flexGrow, .minHeight, .paddingBottom, .paddingTop: .roomy
    case .position: [.placed, .floating]
    case .animation, .backgroundClip, .transition, .willChange: []
    }
  }
}
