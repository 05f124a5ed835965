import FactCheck
import Foundation
import SessionStore

/// One who appends steps to a session, whatever happens to its server, and records each that was confirmed.
///
/// Like the program, it replays the log, reads what others appended before it tries again, and after an unknown outcome makes
/// the same call with the same id.
final class TeamWriter {
  private let probe: TeamProbe
  private let analyst: String
  private let acknowledged: RecordFile
  private let pause: Int
  private let patience: Patience
  private var store: any EntryStore
  private var state = Session()
  private var counts = Counts()

  /// What happened on the way.
  private struct Counts {
    var written = 0
    var conflicts = 0
    /// How many steps had an attempt whose outcome nobody knew.
    var unknown = 0
    /// How many of them the log turned out to have; the others were appended anew.
    var found = 0
    /// How often the server had lost entries that it had confirmed.
    var losses = 0
  }

  /// How long this writer waits for a server.
  private final class Patience {
    /// Whether it gives up as soon as the server goes away while a step is on its way, as an analyst does with Ctrl-C.
    let isHasty: Bool
    var isAppending = false
    var outages = 0
    private var isAway = false

    init(isHasty: Bool) { self.isHasty = isHasty }

    /// Begins a call.
    func begin(isAppending: Bool) {
      self.isAppending = isAppending
      isAway = false
    }

    var hasGivenUp: Bool { isHasty && isAppending && isAway }

    func delayed(_ delay: StoreDelay) {
      guard delay.cause == .serverAway else { return }
      if !isAway { outages += 1 }
      isAway = true
    }
  }

  /// Opens the session.
  /// - Parameters:
  ///   - acknowledged: gets each step that was confirmed, with the times of the first attempt and of the answer.
  ///   - pause: the time between two steps in milliseconds.
  ///   - isHasty: whether it gives up as soon as the server goes away, and asks again itself.
  init(_ probe: TeamProbe, acknowledged: RecordFile, pause: Int, isHasty: Bool) throws {
    self.probe = probe
    self.acknowledged = acknowledged
    self.pause = pause
    let patience = Patience(isHasty: isHasty)
    self.patience = patience
    analyst = try probe.analyst()
    store = try Self.open(probe, patience)
    try catchUp()
  }

  private static func open(_ probe: TeamProbe, _ patience: Patience) throws -> any EntryStore {
    try probe.open(
      .readWrite,
      waiting: StoreWaiting(
        isInterrupted: { patience.hasGivenUp }, delayed: { patience.delayed($0) }))
  }

  /// Appends steps.
  /// - Parameter count: how many; 0 for as many as there are until somebody asks this program to end.
  func write(_ count: Int) throws {
    StopRequest.listen()
    while !StopRequest.isMade, count == 0 || counts.written < count {
      try write(step(counts.written + 1, seed: analyst, salt: .random()))
      counts.written += 1
      TeamProbe.sleep(milliseconds: pause)
    }
    say(
      """
      wrote \(counts.written), conflicts \(counts.conflicts), outages \(patience.outages), unknown \(counts.unknown), \
      found \(counts.found), anew \(counts.unknown - counts.found), losses \(counts.losses)
      """)
  }

  private func write(_ step: Step) throws {
    let start = RecordFile.now()
    var (isUnknown, isFound) = (false, false)
    while true {
      patience.begin(isAppending: true)
      do {
        let entry = try store.append(step, blobs: [], after: state.sequence) {
          SessionSummary(of: state)
        }
        acknowledged.add(entry, from: start, to: RecordFile.now())
        if entry.sequence > state.sequence { try state.apply(entry) }
        if isUnknown { counts.unknown += 1 }
        if isFound { counts.found += 1 }
        return
      } catch let error as StoreError {
        switch error {
        case .conflict:
          counts.conflicts += 1
          try catchUp()
        case .outcomeUnknown:
          isUnknown = true
          // Whether it is there: that is no proof, because a reader waits for no standby; the same call again is.
          if try catchUp().contains(where: { $0.step.id == step.id }) { isFound = true }
        case .entriesLost(_, let entries): try startAgain(without: entries)
        case let error where TeamProbe.isOutage(error): TeamProbe.sleep(milliseconds: 100)
        default: throw error
        }
      }
    }
  }

  /// Reads what others appended.
  @discardableResult
  private func catchUp() throws -> [Entry] {
    while true {
      patience.begin(isAppending: false)
      do {
        let tail = try store.entries(after: state.sequence, through: nil)
        for entry in tail { try state.apply(entry) }
        return tail
      } catch let error as StoreError {
        if case .entriesLost(_, let entries) = error {
          try startAgain(without: entries)
          return []
        }
        guard TeamProbe.isOutage(error) else { throw error }
        TeamProbe.sleep(milliseconds: 100)
      }
    }
  }

  /// Goes on with the log that the server has after it lost entries.
  private func startAgain(without entries: ClosedRange<Int>) throws {
    counts.losses += 1
    say("\(analyst): the server lost entries \(entries.lowerBound) to \(entries.upperBound)")
    store.close()
    state = Session()
    store = try Self.open(probe, patience)
    try catchUp()
  }
}
