import FactCheck

/// A page as a server sent it, with its redirects.
public struct FetchedPage: Equatable, Sendable {
  /// A requested address, and the answer.
  public struct Hop: Equatable, Sendable {
    /// The requested address.
    public let address: WebAddress
    /// Status and headers.
    public let head: ResponseHead

    /// Pairs an address with the head of what its server answered.
    public init(_ address: WebAddress, _ head: ResponseHead) {
      self.address = address
      self.head = head
    }
  }

  /// The address that was requested first.
  public let requested: WebAddress
  /// All addresses on the way, the page's own last; at least one.
  public let hops: [Hop]
  /// The bytes of the page, without compression.
  public let body: [UInt8]

  /// Makes a page.
  public init(requested: WebAddress, hops: [Hop], body: [UInt8]) {
    precondition(!hops.isEmpty)
    self.requested = requested
    self.hops = hops
    self.body = body
  }

  /// The final address.
  public var address: WebAddress { hops[hops.count - 1].address }

  /// Status and headers of the page itself.
  public var head: ResponseHead { hops[hops.count - 1].head }

  /// Whether the server says that the known page has not changed; there is no body then.
  public var isUnchanged: Bool { head.status == 304 }

  /// The kind of file and its encoding, as far as the server names them.
  public var type: ContentType? { head["content-type"].flatMap(ContentType.init) }

  /// The answers as text, in the form that is stored with the article (`docs/formats/session.md`):
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
  /// Reads what `FetchedPage.record` stores about the page; `nil` if the server gave nothing for detecting
  /// changes.
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
