/// Searches for words whatever their letter case, quotation marks, dashes and white space.
public enum TextSearch {
  /// The places where `needle` stands in `text`, left to right, not overlapping: UTF-8 offsets.
  ///
  /// Case is folded scalar by scalar with Unicode's simple lower-casing; quotation marks, dashes and
  /// white space as `QuoteFinder` folds them. A needle of white space is found nowhere; no match
  /// starts or ends inside a grapheme cluster.
  public static func matches(of needle: String, in text: [UInt8], limit: Int) -> [Range<Int>] {
    QuoteFinder.ranges(of: Array(needle.utf8), in: text, nil, limit, rule: CaseFolding())
  }

  /// Whether `needle` stands in `text`, compared as `matches(of:in:limit:)` does.
  public static func contains(_ needle: String, in text: String) -> Bool {
    !matches(of: needle, in: Array(text.utf8), limit: 1).isEmpty
  }
}
