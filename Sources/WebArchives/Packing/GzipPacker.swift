import CZlib

/// Packs bytes as gzip (RFC 1952), without a time or a name, so that the same bytes are always packed the same way.
struct GzipPacker {
  /// The window of 32 kB, and a gzip header instead of zlib's own.
  private static let gzipWindow: Int32 = 15 + 16
  /// The memory for its tables, zlib's default.
  private static let memoryLevel: Int32 = 8

  /// One gzip member of the pieces, in their order.
  /// - Throws: `WebArchiveError.notPacked` if memory ran out.
  static func pack(_ pieces: [[UInt8]]) throws(WebArchiveError) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, size) == Z_OK
    else { throw .notPacked(detail: "zlib ran out of memory") }
    defer { deflateEnd(&stream) }
    var packed: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    for piece in pieces where !piece.isEmpty {
      run(&stream, piece, Z_NO_FLUSH, &block, into: &packed)
    }
    run(&stream, [], Z_FINISH, &block, into: &packed)
    return packed
  }

  private static func run(
    _ stream: inout z_stream, _ input: [UInt8], _ mode: Int32, _ block: inout [UInt8],
    into packed: inout [UInt8]
  ) {
    input.withUnsafeBufferPointer { bytes in
      // zlib does not write to its input; its declaration lacks `const`.
      stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
      stream.avail_in = UInt32(bytes.count)
      repeat {
        let count = block.count
        block.withUnsafeMutableBufferPointer { room in
          stream.next_out = room.baseAddress
          stream.avail_out = UInt32(count)
          deflate(&stream, mode)
        }
        packed += block[..<(count - Int(stream.avail_out))]
      } while stream.avail_out == 0
    }
  }
}
