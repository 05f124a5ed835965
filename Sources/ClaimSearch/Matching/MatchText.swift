/// A text as features are computed of it.
struct MatchText {
  /// The terms that count, in order.
  let keys: [String]
  let set: Set<String>
  /// The sum of the weights of the set.
  let mass: Double
  /// Keys of numbers and days.
  let numbers: Set<String>
  /// Keys of words with capitals.
  let names: Set<String>
  /// The words that say the same as a word of the text, by the first of their row.
  let senses: Set<String>
  /// Runs of four letters, sorted, each once.
  let letters: [UInt32]

  /// - Parameter weight: how much a term counts.
  init<Failure>(
    _ text: ComparedText, weight: (String) throws(Failure) -> Double
  ) throws(Failure) {
    let terms = text.terms.filter { !$0.isStop }
    keys = terms.map(\.key)
    set = Set(keys)
    var mass = 0.0
    // In the order of the text, so that the sum is the same each time.
    var seen: Set<String> = []
    for key in keys where seen.insert(key).inserted { mass += try weight(key) }
    self.mass = mass
    numbers = Set(terms.filter { $0.kind != .word }.map(\.key))
    let isAllCapital = terms.allSatisfy { $0.isCapital || $0.kind != .word }
    names =
      isAllCapital || text.table.hasCapitalNouns
      ? [] : Set(terms.filter { $0.isCapital && !$0.isFirst }.map(\.key))
    senses = Set(terms.compactMap { text.table.synonyms[$0.key] })
    letters = Self.runs(of: keys)
  }

  private static func runs(of keys: [String]) -> [UInt32] {
    var bytes: [UInt8] = [0x20]
    for key in keys {
      bytes.append(contentsOf: key.utf8)
      bytes.append(0x20)
    }
    guard bytes.count >= 4 else { return [] }
    var runs: [UInt32] = []
    runs.reserveCapacity(bytes.count)
    var run = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    for byte in bytes[3...] {
      run = run << 8 | UInt32(byte)
      runs.append(run)
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
