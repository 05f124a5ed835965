import Glibc

/// Reads lines from a pipe, a file or a dumb terminal; the caller decodes the bytes.
///
/// Not for use from two threads. It reads ahead, so nothing else can read from the same descriptor.
public final class PlainLineReader {
  private let descriptor: Int32
  private let limit: Int
  /// Bytes read and not yet returned, from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  /// Whether the line being read is over the limit, and its beginning was dropped.
  private var isSkipping = false
  private static let chunkSize = 65_536

  /// Makes a reader of lines of at most `limit` bytes.
  public init(descriptor: Int32, limit: Int = 16_000_000) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line, nil at the end. A last line without an end counts, an empty one does not.
  public func nextLine() -> PlainLine? {
    var searched = 0
    while true {
      if let end = lineEnd(from: start + searched) {
        let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
        return removeLine(textEnd: hasReturn ? end - 1 : end, lineEnd: end + 1)
      }
      searched = buffer.count - start
      // Over the limit even if the last byte is half a CRLF: drop the line, search for its end.
      if searched > limit + 1 {
        isSkipping = true
        consume(upTo: buffer.count)
        searched = 0
      }
      if hasEnded {
        guard isSkipping || start < buffer.count else { return nil }
        return removeLine(textEnd: buffer.count, lineEnd: buffer.count)
      }
      if let code = readMore() { return .failed(code) }
    }
  }

  /// Returns the line that ends at `textEnd`, and continues at `lineEnd`.
  private func removeLine(textEnd: Int, lineEnd: Int) -> PlainLine {
    defer {
      consume(upTo: lineEnd)
      isSkipping = false
    }
    if isSkipping || textEnd - start > limit { return .tooLong }
    return .line(Array(buffer[start..<textEnd]))
  }

  private func lineEnd(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard index < bytes.count, let base = bytes.baseAddress else { return nil }
      guard let found = memchr(base + index, 0x0A, bytes.count - index) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func consume(upTo index: Int) {
    start = index
    if start >= buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 4 * Self.chunkSize)
      start = 0
    }
  }

  /// Reads a chunk; nil on success or at the end of the input, else an `errno`.
  private func readMore() -> Int32? {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    repeat {
      if TerminalSignals.terminationRequested { return EINTR }
      if waitToRead(descriptor) == .readable { break }
    } while !TerminalSignals.isInterrupted && !TerminalSignals.terminationRequested
    if TerminalSignals.isInterrupted || TerminalSignals.terminationRequested { return EINTR }
    let length = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunkSize))
    let count = buffer.withUnsafeMutableBytes {
      read(descriptor, $0.baseAddress! + length, Self.chunkSize)
    }
    let code = errno
    buffer.removeLast(Self.chunkSize - max(count, 0))
    if count == 0 { hasEnded = true }
    return count < 0 && code != EAGAIN && code != EINTR ? code : nil
  }
}
