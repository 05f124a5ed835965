import ClaimSearch
import FactCheck

/// A claim of the library with where it comes from.
public struct LibraryClaim: Equatable, Sendable {
  /// Where a claim comes from.
  public enum Origin: Hashable, Sendable {
    /// A session of the folder, by its name.
    case session(String)
    /// An archive, by its name.
    case archive(String)

    /// The name of the session or archive.
    public var name: String {
      switch self {
      case .session(let name), .archive(let name): name
      }
    }
  }

  /// What only a session's claims have.
  public struct Work: Equatable, Sendable {
    /// `open`, `checked` or `skipped`.
    public let status: String
    /// In small letters.
    public let topics: [String]
    /// Who decided its verdict; `nil` without one.
    public let analyst: String?
    /// The number of its pieces of evidence.
    public let evidence: Int
    /// The texts of the earlier checks that a person recorded: claims, headlines, verdicts, publishers.
    public let earlierChecks: [String]
    /// How far it is on its way through the desk.
    public let stage: ClaimStage
    /// The analyst to whom it is assigned; `nil` if that is nobody.
    public let assignee: String?
    /// When it is due.
    public let due: CalendarDay?
  }

  /// What is said, by whom, and how it was judged.
  public let record: ClaimRecord
  /// Where it comes from.
  public let origin: Origin
  /// `nil` for a review or a record of an archive.
  public let work: Work?

  /// Where to find it: `harbour:c3`, `reviews.jsonl:12`.
  public var address: String { "\(origin.name):\(record.record)" }
}
