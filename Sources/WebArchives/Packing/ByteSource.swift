import Glibc

/// Bytes that are read piece by piece, so that an archive is never in memory.
protocol ByteSource: AnyObject {
  /// The next bytes; empty at the end.
  func next() throws -> [UInt8]
}

/// The bytes of a file from its beginning.
final class FileSource: ByteSource {
  private let descriptor: CInt
  private let place: ArchivePlace
  private var offset: off_t = 0

  init(_ descriptor: CInt, at place: ArchivePlace) {
    self.descriptor = descriptor
    self.place = place
  }

  func next() throws -> [UInt8] {
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      repeat {
        count = pread(descriptor, room.baseAddress, 1 << 16, offset)
      } while count < 0
        && errno == EINTR
      filled = max(0, count)
    }
    guard count >= 0 else { throw WebArchiveError.unreadable(place, .cut) }
    offset += off_t(count)
    return bytes
  }
}

/// Bytes of a source with a look at those that follow.
final class BufferedBytes {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ source: any ByteSource) { self.source = source }

  /// Makes sure that there is a byte; false at the end.
  private func fill() throws -> Bool {
    guard start == buffer.count else { return true }
    guard !isAtEnd else { return false }
    buffer = try source.next()
    start = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }

  /// The first bytes, without reading them: at most as many as a piece has.
  func peek(_ count: Int) throws -> ArraySlice<UInt8> {
    guard try fill() else { return [] }
    if buffer.count - start < count, !isAtEnd {
      let more = try source.next()
      isAtEnd = more.isEmpty
      buffer = buffer[start...] + more
      start = 0
    }
    return buffer[start...].prefix(count)
  }

  /// The next bytes, at most this many; empty at the end.
  func read(upTo count: Int) throws -> ArraySlice<UInt8> {
    guard try fill() else { return [] }
    let piece = buffer[start...].prefix(count)
    start += piece.count
    return piece
  }

  /// The next line with its end; what is left at the end of the bytes; `nil` if it is longer than `limit`.
  func line(limit: Int) throws -> [UInt8]? {
    var line: [UInt8] = []
    while try fill() {
      let rest = buffer[start...]
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      guard line.count + end - start <= limit else { return nil }
      line += rest[..<end]
      start = end
      if line.last == 0x0A { break }
    }
    return line
  }
}
