/// A word of a line with its quoting, because `"3"` (a quote) and `3` (a sentence) are different addresses.
///
/// The argument parser passes words as strings, with noncharacters as quote marks. In a text that contains
/// these noncharacters, a third one precedes each.
struct TypedWord: Hashable, Sendable {
  /// A run of characters inside or outside of quotes.
  struct Segment: Hashable, Sendable {
    var text: String
    var isQuoted: Bool
  }

  /// The runs in order; only quoted ones may be empty.
  let segments: [Segment]

  private static let open = Unicode.Scalar(0xFDD0 as UInt32)!
  private static let close = Unicode.Scalar(0xFDD1 as UInt32)!
  private static let literal = Unicode.Scalar(0xFDD2 as UInt32)!

  init(segments: [Segment]) { self.segments = segments }

  /// The word without quotes.
  var text: String { segments.map(\.text).joined() }

  /// Whether the whole word is one quotation.
  var isOneQuotation: Bool { segments.count == 1 && segments[0].isQuoted }

  /// The form for the argument parser.
  var marked: String {
    var scalars = String.UnicodeScalarView()
    for segment in segments {
      if segment.isQuoted { scalars.append(Self.open) }
      for scalar in segment.text.unicodeScalars {
        if (Self.open...Self.literal).contains(scalar) { scalars.append(Self.literal) }
        scalars.append(scalar)
      }
      if segment.isQuoted { scalars.append(Self.close) }
    }
    return String(scalars)
  }

  /// Reads the marked form.
  init(marked: String) {
    var segments: [Segment] = []
    var current = String.UnicodeScalarView()
    var isQuoted = false
    var isLiteral = false
    func finish() {
      if isQuoted || !current.isEmpty {
        segments.append(Segment(text: String(current), isQuoted: isQuoted))
      }
      current = String.UnicodeScalarView()
    }
    for scalar in marked.unicodeScalars {
      if isLiteral {
        current.append(scalar)
        isLiteral = false
        continue
      }
      switch scalar {
      case Self.literal: isLiteral = true
      case Self.open:
        finish()
        isQuoted = true
      case Self.close:
        finish()
        isQuoted = false
      default: current.append(scalar)
      }
    }
    finish()
    self.segments = segments
  }
}

extension TypedWord {
  /// A message of the argument parser, without the quote marks of repeated words.
  static func unmarked(_ message: String) -> String {
    String(
      String.UnicodeScalarView(message.unicodeScalars.filter { !(open...literal).contains($0) }))
  }
}
