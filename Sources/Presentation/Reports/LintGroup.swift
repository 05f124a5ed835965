import FactCheck
import JSON
import Lint

/// The findings of one rule: what is the same is said once.
package struct LintGroup: JSONWritable {
  /// Findings with the same message and the same fix.
  struct Row {
    let message: String
    var places: [LintPlace]
    fileprivate let shape: FixShape
    fileprivate var targets: [ItemID]

    /// The line that fixes them.
    var fix: String { shape.line(for: targets.isEmpty ? nil : LintGroup.list(targets)) }
  }

  let rule: String
  let severity: LintSeverity
  private(set) var rows: [Row] = []
  /// Whether `@` in the group's fix means its items: no other group is fixed by the same words.
  private var hasOwnFix = false

  /// The places, in order.
  var places: [LintPlace] { rows.flatMap(\.places).sorted() }

  /// The items that the fix of all findings changes.
  package var targets: [ItemID] { rows.flatMap(\.targets).sorted { $0.rank < $1.rank } }

  /// The line that fixes all findings, if there are several and one line can.
  var fix: String? {
    guard places.count > 1, let shape = rows.first?.shape,
      rows.allSatisfy({ $0.shape == shape }), shape.acceptsSeveral
    else { return nil }
    return shape.line(for: hasOwnFix && shape.acceptsResults ? "@" : Self.list(targets))
  }

  /// Whether a line with `@` begins as the fix of this group.
  /// - Parameter words: the words of the line, with the command's full name.
  package func suggests(_ words: [String]) -> Bool {
    guard hasOwnFix, fix != nil, let shape = rows.first?.shape else { return false }
    return shape.acceptsResults && shape.begins(words)
  }

  /// The groups of findings, errors first; of one severity in the order of their first places.
  package static func groups(of findings: [LintFinding]) -> [LintGroup] {
    var groups: [LintGroup] = []
    var indices: [String: Int] = [:]
    for finding in findings {
      let index =
        indices[finding.rule]
        ?? {
          groups.append(LintGroup(rule: finding.rule, severity: finding.severity))
          indices[finding.rule] = groups.count - 1
          return groups.count - 1
        }()
      groups[index].add(finding.remark)
    }
    var counts: [FixShape: Int] = [:]
    for group in groups {
      for shape in Set(group.rows.map(\.shape)) { counts[shape, default: 0] += 1 }
    }
    for index in groups.indices {
      groups[index].hasOwnFix = groups[index].rows.first.map { counts[$0.shape] == 1 } ?? false
    }
    let ranks = LintSeverity.allCases
    return ranks.flatMap { severity in groups.filter { $0.severity == severity } }
  }

  private init(rule: String, severity: LintSeverity) {
    self.rule = rule
    self.severity = severity
  }

  private mutating func add(_ remark: LintRemark) {
    let (shape, target) = FixShape.of(remark)
    let index =
      rows.firstIndex { $0.message == remark.message && $0.shape == shape }
      ?? {
        rows.append(Row(message: remark.message, places: [], shape: shape, targets: []))
        return rows.count - 1
      }()
    rows[index].places.append(remark.place)
    if let target, !rows[index].targets.contains(target) { rows[index].targets.append(target) }
  }

  /// What the rule finds wrong, in half a sentence.
  var summary: String { LintRules.named(rule)?.summary ?? rule }

  /// `3 claims`, `2 articles`; `4 places` of several kinds.
  var count: String {
    // A rule can find several things at one place.
    let places = Set(places)
    let kinds = Set(places.map(\.noun))
    let noun = kinds.count == 1 ? kinds.first ?? "place" : "place"
    return noun == "evidence"
      ? Counted.text(places.count, "piece of evidence", plural: "pieces of evidence")
      : Counted.text(places.count, noun)
  }

  package var json: JSONValue {
    let line = fix ?? (rows.count == 1 ? rows[0].fix : nil)
    return [
      "rule": rule, "severity": severity.rawValue, "summary": summary,
      "places": places.map(\.description), "command": line,
    ]
  }

  /// The addresses of items as one word of a line: `c1-c4,c6`.
  static func list(_ items: [ItemID]) -> String {
    var parts: [(first: ItemID, last: ItemID)] = []
    for item in items.sorted(by: { $0.rank < $1.rank }) {
      if let last = parts.last?.last.rank, item.rank == (last.letter, last.number + 1) {
        parts[parts.count - 1].last = item
      } else {
        parts.append((item, item))
      }
    }
    return parts.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      .joined(separator: ",")
  }
}

/// The words of a fix without the address of its item.
private struct FixShape: Hashable {
  /// The words; `nil` for the address.
  let words: [SuggestedFix.Word?]
  /// The letter of the address: one line cannot change items of several kinds.
  let letter: Character?

  static func of(_ remark: LintRemark) -> (FixShape, target: ItemID?) {
    let items = [remark.place.item, remark.place.claim.map { .claim($0) }].compactMap { $0 }
    let target = items.first { item in remark.fix.words.contains(.fixed(item.description)) }
    let address = target.map { SuggestedFix.Word.fixed($0.description) }
    return (
      FixShape(
        words: remark.fix.words.map { $0 == address ? nil : $0 },
        letter: target?.description.first), target
    )
  }

  /// The line, with an address in its place.
  func line(for address: String?) -> String {
    SuggestedFix.line(of: words.map { $0 ?? .fixed(address ?? "") })
  }

  private var command: String {
    if case .fixed(let name)?? = words.first { name } else { "" }
  }

  /// Whether the command takes a list in place of one address.
  var acceptsSeveral: Bool {
    letter != nil
      && ["edit", "contact", "approve", "carry", "evidence", "verdict", "skip"].contains(command)
  }

  /// Whether one line with `@` is likely to be right for all: a verdict and evidence are of one claim.
  var acceptsResults: Bool { ["edit", "contact", "approve", "carry"].contains(command) }

  /// Whether a line with `@` begins with these words; anything can be in place of a blank.
  func begins(_ line: [String]) -> Bool {
    guard line.count >= words.prefix(while: { !Self.isBlank($0) }).count else { return false }
    return zip(words, line).allSatisfy { word, typed in
      switch word {
      case nil: typed == "@"
      case .fixed(let text), .word(let text), .name(let text): typed == text
      case .blank: true
      }
    }
  }

  private static func isBlank(_ word: SuggestedFix.Word?) -> Bool {
    if case .blank = word { true } else { false }
  }
}

extension ItemID {
  /// Its order among the items of a list.
  fileprivate var rank: (letter: Character, number: Int) {
    let address = description
    return (address.first ?? " ", Int(address.dropFirst()) ?? 0)
  }
}

extension LintPlace {
  /// The claim itself, or the claim that it belongs to.
  var claim: ClaimID? {
    switch self {
    case .claim(let id), .evidence(_, let id): id
    case .report, .article, .review: nil
    }
  }

  /// The item; `nil` for the report.
  var item: ItemID? {
    switch self {
    case .report: nil
    case .article(let id): .article(id)
    case .claim(let id): .claim(id)
    case .evidence(let id, _): .evidence(id)
    case .review(let id): .review(id)
    }
  }

  fileprivate var noun: String {
    switch self {
    case .report: "place"
    case .article: "article"
    case .claim: "claim"
    case .evidence: "evidence"
    case .review: "review"
    }
  }
}
