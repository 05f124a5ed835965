import CZlib

/// Unpacks the gzip members of a source, or data in the formats zlib and deflate.
final class GzipSource: ByteSource {
  /// The forms that compressed data can have.
  enum Form {
    /// Any number of gzip members.
    case gzip
    /// zlib's format, or deflate without its head: servers call both "deflate".
    case deflate
  }

  /// Why data cannot be unpacked.
  enum Fault: Error {
    /// They are damaged or cut.
    case damaged
  }

  private let source: any ByteSource
  private let form: Form
  private var stream = z_stream()
  private var input: [UInt8] = []
  private var place = 0
  private var isOpen = false
  /// Whether a member has begun and not ended.
  private var isInside = false
  private var isAtEnd = false

  init(_ source: any ByteSource, _ form: Form = .gzip) {
    self.source = source
    self.form = form
  }

  deinit { if isOpen { inflateEnd(&stream) } }

  func next() throws -> [UInt8] {
    while !isAtEnd {
      if place == input.count {
        input = try source.next()
        place = 0
        if input.isEmpty {
          isAtEnd = true
          guard !isInside else { throw Fault.damaged }
          break
        }
      }
      if !isInside, !(try begin()) { break }
      let output = try unpack()
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Begins the next member; false if there is none.
  private func begin() throws -> Bool {
    if isOpen {
      // Only gzip has several members. Zeros can fill up the file.
      guard form == .gzip, let next = input[place...].firstIndex(where: { $0 != 0 }) else {
        if form == .deflate { isAtEnd = true }
        place = input.count
        return form == .gzip
      }
      place = next
      inflateEnd(&stream)
      isOpen = false
    }
    let isBare = form == .deflate && input[place] & 0x0F != 8
    let window: Int32 = form == .gzip ? 15 + 16 : isBare ? -15 : 15
    stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, window, ZLIB_VERSION, size) == Z_OK else { throw Fault.damaged }
    (isOpen, isInside) = (true, true)
    return true
  }

  private func unpack() throws -> [UInt8] {
    guard place < input.count else { return [] }
    var result = Z_OK
    var left = 0
    let room = 1 << 16
    let output = input[place...].withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: room) { output, filled in
        // zlib does not write to its input; its declaration lacks `const`.
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = UInt32(bytes.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        result = inflate(&stream, Z_NO_FLUSH)
        left = Int(stream.avail_in)
        filled = room - Int(stream.avail_out)
      }
    }
    place = input.count - left
    switch result {
    case Z_OK: break
    // More input is needed.
    case Z_BUF_ERROR where left == 0: break
    case Z_STREAM_END: isInside = false
    default: throw Fault.damaged
    }
    return output
  }
}
