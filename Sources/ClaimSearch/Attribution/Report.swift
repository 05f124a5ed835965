/// A report as it was read from one sentence, before names are looked up.
struct Report {
  /// The words of the source.
  let source: [Token]
  /// UTF-8 offsets.
  let cue: Range<Int>
  let content: [Range<Int>]
  let reportingSource: Range<Int>?

  /// From the first word of the source to its last.
  var sourceRange: Range<Int> {
    source[0].range.lowerBound..<source[source.count - 1].range.upperBound
  }
}
