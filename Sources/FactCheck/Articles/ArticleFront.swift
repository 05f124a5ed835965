import JSON

/// The places of an article's headline and standfirst in its text.
///
/// They are sentences like any others; this says which. Texts loaded by early versions of the program have
/// none, and neither have texts whose source shows none.
public struct ArticleFront: Hashable, Sendable {
  /// A part of a text that is not body text.
  public enum Part: String, Sendable, CaseIterable {
    /// The title above the text.
    case headline
    /// The lines below the headline that summarize the text.
    case standfirst
  }

  /// The place of the headline: UTF-8 offsets.
  public let headline: Range<Int>?
  /// The place of the standfirst: UTF-8 offsets.
  public let standfirst: Range<Int>?

  /// Makes a front of the places; `nil` if there is neither.
  public init?(headline: Range<Int>?, standfirst: Range<Int>? = nil) {
    guard headline != nil || standfirst != nil else { return nil }
    self.headline = headline
    self.standfirst = standfirst
  }

  /// The part that contains a range of the text; `nil` for body text.
  public func part(at range: Range<Int>) -> Part? {
    if let headline, headline.overlaps(range) { return .headline }
    if let standfirst, standfirst.overlaps(range) { return .standfirst }
    return nil
  }
}

extension ArticleFront: Storable {
  /// The stored form of the places.
  private struct Stored: Record {
    var headline: Place?
    var standfirst: Place?

    static var blank: Self { Self() }
    static let fields: FieldList<Self> = [
      RecordField("headline", \.headline), RecordField("standfirst", \.standfirst),
    ]
  }

  /// A range of bytes.
  private struct Place: Record {
    var start: Int
    var end: Int

    static var blank: Self { Self(start: 0, end: 0) }
    static let fields: FieldList<Self> = [RecordField("start", \.start), RecordField("end", \.end)]

    init(start: Int, end: Int) { (self.start, self.end) = (start, end) }
    init?(_ range: Range<Int>?) {
      guard let range else { return nil }
      self.init(start: range.lowerBound, end: range.upperBound)
    }

    func range() throws(JSONView.Fault) -> Range<Int> {
      guard 0 <= start, start < end else {
        throw JSONView.Fault(detail: "a place ends before it starts")
      }
      return start..<end
    }
  }

  package init(_ value: JSONView) throws(JSONView.Fault) {
    let stored = try Stored(value)
    let (headline, standfirst) = (try stored.headline?.range(), try stored.standfirst?.range())
    guard let front = Self(headline: headline, standfirst: standfirst) else {
      throw JSONView.Fault(detail: "neither headline nor standfirst")
    }
    self = front
  }

  package func write(to json: inout CompactJSON) {
    Stored(headline: Place(headline), standfirst: Place(standfirst)).write(to: &json)
  }
}
