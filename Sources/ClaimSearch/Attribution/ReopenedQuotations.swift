import ArticleText

/// Quotations that are opened again behind who says them: “We left,” said Ruiz. “It rained. We came back.”
extension TextScan {
  /// Gives the quotation behind a sentence to whoever is quoted in that sentence, unless somebody else is named for it.
  func addReopenedQuotations(to reports: inout [[Attribution]]) {
    var known: Set<Range<Int>> = []
    for report in reports.joined() {
      for quotation in report.quotations where !report.cue.contains(where: quotation.overlaps) {
        known.insert(quotation)
      }
    }
    for sentence in reports.indices {
      guard let speaker = speaker(in: reports[sentence]),
        let quotation = reopened(behind: sentence), !known.contains(quotation)
      else { continue }
      reports[sentence][speaker].quotations.append(quotation)
    }
  }

  /// The report of a quotation in a sentence in which nobody else speaks; what is said within the quotation does not count.
  private func speaker(in reports: [Attribution]) -> Int? {
    let outer = reports.indices.filter { quotation(around: reports[$0].cue) == nil }
    guard let first = outer.first,
      outer.allSatisfy({ reports[$0].source == reports[first].source && !reports[$0].isNegated })
    else { return nil }
    return outer.last { index in
      reports[index].content.contains { quotation(around: [$0]) != nil }
    }
  }

  /// The number of the quotation that has all of some ranges.
  private func quotation(around ranges: [Range<Int>]) -> Int? {
    guard let start = ranges.first?.lowerBound, let end = ranges.last?.upperBound else {
      return nil
    }
    let first = tokens.partitionIndex(notBefore: { $0.range.lowerBound < start })
    let last = tokens.partitionIndex(notBefore: { $0.range.upperBound < end })
    guard tokens.indices.contains(first), tokens.indices.contains(last) else { return nil }
    return quotations.of[first] == quotations.of[last] ? quotations.of[first] : nil
  }

  /// The quotation that begins the next sentence of the paragraph, if no other words stand beside it there or in the
  /// sentence in which it ends.
  private func reopened(behind sentence: Int) -> Range<Int>? {
    guard sentence + 1 < sentences.count, let start = sentences[sentence + 1].first,
      !paragraphs.contains(start), let number = quotations.of[start],
      quotations.tokens[number].lowerBound == start
    else { return nil }
    let end = quotations.tokens[number].upperBound
    let last = sentences[
      sentences.partitionIndex(notBefore: { $0.upperBound <= end })]
    guard tokens[(end + 1)..<last.upperBound].allSatisfy({ $0.kind == .stop }) else { return nil }
    return place(ofQuotation: number)
  }
}
