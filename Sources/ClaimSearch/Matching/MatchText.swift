/// A text as its likeness to another is computed.
struct MatchText {
  /// A term that a text has, once.
  struct Part {
    let key: String
    /// The folded word; empty for numbers and dates.
    let word: String
    /// How much it counts: the fewer claims have it, the more.
    let weight: Double
    /// Whether it is a number or a day.
    let isNumber: Bool
    /// Whether it has a capital that is no sentence's first.
    let isName: Bool
    /// The first word of its row of words that say the same.
    let sense: String?
  }

  /// The terms in order, by the index of their part.
  private(set) var order: [Int] = []
  private(set) var parts: [Part] = []
  /// The index of each key's part.
  private(set) var places: [String: Int] = [:]
  /// The sum of the weights of the parts.
  let mass: Double
  /// Runs of four letters, sorted, each once.
  let letters: [UInt32]

  /// - Parameter weight: how much a term counts.
  init<Failure>(
    _ text: ComparedText, weight: (String) throws(Failure) -> Double
  ) throws(Failure) {
    let terms = text.terms.filter { !$0.isStop }
    let hasNames =
      !text.table.hasCapitalNouns && !terms.allSatisfy { $0.isCapital || $0.kind != .word }
    var mass = 0.0
    for term in terms {
      if let place = places[term.key] {
        order.append(place)
        continue
      }
      places[term.key] = parts.count
      order.append(parts.count)
      let part = Part(
        key: term.key, word: term.word, weight: try weight(term.key), isNumber: term.kind != .word,
        isName: hasNames && term.isCapital && !term.isFirst,
        sense: text.table.synonyms[term.key])
      parts.append(part)
      mass += part.weight
    }
    self.mass = mass
    letters = Self.runs(of: terms)
  }

  private static func runs(of terms: [Term]) -> [UInt32] {
    var runs: [UInt32] = []
    var run: UInt32 = 0x20
    var count = 1
    func add(_ byte: UInt8) {
      run = run << 8 | UInt32(byte)
      count += 1
      if count >= 4 { runs.append(run) }
    }
    for term in terms {
      for byte in term.key.utf8 { add(byte) }
      add(0x20)
    }
    runs.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(runs.count)
    for run in runs where unique.last != run { unique.append(run) }
    return unique
  }

  /// How many runs two texts share.
  static func sharedRuns(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var (index, otherIndex, count) = (0, 0, 0)
    while index < one.count, otherIndex < other.count {
      if one[index] == other[otherIndex] {
        count += 1
        index += 1
        otherIndex += 1
      } else if one[index] < other[otherIndex] {
        index += 1
      } else {
        otherIndex += 1
      }
    }
    return count
  }
}
