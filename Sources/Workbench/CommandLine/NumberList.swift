/// Typed numbers of a displayed list: `1,3-5`, or `all`.
enum NumberList {
  /// The numbers without duplicates, in the order typed.
  ///
  /// - Parameter count: the length of the list, numbered from 1.
  /// - Throws: `DeskError.badValue`.
  static func read(_ words: OptionText, of count: Int, option: String) throws -> [Int] {
    if words.text == "all" { return (0..<count).map { $0 + 1 } }
    let expected =
      count == 1 ? "1: there is no more" : "numbers from 1 to \(count), as 1,3-5, or all"
    var numbers: [Int] = []
    for part in words.text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = Int(ends[0]), let last = ends.count == 2 ? Int(ends[1]) : first,
        1 <= first, first <= last, last <= count
      else { throw DeskError.badValue(option: option, value: words.text, expected: expected) }
      numbers += (first...last).filter { !numbers.contains($0) }
    }
    return numbers
  }
}
