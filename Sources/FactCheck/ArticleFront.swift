/// The headline and the standfirst of an article, where they stand in its text.
///
/// They are sentences like any others; this says which they are. Texts that were loaded by early versions
/// of the program have none, and so have texts whose source shows none.
public struct ArticleFront: Hashable, Sendable {
  /// What a part of a text is, where it is no running text.
  public enum Part: String, Sendable, Codable, CaseIterable {
    /// The title above the text.
    case headline
    /// The lines that sum the text up below its headline.
    case standfirst
  }

  /// Where the headline stands: UTF-8 offsets.
  public let headline: Range<Int>?
  /// Where the standfirst stands: UTF-8 offsets.
  public let standfirst: Range<Int>?

  /// Names the places; `nil` when there is neither.
  public init?(headline: Range<Int>?, standfirst: Range<Int>? = nil) {
    guard headline != nil || standfirst != nil else { return nil }
    self.headline = headline
    self.standfirst = standfirst
  }

  /// Which part a range of the text lies in; `nil` for running text.
  public func part(at range: Range<Int>) -> Part? {
    if let headline, headline.overlaps(range) { return .headline }
    if let standfirst, standfirst.overlaps(range) { return .standfirst }
    return nil
  }
}

extension ArticleFront: Codable {
  /// A place as it is stored.
  private struct Place: Codable {
    var start: Int
    var end: Int
  }

  private enum Key: String, CodingKey { case headline, standfirst }

  /// Reads what was stored.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func read(_ key: Key) throws -> Range<Int>? {
      guard let place = try container.decodeIfPresent(Place.self, forKey: key) else { return nil }
      guard 0 <= place.start, place.start < place.end else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "a place ends before it starts")
      }
      return place.start..<place.end
    }
    guard let front = Self(headline: try read(.headline), standfirst: try read(.standfirst)) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "neither headline nor standfirst"))
    }
    self = front
  }

  /// Writes the places, without the one that is missing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func write(_ range: Range<Int>?, _ key: Key) throws {
      guard let range else { return }
      try container.encode(Place(start: range.lowerBound, end: range.upperBound), forKey: key)
    }
    try write(headline, .headline)
    try write(standfirst, .standfirst)
  }
}
