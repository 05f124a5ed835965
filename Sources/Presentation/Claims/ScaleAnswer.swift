import FactCheck
import JSON
import ReportModel

/// The rating scale.
package struct ScaleAnswer: Answer {
  package var scale: RatingScale
  package var builtIn: [String]?

  package init(scale: RatingScale, builtIn: [String]?) {
    self.scale = scale
    self.builtIn = builtIn
  }

  package var json: JSONValue { ["scale": Report.Scale(scale), "builtIn": builtIn] }

  package func write(to page: inout TextOutput) {
    page.wrapped([.init(scale.name, .bold), .init("  \(scale.properName)")], indent: "  ")
    if scale.isFree {
      page.wrapped([.init("any words can be a rating")], first: "  ", indent: "  ")
    }
    page.table(
      scale.labelsBestFirst.map { label in
        let level = scale.level(label)
        return [
          .init(level?.value.map(String.init) ?? "-"),
          .init(label, VerdictLook.style(label, level?.value, on: scale)),
          .init(level?.description ?? ""),
        ]
      }, shrinking: 2)
    if let builtIn {
      page.wrapped([.init("built in: \(builtIn.joined(separator: ", "))", .faint)], indent: "  ")
    }
  }
}
