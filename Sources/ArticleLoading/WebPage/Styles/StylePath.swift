/// The open elements of a document read from beginning to end, and the effect of its style sheets on the
/// innermost.
struct StylePath {
  private struct Element {
    let tag: PageTag
    let classes: [UInt8]?
    let id: [UInt8]?
  }

  private let sheet: [UInt8]
  private let rules: [StyleSheet.Rule]
  private var open: [Element] = []
  /// The remaining comparisons; a sheet may be built to need very many.
  private var budget: Int

  /// - Parameter budget: the most comparisons for a sheet; beyond it the sheet is ignored.
  init(_ sheet: [UInt8], budget: Int = 40_000_000) {
    var read = sheet.withUnsafeBufferPointer { StyleSheet($0) }
    var sheet = sheet
    if read.isNested {
      sheet = sheet.withUnsafeBufferPointer { NestedStyles.flat($0) }
      read = sheet.withUnsafeBufferPointer { StyleSheet($0) }
    }
    self.sheet = sheet
    rules = read.rules.filter { !$0.selector.needsWholePage }
    self.budget = budget
  }

  /// Enters an element.
  ///
  /// - Returns: the sheets' effect on it.
  mutating func enter(_ tag: PageTag, classes: String?, id: String?) -> StyleTraits {
    open.append(
      Element(tag: tag, classes: classes.map { Array($0.utf8) }, id: id.map { Array($0.utf8) }))
    guard !rules.isEmpty, budget > 0 else { return [] }
    var left = budget
    let found = sheet.withUnsafeBufferPointer { sheet in
      rules.filter { matches($0.selector, from: 0, open.count - 1, sheet, &left) }
    }
    budget = left
    return budget > 0 ? PageStyles.outcome(of: found) : []
  }

  /// Leaves the innermost element, if there is one.
  mutating func leave() { _ = open.popLast() }

  /// Recurses over the steps of a selector, which are few.
  private func matches(
    _ selector: StyleSelector, from step: Int, _ at: Int, _ sheet: UnsafeBufferPointer<UInt8>,
    _ budget: inout Int
  ) -> Bool {
    let element = open[at]
    guard
      selector.fits(
        step, element.tag, in: sheet, &budget,
        value: { $0 == .class ? element.classes : $0 == .id ? element.id : nil })
    else { return false }
    guard step + 1 < selector.steps.count else { return true }
    var outer = at - 1
    while outer >= 0, budget > 0 {
      if matches(selector, from: step + 1, outer, sheet, &budget) { return true }
      if selector.steps[step].relation == .child { return false }
      outer -= 1
    }
    return false
  }
}
