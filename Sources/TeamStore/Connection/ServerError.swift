/// What a server, or the way to it, reports.
struct ServerError: Error, Equatable, Sendable {
  /// What went wrong, as far as the caller acts differently.
  enum Kind: Equatable, Sendable {
    /// The connection broke, was not made or did not answer in time: what was sent may have been done.
    case lost
    /// The server did it, but warned that its standby may not have the commit.
    case unconfirmed
    /// The server refused to do it, or could not; nothing was done.
    case refused(state: String)
    /// The server did not prove by a certificate that it is the one of the address; it was told nothing.
    case untrusted
    /// libpq cannot read the address.
    case badAddress
    /// The service's password is in a file that others can read.
    case openPassword(file: String)
    /// libpq is not installed.
    case notInstalled
    /// The caller asked to stop.
    case interrupted
    /// The answer is not one that a server gives from tables of this program.
    case badAnswer
  }

  let kind: Kind
  /// The words of the server or of libpq on one line; empty if there are none.
  let words: String

  init(_ kind: Kind, _ words: String = "") {
    self.kind = kind
    // The library indents further lines with a tab.
    self.words = words.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  /// Whether the same transaction may succeed if it is sent again at once: another was in its way.
  var isRetriable: Bool { kind == .refused(state: "40001") || kind == .refused(state: "40P01") }

  /// Whether the same call may succeed later: the server is away, starts, stops, is no primary yet or has no free connection.
  var isTemporary: Bool {
    switch kind {
    case .lost, .unconfirmed: true
    case .refused(let state):
      ["57P01", "57P02", "57P03", "25006", "53300"].contains(state) || state.hasPrefix("08")
    default: false
    }
  }

  /// Whether nobody can say after it what became of an earlier attempt.
  var leavesOutcomeOpen: Bool {
    isTemporary || kind == .interrupted || kind == .badAnswer || kind == .untrusted
  }

  /// Whether a change may have been made nevertheless: also a server that is stopped while a commit waits for the standby
  /// says no more than that it stops.
  var mayHaveBeenDone: Bool {
    switch kind {
    case .lost, .unconfirmed, .interrupted, .badAnswer: true
    case .refused(let state): ["57P01", "57P02"].contains(state) || state.hasPrefix("08")
    default: false
    }
  }
}
