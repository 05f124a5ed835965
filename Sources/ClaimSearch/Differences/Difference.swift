import ArticleText

/// Something in which two texts differ that otherwise say much the same.
public struct Difference: Sendable, Equatable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// How many.
    case number
    /// How many, by a power of ten: million and billion.
    case magnitude
    /// A share, or percent and percentage points.
    case percent
    /// An amount of money, or its currency.
    case money
    /// A measure.
    case measure
    case year, day
    /// The name of a person, a place or something else.
    case name
    /// Rose and fell, more and less, before and after.
    case direction
    /// Who did it and to whom.
    case roles
    /// How large a part: all, most, some; always, sometimes.
    case share
    /// For each of what: a year, per person.
    case rate
    /// Whether it is so, or may be so, or is said or planned.
    case certainty
    /// Only one of them denies it.
    case negation
    /// Other words, in the same place of texts that are otherwise alike.
    case words
  }

  /// What differs.
  public let kind: Kind
  /// Where it is in the first text, as UTF-8 offsets; nil if only the other text has it.
  public let first: Range<Int>?
  /// Where it is in the second text.
  public let second: Range<Int>?
}

/// What differs between two texts, by rule: numbers with their units, days, names, direction and negation.
///
/// Two claims that differ in a number look more alike than two that say the same in other words. Therefore what differs is
/// shown beside an earlier check, and is no part of how alike they are. Nothing is shown for texts that have little in
/// common.
public struct Differences: Sendable {
  private let table: ComparisonTable

  /// - Parameter language: the texts' language, as a BCP 47 tag. Languages without a table are compared by their figures,
  ///   dates and names.
  public init(language: String) { table = .named(language) }

  init(table: ComparisonTable) { self.table = table }

  /// What differs, in the order of the first text.
  /// - Parameters:
  ///   - first: the text that is read first, such as a new claim.
  ///   - second: the text with which it is compared.
  ///   - isPost: whether the first text is a post, whose addresses, handles and date say nothing.
  public func between(_ first: String, and second: String, isPost: Bool = false) -> [Difference] {
    between(
      ComparedText(first, table: table, isPost: isPost), and: ComparedText(second, table: table))
  }

  func between(_ first: ComparedText, and second: ComparedText) -> [Difference] {
    var comparison = TextComparison(first, second)
    return comparison.differences()
  }
}
