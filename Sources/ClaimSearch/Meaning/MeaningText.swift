/// What the words of a text mean, for those words of another text that it does not have.
struct MeaningText {
  /// The directions of its words; of numbers, days and words of unknown letters there are none.
  private let words: [WordVector]
  private let vectors: KnownVectors

  /// From this cosine on, two words are near each other: doctor and physician, not doctor and carpenter.
  static let nearness: Float = 0.4

  init(_ text: MatchText, _ vectors: KnownVectors) {
    self.vectors = vectors
    words = text.parts.compactMap { vectors.direction(of: $0.word) }
  }

  /// Whether a word of another text is near one of this text.
  func hasNear(_ part: MatchText.Part) -> Bool {
    guard let word = vectors.direction(of: part.word) else { return false }
    return words.contains { word.cosine($0) > Self.nearness }
  }
}
