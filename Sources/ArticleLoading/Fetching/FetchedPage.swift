import FactCheck

/// A page as a server sent it, and the way to it.
public struct FetchedPage: Equatable, Sendable {
  /// An address that was asked, and what was answered.
  public struct Hop: Equatable, Sendable {
    /// The address.
    public let address: WebAddress
    /// Status and headers.
    public let head: ResponseHead

    /// Takes an address and its answer.
    public init(_ address: WebAddress, _ head: ResponseHead) {
      self.address = address
      self.head = head
    }
  }

  /// The address that was asked for.
  public let requested: WebAddress
  /// All addresses on the way, the last one's the page's own; at least one.
  public let hops: [Hop]
  /// What came, without compression.
  public let body: [UInt8]

  /// Takes what came.
  public init(requested: WebAddress, hops: [Hop], body: [UInt8]) {
    precondition(!hops.isEmpty)
    self.requested = requested
    self.hops = hops
    self.body = body
  }

  /// Where the page was found in the end.
  public var address: WebAddress { hops[hops.count - 1].address }

  /// Status and headers of the page itself.
  public var head: ResponseHead { hops[hops.count - 1].head }

  /// Whether the server says that what is known is still so; there is no body then.
  public var isUnchanged: Bool { head.status == 304 }

  /// What kind of file it is, in which encoding, as far as the server says.
  public var type: ContentType? { head["content-type"].flatMap(ContentType.init) }

  /// The answers as text, as they are kept with the article:
  ///
  ///     factdesk-response 1
  ///     GET https://paper.example/a
  ///     HTTP/1.1 301 Moved Permanently
  ///     Location: /b
  ///
  ///     GET https://paper.example/b
  ///     HTTP/1.1 200 OK
  ///     Content-Type: text/html
  public var record: [UInt8] {
    let answers = hops.map { hop in
      ([hop.head.statusLine] + hop.head.fields.map { "\($0.name): \($0.value)" })
        .reduce("GET \(hop.address.text)\n") { "\($0)\($1)\n" }
    }
    return Array((Self.mark + "\n" + answers.joined(separator: "\n")).utf8)
  }

  fileprivate static let mark = "factdesk-response 1"
}

extension KnownPage {
  /// What `FetchedPage.record` keeps of the page; `nil` when the server gave nothing to tell by.
  public init?(record: [UInt8]) {
    let text = String(decoding: record, as: UTF8.self)
    guard text.hasPrefix(FetchedPage.mark + "\n"),
      let last = text.split(separator: "\n\n").last
    else { return nil }
    let lines = last.split(separator: "\n").drop { !$0.hasPrefix("GET ") }
    guard let asked = lines.first, let address = try? WebAddress(String(asked.dropFirst(4))),
      let head = ResponseHead(lines: lines.dropFirst().map(String.init))
    else { return nil }
    self.init(address: address, tag: head["etag"], modified: head["last-modified"])
  }
}
