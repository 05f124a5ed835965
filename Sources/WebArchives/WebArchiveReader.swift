import ArticleLoading
import FactCheck

/// Reads the records of a WACZ or WARC file in their order.
///
/// Nothing is unpacked onto the disk, and only a body that is asked for is in memory.
public final class WebArchiveReader {
  /// An archive unpacks to at most so many times its size, beyond `leastUnpacked` bytes: web pages are packed to
  /// a tenth, files that exhaust their reader to a thousandth.
  private static let mostExpansion = 50
  private static let leastUnpacked = 200_000_000
  /// The maximum number of records.
  private static let mostRecords = 200_000

  private let path: String
  private let file: OpenFile
  private let limit: UnpackingLimit
  private let zip: (reader: ZIPReader, list: PackageList)?
  private var source: HashedSource?
  private var reader: WARCReader?
  private var count = 0
  private var hasBegun = false

  /// Opens an archive.
  /// - Parameter isCancelled: whether to stop; asked from time to time.
  /// - Throws: `LoadError` if the file cannot be read, `WebArchiveError` if it is no archive.
  public convenience init(_ path: String, isCancelled: @escaping () -> Bool = { false }) throws {
    try self.init(path, leastUnpacked: Self.leastUnpacked, isCancelled: isCancelled)
  }

  init(
    _ path: String, leastUnpacked: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws {
    self.path = path
    file = try OpenFile(path)
    limit = UnpackingLimit(
      max(leastUnpacked, Self.mostExpansion * file.byteCount), isCancelled: isCancelled)
    let beginning = try FileSource(file.descriptor, at: ArchivePlace(path: path)).next()
    if beginning.starts(with: "PK".utf8) {
      let list = try PackageList(file.descriptor, path: path, limit)
      zip = (try ZIPReader(file.descriptor, path: path), list)
    } else {
      zip = nil
    }
  }

  /// Whether a file is an archive by its name: `.wacz`, `.warc` or `.warc.gz`.
  public static func isArchive(named name: String) -> Bool {
    let name = name.lowercased()
    return [".wacz", ".warc", ".warc.gz"].contains { name.hasSuffix($0) }
  }

  /// The next record; `nil` after the last one.
  /// - Throws: `WebArchiveError` if it or the one before is damaged; the archive then ends.
  public func next() throws -> ArchivedRecord? {
    while true {
      if let record = try nextOfFile() {
        count = record.number
        guard count <= Self.mostRecords else {
          throw WebArchiveError.unreadable(
            ArchivePlace(path: path), .tooMany("records", limit: Self.mostRecords))
        }
        return record
      }
      try source?.check()
      guard try beginFile() else { return nil }
    }
  }

  /// The next record of the file that is being read.
  private func nextOfFile() throws -> ArchivedRecord? {
    guard let reader else { return nil }
    do {
      return try reader.next()
    } catch WebArchiveError.unreadable(let place, let fault)
      where place.record == nil && reader.number > 0
    {
      // What unpacks the file does not know the record.
      throw WebArchiveError.unreadable(reader.place, fault)
    }
  }

  /// The body of the record that `next` returned last, as its server would give it.
  /// - Parameter limit: the maximum number of bytes.
  /// - Throws: `WebArchiveError`.
  public func body(of record: ArchivedRecord, limit: Int) throws -> [UInt8] {
    guard let reader, record.number == count else {
      throw WebArchiveError.noRecord(path: path, number: record.number, records: count)
    }
    if let fault = record.fault { throw WebArchiveError.noCopy(reader.place, fault) }
    let body = try reader.body(of: record, limit: limit)
    if let file = record.keptFile, Digest(of: body) != file {
      throw WebArchiveError.unreadable(reader.place, .otherDigest("WARC-Target-URI"))
    }
    return body
  }

  /// Begins the next WARC file; false if there is none.
  private func beginFile() throws -> Bool {
    defer { hasBegun = true }
    (reader, source) = (nil, nil)
    guard let zip else {
      guard !hasBegun else { return false }
      let begun = try reader(of: FileSource(file.descriptor, at: ArchivePlace(path: path)), nil)
      do {
        guard try begun.beginsWithRecord() else { throw WebArchiveError.noArchive(path: path) }
      } catch WebArchiveError.unreadable(_, .gzip) {
        throw WebArchiveError.noArchive(path: path)
      }
      reader = begun
      return true
    }
    while let name = try zip.reader.nextFile() {
      guard PackageList.hasRecords(name) else { continue }
      let place = ArchivePlace(path: path, file: name)
      let hashed = HashedSource(
        GuardedSource(ZIPSource(zip.reader), limit, at: place), try zip.list.file(at: place))
      source = hashed
      reader = try reader(of: hashed, name)
      return true
    }
    guard hasBegun else { throw WebArchiveError.unreadable(ArchivePlace(path: path), .noRecords) }
    return false
  }

  private func reader(of source: any ByteSource, _ name: String?) throws -> WARCReader {
    let limit = limit
    let place = ArchivePlace(path: path, file: name)
    return try WARCReader(source, path: path, file: name, after: count) {
      GuardedSource($0, limit, at: place)
    }
  }
}

/// The bytes of a file in a ZIP file.
private final class ZIPSource: ByteSource {
  private let reader: ZIPReader
  init(_ reader: ZIPReader) { self.reader = reader }
  func next() throws -> [UInt8] { try reader.read() }
}

/// Bytes whose length and hash are compared after the last one.
private final class HashedSource: ByteSource {
  private let source: any ByteSource
  private var file: ListedFile

  init(_ source: any ByteSource, _ file: ListedFile) {
    self.source = source
    self.file = file
  }

  func next() throws -> [UInt8] {
    let bytes = try source.next()
    file.add(bytes)
    return bytes
  }

  /// - Throws: `WebArchiveError.unreadable` if the bytes have another length or hash.
  func check() throws(WebArchiveError) { try file.check() }
}
