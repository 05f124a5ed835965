import Agreement
import SeededRandom
import Testing

/// Coefficients against examples whose values others published.
@Suite struct AgreementTests {
  /// Rows of one rater each; a point is a missing label, and labels are counted from 1.
  private static func table(_ rows: [String]) -> LabelTable {
    let raters = rows.map { row in row.split(separator: " ").map { Int($0).map { $0 - 1 } } }
    return LabelTable(raters[0].indices.map { unit in raters.map { $0[unit] } })
  }

  /// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C: 4 observers, 12 units.
  private static let krippendorff = table([
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  ])

  /// The example of the article "Krippendorff's alpha" in Wikipedia: 3 coders, 15 units.
  private static let coders = table([
    ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
  ])

  private func rounded(_ value: Double?, _ places: Double = 1000) -> Double? {
    value.map { ($0 * places).rounded() / places }
  }

  @Test func alphaAsPublished() {
    let first = Coincidences(Self.krippendorff)
    #expect(rounded(first.alpha(.nominal)) == 0.743)
    #expect(rounded(first.alpha(.ordinal)) == 0.815)
    let second = Coincidences(Self.coders)
    #expect(rounded(second.alpha(.nominal)) == 0.691)
    #expect(rounded(second.alpha(.ordinal)) == 0.807)
  }

  /// Fleiss 1971 as in the article "Fleiss' kappa" in Wikipedia: 10 subjects, 14 raters, 5 labels.
  @Test func fleissAsPublished() {
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let table = LabelTable(
      counts.map { row in
        row.enumerated().flatMap { Array(repeating: Optional($0.offset), count: $0.element) }
      })
    #expect(rounded(FleissKappa.value(table)) == 0.210)
    #expect(rounded(Coincidences(table).alpha(.nominal), 10_000) == 0.2156)
  }

  private static func pairs(_ rows: [[Int]]) -> [(Int, Int)] {
    rows.enumerated().flatMap { one, row in
      row.enumerated().flatMap { other, count in Array(repeating: (one, other), count: count) }
    }
  }

  /// 50 proposals of the article "Cohen's kappa" in Wikipedia, and a table of three labels whose values scikit-learn gives, too.
  @Test func cohenAsPublished() {
    #expect(rounded(CohenKappa.value(Self.pairs([[20, 5], [10, 15]]))) == 0.4)
    let three = Self.pairs([[75, 1, 4], [5, 4, 1], [0, 0, 10]])
    #expect(rounded(CohenKappa.value(three), 10_000) == 0.6765)
    #expect(rounded(CohenKappa.value(three, weights: .linear), 10_000) == 0.7222)
    #expect(rounded(CohenKappa.value(three, weights: .quadratic), 10_000) == 0.7553)
  }

  @Test func oneLabelAloneSaysNothing() {
    let same = LabelTable([[1, 1], [1, 1]])
    #expect(Coincidences(same).alpha(.nominal) == nil)
    #expect(Coincidences(same).observedAgreement == 1)
    #expect(FleissKappa.value(same) == nil)
    #expect(CohenKappa.value(same.pairs(0, 1)) == nil)
    #expect(AlphaInterval(same, .nominal) == nil)
    let none = LabelTable([[1, nil], [nil, 2]])
    #expect(
      Coincidences(none).alpha(.ordinal) == nil && Coincidences(none).observedAgreement == nil)
    #expect(CohenKappa.value(none.pairs(0, 1)) == nil && FleissKappa.value(LabelTable([])) == nil)
  }

  @Test func manyThatAgreeOnOneLabelAreNoBetterThanChance() {
    let nine = LabelTable(Array(repeating: [1, 1], count: 9) + [[1, 2]])
    #expect(rounded(Coincidences(nine).alpha(.nominal)) == 0)
    #expect(Coincidences(nine).observedAgreement == 0.9)
    let opposite = LabelTable([[1, 2], [2, 1], [1, 2]])
    #expect(rounded(Coincidences(opposite).alpha(.nominal)) == -0.667)
  }

  @Test func theIntervalIsTheSameAgainAndHoldsTheValue() throws {
    let interval = try #require(AlphaInterval(Self.krippendorff, .ordinal))
    #expect(AlphaInterval(Self.krippendorff, .ordinal) == interval)
    let alpha = try #require(Coincidences(Self.krippendorff).alpha(.ordinal))
    #expect(interval.low < alpha && alpha < interval.high && interval.high <= 1)
    #expect(AlphaInterval(Self.krippendorff, .ordinal, seed: 2) != interval)
  }

  @Test("the order of raters, units and labels changes nothing that it must not", arguments: 0..<20)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let units = (0..<30).map { _ in
      (0..<3).map { _ in random.once(in: 4) ? nil : Optional(random.below(4)) }
    }
    let table = LabelTable(units)
    let turned = LabelTable(units.shuffled(using: &random).map { $0.reversed() })
    let backwards = LabelTable(units.map { $0.map { $0.map { 3 - $0 } } })
    for metric in [LabelTable.Metric.nominal, .ordinal] {
      let alpha = rounded(Coincidences(table).alpha(metric), 1e9)
      #expect(rounded(Coincidences(turned).alpha(metric), 1e9) == alpha)
      #expect(rounded(Coincidences(backwards).alpha(metric), 1e9) == alpha)
    }
  }

  @Test("alpha of marked passages is that of each place", arguments: 0..<20)
  func markedText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = (0..<(2 + random.below(2))).map { _ in
      (0..<random.below(4)).map { _ -> Range<Int> in
        let start = random.below(40)
        return start..<(start + random.below(15))
      }
    }
    let text = MarkedPassages(marks, length: 50)
    let places = LabelTable(
      (0..<50).map { place in
        marks.map { $0.contains { $0.contains(place) } ? 1 : 0 }
      })
    let expected = Coincidences(places).alpha(.nominal)
    #expect(rounded(text.alpha, 1e9) == rounded(expected, 1e9))
  }

  @Test func passagesThatTwoPeopleMarked() {
    let text = MarkedPassages([[0..<10, 20..<30], [0..<10, 25..<35, 60..<60]], length: 40)
    #expect(text.same(0, 1) == (1, 2, 2))
    #expect(text.overlap(0, 1) == 0.75)
    #expect(MarkedPassages([[], []], length: 40).overlap(0, 1) == nil)
    #expect(MarkedPassages([[], []], length: 40).alpha == nil)
  }
}
