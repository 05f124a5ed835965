import Database
import FactCheck

extension SQLiteStore {
  /// Checks a session's file, also one that is too damaged to open. If anything is damaged, the report says what
  /// `recover` would save, which it finds by recovering a copy.
  /// - Parameters:
  ///   - folder: a folder for that copy, which is deleted at once.
  ///   - outcomes: how a copy has the words of a quote, which this room does not compare.
  ///   - progress: called from time to time with the number of entries checked.
  /// - Throws: `notASession`, `tooNew`, `missing` and what else prevents reading the file.
  public static func check(
    _ path: String, copiesIn folder: String, isInterrupted: @escaping () -> Bool = { false },
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome] = { _ in [] },
    progress: (Int) -> Void = { _ in }
  ) throws(StoreError) -> CheckReport {
    var report: CheckReport
    do throws(StoreError) {
      let store = try open(path, access: .readOnly, isInterrupted: isInterrupted)
      defer { store.close() }
      report = try store.check(outcomes: outcomes, progress: progress)
    } catch {
      guard case .damaged(_, let detail) = error else { throw error }
      report = CheckReport(damage: detail)
    }
    guard !report.isSound else { return report }
    do throws(StoreError) {
      report.add(try recoverable(path, copiedTo: folder, isInterrupted: isInterrupted))
    } catch {
      switch error {
      case .nothingToRecover: report.soundHead = .empty
      case .tooNew: report.isNewer = true
      case .interrupted: throw error
      // Without room for a copy, what was read is all that is known.
      default: break
      }
    }
    return report
  }

  /// Checks everything; the report has the findings.
  /// - Parameters:
  ///   - outcomes: how a copy has the words of a quote.
  ///   - progress: called from time to time with the number of entries checked.
  public func check(
    outcomes: (QuotedCopy) -> [QuoteCheck.Outcome], progress: (Int) -> Void
  ) throws(StoreError) -> CheckReport {
    try connection.patiently { () throws(StoreError) in
      var check = LogCheck()
      do throws(StoreError) {
        try connection.transaction(.reading) { () throws(StoreError) in
          try connection.tolerant(&check, checkFile)
          try connection.tolerant(&check) { (check: inout LogCheck) throws(StoreError) in
            try checkEntries(&check, progress)
          }
          try connection.tolerant(&check, checkBlobs)
          try connection.tolerant(&check) { (check: inout LogCheck) throws(StoreError) in
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
            try check.checkTexts(blob)
            try check.checkQuotes(outcomes, blob)
          }
        }
      } catch {
        guard case .damaged(_, let detail) = error else { throw error }
        check.add(.file(detail))
      }
      return check.report(lost: (try? LostData.marked(in: connection)) ?? [])
    }
  }

  /// Has SQLite check its own structure: every page, every index against its table.
  private func checkFile(_ check: inout LogCheck) throws(StoreError) {
    let statement = try connection.statement(
      "PRAGMA integrity_check(\(CheckReport.mostFaults))")
    defer { statement.reset() }
    var findings: [String] = []
    while try statement.step() {
      for finding in FileDamage.findings(statement.text(0)) where !findings.contains(finding) {
        findings.append(finding)
        check.add(.file(finding))
      }
    }
  }

  private func checkEntries(
    _ check: inout LogCheck, _ progress: (Int) -> Void
  ) throws(StoreError) {
    let statement = try connection.statement(
      "SELECT \(EntryRow.columns) FROM entry ORDER BY seq")
    defer { statement.reset() }
    var count = 0
    while try statement.step() {
      if count % 1000 == 0 { progress(count) }
      count += 1
      let row = { () throws(EntryRow.Fault) in try EntryRow(statement) }
      check.add(statement.integer(0), row, readBy: reader) { try? blob($0) }
    }
  }

  private func checkBlobs(_ check: inout LogCheck) throws(StoreError) {
    let statement = try connection.statement("SELECT sha256, bytes FROM blob")
    defer { statement.reset() }
    while try statement.step() {
      guard statement.isBlob(0), statement.isBlob(1),
        let digest = Digest(bytes: Array(statement.bytes(0)))
      else {
        check.add(.unreadableBlob(detail: "a field is of another type"))
        continue
      }
      check.addBlob(digest, isSound: Digest(of: statement.bytes(1)) == digest)
    }
  }
}

extension Connection {
  /// Continues after damage, which becomes a finding; other errors end the check.
  fileprivate func tolerant(
    _ check: inout LogCheck, _ body: (inout LogCheck) throws(StoreError) -> Void
  ) throws(StoreError) {
    do throws(StoreError) {
      try body(&check)
    } catch {
      guard case .damaged(_, let detail) = error else { throw error }
      check.add(.file(detail))
    }
  }
}
