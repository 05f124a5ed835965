/// A report as it was read from one sentence, before names are looked up.
struct Report {
  /// The words of the source.
  let source: [Token]
  /// UTF-8 offsets.
  let cue: Range<Int>
  let content: [Range<Int>]
  let reportingSource: Range<Int>?
  /// Whether the reporting source is a pronoun.
  let reportingSourceIsPronoun: Bool
  /// Whether the source is said not to say it.
  let isNegated: Bool
  /// Whether the source owns the noun that reports: Lund's claim.
  let isOwner: Bool
  /// Whether the source names several, with commas between them.
  let isList: Bool

  /// From the first word of the source to its last, with a remark in brackets behind it.
  var sourceRange: Range<Int> {
    let last = source[source.count - 1]
    return source[0].range.lowerBound..<(last.remarkEnd ?? last.range.upperBound)
  }
}
