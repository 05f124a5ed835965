import FactCheck

extension SQLiteStore {
  /// Writes the sound part of a damaged session into a new one: its entries from the first to the
  /// last before any damage, and their blobs as far as these are sound. The damaged file is left as
  /// it is; no store of this process may have it open.
  ///
  /// What a redaction left in an entry is sound when the step that struck it out says so, wherever in
  /// the file that can still be read; such steps from behind the damage are appended anew, as what
  /// they struck out is only vouched for by them.
  /// - Throws: `nothingToRecover` where not even the first entry can be read; `tooNew`, as nothing written by
  ///   a later version is to be taken for damage; `exists`; `notASession`.
  public static func recover(
    _ path: String, to newPath: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) -> RecoveryReport {
    do throws(StoreError) {
      return try save(path, to: newPath, isInterrupted: isInterrupted)
    } catch {
      // What ends here is damage before the first entry: of that nothing can be saved, so that nobody
      // is sent to recover what they are recovering.
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
