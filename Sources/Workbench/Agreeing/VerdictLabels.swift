import Agreement
import FactCheck
import Presentation

/// The verdicts that several people, or several sessions, gave to the same claims, and what they tagged.
struct VerdictLabels {
  /// Who gave a claim a label.
  struct Label {
    let claim: Key
    let rater: Int
    let rating: String
    let value: Int?
  }

  /// What makes a claim of one session that of another: the text of its article, and its place there.
  struct Key: Hashable {
    let text: Digest
    let range: Range<Int>
    /// Its number in the session, if only one is compared.
    var claim: ClaimID?
  }

  /// What they are called.
  let raters: [String]
  private(set) var labels: [Label] = []
  /// By text the passages that each rater tagged.
  private(set) var marks: [Digest: [[Range<Int>]]] = [:]

  /// The verdicts of the analysts of a session: the last that each gave to a claim.
  /// - Parameters:
  ///   - names: the analysts; empty for all who gave a verdict or tagged a claim.
  ///   - claims: the claims that count.
  ///   - taggers: who tagged each claim.
  init(
    of session: Session, by names: [String], claims: [Claim], taggers: [ClaimID: String]
  ) {
    var raters = names
    // Each spelling of a name is compared once.
    var known: [String: Int?] = [:]
    func rater(_ name: String) -> Int? {
      if let index = known[name] { return index }
      var index = raters.firstIndex { AnalystName.areSame($0, name) }
      if index == nil, names.isEmpty, AnalystName.isName(name) {
        raters.append(name)
        index = raters.count - 1
      }
      known[name] = index
      return index
    }
    // In the order in which they appear in the log.
    let all = Set(
      claims.flatMap { claim in
        claim.independentVerdicts.map(\.analyst) + [taggers[claim.id]].compactMap { $0 }
      })
    for name in session.analysts where all.contains(name) { _ = rater(name) }
    for name in all.sorted() { _ = rater(name) }
    self.raters = raters
    for claim in claims {
      guard let content = session.article(claim.passage.article)?.content else { continue }
      let key = Key(text: content.text, range: claim.passage.range, claim: claim.id)
      var last: [Int: Verdict] = [:]
      for verdict in claim.independentVerdicts {
        if let rater = rater(verdict.analyst) { last[rater] = verdict }
      }
      for (rater, verdict) in last.sorted(by: { $0.key < $1.key }) {
        add(verdict, to: key, by: rater)
      }
      if let tagger = taggers[claim.id], let rater = rater(tagger) { mark(key, by: rater) }
    }
  }

  /// The verdicts of several sessions: the current one of each claim.
  init(of sessions: [(name: String, state: Session)]) {
    raters = sessions.map(\.name)
    for (rater, session) in sessions.enumerated() {
      for claim in session.state.claims {
        guard let content = session.state.article(claim.passage.article)?.content else { continue }
        let key = Key(text: content.text, range: claim.passage.range)
        if let verdict = claim.verdict { add(verdict, to: key, by: rater) }
        mark(key, by: rater)
      }
    }
    // A text that only one of them has says nothing.
    let shared = sessions.map { Set($0.state.articles.map(\.content.text)) }
    marks = marks.filter { text, _ in shared.allSatisfy { $0.contains(text) } }
  }

  private mutating func add(_ verdict: Verdict, to claim: Key, by rater: Int) {
    labels.append(Label(claim: claim, rater: rater, rating: verdict.rating, value: verdict.value))
  }

  private mutating func mark(_ claim: Key, by rater: Int) {
    marks[claim.text, default: Array(repeating: [], count: raters.count)][rater]
      .append(claim.range)
  }

  /// The ratings, by their value on the scale, then those off it by name.
  private var ratings: [String] {
    let values = values
    return Set(labels.map(\.rating)).sorted {
      (values[$0].flatMap { $0 } ?? .max, $0) < (values[$1].flatMap { $0 } ?? .max, $1)
    }
  }

  /// The value of each rating; `nil` inside if it has none, or several.
  private var values: [String: Int?] {
    var values: [String: Int?] = [:]
    for label in labels {
      if let known = values[label.rating], known != label.value {
        values[label.rating] = .some(nil)
      } else {
        values[label.rating] = .some(label.value)
      }
    }
    return values
  }

  /// The figures of the labels.
  var figures: AgreementFigures {
    let ratings = ratings
    let numbers = Dictionary(uniqueKeysWithValues: ratings.enumerated().map { ($1, $0) })
    var units: [Key: [Int?]] = [:]
    for label in labels {
      units[label.claim, default: Array(repeating: nil, count: raters.count)][label.rater] =
        numbers[label.rating]
    }
    let ordered = units.sorted {
      ($0.key.text.hex, $0.key.range.lowerBound, $0.key.range.upperBound, $0.key.claim?.number ?? 0)
        < (
          $1.key.text.hex, $1.key.range.lowerBound, $1.key.range.upperBound,
          $1.key.claim?.number ?? 0
        )
    }
    let values = values
    let order = ratings.map { values[$0].flatMap { $0 } }
    let places = Set(order.compactMap { $0 }).sorted()
    return AgreementFigures(
      LabelTable(ordered.map(\.value)),
      order: places.count < 2 ? [] : order.map { $0.flatMap { places.firstIndex(of: $0) } })
  }

  /// The ratings that have no place on a scale, so that the order of labels leaves them out.
  var offScale: [String] {
    let values = values
    return ratings.filter { values[$0].flatMap { $0 } == nil }
  }
}
