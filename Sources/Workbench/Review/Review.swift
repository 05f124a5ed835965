import FactCheck

/// A walk from sentence to sentence, or from open claim to open claim: where it stands, what is
/// being typed, what was said last. Keys move it (`Review+Keys`); it knows no desk and no screen.
struct Review: Sendable {
  /// A place of the walk.
  enum Stop: Hashable, Sendable {
    case sentence(Int)
    case claim(ClaimID)
  }

  /// What a line that is being typed will be.
  enum Purpose: Hashable, Sendable {
    /// A note on a claim; on the sentence, which is tagged first, when `nil`.
    case note(ClaimID?)
    /// A rating in words.
    case rating(ClaimID?)
    /// Why a claim has the verdict that it has.
    case rationale(ClaimID, rating: String)
  }

  /// What is said below, until the next key.
  struct Message: Hashable, Sendable {
    var text: String
    var isRefusal = false
  }

  /// All places, in order.
  let stops: [Stop]
  /// Where it stands; behind the last place when all were seen.
  var index: Int
  /// The claim that a verdict, a note or a rationale is for, where several stand here.
  var focus: ClaimID?
  /// The line that is being typed, and what for.
  var typing: (purpose: Purpose, line: TypedLine)?
  /// The text that the last key ended: typed again when the desk refuses it.
  var ended: (purpose: Purpose, line: TypedLine)?
  /// Whether the keys are being explained.
  var isHelp = false
  /// What is said below.
  var message: Message?
  /// The claim that was decided by the last key, for which a rationale may follow.
  var decided: (claim: ClaimID, rating: String)?

  /// Begins a walk.
  init(stops: [Stop], at index: Int) {
    self.stops = stops
    self.index = min(max(0, index), stops.count)
  }

  /// The place where it stands; `nil` when all were seen.
  var stop: Stop? { stops.indices.contains(index) ? stops[index] : nil }

  /// Moves to a place; the claim in focus is chosen anew.
  mutating func move(to index: Int) {
    self.index = min(max(0, index), stops.count)
    focus = nil
  }

  /// The claim that keys speak of: the one chosen by Tab, else the first that is open, else the
  /// first.
  func focused(at scene: ReviewScene) -> Claim? {
    if let claim = scene.claim { return scene.here.first { $0.id == claim } }
    let here = scene.here
    return here.first { $0.id == focus } ?? here.first { $0.standing == .open } ?? here.first
  }

  /// Goes on after a verdict: to the next open claim of this place, else to the next place.
  mutating func advance(after claim: ClaimID, at scene: ReviewScene) {
    let rest = scene.here.drop { $0.id != claim }.dropFirst()
    if scene.claim == nil, let next = rest.first(where: { $0.standing == .open }) {
      focus = next.id
    } else {
      move(to: index + 1)
    }
  }
}
