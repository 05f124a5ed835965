/// A selector that says by names and places which elements it means: `p`, `.note`, `#foot`,
/// `div.note.old`, `.box p`, `article > .box p`, `h2 + .box`, `p[class^="ad-"]`, `.box:not(.open)`.
struct StyleSelector {
  /// One element of it.
  struct Step {
    /// `nil` for any element.
    var tag: PageTag?
    /// Which of the selector's classes are its own.
    var classes = 0..<0
    /// Where its id stands in the sheet.
    var id: Range<Int>?
    /// What else is asked of it.
    var tests: [StyleTest] = []
    /// How it stands to the next step.
    var relation = Relation.inside

    var isNamed: Bool { !classes.isEmpty || id != nil || !tests.isEmpty }
    var weight: Int {
      (id == nil ? 0 : 100) + classes.count * 10 + (tag == nil ? 0 : 1)
        + tests.reduce(0) { $0 + $1.weight }
    }
  }

  /// How an element stands to the one before it in a selector.
  enum Relation {
    /// That one is around it.
    case inside
    /// That one is its parent.
    case child
    /// That one stands right before it, in the same parent.
    case next
    /// That one stands before it, in the same parent.
    case later
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

  /// Whether more must be known of an element than its name, class and id, and what is around it.
  var needsWholePage: Bool {
    steps.contains { step in
      step.relation == .next || step.relation == .later
        || step.tests.contains(where: \.asksAttribute)
    }
  }

  /// `nil` for one that depends on states, on numbers of elements, or on attributes that are not read.
  ///
  /// - Parameter range: where it stands in the sheet.
  init?(_ range: Range<Int>, in sheet: UnsafeBufferPointer<UInt8>) {
    guard range.count < 200 else { return nil }
    var parser = StyleSelectorParser(sheet: sheet, at: range.lowerBound, end: range.upperBound)
    var steps: [Step] = []
    while true {
      guard let relation = parser.relation(isFirst: steps.isEmpty) else { return nil }
      guard !parser.isAtEnd else {
        guard relation == .inside else { return nil }
        break
      }
      guard steps.count < Self.mostSteps, var step = parser.step() else { return nil }
      step.relation = relation
      steps.append(step)
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps.reversed()
    classes = parser.classes
    // Of all elements, nobody hides any.
    guard steps.count > 1 || steps[0].isNamed || steps[0].tag != nil else { return nil }
  }
}

extension StyleSelector {
  /// Whether a step of it means an element with this tag and these attributes.
  ///
  /// - Parameters:
  ///   - mayBeState: whether names of the page as a whole count, which are states that its programs change.
  ///   - budget: loses a step, and more for long lists of classes.
  ///   - value: the value of an attribute of the element; `nil` where it has none.
  func fits<Names: RandomAccessCollection<UInt8>>(
    _ at: Int, _ own: PageTag, in sheet: UnsafeBufferPointer<UInt8>, mayBeState: Bool = false,
    _ budget: inout Int, value: (PageAttribute) -> Names?
  ) -> Bool where Names.Index == Int {
    // Names there are states of the page, which its programs change: `no-js`, `modal-open`.
    if own == .html || own == .body, !mayBeState, steps[at].isNamed {
      budget -= 1
      return false
    }
    return Self.fits(steps[at], classes, own, in: sheet, &budget, value: value)
  }

  /// - Parameter classes: where the classes of a step stand in the sheet, and perhaps those of others.
  private static func fits<Names: RandomAccessCollection<UInt8>>(
    _ step: Step, _ classes: [Range<Int>], _ own: PageTag,
    in sheet: UnsafeBufferPointer<UInt8>, _ budget: inout Int,
    value: (PageAttribute) -> Names?
  ) -> Bool where Names.Index == Int {
    budget -= 1
    if let tag = step.tag, tag != own { return false }
    guard step.isNamed else { return true }
    if let id = step.id {
      guard let ownID = value(.id), ownID.elementsEqual(sheet[id]) else { return false }
    }
    if !step.classes.isEmpty {
      guard let names = value(.class) else { return false }
      budget -= names.count / 16
      guard step.classes.allSatisfy({ StyleWords.holds(names, word: sheet[classes[$0]]) }) else {
        return false
      }
    }
    for test in step.tests {
      switch test {
      case .attribute(let name, let comparison):
        guard let own = value(name) else { return false }
        budget -= own.count / 16
        guard comparison.holds(of: own, in: sheet) else { return false }
      case .not(let others):
        for other in others
        where fits(other.step, other.classes, own, in: sheet, &budget, value: value) {
          return false
        }
      }
    }
    return true
  }
}
