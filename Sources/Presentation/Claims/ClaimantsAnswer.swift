import FactCheck
import JSON
import ReportModel

/// Claimants with what is known of them, and the number of their claims.
package struct ClaimantsAnswer: Answer {
  private let claimants: [Claimant]
  /// What was done, or why the list is empty.
  private let heading: String?

  package init(_ claimants: [Claimant], heading: String? = nil) {
    self.claimants = claimants
    self.heading = heading
  }

  package var json: JSONValue {
    [
      "claimants": claimants.map { claimant in
        Report.Agent(claimant.agent).json.adding([
          "said": claimant.said, "reported": claimant.reported,
        ])
      }
    ]
  }

  package var isPaged: Bool { true }

  package func write(to page: inout TextOutput) {
    if let heading { page.line(heading) }
    for claimant in claimants { write(claimant, to: &page) }
  }

  private func write(_ claimant: Claimant, to page: inout TextOutput) {
    let agent = claimant.agent
    var counts: [String] = []
    if !claimant.said.isEmpty { counts.append("said \(Self.listed(claimant.said))") }
    if !claimant.reported.isEmpty { counts.append("reported \(Self.listed(claimant.reported))") }
    page.wrapped(
      [
        .init(agent.name, .bold), .init(agent.described.dropFirst(agent.name.count).description),
        .init("  \(counts.joined(separator: ", "))", .faint),
      ], first: "  ", indent: "    ")
    if let names = agent.otherNames {
      ClaimFact("also", names.joined(separator: ", ")).write(to: &page)
    }
    for role in agent.roles ?? [] {
      let start = role.from.map { "from \(DateWords.text($0))" } ?? "before"
      ClaimFact(start, role.role ?? "no role").write(to: &page)
    }
    if agent.roles == nil, claimant.roles.count > 1 {
      ClaimFact("roles", claimant.roles.joined(separator: "; ")).write(to: &page)
    }
  }

  /// `3 claims: c1, c4, c7`; of many, only the first.
  private static func listed(_ claims: [ClaimID]) -> String {
    let first = claims.prefix(8).map(\.description).joined(separator: ", ")
    return "\(Counted.text(claims.count, "claim")): \(first)" + (claims.count > 8 ? ", …" : "")
  }
}
