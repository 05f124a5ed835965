import FactCheck
import JSON

/// The result of reading a file.
public struct ImportReading {
  /// What a session can import.
  public var draft: ImportDraft
  /// The bytes that the draft refers to.
  public var blobs: [Blob] = []
  /// Records that were not imported, in the order of the file.
  public var refused: [RefusedRecord] = []
  /// Remarks on how the file was read.
  public var remarks: [ImportRemark] = []

  /// Makes an empty result.
  init(_ source: ImportSource) { draft = ImportDraft(source: source) }

  /// Whether no record was found.
  var isEmpty: Bool {
    draft.articles.isEmpty && draft.claims.isEmpty && draft.reviews.isEmpty && refused.isEmpty
  }

  /// The changes that import it.
  ///
  /// - Parameter analyst: the importing analyst.
  /// - Throws: the errors of `Session.changes(importing:analyst:)`.
  public func changes(in session: Session, analyst: String) throws(RuleError) -> [Change] {
    try session.changes(importing: draft, analyst: analyst)
  }
}

/// A record that was not imported.
public struct RefusedRecord: Hashable, Sendable {
  /// The place of a record in the file.
  public enum Place: Hashable, Sendable {
    /// A line, from 1.
    case line(Int)
    /// A value of a JSON text.
    case pointer(JSONPointer)
    /// A value of a JSON text in a page's script, or on a line; both are numbered from 1.
    case within(block: Int, JSONPointer)
  }

  /// Why a record was not imported.
  public enum Reason: Hashable, Sendable {
    /// It is not valid JSON.
    case noJSON(JSONFault.Reason)
    /// The format expects something else.
    case expected(String)
    /// A required value is missing or empty.
    case missing(String)
    /// A value is not valid.
    case badValue(field: String, value: String)
    /// A text exceeds the limit.
    case tooLong(field: String, bytes: Int)
    /// It is longer than the limit, in bytes, and was not read.
    case tooLongToRead(limit: Int)
    /// The session has no article of this name.
    case noArticle(String)
    /// The article does not contain the words.
    case notFound(String, ArticleID)
    /// No article of the session contains the words.
    case nowhere(String)
    /// Several articles contain the words, and nothing decides which is meant.
    case inSeveral(String, [ArticleID])
    /// The article contains the words this many times, and nothing decides which is meant.
    case ambiguous(String, ArticleID, count: Int)
    /// The article contains the words, but in another context than the record gives.
    case otherContext(String, ArticleID)
    /// The record refers to something that the file does not contain.
    case noTarget(String)
    /// A line has another number of fields than the first.
    case fields(Int, expected: Int)
  }

  /// Its number among the records of the file, from 1.
  public let number: Int
  /// Its place in the file.
  public let place: Place
  /// Why it was refused.
  public let reason: Reason

  /// Makes a refused record.
  public init(_ number: Int, _ place: Place, _ reason: Reason) {
    self.number = number
    self.place = place
    self.reason = reason
  }
}

/// A remark on how a file was read.
public enum ImportRemark: Hashable, Sendable {
  /// The file was read in this encoding.
  case decodedAs(String)
  /// The number of malformed values that were read nevertheless.
  case repaired(Int)
  /// The file ends within a value, on this line; complete values before it were read.
  case cut(line: Int)
  /// The words of a claim are in no article of the session, so it became a review; on this line.
  case onlyReview(line: Int)
  /// A record was imported without one of its dates.
  case dateOmitted(OmittedValue<ForeignDate.Fault>)
  /// A record was imported without one of its addresses.
  case addressOmitted(OmittedValue<WebAddress.Fault>)
  /// According to a report, the author of a verdict approved it; that is not an approval.
  case ownApproval(claim: String, author: String)
}

extension ImportRemark {
  /// Whether it is about an encoding.
  var isOfEncoding: Bool { if case .decodedAs = self { true } else { false } }
}
