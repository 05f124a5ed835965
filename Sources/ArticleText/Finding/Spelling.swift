/// Edit distances, for "did you mean".
public enum Spelling {
  /// The edits between two words: scalars added, dropped, replaced, or swapped with their neighbour, no piece
  /// edited twice (optimal string alignment).
  ///
  /// Nil if there are more than `limit`. The time is at most proportional to the limit times the words' length.
  public static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    let left = Array(a.unicodeScalars)
    let right = Array(b.unicodeScalars)
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    let beyond = limit + 1
    var beforeLast = [Int](repeating: beyond, count: right.count + 1)
    var last = (0...right.count).map { min($0, beyond) }
    var row = beforeLast
    for i in 0..<left.count {
      // Only the band of cells that can be within the limit is computed.
      let low = max(0, i - limit)
      let high = min(right.count, i + limit + 1)
      guard low <= high else { return nil }
      row[low] = low == 0 ? min(i + 1, beyond) : beyond
      for j in low..<high {
        var best = min(last[j + 1], row[j]) + 1
        best = min(best, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row[j + 1] = min(best, beyond)
      }
      if high < right.count { row[high + 1] = beyond }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// The candidates within `limit` edits of `word`, in any letter case, nearest first; those equally near keep
  /// their order. Half of a word must stay: a word of up to three letters allows one edit, a single letter none.
  public static func nearest(
    to word: String, in candidates: [String], limit: Int = 2
  ) -> [String] {
    let allowed = min(limit, word.count <= 1 ? 0 : max(1, word.count / 2))
    let wanted = word.lowercased()
    let near = candidates.enumerated().compactMap { index, candidate in
      distance(wanted, candidate.lowercased(), limit: allowed).map { ($0, index) }
    }
    return near.sorted { $0 < $1 }.map { candidates[$0.1] }
  }
}
