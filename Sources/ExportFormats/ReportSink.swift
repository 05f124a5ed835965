/// Takes a document piece by piece and hands it on in blocks, so that a long one is never whole in
/// memory.
public struct ReportSink: ~Copyable {
  /// How many bytes are gathered before they are handed on.
  private static let blockSize = 1 << 16

  /// How many bytes were written.
  public private(set) var count = 0
  private var block: [UInt8] = []
  private let take: ([UInt8]) throws -> Void

  private init(_ take: @escaping ([UInt8]) throws -> Void) {
    self.take = take
    block.reserveCapacity(Self.blockSize + Self.blockSize / 4)
  }

  /// Has a document written, and hands on its blocks, the last one too.
  /// - Returns: how many bytes the document has.
  /// - Throws: what the writing throws, and what `take` throws.
  @discardableResult
  public static func pass(
    to take: @escaping ([UInt8]) throws -> Void, _ write: (inout ReportSink) throws -> Void
  ) throws -> Int {
    var sink = ReportSink(take)
    try write(&sink)
    try sink.handOn()
    return sink.count
  }

  /// Has a document written and returns it whole.
  public static func gather(_ write: (inout ReportSink) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try pass(to: { bytes += $0 }, write)
    return bytes
  }

  /// Writes the next bytes.
  public mutating func write(_ bytes: some Collection<UInt8>) throws {
    block.append(contentsOf: bytes)
    count += bytes.count
    if block.count >= Self.blockSize { try handOn() }
  }

  /// Writes the next words.
  public mutating func write(_ text: String) throws { try write(text.utf8) }

  private mutating func handOn() throws {
    guard !block.isEmpty else { return }
    try take(block)
    block.removeAll(keepingCapacity: true)
  }
}
