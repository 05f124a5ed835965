/// One value that a `JSONScanner` found in a text. Its children follow it directly in the list of nodes; in an
/// object keys and values alternate.
package struct JSONNode {
  /// The kind of a value.
  package enum Kind: UInt8 {
    case object, array, string, number, yes, no, null
    /// Any other text without quotes, which only a guessing scan accepts.
    case word
  }

  /// The value's kind.
  package var kind: Kind
  /// Whether a string has no escapes, so that its bytes are its text.
  package var isPlain = true
  /// Whether a string is ASCII only.
  package var isASCII = true
  /// The offset of the first byte in the text; for a string, after the opening quote.
  package var start: UInt32
  /// The offset after the last byte; for a string, before the closing quote.
  package var end: UInt32
  /// The index of the node after this one and all its children.
  package var next: UInt32

  /// The range of its bytes in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
