/// The vectors of the words of a query and its candidates, each looked up once.
final class KnownVectors {
  private let pieces: PieceTable
  private var known: [String: WordVector?] = [:]

  init(_ pieces: PieceTable) { self.pieces = pieces }

  /// What a folded word means; nil if a part of it is no piece.
  func direction(of word: String) -> WordVector? {
    if let vector = known[word] { return vector }
    let vector = pieces.vector(of: word).flatMap(WordVector.init)
    known[word] = .some(vector)
    return vector
  }
}
