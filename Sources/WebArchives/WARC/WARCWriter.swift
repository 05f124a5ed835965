import ArticleLoading
import FactCheck

/// Writes the records of a WARC 1.1 file, each as a gzip member of its own.
///
/// The ids of records follow from their content and number, so that the same pages give the same bytes.
struct WARCWriter {
  /// The name of the file, for the index.
  private let name: String
  private let output: ([UInt8]) throws -> Void
  private var information: String?
  /// The number of records, and of packed bytes.
  private var count = 0
  private(set) var byteCount = 0

  /// Begins a file.
  init(_ name: String, _ output: @escaping ([UInt8]) throws -> Void) {
    self.name = name
    self.output = output
  }

  /// Writes the first record, which says who wrote the file.
  mutating func describe(_ fields: [(name: String, value: String)], at time: Timestamp) throws {
    let block = Array(fields.map { "\($0.name): \($0.value)\r\n" }.joined().utf8)
    let record = try write(
      "warcinfo", [("WARC-Filename", name), ("Content-Type", "application/warc-fields")],
      at: time, [block])
    information = record.id
  }

  /// Writes the records of a page: an answer for each redirect, then the page.
  /// - Returns: the lines of the index for them, in their order.
  mutating func write(_ page: ArchivedPage) throws -> [IndexLine] {
    let body = try page.body()
    let payload = Digest(of: body)
    switch page.source {
    case .resource(let uri, let type):
      let record = try write(
        "resource",
        [
          ("WARC-Target-URI", uri), ("WARC-Payload-Digest", "sha256:\(payload.hex)"),
          ("Content-Type", type),
        ], at: page.captured, [body])
      return [
        IndexLine(
          uri: uri, time: page.captured, type: ContentType(type)?.mediaType, status: nil,
          digest: payload, place: record.place, file: name)
      ]
    case .response(let hops):
      return try hops.enumerated().map { number, hop in
        let isLast = number == hops.count - 1
        return try write(
          hop, at: page.captured, isLast ? body : [], isLast ? payload : Digest(of: []),
          isWhole: isLast)
      }
    }
  }

  /// - Parameter isWhole: whether the answer's body is known; those of redirects are not kept.
  private mutating func write(
    _ hop: FetchedPage.Hop, at time: Timestamp, _ body: [UInt8], _ payload: Digest, isWhole: Bool
  ) throws -> IndexLine {
    var fields = [
      ("WARC-Target-URI", hop.address.text), ("WARC-Payload-Digest", "sha256:\(payload.hex)"),
      ("Content-Type", "application/http; msgtype=response"),
    ]
    if !isWhole { fields.append(("WARC-Truncated", "unspecified")) }
    let record = try write(
      "response", fields, at: time, [hop.head.block(bodyCount: body.count), body])
    return IndexLine(
      uri: hop.address.text, time: time,
      type: hop.head["content-type"].flatMap(ContentType.init)?.mediaType,
      status: hop.head.status, digest: payload, place: record.place, file: name)
  }

  private mutating func write(
    _ type: String, _ own: [(String, String)], at time: Timestamp, _ block: [[UInt8]]
  ) throws -> (id: String, place: Range<Int>) {
    let blockDigest = Digest(of: block.joined())
    let id = Self.id(of: "\(count) \(type) \(time) \(blockDigest.hex)")
    var fields = [("WARC-Type", type), ("WARC-Record-ID", id), ("WARC-Date", "\(time)")]
    if let information { fields.append(("WARC-Warcinfo-ID", information)) }
    fields += own
    fields += [
      ("WARC-Block-Digest", "sha256:\(blockDigest.hex)"),
      ("Content-Length", String(block.reduce(0) { $0 + $1.count })),
    ]
    let head = "WARC/1.1\r\n" + fields.map { "\($0.0): \($0.1)\r\n" }.joined() + "\r\n"
    let packed = try GzipPacker.pack([Array(head.utf8)] + block + [Array("\r\n\r\n".utf8)])
    try output(packed)
    let start = byteCount
    byteCount += packed.count
    count += 1
    return (id, start..<byteCount)
  }

  /// A UUID of what a record is (RFC 9562, version 8).
  private static func id(of text: String) -> String {
    var bytes = Array(Digest(of: text).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hex[$0].joined() }
    return "<urn:uuid:\(parts.joined(separator: "-"))>"
  }
}

extension ResponseHead {
  /// The head as HTTP/1.1, for a body without compression, whatever the protocol was.
  ///
  /// The headers that describe the body as it was sent get another name, as browsers' archivers do: with them,
  /// readers would unpack the body again.
  fileprivate func block(bodyCount: Int) -> [UInt8] {
    let words = statusLine.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    var lines = ["HTTP/1.1 \(words.dropFirst().joined(separator: " "))"]
    for field in fields {
      let isOfTransfer = Self.ofTransfer.contains(field.name.lowercased())
      lines.append("\(isOfTransfer ? "X-Orig-" : "")\(field.name): \(field.value)")
    }
    lines.append("Content-Length: \(bodyCount)")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static let ofTransfer: Set<String> = [
    "content-encoding", "content-length", "transfer-encoding",
  ]
}
