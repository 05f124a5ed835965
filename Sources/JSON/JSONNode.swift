/// One value that a `JSONScanner` found in a text. Its children follow it directly in the list of nodes; in
/// an object keys and values alternate.
package struct JSONNode {
  /// What a value is.
  package enum Kind: UInt8 {
    case object, array, string, number, yes, no, null
    /// Anything else without quotes, which only a lenient scan lets pass.
    case word
  }

  /// What it is.
  package var kind: Kind
  /// Whether a string has no escapes: its bytes are its text.
  package var isPlain = true
  /// Whether a string has ASCII alone.
  package var isASCII = true
  /// Offset of the first byte in the text; within the quotes for a string.
  package var start: UInt32
  /// Offset behind the last byte; within the quotes for a string.
  package var end: UInt32
  /// Index of the node behind this one and all its children.
  package var next: UInt32

  /// Where its bytes lie in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
