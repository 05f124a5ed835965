import FactCheck

extension SQLiteStore {
  /// Writes the intact part of a damaged session into a new one: its entries up to the first damage, and their
  /// intact blobs. The damaged file is not changed; no store of this process may have it open.
  ///
  /// A redacted entry is intact if the step that redacted it confirms it, wherever in the file that step can
  /// still be read; such steps after the damage are appended again, because only they confirm the redacted
  /// entries.
  /// - Throws: `nothingToRecover` if not even the first entry can be read; `tooNew`, because a later version's
  ///   data must not be treated as damage; `exists`; `notASession`.
  public static func recover(
    _ path: String, to newPath: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) -> RecoveryReport {
    do throws(StoreError) {
      return try save(path, to: newPath, isInterrupted: isInterrupted)
    } catch {
      // Here the damage is before the first entry: nothing can be saved, and the error must not suggest to
      // recover.
      guard case .damaged(path, _) = error else { throw error }
      throw .nothingToRecover(path)
    }
  }

  private static func save(
    _ path: String, to newPath: String, isInterrupted: @escaping () -> Bool
  ) throws(StoreError) -> RecoveryReport {
    let copy = try SalvageCopy(of: path, near: newPath)
    defer { copy.discard() }
    var salvage = try Salvage(
      copy.path, shownAs: path, patience: Patience(isInterrupted: isInterrupted))
    defer { salvage.close() }
    var report: RecoveryReport?
    try fill(newPath) { (connection) throws(StoreError) in
      let saved = try salvage.saveEntries(into: connection)
      guard saved.sequence > 0 else {
        throw .nothingToRecover(path)
      }
      try salvage.appendRedactions(after: saved, into: connection)
      report = try salvage.saveBlobs(into: connection, with: saved)
    }
    // `fill` has called the closure, or thrown.
    return report!
  }
}
