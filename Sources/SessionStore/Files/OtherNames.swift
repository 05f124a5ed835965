import Glibc

/// Further names of a session's file.
enum OtherNames {
  /// Refuses a file with several names (hard links) if that endangers the log.
  ///
  /// A journal belongs to one name. A program that writes under another name does not see it, so that a crash
  /// under each of two names tears the log; a reader sees half an edit as complete.
  /// - Throws: `severalNames` for writing; for reading if a crash left a journal beside another name.
  static func refuse(_ path: String, access: StoreAccess) throws(StoreError) {
    guard let status = FileStatus(path), status.names > 1 else { return }
    let others = names(of: status, beside: path)
    let hasJournal = others.contains { FileStatus($0 + "-journal") != nil }
    guard access == .readWrite || hasJournal else { return }
    throw .severalNames(path, others: others)
  }

  /// The further names in the same folder, those with a journal first.
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
