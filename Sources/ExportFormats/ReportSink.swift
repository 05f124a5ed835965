/// Collects a document piece by piece and passes it on in blocks, so that a long one is never complete in
/// memory.
public struct ReportSink: ~Copyable {
  /// The number of bytes that are collected for a block.
  private static let blockSize = 1 << 16

  /// The number of bytes written.
  public private(set) var count = 0
  private var block: [UInt8] = []
  private let output: ([UInt8]) throws -> Void

  private init(_ output: @escaping ([UInt8]) throws -> Void) {
    self.output = output
    block.reserveCapacity(Self.blockSize + Self.blockSize / 4)
  }

  /// Runs `write`, and passes on the blocks of the document, including the last one.
  /// - Returns: the number of bytes of the document.
  /// - Throws: what `write` throws, and what `output` throws.
  @discardableResult
  public static func pass(
    to output: @escaping ([UInt8]) throws -> Void, _ write: (inout ReportSink) throws -> Void
  ) throws -> Int {
    var sink = ReportSink(output)
    try write(&sink)
    try sink.handOn()
    return sink.count
  }

  /// Runs `write` and returns the complete document.
  public static func gather(_ write: (inout ReportSink) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try pass(to: { bytes += $0 }, write)
    return bytes
  }

  /// Appends bytes.
  public mutating func write(_ bytes: some Collection<UInt8>) throws {
    block.append(contentsOf: bytes)
    count += bytes.count
    if block.count >= Self.blockSize { try handOn() }
  }

  /// Appends text.
  public mutating func write(_ text: String) throws { try write(text.utf8) }

  private mutating func handOn() throws {
    guard !block.isEmpty else { return }
    try output(block)
    block.removeAll(keepingCapacity: true)
  }
}
