import ArticleLoading
import FactCheck
import Presentation
import SafeFiles
import WebArchives

/// The copies of pages in a web archive, listed once and then read in the order of their records.
final class ArchiveCopies {
  /// The archive's records.
  let index: ArchiveIndex
  private let desk: Desk
  private let path: String
  private let limits: LoadLimits
  private let reader: WebArchiveReader
  /// The last copy: several pieces of evidence can have the same source.
  private var last: (record: ArchivedRecord, copy: ReadCopy)?

  /// Lists an archive, and so checks all of it.
  /// - Throws: `LoadError` if the file cannot be read, `WebArchiveError` if it is damaged.
  init(_ path: String, limits: LoadLimits, at desk: Desk) throws {
    self.desk = desk
    self.path = path
    self.limits = limits
    index = ArchiveIndex(try Self.records(of: path, at: desk))
    reader = try WebArchiveReader(path, isCancelled: desk.setup.isInterrupted)
  }

  /// All records of an archive.
  static func records(of path: String, at desk: Desk) throws -> [ArchivedRecord] {
    let reader = try WebArchiveReader(path, isCancelled: desk.setup.isInterrupted)
    var records: [ArchivedRecord] = []
    while let record = try reader.next() {
      records.append(record)
      if record.number % 250 == 0 {
        desk.tell { "reading \(path): \(Counted.text(record.number, "record"))" }
      }
    }
    return records
  }

  /// The copy of the page of evidence; `nil` if the archive has none.
  func copy(for details: EvidenceDetails) -> ArchivedCopy? {
    details.url.flatMap { index.copy(of: $0) }
      ?? details.file.flatMap { index.copy(of: $0.sha256) }
  }

  /// The copy in the record of this number.
  func copy(numbered number: Int) throws -> ArchivedCopy {
    guard index.records.indices.contains(number - 1) else {
      throw WebArchiveError.noRecord(path: path, number: number, records: index.records.count)
    }
    return ArchivedCopy(record: index.records[number - 1])
  }

  /// Reads a copy; those of earlier records cannot be read after it.
  /// - Throws: `WebArchiveError` if it cannot be copied, `LoadError` if it has no text.
  func read(_ chosen: ArchivedCopy) throws -> ReadCopy {
    if let last, last.record == chosen.record { return last.copy }
    while let record = try reader.next() {
      guard record.number == chosen.record.number else { continue }
      try record.checkTime(in: path, now: desk.now)
      let body = try reader.body(of: record, limit: limits.maxBytes)
      var copy = try desk.archived(chosen, body, limits)
      copy.archiveFile = path.split(separator: "/").last.map { FileName.shown(String($0)) }
      last = (chosen.record, copy)
      return copy
    }
    throw WebArchiveError.noRecord(
      path: path, number: chosen.record.number, records: index.records.count)
  }
}

extension Desk {
  /// Reads what a record of an archive holds.
  func archived(
    _ chosen: ArchivedCopy, _ body: [UInt8], _ limits: LoadLimits
  ) throws -> ReadCopy {
    let record = chosen.record
    let source: LoadSource
    if let page = chosen.page(body) {
      source = .page(page, at: record.captured)
    } else {
      // Of a resource only the bytes are known; its type or the end of its address says of what kind they are.
      let name = record.address?.pathAndQuery.prefix { $0 != "?" }.split(separator: "/").last
      let ending = record.mediaType.flatMap(ResourceType.ending)
      source = .kept(
        name: ending.map { "resource.\($0)" } ?? name.map(String.init) ?? "resource", bytes: body)
    }
    return try copy(of: input(from: source, limits: limits), at: record.captured)
  }
}
