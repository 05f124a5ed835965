/// What a server, or the way to it, reports.
struct ServerError: Error, Equatable, Sendable {
  /// What went wrong, as far as the caller acts differently.
  enum Kind: Equatable, Sendable {
    /// The connection is gone, late or never came about: what was asked may have been done.
    case lost
    /// The server answered, but did not confirm that its standby has the commit.
    case unconfirmed
    /// The server refused or could not do it; nothing was done.
    case refused(state: String)
    /// libpq is not installed.
    case notInstalled
    /// The address cannot be read.
    case badAddress
    /// The caller asked to stop.
    case interrupted
    /// The answer is none that this program can get from its own tables.
    case badAnswer
  }

  let kind: Kind
  /// The server's or the library's words, without line ends; empty if there are none.
  let words: String

  init(_ kind: Kind, _ words: String = "") {
    self.kind = kind
    self.words = String(words.map { $0.isNewline ? " " : $0 }).trimmed
  }

  /// Whether the same statement may succeed if it is sent again at once: another transaction was in the way.
  var isRetriable: Bool { kind == .refused(state: "40001") || kind == .refused(state: "40P01") }

  /// Whether a server may answer after some time: it starts, stops or has no free connection.
  var isTemporary: Bool {
    guard case .refused(let state) = kind else { return kind == .lost }
    return ["57P01", "57P02", "57P03", "25006", "53300"].contains(state) || state.hasPrefix("08")
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character == " " }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
