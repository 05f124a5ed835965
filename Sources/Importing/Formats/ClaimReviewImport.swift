import FactCheck
import JSON

/// ClaimReview (schema.org): a file, a page, a feed, one per line, or an answer of Google's Fact Check Tools.
/// Each becomes a review by others.
struct ClaimReviewImport: ImportFormat {
  var name: String { "claimreview" }
  var aliases: [String] { ["review", "datafeed"] }
  var summary: String {
    "reviews by others, as ClaimReview in JSON, a page, a feed, or one per line"
  }

  func recognizes(_ input: ImportInput) -> Bool {
    guard input.looksLikeJSON || JSONBlocks.isPage(input) else { return false }
    return input.text.contains(word: "ClaimReview") || input.text.contains(word: "claimReview")
  }

  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading {
    guard let blocks = try JSONBlocks(input) else {
      if case .failure(let fault) = input.json, input.looksLikeJSON {
        throw ImportError.noJSON(path: input.path, fault)
      }
      throw ImportError.noRecords(path: input.path, format: name)
    }
    var reading = ImportReading(input.source(name))
    if blocks.repaired > 0 { reading.remarks.append(.repaired(blocks.repaired)) }
    var found: [(record: ReviewRecords.Record, place: RefusedRecord.Place)] = []
    let isRecord = !JSONBlocks.isPage(input)
    for block in blocks.blocks {
      found += Self.records(of: block, isRecord: isRecord, isCut: input.cutLine != nil)
    }
    for (index, (record, place)) in found.enumerated() {
      try input.tell(index, of: found.count)
      var fields = RecordReading(record: index + 1, of: input)
      do throws(RecordFault) {
        reading.draft.reviews += try Self.details(of: record, &fields)
        reading.remarks += fields.remarks
      } catch {
        reading.refused.append(RefusedRecord(index + 1, place, error.reason))
      }
    }
    return reading
  }

  /// The records of a block; a record with an unreadable part is reported as damaged at that place.
  private static func records(
    of block: JSONBlocks.Block, isRecord: Bool, isCut: Bool
  ) -> [(record: ReviewRecords.Record, place: RefusedRecord.Place)] {
    let value: JSONValue
    switch block.content {
    case .success(let whole): value = whole
    case .failure(let fault): return [(.damaged(fault.reason), block.place(JSONPointer()))]
    }
    var damage = DamageIndex(block.damage)
    var records: [(record: ReviewRecords.Record, place: RefusedRecord.Place)] = []
    for (record, pointer) in ReviewRecords(value, isRecord: isRecord).records {
      if let bad = damage.remove(within: pointer) {
        records.append((.damaged(bad.reason), block.place(bad.pointer)))
      } else {
        records.append((record, block.place(pointer)))
      }
    }
    // Damage outside of all records may have been one; an early end is reported separately.
    return records
      + damage.rest.filter { !isCut || $0.reason != .ended }.map {
        (.damaged($0.reason), block.place($0.pointer))
      }
  }

  private static func details(
    of record: ReviewRecords.Record, _ reading: inout RecordReading
  ) throws(RecordFault) -> [ReviewDetails] {
    switch record {
    case .claimReview(let node): try ReviewDetails.all(in: node, &reading)
    case .answer(let claim, let review):
      [try ReviewDetails(claim: claim, review: review, &reading)]
    case .damaged(let reason): throw RecordFault(.noJSON(reason))
    case .other: throw RecordFault(.expected("a ClaimReview"))
    }
  }
}

extension [UInt8] {
  /// Whether the bytes contain a word.
  func contains(word: String) -> Bool {
    let wanted = Array(word.utf8)
    return withUnsafeBytes { bytes in
      var at = 0
      while at + wanted.count <= bytes.count {
        if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) {
          return true
        }
        at += 1
      }
      return false
    }
  }
}
