import FactCheck
import JSON

/// How much waits for a person.
struct WorkloadValue: JSONWritable {
  private let load: Workload

  init(_ load: Workload) { self.load = load }

  var json: JSONValue {
    let name: JSONValue = ["assignee": load.assignee]
    return name.adding(Self.members(load.tally))
  }

  /// The members of an object that tell how much waits.
  static func members(_ tally: StageTally) -> JSONValue {
    [
      "open": tally[.open], "inWork": tally[.inWork], "secondRead": tally[.secondRead],
      "done": tally[.done], "due": tally.due?.description, "overdue": tally.overdue,
    ]
  }

  /// The workload in words: `2 in work, 1 second read, 4 done, 1 overdue`.
  static func words(_ tally: StageTally) -> String {
    var parts = ClaimStage.allCases.compactMap { stage in
      tally[stage] == 0 ? nil : "\(Counted.grouped(tally[stage])) \(stage.inWords)"
    }
    if tally.overdue > 0 { parts.append("\(Counted.grouped(tally.overdue)) overdue") }
    return parts.joined(separator: ", ")
  }

  /// The cells of a row: whose claims, how many at which stage, and when the first is due.
  static func cells(_ load: Workload) -> [TextOutput.Run] {
    [load.assignee.map { .init($0, .bold) } ?? .init("nobody", .faint)] + cells(load.tally)
  }

  /// The same without the name.
  static func cells(_ tally: StageTally) -> [TextOutput.Run] {
    [
      .init(words(tally), tally.overdue > 0 ? .bad : .plain),
      .init(tally.due.map { "due \(DateWords.text($0))" } ?? ""),
    ]
  }

  /// Writes a row for each person.
  static func write(_ loads: [Workload], to page: inout TextOutput) {
    page.table(loads.map(cells), shrinking: 1, indent: 2)
  }
}
