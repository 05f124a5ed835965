import ArticleLoading
import FactCheck

/// Reads the records of a WARC file of version 1.0 or 1.1, packed with gzip or not, one after another.
///
/// Each record's length and digests are checked, whether its body is wanted or not.
final class WARCReader {
  private let bytes: BufferedBytes
  private let path: String
  private let file: String?
  /// The number of the last record that was begun.
  private(set) var number: Int
  private var current: OpenRecord?

  /// - Parameters:
  ///   - source: the file's bytes.
  ///   - number: the number of records before it, in other files.
  init(
    _ source: any ByteSource, path: String, file: String?, after number: Int,
    guarded: (any ByteSource) -> any ByteSource
  ) throws {
    let buffered = BufferedBytes(source)
    let isPacked = try buffered.peek(2) == [0x1F, 0x8B]
    let plain: any ByteSource =
      isPacked ? GzipSource(Rest(buffered)) : Rest(buffered)
    bytes = BufferedBytes(guarded(plain))
    (self.path, self.file, self.number) = (path, file, number)
  }

  /// What is left of buffered bytes, as a source.
  private final class Rest: ByteSource {
    let bytes: BufferedBytes
    init(_ bytes: BufferedBytes) { self.bytes = bytes }
    func next() throws -> [UInt8] { Array(try bytes.read(upTo: 1 << 16)) }
  }

  /// Whether the source begins as a WARC file does, without its compression.
  func beginsWithRecord() throws -> Bool {
    try bytes.peek(5).elementsEqual("WARC/".utf8)
  }

  /// The place of the record that was begun last.
  var place: ArchivePlace { ArchivePlace(path: path, file: file, record: number) }

  private func fail(_ fault: ArchiveFault) -> WebArchiveError { .unreadable(place, fault) }

  /// Reads the head of the next record; `nil` after the last one.
  func next() throws -> ArchivedRecord? {
    try finish()
    // Some writers leave more empty lines than the two of a record's end.
    while let byte = try bytes.peek(1).first, byte == 0x0D || byte == 0x0A {
      _ = try bytes.read(upTo: 1)
    }
    guard try !bytes.peek(1).isEmpty else { return nil }
    number += 1
    guard let version = try bytes.line(limit: RecordHead.longestLine),
      ["WARC/1.0\r\n", "WARC/1.1\r\n"].contains(String(decoding: version, as: UTF8.self))
    else { throw fail(.noHead) }
    let lines = try head(limit: RecordHead.longest)
    let head: RecordHead
    do throws(ArchiveFault) { head = try RecordHead(lines) } catch { throw fail(error) }
    let open = OpenRecord(head)
    current = open
    var answer: ResponseHead?
    if head.type == "response",
      head["content-type"]?.lowercased().hasPrefix("application/http") == true
    {
      answer = ResponseHead(lines: try answerHead(of: open))
    }
    open.beginBody(
      inChunks: answer?["transfer-encoding"]?.lowercased().contains("chunked") == true)
    return ArchivedRecord(number: number, head, answer)
  }

  /// The lines of a head up to the empty one.
  private func head(limit: Int) throws -> [String] {
    var lines: [String] = []
    var count = 0
    while true {
      guard let line = try bytes.line(limit: RecordHead.longestLine) else {
        throw fail(.longLine(limit: RecordHead.longestLine))
      }
      guard line.last == 0x0A else { throw fail(.cut) }
      count += line.count
      guard count <= limit else { throw fail(.tooMany("bytes of headers", limit: limit)) }
      let text = line.dropLast(line.dropLast().last == 0x0D ? 2 : 1)
      guard !text.isEmpty else { return lines }
      lines.append(String(decoding: text, as: UTF8.self))
    }
  }

  /// The lines of the head of an answer, which is in the block.
  private func answerHead(of record: OpenRecord) throws -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var count = 0
    while count <= RecordHead.longest, let byte = try piece(of: record, upTo: 1)?.first {
      count += 1
      guard byte == 0x0A else {
        line.append(byte)
        continue
      }
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty { return lines }
      lines.append(String(decoding: line, as: UTF8.self))
      line = []
    }
    // Without an empty line, the head ends with the block.
    return count > RecordHead.longest ? [] : lines
  }

  /// The next bytes of the block, those of a body without chunks; `nil` at its end.
  private func piece(of record: OpenRecord, upTo count: Int = 1 << 16) throws -> [UInt8]? {
    guard record.left > 0 else { return nil }
    let piece = try bytes.read(upTo: min(count, record.left))
    guard !piece.isEmpty else { throw fail(.cut) }
    record.left -= piece.count
    return record.read(Array(piece))
  }

  /// Reads what is left of the current record, and checks it.
  private func finish() throws {
    guard let record = current else { return }
    current = nil
    while try piece(of: record) != nil {}
    for expected in [0x0D, 0x0A, 0x0D, 0x0A] as [UInt8] {
      guard try bytes.read(upTo: 1).first == expected else { throw fail(.otherLength) }
    }
    if let name = record.wrongDigest { throw fail(.otherDigest(name)) }
  }

  /// The body of the current record as a server would give it: without chunks and without compression.
  /// - Parameter limit: the maximum number of bytes.
  /// - Throws: `WebArchiveError.noCopy` if it cannot be read as a page, and what is wrong with the record.
  func body(of read: ArchivedRecord, limit: Int) throws -> [UInt8] {
    guard let record = current else { throw fail(.cut) }
    func refuse(_ fault: RecordFault) -> WebArchiveError { .noCopy(place, fault) }
    var packed: [UInt8] = []
    while let piece = try piece(of: record) {
      packed += piece
      guard packed.count <= limit else { throw refuse(.tooLarge(limit: limit)) }
    }
    if record.isCut { throw refuse(.damagedBody) }
    try finish()
    var body = packed
    let encodings = (read.answer?["content-encoding"] ?? "").lowercased()
      .split(separator: ",").map { $0.filter { $0 != " " } }
    for encoding in encodings.reversed() where encoding != "identity" {
      let form: GzipSource.Form
      switch encoding {
      case "gzip", "x-gzip": form = .gzip
      case "deflate": form = .deflate
      default: throw refuse(.encoding(encoding))
      }
      let source = GzipSource(Memory(body), form)
      var unpacked: [UInt8] = []
      do {
        while true {
          let piece = try source.next()
          if piece.isEmpty { break }
          unpacked += piece
          guard unpacked.count <= limit else { throw refuse(.tooLarge(limit: limit)) }
        }
      } catch is GzipSource.Fault {
        throw refuse(.damagedBody)
      }
      body = unpacked
    }
    return body
  }

  /// Bytes in memory, as a source.
  private final class Memory: ByteSource {
    private var bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    func next() throws -> [UInt8] {
      defer { bytes = [] }
      return bytes
    }
  }
}

/// The record whose block is being read.
private final class OpenRecord {
  /// The number of bytes of the block that were not read yet.
  var left: Int
  private var isBody = false
  private var dechunker: Dechunker?
  private var block: RecordDigest?
  private var payload: RecordDigest?
  /// The same of the body without chunks: writers differ in what they hash.
  private var plain: RecordDigest?

  init(_ head: RecordHead) {
    left = head.count
    block = head["warc-block-digest"].flatMap(RecordDigest.init)
    // A digest of what is not in the record (of the whole page, of the page as it was before), or of the body of a
    // request, whose head is not read.
    let isRequest =
      head.type != "response"
      && head["content-type"]?.lowercased().hasPrefix("application/http") == true
    if head["warc-truncated"] == nil, head.type != "revisit", !isRequest {
      payload = head["warc-payload-digest"].flatMap(RecordDigest.init)
    }
  }

  /// The rest of the block is the body.
  func beginBody(inChunks: Bool) {
    isBody = true
    if inChunks { (dechunker, plain) = (Dechunker(), payload) }
  }

  /// Reads bytes of the block; returns them, without chunks.
  func read(_ piece: [UInt8]) -> [UInt8] {
    block?.add(piece)
    guard isBody else { return piece }
    payload?.add(piece)
    guard let chunks = dechunker?.read(piece) else { return piece }
    plain?.add(chunks)
    return chunks
  }

  /// Whether chunks are missing.
  var isCut: Bool { dechunker?.isWhole == false }

  /// The header whose digest the bytes do not have; `nil` if all fit.
  var wrongDigest: String? {
    if block?.fits == false { return "WARC-Block-Digest" }
    if payload?.fits == false, plain?.fits != true { return "WARC-Payload-Digest" }
    return nil
  }
}
