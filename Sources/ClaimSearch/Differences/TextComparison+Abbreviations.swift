/// Names that one text writes out and the other by their first letters.
extension TextComparison {
  /// Where one text writes a name by its first letters and the other in full.
  static func abbreviations(_ one: [Term], _ other: [Term]) -> (
    first: [Range<Int>], second: [Range<Int>]
  ) {
    var (first, second): ([Range<Int>], [Range<Int>]) = ([], [])
    for term in one where term.isAcronym {
      guard let range = writtenOut(term, in: other) else { continue }
      first.append(term.range)
      second.append(range)
    }
    for term in other where term.isAcronym {
      guard let range = writtenOut(term, in: one) else { continue }
      second.append(term.range)
      first.append(range)
    }
    return (first, second)
  }

  /// Where words with capitals begin with the letters of an abbreviation.
  private static func writtenOut(_ acronym: Term, in terms: [Term]) -> Range<Int>? {
    let letters = Array(acronym.word)
    guard (2...7).contains(letters.count) else { return nil }
    for start in terms.indices where terms[start].isCapital && !terms[start].isAcronym {
      var (index, count) = (start, 0)
      while index < terms.count, count < letters.count, terms[index].kind == .word {
        if terms[index].isCapital {
          guard terms[index].word.first == letters[count] else { break }
          count += 1
        } else if count == 0 || !terms[index].isStop {
          break
        }
        index += 1
      }
      if count == letters.count {
        return terms[start].range.lowerBound..<terms[index - 1].range.upperBound
      }
    }
    return nil
  }
}
