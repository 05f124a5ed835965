import FactCheck
import JSON

/// What happened to claims of an older version.
package struct CarryAnswer: Answer {
  package var claims: [CarriedClaim]
  /// Whether they were moved.
  package var isDone: Bool
  /// Reopened claims, whose verdict judged other words.
  package var reopened: [ClaimID] = []
  /// Whether the session has any claims.
  package var hasClaims = true

  package init(
    claims: [CarriedClaim], isDone: Bool, reopened: [ClaimID] = [], hasClaims: Bool = true
  ) {
    self.claims = claims
    self.isDone = isDone
    self.reopened = reopened
    self.hasClaims = hasClaims
  }

  package var json: JSONValue { ["claims": claims, "moved": isDone, "reopened": reopened] }

  package func write(to page: inout TextOutput) {
    if claims.isEmpty {
      page.line(
        hasClaims
          ? "every claim is on the newest version of its article" : "there are no claims yet")
    }
    for claim in claims { claim.write(to: &page, isMoved: isDone) }
    if !reopened.isEmpty {
      page.wrapped(
        [.init("reopened: \(reopened.map(\.description).joined(separator: ", "))", .faint)],
        first: "    ", indent: "    ")
    }
  }
}
