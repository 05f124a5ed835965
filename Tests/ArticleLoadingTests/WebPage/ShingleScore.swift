/// How much of a text was found, and how much beside it: the measure of the benchmark of article
/// extraction. Texts are compared by windows of four words, each as often as it stands there.
struct ShingleScore {
  let precision: Double
  let recall: Double

  /// Their harmonic mean.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  init(found: String, expected: String) {
    let found = Self.shingles(of: found)
    let expected = Self.shingles(of: expected)
    let shared = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
    precision = Double(shared) / Double(max(1, found.values.reduce(0, +)))
    recall = Double(shared) / Double(max(1, expected.values.reduce(0, +)))
  }

  private static func shingles(of text: String) -> [ArraySlice<Substring>: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard !words.isEmpty else { return [:] }
    var counts: [ArraySlice<Substring>: Int] = [:]
    for start in 0...max(0, words.count - 4) {
      counts[words[start..<min(start + 4, words.count)], default: 0] += 1
    }
    return counts
  }
}
