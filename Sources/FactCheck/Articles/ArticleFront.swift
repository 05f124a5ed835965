import JSON

/// The headline and the standfirst of an article, where they stand in its text.
///
/// They are sentences like any others; this says which they are. Texts that were loaded by early versions
/// of the program have none, and so have texts whose source shows none.
public struct ArticleFront: Hashable, Sendable {
  /// What a part of a text is, where it is no running text.
  public enum Part: String, Sendable, CaseIterable {
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

extension ArticleFront: Storable {
  /// The form in which the places are stored.
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
