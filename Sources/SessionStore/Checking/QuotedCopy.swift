import FactCheck

/// A quote and a copy of its source with which the log says that it was compared.
public struct QuotedCopy: Sendable {
  /// The words of the quote.
  public let quote: String
  /// What the log says of the copy.
  public let capture: Capture
  /// The text that the session keeps of it, in UTF-8.
  public let text: [UInt8]
  /// Its bytes; `nil` if they are missing or altered.
  public let original: [UInt8]?
  /// The record of the server's answers; `nil` if there is none.
  public let response: [UInt8]?
}
