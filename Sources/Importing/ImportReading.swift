import FactCheck
import JSON

/// What was read of a file.
public struct ImportReading {
  /// What a session can take in.
  public var draft: ImportDraft
  /// The bytes that the draft names.
  public var blobs: [Blob] = []
  /// What could not be read, in the order of the file.
  public var refused: [RefusedRecord] = []
  /// What an attentive reader would want to know.
  public var remarks: [ImportRemark] = []

  /// A reading with nothing in it yet.
  init(_ source: ImportSource) { draft = ImportDraft(source: source) }

  /// Whether not a single record was found.
  var isEmpty: Bool {
    draft.articles.isEmpty && draft.claims.isEmpty && draft.reviews.isEmpty && refused.isEmpty
  }

  /// The changes that take it in.
  ///
  /// - Parameter analyst: who takes it in.
  /// - Throws: what `Session.take` throws.
  public func changes(in session: Session, analyst: String) throws(RuleError) -> [Change] {
    try session.take(draft, analyst: analyst)
  }
}

/// A record that did not become part of the session.
public struct RefusedRecord: Hashable, Sendable {
  /// Where it stands in the file.
  public enum Place: Hashable, Sendable {
    /// A line, from 1.
    case line(Int)
    /// A value of a JSON text.
    case pointer(JSONPointer)
    /// A value of a JSON text in a script of a page, or on a line: that one's number, from 1.
    case within(block: Int, JSONPointer)
  }

  /// Why it did not.
  public enum Reason: Hashable, Sendable {
    /// It is no JSON.
    case noJSON(JSONFault.Reason)
    /// It is nothing of which the format knows what it is.
    case wanted(String)
    /// Something that it must say is missing, or says nothing.
    case missing(String)
    /// A value is not what it should be.
    case badValue(field: String, value: String)
    /// A text is longer than is taken.
    case tooLong(field: String, bytes: Int)
    /// The session has no article of this name.
    case noArticle(String)
    /// The words stand nowhere in the article.
    case notFound(String, ArticleID)
    /// The words stand in the article so many times, and nothing tells which is meant.
    case ambiguous(String, ArticleID, count: Int)
    /// The words stand in the article, but not between the words that are said to be around them.
    case otherContext(String, ArticleID)
    /// The record points at something in the file that is not there.
    case noTarget(String)
    /// A line has another number of fields than the first.
    case fields(Int, wanted: Int)
  }

  /// Its number among the records of the file, from 1.
  public let number: Int
  /// Where it stands.
  public let place: Place
  /// Why it was refused.
  public let reason: Reason

  /// Names a record.
  public init(_ number: Int, _ place: Place, _ reason: Reason) {
    self.number = number
    self.place = place
    self.reason = reason
  }
}

/// Something done in reading that an attentive reader would want to know.
public enum ImportRemark: Hashable, Sendable {
  /// It was read as this encoding.
  case decodedAs(String)
  /// So many values were read in spite of being written wrongly.
  case mended(Int)
  /// The file ends in the middle of a value, on this line; what is complete before was read.
  case cut(line: Int)
  /// A record came in without one of its dates.
  case dateLeftOut(LeftOutDate)
  /// A record came in without one of its addresses.
  case addressLeftOut(LeftOutAddress)
  /// A report says of the verdict on a claim that its author approved it; that is no approval.
  case ownApproval(claim: String, author: String)
}

extension ImportRemark {
  /// Whether it tells of an encoding.
  var isOfEncoding: Bool { if case .decodedAs = self { true } else { false } }
}
