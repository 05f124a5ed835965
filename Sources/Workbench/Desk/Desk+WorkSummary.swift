import FactCheck
import Lint
import Presentation
import SessionStore

extension Desk {
  /// With more claims, opening a session does not wait for `lint`.
  private static let mostLinted = 2_000

  /// Where the work in the session on the desk stands; `nil` if it does not exist yet.
  package func workSummary() throws -> WorkSummary? {
    guard let store = session.store else { return nil }
    let last =
      state.isUntouched
      ? nil
      : try store.entries(after: state.sequence - 1, through: state.sequence).last.map(inView)
    return WorkSummary(
      state, last: last.map(WorkSummary.Change.init), review: lastReviewed, errors: errorsIfQuick,
      missing: try state.keptBytes.count { digest throws(StoreError) in try !store.has(digest) })
  }

  /// What to say of an item if the session's file has lost bytes that it kept of it: a deleted row breaks no chain.
  func remarkOnLoss(of kept: [Digest]) throws -> [String] {
    guard let store = session.store,
      try kept.contains(where: { digest throws(StoreError) in try !store.has(digest) })
    else { return [] }
    return [
      "the session's file no longer has all that it kept of this: factdesk check lists what is missing"
    ]
  }

  /// The address at which the latest review of an article or of open claims was left.
  private var lastReviewed: String? {
    var walks = state.articles.flatMap {
      [
        ReviewWalk($0, nil), ReviewWalk(openIn: [$0], of: state),
        // Only its name and its places count here, not their order.
        ReviewWalk(
          suggestedIn: $0, nil, inOrder: Array(1...max(1, $0.content.sentenceCount))),
      ]
    }
    walks.append(ReviewWalk(openIn: state.articles, of: state))
    walks.append(
      ReviewWalk(
        blindIn: state.articles, of: state,
        hidden: Set(session.state.claimsToReadBlind(by: analyst).map(\.id))))
    let keys = walks.map { ReviewPositions.key(session: session.location, walk: $0.name) }
    guard let (key, number) = positions.latest(of: keys) else { return nil }
    let walk = walks[keys.firstIndex(of: key) ?? 0]
    // A position that is no longer one of the places is where nobody can go.
    guard walk.stops.contains(where: { $0.number == number }) else { return nil }
    return walk.article.map { "\($0).\(number)" } ?? ClaimID(number).description
  }

  /// The number of errors that `lint` finds; `nil` in a large session, or if an article cannot be read.
  private var errorsIfQuick: Int? {
    guard !state.articles.isEmpty, state.tally.claims <= Self.mostLinted else { return nil }
    return try? lintErrors(now: setup.clock())
  }

  /// The number of errors that `lint` finds by the profile of the settings.
  func lintErrors(now: Timestamp) throws -> Int {
    try Lint.findings(
      in: reportSource(), profile: LintProfiles.ofSettings(at: self) ?? .house, least: .error,
      now: now
    ).count
  }
}
