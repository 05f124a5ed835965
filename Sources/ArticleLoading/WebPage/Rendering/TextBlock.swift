/// A line or paragraph of a page: text between two ends of blocks.
struct TextBlock {
  /// What it is, as far as rules ask.
  enum Kind {
    case paragraph
    case heading
    case item
    case cell
    /// Text that stands in no element of its own.
    case loose
  }

  /// Where its text lies in the reader's bytes.
  var text: Range<Int>
  var kind: Kind
  /// The block element around it.
  var owner: Int
  /// Its first node of text.
  var first: Int
  /// As `TextMeasure` tells it.
  var size: Int
  var linked: Int
  /// Whether its first words are no link.
  var opensUnlinked: Bool
  /// All of it is bold, or nearly all.
  var bold: Int
  /// Whether it is part of a quotation.
  var isQuoted: Bool
  /// The row of a table that it is a cell of.
  var row: Int?
  /// Why it is left out; `nil` while it is kept.
  var reason: DroppedBlock.Reason?

  var linkShare: Double { size == 0 ? 0 : Double(linked) / Double(size) }
  var isBold: Bool { size > 0 && bold * 10 >= size * 8 }
}
