/// A line or paragraph of a page: text between two block boundaries.
struct TextBlock {
  /// The kinds that rules distinguish.
  enum Kind {
    case paragraph
    case heading
    case item
    case cell
    /// Text without an element of its own.
    case loose
  }

  /// The range of its text in the reader's bytes.
  var text: Range<Int>
  var kind: Kind
  /// The block element that contains it.
  var owner: Int
  /// Its first node of text.
  var first: Int
  /// Its size as `TextMeasure` counts it.
  var size: Int
  var linked: Int
  /// Whether its first words are not linked.
  var opensUnlinked: Bool
  /// All of it is bold, or nearly all.
  var bold: Int
  /// Whether it is part of a quotation.
  var isQuoted: Bool
  /// The table row that it is a cell of.
  var row: Int?
  /// The column of this cell; `nil` if only its neighbours are known.
  var column: Int?
  /// The reason to drop it; `nil` while it is kept.
  var reason: DroppedBlock.Reason?

  var linkShare: Double { size == 0 ? 0 : Double(linked) / Double(size) }
  var isBold: Bool { size > 0 && bold * 10 >= size * 8 }
}
