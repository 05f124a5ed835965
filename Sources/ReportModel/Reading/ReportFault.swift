import JSON

/// A fault at one place of a report.
public struct ReportFault: Hashable, Sendable {
  /// The required type of a value.
  public enum Shape: Hashable, Sendable {
    /// Keys with values.
    case object
    /// A list.
    case list
    /// A text.
    case text
    /// A number without a fraction.
    case wholeNumber
  }

  /// The required form of a text.
  public enum Form: Hashable, Sendable {
    /// A letter, then letters, digits, `. _ -`; 64 at most.
    case id
    /// An absolute address of any kind (RFC 3986).
    case uri
    /// An absolute http or https address in RFC 3986 characters, without a user's name.
    case url
    /// A BCP 47 tag.
    case language
    /// `2026-02-03T09:30:00Z`, on the calendar.
    case instant
    /// A year, a month, a day or an instant, on the calendar.
    case when
    /// 64 lower-case hexadecimal digits.
    case sha256
    /// A file's name without folders.
    case fileName
    /// LF line ends, no byte order mark, no NUL.
    case normalizedText
  }

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The value has another type.
    case expected(Shape)
    /// A required key is missing.
    case missing(key: String)
    /// The schema does not have this key.
    case unknownKey
    /// A text or a list is empty that must not be.
    case empty
    /// The text is not one of these words.
    case noneOf([String])
    /// The text does not have this form.
    case malformed(Form)
    /// The number is outside these bounds.
    case outside(ClosedRange<Int>)
    /// The same occurs at an earlier place.
    case repeats(JSONPointer)
    /// The other key is required too, or not allowed.
    case needs(key: String)
    /// A reason for skipping, although the status is another.
    case notSkipped
    /// No article has this id.
    case noSuchArticle(String)
    /// The claim has no question of this id.
    case noSuchQuestion(String)
    /// The id of an article or evidence instead of a claim.
    case noClaim(String)
    /// The id of a claim or evidence instead of an article.
    case noArticle(String)
    /// The scale has no such label.
    case notOnScale(String)
    /// The scale gives the label this value, or none.
    case valueOnScale(Int?)
    /// The contact is not the first question and the last reply of all contacts.
    case otherContacts
    /// A scale's best value must be above its worst.
    case notInOrder
    /// A place must end after its start.
    case endsEarly
    /// The hash is not that of the content.
    case otherHash
    /// The article's content has other words at the quote's place, or around it.
    case otherWords
  }

  /// The place of the fault.
  public let pointer: JSONPointer
  /// The kind of fault.
  public let reason: Reason

  /// Makes a fault.
  public init(_ pointer: JSONPointer, _ reason: Reason) {
    self.pointer = pointer
    self.reason = reason
  }
}

/// Why bytes are not a report.
public enum ReportReadError: Error, Hashable, Sendable {
  /// They are not JSON.
  case syntax(JSONFault)
  /// It is JSON of another kind: the value of `format`, `nil` if there is none.
  case format(String?)
  /// It violates the rules of a report at these places; the first hundred, and their number.
  case faults([ReportFault], count: Int)
}

/// Collects the faults while a report is read.
final class ReportFaults {
  /// The maximum number of faults that are kept; a damaged file can have millions.
  static let most = 100

  private(set) var kept: [ReportFault] = []
  private(set) var count = 0

  func add(_ pointer: JSONPointer, _ reason: ReportFault.Reason) {
    count += 1
    if kept.count < Self.most { kept.append(ReportFault(pointer, reason)) }
  }

  /// Throws the collected faults, if there are any.
  func check() throws(ReportReadError) {
    if count > 0 { throw .faults(kept, count: count) }
  }
}
