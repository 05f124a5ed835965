import FactCheck

extension MarkdownReport {
  /// What changed since the first publication, oldest first.
  mutating func writeCorrections() {
    guard let corrections = report.corrections else { return }
    writer.heading("Corrections")
    for correction in corrections {
      let lead = "\(DateWords.text(.instant(correction.at))), \(correction.claim): "
      writer.inside(first: "- ", rest: "  ") { $0.block(lead, correction.text) }
    }
  }

  /// The whole scale, from best to worst.
  mutating func writeScale() {
    let scale = report.scale
    guard !scale.levels.isEmpty else { return }
    writer.heading("How we rate")
    writer.paragraph { writer in
      if scale.name == RatingScale.free.name {
        writer.raw("Verdicts are given in free text. Those in use:")
      } else {
        writer.raw("The scale is ")
        writer.user(scale.properName)
        writer.raw(scale.best == nil ? ":" : ", from best to worst:")
      }
    }
    let levels = scale.bestFirst
    let isFree = scale.name == RatingScale.free.name
    writeLevels(levels.filter { $0.value != nil })
    let others = levels.filter { $0.value == nil }
    if scale.best != nil, !others.isEmpty, !isFree {
      writer.paragraph { $0.raw("Beside the scale, as they are neither true nor false:") }
    }
    writeLevels(others)
  }

  private mutating func writeLevels(_ levels: [Report.Scale.Level]) {
    guard !levels.isEmpty else { return }
    for level in levels {
      writer.inside(first: "- ", rest: "  ") { writer in
        let paragraphs = level.description.map(MarkdownText.paragraphs) ?? []
        writer.line { writer in
          writer.bold(level.label)
          if let first = paragraphs.first {
            writer.raw(" — ")
            writer.user(first)
          }
        }
        for text in paragraphs.dropFirst() {
          writer.blank()
          writer.line { $0.user(text) }
        }
      }
    }
    writer.blank()
  }

  /// How the check was made.
  mutating func writeMethod() {
    guard let methodology = report.methodology else { return }
    writer.heading("Method")
    writer.block("", methodology)
  }

  /// Where the report is at home, and what it was made from.
  mutating func writeFoot() {
    writer.paragraph { $0.raw("---") }
    if let url = report.url {
      writer.paragraph {
        $0.raw("This report: ")
        $0.link(url)
      }
    }
    if let license = report.license {
      writer.paragraph {
        $0.raw("Licence: ")
        $0.link(license)
      }
    }
    writer.line {
      $0.raw("Last changed \(DateWords.placed(.instant(report.modified))). Made with ")
      $0.user(report.generator.name)
      $0.raw(" ")
      $0.user(report.generator.version)
      if let provenance = report.provenance {
        let entries = Self.count(provenance.entries, "entry", "entries")
        $0.raw(" from a log of \(entries), head `\(provenance.head.hex)`")
      }
      $0.raw(".")
    }
  }
}

extension Report.Scale {
  /// The proper name of a built-in scale, else the scale's own.
  fileprivate var properName: String {
    guard let builtIn = RatingScale.builtIn(named: name),
      builtIn.levels.map(\.label) == levels.map(\.label)
    else { return name }
    return builtIn.properName
  }
}
