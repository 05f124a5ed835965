import FactCheck
import SessionStore

extension TeamStore {
  /// Checks everything; the report has the findings.
  public func check(
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    var check = LogCheck()
    let blob = { (digest: Digest) throws(StoreError) -> [UInt8]? in
      do throws(StoreError) {
        return try self.blob(digest)
      } catch {
        switch error {
        case .unknownBlob, .damaged: return nil
        default: throw error
        }
      }
    }
    try checkEntries(&check, progress) { try? blob($0) }
    for digest in try blobs() {
      let isSound = try isSound(digest)
      // Anybody who works here can leave bytes that no entry names; they are no fault of the log.
      if isSound || check.named[digest] != nil { check.addBlob(digest, isSound: isSound) }
    }
    try check.checkTexts(blob)
    try check.checkQuotes(outcomes, blob)
    return check.report(lost: [])
  }

  private func checkEntries(
    _ check: inout LogCheck, _ progress: (Int) -> Void, blob: (Digest) -> [UInt8]?
  ) throws(StoreError) {
    let pageSize = 500
    var last = 0
    while true {
      progress(last)
      // Each page is complete before its entries are checked, which reads blobs by the same connection.
      let page = try link.perform { connection in
        var rows: [(Int, Result<StoredEntry, EntryRow.Fault>)] = []
        try self.fields(connection, from: last + 1, through: .max, limit: pageSize) { fields in
          rows.append(
            (
              fields.sequence,
              Result { () throws(EntryRow.Fault) in try fields.stored() }
            ))
        }
        return rows
      }
      for (sequence, row) in page {
        switch row {
        case .success(let row): check.add(row, readBy: reader, blob: blob)
        case .failure(let fault): check.addUnreadable(sequence, detail: fault.detail)
        }
        last = max(last, sequence)
      }
      guard page.count == pageSize, last < .max else { break }
    }
    let head = try head()
    if head.sequence > last {
      check.add(
        .file("the session's row counts \(head.sequence) entries, and the last one is \(last)"))
    }
  }
}
