import FactCheck
import JSON
import ReportModel

/// Where the verdicts of two people on the same claims differ, and where they agree.
package struct DifferAnswer: Answer {
  private struct Pair {
    let claim: Claim
    let first: Verdict
    let second: SecondVerdict
    let reading: SecondReading
  }

  /// Those that differ first, each kind by number.
  private let pairs: [Pair]
  /// The number of claims with the verdict of one person, or of nobody.
  private let one: Int
  private let unread: Int
  private let scale: RatingScale

  package init(_ claims: [Claim], in session: Session) {
    var (differing, agreed, settled): ([Pair], [Pair], [Pair]) = ([], [], [])
    var (one, unread) = (0, 0)
    for claim in claims {
      let reading = claim.secondReading
      switch reading {
      case .unread: unread += 1
      case .one: one += 1
      case .agreed(let first, let second):
        agreed.append(Pair(claim: claim, first: first, second: second, reading: reading))
      case .differing(let first, let second):
        differing.append(Pair(claim: claim, first: first, second: second, reading: reading))
      case .settled(let first, let second, _):
        settled.append(Pair(claim: claim, first: first, second: second, reading: reading))
      }
    }
    pairs = differing + settled + agreed
    (self.one, self.unread) = (one, unread)
    scale = session.scale
  }

  private func count(_ word: String) -> Int { pairs.count { $0.reading.word == word } }

  /// The claims whose verdicts differ and are not settled, by number.
  package var differing: [ClaimID] {
    pairs.filter { $0.reading.word == "differing" }.map(\.claim.id)
  }

  package var failure: Explanation? {
    differing.isEmpty
      ? nil
      : Explanation(
        "verdicts-differ",
        "\(Counted.text(differing.count, "claim")) \(differing.count == 1 ? "has" : "have") two verdicts that differ",
        hint: "a third person decides: settle \(differing[0]) RATING|first|second --because …")
  }

  package var json: JSONValue {
    [
      "pairs": pairs.map { pair -> JSONValue in
        [
          "claim": pair.claim.id, "text": pair.claim.text, "state": pair.reading.word,
          "first": Report.Verdict(pair.first, value: pair.first.value),
          "second": pair.second.json,
          "settled": settling(pair).map { Report.Verdict($0, value: $0.value) },
        ]
      },
      "differing": count("differing"), "settled": count("settled"), "agreed": count("agreed"),
      "one": one, "unread": unread,
    ]
  }

  private func settling(_ pair: Pair) -> Verdict? {
    if case .settled(_, _, let verdict) = pair.reading { verdict } else { nil }
  }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    for pair in pairs {
      page.wrapped(
        [
          .init(pair.claim.id.description, .bold), .init("  "),
          .init(pair.reading.word ?? "", pair.reading.word == "differing" ? .notice : .plain),
          .init("  \(pair.claim.text)"),
        ], indent: "    ")
      var facts = decision(pair.first, "first", by: page.clock)
      facts += pair.second.facts("second", on: scale, nil, by: page.clock)
      if let settling = settling(pair) {
        facts += decision(settling, "settled", by: page.clock)
      }
      for fact in facts { fact.write(to: &page) }
    }
    let counts = [
      (count("differing"), "differs", "differ"), (count("settled"), "settled", "settled"),
      (count("agreed"), "agrees", "agree"), (one, "has one verdict", "have one verdict"),
      (unread, "has none", "have none"),
    ].filter { $0.0 > 0 }.map { number, singular, plural in
      "\(Counted.grouped(number)) \(number == 1 ? singular : plural)"
    }
    page.line(counts.isEmpty ? "no claims" : counts.joined(separator: ", "))
  }

  private func decision(_ verdict: Verdict, _ name: String, by clock: WallClock) -> [ClaimFact] {
    ClaimFact.decision(
      verdict, name, VerdictLook.rating(verdict.rating, verdict.value, on: scale), by: clock)
  }
}
