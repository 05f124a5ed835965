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

  private static let mark = "factdesk-response 1"

  /// Reads the answers that `record` wrote; `nil` for anything else.
  /// - Parameter body: the bytes of the page.
  public init?(record: [UInt8], body: [UInt8]) {
    guard let hops = Self.hops(in: record), let first = hops.first else { return nil }
    self.init(requested: first.address, hops: hops, body: body)
  }

  fileprivate static func hops(in record: [UInt8]) -> [Hop]? {
    let text = String(decoding: record, as: UTF8.self)
    guard text.hasPrefix(mark + "\n") else { return nil }
    var hops: [Hop] = []
    for answer in text.dropFirst(mark.count + 1).split(separator: "\n\n") {
      let lines = answer.split(separator: "\n")
      guard let asked = lines.first, asked.hasPrefix("GET "),
        let address = try? WebAddress(String(asked.dropFirst(4))),
        let head = ResponseHead(lines: lines.dropFirst().map(String.init))
      else { return nil }
      hops.append(Hop(address, head))
    }
    return hops
  }
}

extension KnownPage {
  /// Reads what `FetchedPage.record` stores about the page; `nil` if the server gave nothing for detecting
  /// changes.
  public init?(record: [UInt8]) {
    guard let page = FetchedPage.hops(in: record)?.last else { return nil }
    self.init(
      address: page.address, tag: page.head["etag"], modified: page.head["last-modified"])
  }
}
