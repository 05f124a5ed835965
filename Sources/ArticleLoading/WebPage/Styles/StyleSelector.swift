/// A selector by names, attributes and relations: `p`, `.note`, `#foot`, `div.note.old`, `.box p`, `article >
/// .box p`, `h2 + .box`, `p[class^="ad-"]`, `.box:not(.open)`, `:is(.box, .note) p`.
struct StyleSelector {
  /// One compound selector.
  struct Step {
    /// `nil` for any element.
    var tag: PageTag?
    /// The range of its classes in the selector's.
    var classes = 0..<0
    var id: StyleName?
    /// The range of its further conditions in the selector's.
    var tests = 0..<0
    /// Its relation to the next step.
    var relation = Relation.inside

    var isNamed: Bool { !classes.isEmpty || id != nil || !tests.isEmpty }

    func weight(in parts: Parts) -> Int {
      (id == nil ? 0 : 100) + classes.count * 10 + (tag == nil ? 0 : 1)
        + parts.tests[tests].reduce(0) { $0 + $1.weight }
    }
  }

  /// The classes and conditions of all steps, grouped by step: a step without arrays of its own is compared
  /// without reference counting.
  struct Parts {
    var classes: [StyleName] = []
    var tests: [StyleTest] = []
  }

  /// The relation of an element to the one before it in a selector.
  enum Relation {
    /// That one is an ancestor.
    case inside
    /// That one is its parent.
    case child
    /// That one is the previous sibling.
    case next
    /// That one is an earlier sibling.
    case later
  }

  /// The most steps; longer selectors are skipped.
  private static let mostSteps = 6

  /// From the matched element outwards.
  let steps: [Step]
  let parts: Parts

  /// Its specificity in the cascade.
  let weight: Int

  /// Whether it needs more of an element than its name, class, id and ancestors.
  var needsWholePage: Bool {
    steps.contains { step in
      step.relation == .next || step.relation == .later
        || parts.tests[step.tests].contains(where: \.asksAttribute)
    }
  }

  /// `nil` for a selector with states, with element counts, or with attributes that are not read.
  ///
  /// - Parameter range: its range in the sheet.
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
    let parts = parser.parts
    self.parts = parts
    weight = steps.reduce(0) { $0 + $1.weight(in: parts) }
    // A rule for all elements never hides them.
    guard steps.count > 1 || steps[0].isNamed || steps[0].tag != nil else { return nil }
  }
}

extension StyleSelector {
  /// Whether one of its steps matches an element with this tag and these attributes.
  ///
  /// - Parameters:
  ///   - mayBeState: whether names on the page's root count, which are states that scripts change.
  ///   - budget: decreases by a step, and by more for long lists of classes.
  ///   - value: the value of an attribute of the element; `nil` if it has none.
  func fits<Names: RandomAccessCollection<UInt8>>(
    _ at: Int, _ own: PageTag, in sheet: UnsafeBufferPointer<UInt8>, mayBeState: Bool = false,
    _ budget: inout Int, value: (PageAttribute) -> Names?
  ) -> Bool where Names.Index == Int {
    // These names are states of the page that scripts change: `no-js`, `modal-open`.
    if own == .html || own == .body, !mayBeState, steps[at].isNamed {
      budget -= 1
      return false
    }
    return Self.fits(steps[at], parts, own, in: sheet, &budget, value: value)
  }

  /// - Parameter parts: the classes and conditions of this step and perhaps of others.
  private static func fits<Names: RandomAccessCollection<UInt8>>(
    _ step: Step, _ parts: Parts, _ own: PageTag,
    in sheet: UnsafeBufferPointer<UInt8>, _ budget: inout Int,
    value: (PageAttribute) -> Names?
  ) -> Bool where Names.Index == Int {
    budget -= 1
    if let tag = step.tag, tag != own { return false }
    guard step.isNamed else { return true }
    if let id = step.id {
      guard let ownID = value(.id), id.equals(ownID, in: sheet) else { return false }
    }
    if !step.classes.isEmpty {
      guard let names = value(.class) else { return false }
      budget -= names.count / 16
      guard step.classes.allSatisfy({ parts.classes[$0].isAmong(names, in: sheet) }) else {
        return false
      }
    }
    for test in parts.tests[step.tests] {
      switch test {
      case .attribute(let name, let comparison):
        guard let own = value(name) else { return false }
        budget -= own.count / 16
        guard comparison.holds(of: own, in: sheet) else { return false }
      case .not(let others):
        for other in others
        where fits(other.step, other.parts, own, in: sheet, &budget, value: value) {
          return false
        }
      case .any(let others, _):
        var isOne = false
        for other in others where !isOne {
          isOne = fits(other.step, other.parts, own, in: sheet, &budget, value: value)
        }
        guard isOne else { return false }
      }
    }
    return true
  }
}
