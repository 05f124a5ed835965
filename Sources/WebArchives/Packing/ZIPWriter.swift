import ArchiveShim

/// Writes a ZIP file whose files are stored as they are, without times or owners.
final class ZIPWriter {
  private let writer: OpaquePointer
  private let written = Written()

  /// Receives what the library writes, until it is passed on.
  private final class Written {
    var bytes: [UInt8] = []
  }

  /// Begins a file.
  /// - Throws: `WebArchiveError.noLibrary` if libarchive is not installed.
  init() throws(WebArchiveError) {
    guard zip_is_available() else { throw .noLibrary }
    let receiver = Unmanaged.passUnretained(written).toOpaque()
    let opened = zip_writer_open(receiver) { receiver, bytes, count in
      guard let receiver else { return }
      Unmanaged<Written>.fromOpaque(receiver).takeUnretainedValue()
        .bytes += UnsafeRawBufferPointer(start: bytes, count: count)
    }
    guard let opened else { throw .notPacked(detail: "libarchive ran out of memory") }
    writer = opened
  }

  deinit { zip_writer_free(writer) }

  /// Begins the next file in it.
  /// - Parameters:
  ///   - name: its path, in ASCII.
  ///   - count: the number of bytes that will be added.
  func begin(_ name: String, count: Int) throws(WebArchiveError) {
    try check(zip_writer_begin(writer, name, Int64(count)))
  }

  /// Adds bytes to the file that was begun.
  func add(_ bytes: [UInt8]) throws(WebArchiveError) {
    try check(zip_writer_add(writer, bytes, bytes.count))
  }

  /// Writes the directory, after the last file.
  func finish() throws(WebArchiveError) { try check(zip_writer_finish(writer)) }

  /// Returns what was written since the last call.
  func drain() -> [UInt8] {
    defer { written.bytes = [] }
    return written.bytes
  }

  private func check(_ isDone: Bool) throws(WebArchiveError) {
    guard !isDone else { return }
    throw .notPacked(detail: String(cString: zip_writer_fault(writer)))
  }
}
