import Glibc

/// Reads an open descriptor to its end, with limits on bytes and waiting.
struct ByteStream {
  private static let chunk = 256 * 1024
  /// The maximum delay until a cancellation is noticed.
  private static let slice = Duration.milliseconds(100)

  /// Opened with O_NONBLOCK.
  let descriptor: Int32
  let path: String
  let limit: Int
  /// The maximum silence of a FIFO, in seconds.
  var patience = 30

  /// All bytes up to the end.
  ///
  /// The limit is checked while reading, because a file can grow, or not know its own size.
  func readAll(
    expecting size: Int, isCancelled: () -> Bool = { false }
  ) throws(LoadError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(size, limit)))
    try forEachPiece(isCancelled: isCancelled) { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  /// Hands the bytes up to the end to `body`, a piece at a time, until it returns `false`.
  func forEachPiece(
    isCancelled: () -> Bool, _ body: (ArraySlice<UInt8>) -> Bool
  ) throws(LoadError) {
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    var room = max(0, limit)
    while true {
      // One byte past the limit distinguishes a file that is too large from one that just fits.
      let count = Glibc.read(descriptor, &buffer, room < buffer.count ? room + 1 : buffer.count)
      if count == 0 { return }
      if count > 0 {
        guard count <= room else { throw .tooLarge(path: path, bytes: nil, limit: limit) }
        room -= count
        guard body(buffer[0..<count]) else { return }
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: try waitForMore(isCancelled)
      case let code: throw .ofSystem(code, path: path)
      }
    }
  }

  /// Returns when there is something to read, or no writer left.
  func waitForMore(_ isCancelled: () -> Bool) throws(LoadError) {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      if isCancelled() { throw .cancelled(path: path) }
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { throw .noAnswer(path: path, seconds: patience) }
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // A signal ends the wait, but one that comes just before it does not.
      let answer = poll(&poller, 1, Int32(min(left, Self.slice) / .milliseconds(1)) + 1)
      if answer > 0 { return }
      if answer < 0, errno != EINTR { throw .ofSystem(errno, path: path) }
    }
  }
}
