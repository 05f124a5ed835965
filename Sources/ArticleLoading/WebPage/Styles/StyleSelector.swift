/// A selector that says by names and places which elements it means: `p`, `.note`, `#foot`,
/// `div.note.old`, `.box p`, `article > .box p`.
struct StyleSelector {
  /// One element of it.
  struct Step {
    /// `nil` for any element.
    fileprivate(set) var tag: PageTag?
    /// Which of the selector's classes are its own.
    fileprivate(set) var classes = 0..<0
    /// Where its id stands in the sheet.
    fileprivate(set) var id: Range<Int>?
    /// Whether the next step is its parent, and not just around it.
    fileprivate(set) var isChild = false

    var isNamed: Bool { !classes.isEmpty || id != nil }
    fileprivate var weight: Int {
      (id == nil ? 0 : 100) + classes.count * 10 + (tag == nil ? 0 : 1)
    }
  }

  /// How many steps are read; a longer selector is passed over.
  private static let mostSteps = 6

  /// From the element that is meant outwards.
  let steps: [Step]
  /// Where the classes of all steps stand in the sheet, those of one step side by side: a step
  /// without a list of its own is compared without counting references.
  let classes: [Range<Int>]

  /// What the cascade weighs it by.
  var weight: Int { steps.reduce(0) { $0 + $1.weight } }

  /// `nil` for one that depends on elements beside it, on states or on attributes.
  ///
  /// - Parameter range: where it stands in the sheet.
  init?(_ range: Range<Int>, in sheet: UnsafeBufferPointer<UInt8>) {
    guard range.count < 200 else { return nil }
    var steps: [Step] = []
    var classes: [Range<Int>] = []
    var isChild = false
    var at = range.lowerBound
    while true {
      while at < range.upperBound, sheet[at] <= 0x20 || sheet[at] == UInt8(ascii: ">") {
        if sheet[at] == UInt8(ascii: ">") {
          // A child needs a parent, and that only one.
          guard !steps.isEmpty, !isChild else { return nil }
          isChild = true
        }
        at += 1
      }
      guard at < range.upperBound else { break }
      guard steps.count < Self.mostSteps,
        var step = Self.step(&at, until: range.upperBound, in: sheet, &classes)
      else { return nil }
      step.isChild = isChild
      steps.append(step)
      isChild = false
    }
    guard !steps.isEmpty, !isChild else { return nil }
    self.steps = steps.reversed()
    self.classes = classes
    // Of all elements, nobody hides any.
    guard steps.count > 1 || steps[0].isNamed || steps[0].tag != nil else { return nil }
  }

  private static func step(
    _ at: inout Int, until end: Int, in sheet: UnsafeBufferPointer<UInt8>,
    _ classes: inout [Range<Int>]
  ) -> Step? {
    var step = Step()
    let first = classes.count
    let name = nameEnd(at, end, sheet)
    if name > at {
      guard let tag = PageTag(name: UnsafeBufferPointer(rebasing: sheet[at..<name])) else {
        return nil
      }
      step.tag = tag
      at = name
    } else if sheet[at] == UInt8(ascii: "*") {
      at += 1
    } else if sheet[at] != UInt8(ascii: "."), sheet[at] != UInt8(ascii: "#") {
      return nil
    }
    while at < end, sheet[at] > 0x20, sheet[at] != UInt8(ascii: ">") {
      let mark = sheet[at]
      let last = nameEnd(at + 1, end, sheet)
      guard last > at + 1 else { return nil }
      switch mark {
      case UInt8(ascii: "."): classes.append(at + 1..<last)
      case UInt8(ascii: "#"): step.id = at + 1..<last
      default: return nil
      }
      at = last
    }
    step.classes = first..<classes.count
    return step
  }

  private static func nameEnd(_ start: Int, _ end: Int, _ sheet: UnsafeBufferPointer<UInt8>) -> Int
  {
    var at = start
    while at < end, isNameByte(sheet[at]) { at += 1 }
    return at
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

/// Compares selectors with the elements of a page, as long as that costs little.
struct StyleMatcher {
  let tree: PageTree
  /// Those of the tree.
  let bytes: UnsafeBufferPointer<UInt8>
  let sheet: UnsafeBufferPointer<UInt8>

  /// Whether a selector means an element.
  ///
  /// - Parameter budget: how many comparisons are left; a sheet may be made to need very many.
  func matches(_ rule: StyleSheet.Rule, _ node: Int, _ budget: inout Int) -> Bool {
    // What a state of the page shows is seen; what it hides, its programs may show.
    let mayBeState = rule.declarations.applied.isDisjoint(with: .concealing)
    return matches(rule.selector, from: 0, node, mayBeState, &budget)
  }

  /// Recursive, by the steps of a selector, which are few.
  private func matches(
    _ selector: StyleSelector, from at: Int, _ node: Int, _ mayBeState: Bool,
    _ budget: inout Int
  ) -> Bool {
    guard let tag = tree.nodes[node].tag,
      selector.fits(
        at, tag, classes: value(.class, of: node), id: value(.id, of: node), in: sheet,
        mayBeState: mayBeState, &budget)
    else { return false }
    guard at + 1 < selector.steps.count else { return true }
    var outer = tree.nodes[node].parent
    while outer >= 0, budget > 0 {
      if matches(selector, from: at + 1, Int(outer), mayBeState, &budget) { return true }
      if selector.steps[at].isChild { return false }
      outer = tree.nodes[Int(outer)].parent
    }
    return false
  }

  private func value(_ name: PageAttribute, of node: Int) -> Slice<UnsafeBufferPointer<UInt8>>? {
    tree.place(ofValue: name, of: node).map { bytes[$0] }
  }
}

extension StyleSelector {
  /// Whether a step of it means an element with this tag and these attributes.
  ///
  /// - Parameters:
  ///   - mayBeState: whether names of the page as a whole count, which are states that its programs change.
  ///   - budget: loses a step, and more for long lists of classes.
  func fits<Names: RandomAccessCollection<UInt8>>(
    _ at: Int, _ own: PageTag, classes names: @autoclosure () -> Names?,
    id ownID: @autoclosure () -> Names?, in sheet: UnsafeBufferPointer<UInt8>,
    mayBeState: Bool = false, _ budget: inout Int
  ) -> Bool where Names.Index == Int {
    budget -= 1
    let step = steps[at]
    if let tag = step.tag, tag != own { return false }
    guard step.isNamed else { return true }
    // Names there are states of the page, which its programs change: `no-js`, `modal-open`.
    if own == .html || own == .body, !mayBeState { return false }
    if let id = step.id {
      guard let ownID = ownID(), ownID.elementsEqual(sheet[id]) else { return false }
    }
    guard !step.classes.isEmpty else { return true }
    guard let names = names() else { return false }
    budget -= names.count / 16
    return step.classes.allSatisfy { Self.holds(names, word: sheet[classes[$0]]) }
  }

  /// Whether a word stands among others.
  private static func holds<Names: RandomAccessCollection<UInt8>>(
    _ names: Names, word: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool where Names.Index == Int {
    var at = names.startIndex
    while at + word.count <= names.endIndex {
      while at < names.endIndex, names[at] <= 0x20 { at += 1 }
      var end = at
      while end < names.endIndex, names[end] > 0x20 { end += 1 }
      if end - at == word.count, names[at..<end].elementsEqual(word) { return true }
      at = end + 1
    }
    return false
  }
}
