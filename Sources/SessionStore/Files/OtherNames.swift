import Glibc

/// The further names of a session's file.
enum OtherNames {
  /// Refuses a file of several names (hard links) where that endangers the log.
  ///
  /// A journal lies beside one name. Who writes under another name does not see it, so that a crash
  /// under each of two names tears the log; who reads takes half an edit for whole.
  /// - Throws: `severalNames` for writing; for reading when a crash left a journal beside another name.
  static func refuse(_ path: String, access: SQLiteStore.Access) throws(StoreError) {
    guard let status = FileStatus(path), status.names > 1 else { return }
    let others = names(of: status, beside: path)
    let hasJournal = others.contains { FileStatus($0 + "-journal") != nil }
    guard access == .readWrite || hasJournal else { return }
    throw .severalNames(path, others: others)
  }

  /// The further names in the same folder, those first that a journal lies beside.
  private static func names(of status: FileStatus, beside path: String) -> [String] {
    let folder = Folder.containing(path)
    let own = path.split(separator: "/").last.map(String.init) ?? path
    let paths = ((try? FolderListing.names(in: folder)) ?? []).sorted()
      .filter { $0 != own }.map { folder == "." ? $0 : "\(folder == "/" ? "" : folder)/\($0)" }
      .filter { other in
        FileStatus(other).map { $0.inode == status.inode && $0.device == status.device } ?? false
      }
    let withJournal = paths.filter { FileStatus($0 + "-journal") != nil }
    return withJournal + paths.filter { !withJournal.contains($0) }
  }
}
