import ClaimSearch
import FactCheck
import Importing
import JSON

/// Reads an archive of published fact-checks record by record: ClaimReview in lists, lines, feeds and answers of
/// Google's Fact Check Tools, lines of plain records, reports of this program, and pages.
final class ArchiveReader {
  /// The path for messages.
  private let path: String
  /// The archive's name in the library.
  private let archive: String
  private let now: Timestamp
  private var splitter = RecordSplitter()
  private var pieces: [RecordSplitter.Piece] = []
  private var pieceBytes = 0
  /// The number of records that were found.
  private(set) var count = 0
  /// The first records that cannot be read, and why.
  private(set) var refused: [RefusedRecord] = []
  /// The number of records that cannot be read.
  private(set) var refusedCount = 0
  /// The line on which the file ends inside a record; `nil` if it is complete.
  private(set) var cutLine: Int?

  /// The number of refused records that are kept with their reasons.
  static let listedRefusals = 20
  /// Records are converted in groups of this many, or of this many bytes.
  private static let group = (records: 250, bytes: 1_000_000)

  /// - Parameter now: the time of the reading, after which no record can be dated.
  init(path: String, archive: String, now: Timestamp) {
    self.path = path
    self.archive = archive
    self.now = now
  }

  /// Whether a file that begins with these bytes is read as a whole: a page, or a report of this program.
  static func isReadWhole(_ beginning: some Collection<UInt8>) -> Bool {
    let first = beginning.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "<")
      || Array(beginning).firstRange(of: Array("\"factdesk-report/".utf8)) != nil
  }

  /// The encoding of a file that begins with these bytes, if a mark or the zeros around the first characters show that it is not
  /// UTF-8. Such a file cannot be split at its bytes.
  static func wideEncoding(of beginning: ArraySlice<UInt8>) -> String? {
    WideEncoding.find(in: Array(beginning.prefix(4)))?.encoding.rawValue
  }

  /// Reads a whole file: a page or a report.
  /// - Throws: `ImportError`, `LibraryError.noRecords`, and what `body` throws.
  func read(whole bytes: [UInt8], _ body: (ClaimRecord) throws -> Void) throws {
    let name = path.split(separator: "/").last.map(String.init)
    let reading: ImportReading
    do {
      reading = try Importer.read(
        ImportInput(path: path, fileName: name, bytes: bytes, now: now), for: noArticles)
    } catch ImportError.unrecognized {
      throw LibraryError.noRecords(path)
    }
    for record in reading.draft.records(of: archive) {
      count += 1
      try body(record)
    }
    refuse(reading.refused) { $0 }
  }

  /// Takes the next bytes of a file of JSON.
  func read(_ chunk: some Sequence<UInt8>, _ body: (ClaimRecord) throws -> Void) throws {
    try splitter.read(chunk) { try take($0, body) }
  }

  /// Reads what is left at the end of the file.
  func finish(_ body: (ClaimRecord) throws -> Void) throws {
    try splitter.finish { piece in
      if piece.isCut { cutLine = piece.line }
      try take(piece, body)
    }
    try convert(body)
  }

  private func take(_ piece: RecordSplitter.Piece, _ body: (ClaimRecord) throws -> Void) throws {
    pieces.append(piece)
    pieceBytes += piece.bytes?.count ?? 0
    if pieces.count >= Self.group.records || pieceBytes >= Self.group.bytes { try convert(body) }
  }

  /// Converts the pieces that were taken.
  private func convert(_ body: (ClaimRecord) throws -> Void) throws {
    defer {
      pieces.removeAll(keepingCapacity: true)
      pieceBytes = 0
    }
    // Neighbours of one kind are converted together.
    var reviews: [(number: Int, piece: RecordSplitter.Piece)] = []
    for piece in pieces {
      count += 1
      guard let bytes = piece.bytes else {
        try convert(reviews: &reviews, body)
        let reason = RefusedRecord.Reason.tooLongToRead(limit: RecordSplitter.longest)
        refuse([RefusedRecord(count, .line(piece.line), reason)]) { $0 }
        continue
      }
      if bytes.firstRange(of: Self.reviewMark) != nil
        || bytes.firstRange(of: Self.answerMark) != nil
      {
        reviews.append((count, piece))
      } else {
        try convert(reviews: &reviews, body)
        let record: ClaimRecord
        do throws(PlainRecord.Fault) {
          record = try plainRecord(bytes)
        } catch {
          refuse([RefusedRecord(count, .line(piece.line), Self.reason(error))]) { $0 }
          continue
        }
        try body(record)
      }
    }
    try convert(reviews: &reviews, body)
  }

  private func plainRecord(_ bytes: [UInt8]) throws(PlainRecord.Fault) -> ClaimRecord {
    var record = try PlainRecord(bytes).record(of: archive, named: "", language: "und")
    guard !PlainRecord.isBlank(record.wording) else { throw .missing(member: "claim") }
    record.date = date(record.date)
    record.made = date(record.made)
    return record
  }

  /// A date as the library keeps those of reviews; `nil` if it has no single meaning, or is in the future.
  private func date(_ text: String?) -> String? {
    guard let text, case .date(let date) = ForeignDate(text), !date.isAfter(now) else { return nil }
    return date.description
  }

  private static func reason(_ fault: PlainRecord.Fault) -> RefusedRecord.Reason {
    switch fault {
    case .json(let fault): .noJSON(fault.reason)
    case .noObject: .expected("an object")
    case .missing(let member): .missing(member)
    case .notText(let member): .expected("a text as \(member)")
    }
  }

  private func convert(
    reviews: inout [(number: Int, piece: RecordSplitter.Piece)],
    _ body: (ClaimRecord) throws -> Void
  ) throws {
    guard !reviews.isEmpty else { return }
    defer { reviews = [] }
    // As a sequence of records with a mark before each (RFC 7464), so that a damaged one does not affect others.
    var text: [UInt8] = []
    for (_, piece) in reviews {
      text.append(0x1E)
      text += Self.holding(piece.bytes ?? []).map { $0 == 0x0A || $0 == 0x1E ? 0x20 : $0 }
      text.append(0x0A)
    }
    let input = ImportInput(path: path, fileName: nil, bytes: text, now: now)
    let reading: ImportReading
    do {
      reading = try Importer.read(input, format: "claimreview", for: noArticles)
    } catch is ImportError {
      refuse(
        reviews.map { RefusedRecord($0.number, .line($0.piece.line), .expected("a ClaimReview")) }
      ) { $0 }
      return
    }
    for review in reading.draft.reviews { try body(ClaimRecord(review, archive)) }
    let groups = reviews
    refuse(reading.refused) { record in
      let line =
        switch record.place {
        case .line(let line), .within(let line, _): line
        case .pointer: 1
        }
      let group = groups[min(max(line, 1), groups.count) - 1]
      return RefusedRecord(group.number, .line(group.piece.line), record.reason)
    }
  }

  /// An element of an answer of Google's Fact Check Tools in an object as they come, which shows what it is.
  private static func holding(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.firstRange(of: reviewMark) == nil, let value = try? JSONText.value(of: bytes),
      value["claims"] == nil
    else { return bytes }
    return Array("{\"claims\":[".utf8) + bytes + Array("]}".utf8)
  }

  private func refuse(_ records: [RefusedRecord], as placed: (RefusedRecord) -> RefusedRecord) {
    refusedCount += records.count
    for record in records where refused.count < Self.listedRefusals {
      refused.append(placed(record))
    }
  }

  private static let reviewMark = Array("\"ClaimReview\"".utf8)
  private static let answerMark = Array("\"claimReview\"".utf8)
  /// The library has no articles in which the words of annotations could be found.
  private let noArticles = ArticleShelf([]) { _ in throw CancellationError() }
}
