import Agreement
import FactCheck
import JSON

/// How far several people or sessions agree.
package struct AgreementAnswer: Answer {
  /// What they tagged of one article.
  package struct Marked {
    let article: ArticleID
    let text: MarkedPassages

    /// The passages that each tagged.
    package init(_ article: ArticleID, _ text: MarkedPassages) {
      self.article = article
      self.text = text
    }
  }

  /// `analyst` or `session`.
  private let kind: String
  private let raters: [String]
  private let figures: AgreementFigures
  private let offScale: [String]
  private let texts: [Marked]
  /// What is to be said of what is compared.
  private let doubts: [String]

  package init(
    kind: String, raters: [String], figures: AgreementFigures, offScale: [String],
    texts: [Marked], remarks: [String] = []
  ) {
    doubts = remarks
    self.kind = kind
    self.raters = raters
    self.figures = figures
    self.offScale = offScale
    self.texts = texts
  }

  /// With fewer claims, one more changes every figure.
  private static let few = 20

  /// The pairs that people see: those of ten analysts.
  private static let mostPairs = 45

  /// What is to be said of the figures.
  private var remarks: [String] {
    if raters.count < 2 {
      return [
        "nothing to compare: the verdicts and tags are of \(Counted.text(raters.count, kind))"
      ]
    }
    var remarks = doubts
    if figures.units == 0 {
      remarks.append("no claim has verdicts by two of them")
    } else if figures.same == 1, figures.nominal == nil {
      remarks.append("all verdicts are the same, so alpha and kappa say nothing")
    } else if figures.units < Self.few {
      remarks.append(
        "only \(Counted.text(figures.units, "claim")) with two verdicts: the figures say little")
    }
    if !offScale.isEmpty, figures.ordinal != nil {
      remarks.append(
        "without a place on the scale, and left out where its order counts: "
          + Counted.list(offScale))
    }
    return remarks
  }

  package var json: JSONValue {
    [
      "raters": raters, "claims": figures.units, "same": figures.same.map(rounded),
      "nominal": figures.nominal.map(alpha), "ordinal": figures.ordinal.map(alpha),
      "fleiss": figures.fleiss.map(rounded),
      "pairs": figures.pairs.map { pair in
        [
          "one": raters[pair.one], "other": raters[pair.other], "claims": pair.units,
          "same": pair.same.map(rounded), "kappa": pair.kappa.map(rounded),
          "linear": pair.linear.map(rounded), "quadratic": pair.quadratic.map(rounded),
        ] as JSONValue
      },
      "texts": texts.map { marked in
        [
          "article": marked.article.description, "alpha": marked.text.alpha.map(rounded),
          "pairs": pairs.map { one, other in
            let same = marked.text.same(one, other)
            return [
              "one": raters[one], "other": raters[other], "tagged": [same.one, same.other],
              "same": same.same, "overlap": marked.text.overlap(one, other).map(rounded),
            ] as JSONValue
          },
        ] as JSONValue
      },
      "remarks": remarks,
    ]
  }

  private var pairs: [(Int, Int)] { figures.pairs.map { ($0.one, $0.other) } }

  private func alpha(_ alpha: AgreementFigures.Alpha) -> JSONValue {
    [
      "alpha": rounded(alpha.value), "low": alpha.interval.map { rounded($0.low) },
      "high": alpha.interval.map { rounded($0.high) },
    ]
  }

  /// Nobody reads more digits than three.
  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    if raters.count > 1 {
      page.line(
        "\(Counted.text(raters.count, kind)), \(Counted.text(figures.units, "claim")) with verdicts by "
          + "at least two")
      var rows: [[TextOutput.Run]] = []
      if let same = figures.same { rows.append([.init("the same label"), .init(percent(same))]) }
      if let alpha = figures.nominal { rows.append(row("Krippendorff's alpha", alpha)) }
      if let alpha = figures.ordinal {
        rows.append(row("Krippendorff's alpha, by the order of the labels", alpha))
      }
      if let fleiss = figures.fleiss {
        rows.append([.init("Fleiss' kappa"), .init(number(fleiss))])
      }
      page.table(rows, shrinking: 0, indent: 2)
      let pairs = figures.pairs.filter { $0.units > 0 }
      for pair in pairs.prefix(Self.mostPairs) {
        page.wrapped(
          [
            .init("\(raters[pair.one]) and \(raters[pair.other])", .bold), .init(": " + said(pair)),
          ],
          first: "  ", indent: "    ")
      }
      if pairs.count > Self.mostPairs {
        page.line("  and \(pairs.count - Self.mostPairs) more pairs, which --json lists")
      }
      for marked in texts { write(marked, to: &page) }
    }
    for remark in remarks { page.wrapped([.init(remark, .notice)]) }
  }

  private func said(_ pair: AgreementFigures.Pair) -> String {
    var parts = [Counted.text(pair.units, "claim")]
    if let same = pair.same { parts.append("\(percent(same)) the same") }
    if let kappa = pair.kappa { parts.append("Cohen's kappa \(number(kappa))") }
    if let linear = pair.linear, let quadratic = pair.quadratic {
      parts.append("weighted \(number(linear)) (linear), \(number(quadratic)) (quadratic)")
    }
    return parts.joined(separator: ", ")
  }

  private func write(_ marked: Marked, to page: inout TextOutput) {
    for (one, other) in pairs.prefix(Self.mostPairs) {
      let same = marked.text.same(one, other)
      guard let overlap = marked.text.overlap(one, other) else { continue }
      page.wrapped(
        [
          .init(
            "\(marked.article), passages of \(raters[one]) and \(raters[other]): \(same.one) and "
              + "\(same.other), \(same.same) the same, overlap \(number(overlap))")
        ], first: "  ", indent: "    ")
    }
    if let alpha = marked.text.alpha {
      page.line("  \(marked.article), tagged or not: Krippendorff's alpha \(number(alpha))")
    }
  }

  private func row(_ name: String, _ alpha: AgreementFigures.Alpha) -> [TextOutput.Run] {
    [
      .init(name), .init(number(alpha.value)),
      .init(
        alpha.interval.map { "\(number($0.low)) to \(number($0.high))" } ?? "", .faint),
    ]
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Two digits: `0.67`, `-0.05`.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = "\(abs(hundredths) % 100)"
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
      + (digits.count < 2 ? "0" : "") + digits
  }
}
