import FactCheck
import JSON
import ReportModel

/// Writes a DataFeed. What is known only after all reports comes at its end.
struct ClaimFeed {
  private let format: String
  private let isOfMany: Bool
  private var json = JSONStream(escapesMarkup: true)
  private var isBegun = false
  private var hasItems = false
  private var modified: Timestamp?
  /// The licence of all reports so far; nil once two differ.
  private var license: WebAddress??
  /// The value of each label by the name of its scale, both as exact scalars.
  private var values: [[UInt8]: Int?] = [:]

  /// - Parameters:
  ///   - format: the format's name, for the error.
  ///   - isOfMany: whether the feed has the name of its publisher, else that of its only report.
  init(format: String, isOfMany: Bool) {
    self.format = format
    self.isOfMany = isOfMany
  }

  /// Adds the verdicts of a report.
  mutating func add(_ report: Report, to sink: inout ReportSink) throws {
    let page = try ReviewPage(report, format: format)
    try agree(on: report.scale)
    modified = max(modified ?? report.modified, report.modified)
    switch license {
    case nil: license = .some(report.license)
    case .some(let common): if common != report.license { license = .some(nil) }
    }
    let review = ClaimReview(page)
    for claim in report.claims {
      guard let value = review.value(of: claim) else { continue }
      if !isBegun { begin(report) }
      var item = JSONObject()
      item.add("@type", "DataFeedItem")
      item.add("dateCreated", claim.verdict?.decided ?? report.created)
      item.add("url", page.address(of: claim.id, "claim"))
      item.add("item", .array([value.value]))
      json.put(nil, item.value)
      hasItems = true
      try sink.write(json.drain())
    }
  }

  /// Writes the end of the feed, after the last verdict.
  /// - Throws: `FormatRefusal` if there was no verdict.
  mutating func end(to sink: inout ReportSink) throws {
    guard hasItems else { throw FormatRefusal.noVerdicts(format: format) }
    json.end()
    var tail = JSONObject()
    tail.add("dateModified", modified)
    tail.add("license", license ?? nil)
    json.put(membersOf: tail)
    json.end()
    try sink.write(json.drain())
  }

  private mutating func begin(_ report: Report) {
    isBegun = true
    json.begin(.object)
    json.put(ReviewPage.context.key, ReviewPage.context.value)
    var head = JSONObject()
    head.add("@type", "DataFeed")
    let reviewer = report.reviewer.map { "Fact-checks by \($0.name)" }
    head.add(required: "name", isOfMany ? reviewer ?? report.title : report.title)
    json.put(membersOf: head)
    json.begin(.array, "dataFeedElement")
  }

  /// Requires that a label has the same value in all reports whose scales have the same name.
  private mutating func agree(on scale: Report.Scale) throws(FormatRefusal) {
    for level in scale.levels {
      let key = Array("\(scale.name)\n\(level.label)".utf8)
      guard (values[key] ?? level.value) == level.value else {
        throw .scalesDiffer(name: scale.name, label: level.label)
      }
      values[key] = .some(level.value)
    }
  }
}
