import FactCheck

/// A review from sentence to sentence, or from open claim to open claim: its position, the typed text, the last
/// message. Keys change it (`Review+Keys`); it knows neither desk nor screen.
struct Review: Sendable {
  /// A place in the review.
  enum Stop: Hashable, Sendable {
    case sentence(Int)
    case claim(ClaimID)
  }

  /// The purpose of the text being typed.
  enum Purpose: Hashable, Sendable {
    case note(ClaimID)
    case rating(ClaimID)
    /// The rationale of a claim's verdict.
    case rationale(ClaimID, rating: String)
    /// Who makes a claim.
    case claimant(ClaimID)
    case topics(ClaimID)
    /// A claim in the analyst's own words.
    case wording(ClaimID)
    /// A source of evidence for a claim.
    case source(ClaimID)
    /// Words to search for.
    case search
    /// The number of a place.
    case number
  }

  /// The message in the last row, until the next key.
  struct Message: Hashable, Sendable {
    var text: String
    var isRefusal = false
    /// Whether a screen reader hears the labels after it, which the screen shows anyway.
    var namesLabels = false
  }

  /// All places, in order.
  let stops: [Stop]
  /// The current place; after the last one when all were seen.
  var index: Int
  /// The claim for a verdict, note or rationale, if the place has several.
  var focus: ClaimID?
  /// The text being typed and its purpose.
  var typing: (purpose: Purpose, line: TypedLine)?
  /// The text that the last key completed: it is edited again if the desk refuses it.
  var ended: (purpose: Purpose, line: TypedLine)?
  /// Whether the last key was an Enter that ended a text or a part: pressed twice, it must not tag.
  var hasJustEnded = false
  /// The source just typed, whose stance the next key gives.
  var source: (claim: ClaimID, text: String)?
  /// The part of the sentence being marked.
  var part: MarkedPart?
  /// The name that Tab has completed, among those that begin with what was typed.
  var completion: (typed: String, index: Int)?
  /// The claim whose verdict was asked about, because it has no evidence, and the rating.
  var unproven: (claim: ClaimID, rating: String)?
  /// The words searched for last.
  var searched = ""
  /// Whether the message is a question of the desk, which y answers with yes.
  var isAsked = false
  /// Whether the help on keys is displayed.
  var isHelp = false
  var message: Message?
  /// The claim that the last key decided, for which a rationale may follow.
  var decided: (claim: ClaimID, rating: String)?

  /// Whether verdicts are second ones. The first are shown as soon as they are given, so the rationale comes before.
  let isBlind: Bool

  /// Begins a review.
  init(stops: [Stop], at index: Int, isBlind: Bool = false) {
    self.isBlind = isBlind
    self.stops = stops
    self.index = min(max(0, index), stops.count)
  }

  /// The current place; `nil` after the last one.
  var stop: Stop? { stops.indices.contains(index) ? stops[index] : nil }

  /// Moves to a place; the selected claim is reset.
  mutating func move(to index: Int) {
    self.index = min(max(0, index), stops.count)
    focus = nil
  }

  /// The claim that keys apply to: the one selected by Tab, else the first open one, else the first.
  func focused(at scene: ReviewScene) -> Claim? {
    if let claim = scene.claim { return scene.here.first { $0.id == claim } }
    let here = scene.here
    return here.first { $0.id == focus } ?? here.first { $0.progress == .open } ?? here.first
  }

  /// Advances after a verdict: to the next open claim of this place, else to the next place.
  mutating func advance(after claim: ClaimID, at scene: ReviewScene) {
    let rest = scene.here.drop { $0.id != claim }.dropFirst()
    if scene.claim == nil, let next = rest.first(where: { $0.progress == .open }) {
      focus = next.id
    } else {
      move(to: index + 1)
    }
  }
}
