/// How an article was fetched.
public struct FetchRecord: Hashable, Sendable {
  /// The final address, after all redirects.
  public internal(set) var url: WebAddress
  /// When it was fetched.
  public internal(set) var at: Timestamp
  /// The server's answers: the blob of the headers of the page and of the redirects before it.
  public internal(set) var response: Digest

  /// Records a request: the address that was asked, when, and the hash of the response.
  public init(url: WebAddress, at: Timestamp, response: Digest) {
    self.url = url
    self.at = at
    self.response = response
  }
}

extension FetchRecord: Record {
  package static var blank: Self {
    Self(url: WebAddress(stored: ""), at: Timestamp(seconds: 0), response: .zero)
  }

  package static let fields: FieldList<Self> = [
    RecordField("url", \.url),
    RecordField("at", \.at),
    RecordField("response", \.response),
  ]
}
