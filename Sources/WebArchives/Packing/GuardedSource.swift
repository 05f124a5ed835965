/// How many bytes an archive may still unpack to.
final class UnpackingLimit {
  private let limit: Int
  private var count = 0
  private let isCancelled: () -> Bool

  init(_ limit: Int, isCancelled: @escaping () -> Bool) {
    self.limit = limit
    self.isCancelled = isCancelled
  }

  /// Counts bytes.
  /// - Throws: `WebArchiveError.unreadable` beyond the limit; `CancellationError` when told to stop.
  func count(_ bytes: Int, at place: ArchivePlace) throws {
    if isCancelled() { throw CancellationError() }
    count += bytes
    guard count <= limit else {
      throw WebArchiveError.unreadable(place, .unpacksTooLarge(limit: limit))
    }
  }
}

/// Passes on the bytes of a source within a limit.
final class GuardedSource: ByteSource {
  private let source: any ByteSource
  private let limit: UnpackingLimit
  private let place: ArchivePlace

  init(_ source: any ByteSource, _ limit: UnpackingLimit, at place: ArchivePlace) {
    self.source = source
    self.limit = limit
    self.place = place
  }

  func next() throws -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try source.next()
    } catch is GzipSource.Fault {
      throw WebArchiveError.unreadable(place, .gzip)
    }
    try limit.count(bytes.count, at: place)
    return bytes
  }
}
