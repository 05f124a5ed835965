import FactCheck
import JSON

/// How far the work on a session is, for lists. A server stores it with each append, so that a list replays no log; it
/// is only shown, and decides nothing.
public struct SessionSummary: Equatable, Sendable {
  /// The number of the last entry that it covers.
  public private(set) var sequence = 0
  /// The number of articles, each counted once however many versions of it were loaded.
  public private(set) var articles = 0
  /// The number of claims.
  public private(set) var claims = 0
  /// The number of claims with a verdict.
  public private(set) var checked = 0
  /// The number of claims that wait for one.
  public private(set) var open = 0
  /// The time of the last entry; `nil` without entries.
  public private(set) var modified: Timestamp?

  private init() {}

  /// Counts what a session has.
  public init(of session: Session) {
    let tally = session.tally
    sequence = session.sequence
    articles = session.newestArticles.count
    (claims, checked, open) = (tally.claims, tally.checked, tally.open)
    modified = session.modified
  }

  /// Reads the stored form; `nil` for any other text, of which a list then shows nothing.
  public init?(stored text: String) {
    var scanner = JSONView.scanner
    var text = text
    do {
      self = try text.withUTF8 { bytes throws(JSONView.Fault) in
        try JSONView.scan(bytes, with: &scanner) { whole throws(JSONView.Fault) in
          try SessionSummary(whole)
        }
      }
    } catch {
      return nil
    }
    let counts = [sequence, articles, claims, checked, open]
    guard counts.allSatisfy({ $0 >= 0 }) else { return nil }
  }

  /// The stored form: JSON, the same text for the same summary.
  public var storedText: String { String(decoding: stored, as: UTF8.self) }
}

extension SessionSummary: Record {
  package static var blank: Self { Self() }

  package static let fields: FieldList<Self> = [
    RecordField("sequence", \.sequence), RecordField("articles", \.articles),
    RecordField("claims", \.claims), RecordField("checked", \.checked),
    RecordField("open", \.open), RecordField("modified", \.modified),
  ]
}
