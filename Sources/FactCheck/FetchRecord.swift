/// How an article came over the network.
public struct FetchRecord: Hashable, Sendable, Codable {
  /// The address that gave it, after all redirects.
  public let url: WebAddress
  /// When it was fetched.
  public let at: Timestamp
  /// What the server said: the blob of the response's headers, and of the redirects before it.
  public let response: Digest

  /// Makes a record.
  public init(url: WebAddress, at: Timestamp, response: Digest) {
    self.url = url
    self.at = at
    self.response = response
  }
}
