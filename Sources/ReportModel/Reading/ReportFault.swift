import JSON

/// What is wrong at one place of a report.
public struct ReportFault: Hashable, Sendable {
  /// What a value should have been.
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

  /// How a text is written.
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
    /// Another kind of value is wanted.
    case wanted(Shape)
    /// A key that must be there is not.
    case missing(key: String)
    /// The schema knows no such key.
    case unknownKey
    /// A text, or a list, that must hold something is empty.
    case empty
    /// The word is none of these.
    case noneOf([String])
    /// The text is not written as it must be.
    case malformed(Form)
    /// The number lies outside these bounds.
    case outside(ClosedRange<Int>)
    /// The same stands at an earlier place.
    case repeats(JSONPointer)
    /// The other key must be there too, or may not be.
    case needs(key: String)
    /// A reason for skipping where the status is another.
    case notSkipped
    /// No article has this id.
    case noSuchArticle(String)
    /// It names an article or evidence where a claim is meant.
    case noClaim(String)
    /// The scale has no such label.
    case notOnScale(String)
    /// The scale gives the label this value, or none.
    case valueOnScale(Int?)
    /// A scale's best value must be above its worst.
    case notInOrder
    /// A place must end behind its start.
    case endsEarly
    /// The hash is not that of the content.
    case otherHash
    /// The article's content holds other words at the quote's place, or around it.
    case otherWords
  }

  /// Where.
  public let pointer: JSONPointer
  /// What.
  public let reason: Reason

  /// Makes a fault.
  public init(_ pointer: JSONPointer, _ reason: Reason) {
    self.pointer = pointer
    self.reason = reason
  }
}

/// Why bytes are no report.
public enum ReportReadError: Error, Hashable, Sendable {
  /// They are no JSON.
  case syntax(JSONFault)
  /// It is JSON of another kind: what `format` says, `nil` where it says nothing.
  case format(String?)
  /// It breaks the rules of a report at these places, the first hundred of so many.
  case faults([ReportFault], count: Int)
}

/// Gathers what is wrong while a report is read.
final class ReportFaults {
  /// How many are kept; a damaged file may have millions.
  static let most = 100

  private(set) var kept: [ReportFault] = []
  private(set) var count = 0

  func add(_ pointer: JSONPointer, _ reason: ReportFault.Reason) {
    count += 1
    if kept.count < Self.most { kept.append(ReportFault(pointer, reason)) }
  }

  /// Throws what was found.
  func check() throws(ReportReadError) {
    if count > 0 { throw .faults(kept, count: count) }
  }
}
