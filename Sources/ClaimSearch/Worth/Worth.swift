import ArticleText

/// How much a sentence is worth checking, with the reasons.
public struct Worth: Sendable, Equatable {
  /// What a sentence is instead of a statement of fact.
  public enum Kind: String, Sendable {
    case opinion, question, prediction, greeting
  }

  /// A feature of the sentence with what it adds to the score.
  public struct Reason: Sendable, Equatable {
    /// The feature.
    public let feature: WorthFeature
    /// How often or how strongly it is in the sentence.
    public let count: Double
    /// How much an occurrence counts, in points.
    public let weight: Double
    /// What it adds: the count, weighted.
    public var points: Double { count * weight }
  }

  /// The sum of all points; higher is more worth checking. Comparable between sentences of one language and set of
  /// weights, and a probability of nothing.
  public let score: Double
  /// Nil for what can be a statement of fact.
  public let kind: Kind?
  /// All features that are in the sentence, those that count most first.
  public let reasons: [Reason]
}

/// Judges sentences by listed words and simple signs. Deterministic, and linear in the text's length.
public struct WorthReader: Sendable {
  private let words: WorthWords
  private let weights: WorthWeights
  private let attributions: Attributions?

  /// Makes a reader.
  /// - Parameters:
  ///   - language: a BCP 47 tag; a language without lists is judged by its figures and names alone.
  ///   - weights: how much each feature counts.
  public init(language: String, weights: WorthWeights = .standard) {
    let tag = Language.primarySubtag(of: language)
    words = tag == "en" ? .english : .none
    self.weights = weights
    attributions = Attributions(language: language)
  }

  /// The worth of each sentence of one article.
  /// - Parameters:
  ///   - text: the whole article.
  ///   - sentences: UTF-8 offsets in the text, in order and disjoint.
  public func judge(_ text: String, sentences: [Range<Int>]) -> [Worth] {
    let table = attributions?.table ?? .english
    let scan = TextScan(text, sentences: sentences, table: table)
    let reports = attributions?.find(in: scan)
    return sentences.indices.map { index in
      let isReport = reports.map { !$0[index].isEmpty } ?? false
      let counts = WorthCounts(scan.tokens[scan.sentences[index]], words, isReport: isReport)
      return worth(counts)
    }
  }

  private func worth(_ counts: WorthCounts) -> Worth {
    let reasons = WorthFeature.allCases.compactMap { feature -> Worth.Reason? in
      guard let count = counts.values[feature], count != 0, let weight = weights.values[feature]
      else {
        return nil
      }
      return Worth.Reason(feature: feature, count: count, weight: weight)
    }
    // Added in the order of the features, so that the sum is the same on every machine.
    let score = reasons.reduce(0) { $0 + $1.points }
    let sorted = reasons.enumerated().sorted {
      (abs($1.element.points), $0.offset) < (abs($0.element.points), $1.offset)
    }
    return Worth(score: score, kind: counts.kind, reasons: sorted.map(\.element))
  }
}
