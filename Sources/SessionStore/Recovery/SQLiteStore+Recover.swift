import Database
import FactCheck

extension SQLiteStore {
  /// Writes the intact part of a damaged session into a new one: its entries up to the first damage, and their
  /// intact blobs. The damaged file is not changed; no store of this process may have it open.
  ///
  /// A redacted entry is intact if the step that redacted it confirms it, wherever in the file that step can
  /// still be read; such steps after the damage are appended again, because only they confirm the redacted
  /// entries. If such a step may be among the damaged entries, the redacted entry is saved as it is, and the
  /// report names it.
  /// - Throws: `nothingToRecover` if not even the first entry is intact; `tooNew`, because a later version's
  ///   data must not be treated as damage; `exists`; `notASession`.
  public static func recover(
    _ path: String, to newPath: String, isInterrupted: @escaping () -> Bool = { false }
  ) throws(StoreError) -> RecoveryReport {
    try salvaging(path, near: newPath, isInterrupted) { (salvage) throws(StoreError) in
      var report: RecoveryReport?
      try fill(newPath) { (connection) throws(StoreError) in
        report = try salvage.save(into: connection)
      }
      // `fill` has called the closure, or thrown.
      return report!
    }
  }

  /// What `recover` would save of a damaged session, found by the same code.
  /// - Parameter folder: a folder for a copy of the file while it is read.
  static func recoverable(
    _ path: String, copiedTo folder: String, isInterrupted: @escaping () -> Bool
  ) throws(StoreError) -> RecoveryReport {
    let name = "\(folder)/\(UInt64.random(in: 0 ... .max))\(Format.fileEnding)"
    return try salvaging(path, near: name, isInterrupted) { (salvage) throws(StoreError) in
      let memory = try Connection(inMemoryFor: path)
      defer { memory.close() }
      return try memory.transaction(.writing) { () throws(StoreError) in
        try memory.execute(Format.creation)
        return try salvage.save(into: memory)
      }
    }
  }

  private static func salvaging(
    _ path: String, near newPath: String, _ isInterrupted: @escaping () -> Bool,
    _ body: (inout Salvage) throws(StoreError) -> RecoveryReport
  ) throws(StoreError) -> RecoveryReport {
    do throws(StoreError) {
      let copy = try SalvageCopy(of: path, near: newPath)
      defer { copy.discard() }
      var salvage = try Salvage(
        copy.path, shownAs: path, patience: Patience(isInterrupted: isInterrupted))
      defer { salvage.close() }
      return try body(&salvage)
    } catch {
      // Here the damage is before the first entry: nothing can be saved, and the error must not suggest to
      // recover.
      guard case .damaged(path, _) = error else { throw error }
      throw .nothingToRecover(path)
    }
  }
}
