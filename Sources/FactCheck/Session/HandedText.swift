/// A text of the session that was handed to a program from outside, which the log keeps because it cannot be taken back.
public struct HandedText: Hashable, Sendable {
  /// The name of the program or script, without folders and arguments, which may contain a password.
  public internal(set) var helper: String
  /// What it was asked: `suggest`.
  public internal(set) var task: String
  /// The places of an article that it got; empty if it got all words of a claim.
  public internal(set) var places: TextRanges
  /// How many sentences it got; `nil` for a claim.
  public internal(set) var sentences: Int?
  /// How many bytes it got, with what is around the texts.
  public internal(set) var bytes: Int

  /// Describes what is handed over.
  public init(helper: String, task: String, places: TextRanges, sentences: Int?, bytes: Int) {
    self.helper = helper
    self.task = task
    self.places = places
    self.sentences = sentences
    self.bytes = bytes
  }
}

extension HandedText: Record {
  package static var blank: Self {
    Self(helper: "", task: "", places: TextRanges(), sentences: nil, bytes: 0)
  }

  package static let fields: FieldList<Self> = [
    RecordField("helper", \.helper),
    RecordField("task", \.task),
    RecordField("places", \.places),
    RecordField("sentences", \.sentences),
    RecordField("bytes", \.bytes),
  ]
}

extension Session {
  /// Records that sentences of an article, or the words of a claim, are handed over.
  /// - Throws: `RuleError` if there is no such article or claim, or if the helper has no name.
  public func handOver(_ text: HandedText, of item: ItemID) throws(RuleError) -> [Change] {
    switch item {
    case .article(let id): _ = try existing(id)
    case .claim(let id): _ = try existing(id)
    default: throw .unknown(item, newest: 0)
    }
    _ = try Self.required(text.helper, "helper")
    return [.handedOver(item: item, text: text)]
  }
}
