import FactCheck
import Glibc
import SafeFiles

/// A session's file that is written under a temporary name and gets its real one when it is complete.
struct TemporaryFile {
  private let part: PartFile
  /// Its real name.
  let target: String

  var path: String { part.path }

  /// The beginning of temporary names.
  static let nameStart = PartFile.nameStart
  static let nameEnd = PartFile.nameEnd

  /// Makes an empty file that only this user can read.
  /// - Throws: `exists` if the real name exists.
  init(for target: String) throws(StoreError) {
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .exists(target) }
    self.target = target
    let folder = Folder.containing(target)
    do throws(FileFault) {
      part = try PartFile(in: folder, isLocked: false)
    } catch {
      guard error.reason != .system(ENOENT) else { throw .missingFolder(folder) }
      throw FileFailure(target, error).error
    }
  }

  /// Gives the file its real name and syncs the folder; never replaces another file.
  /// - Throws: `unconfirmed` if it has the name, but may not keep it.
  func publish() throws(StoreError) {
    do throws(FileFault) {
      try part.sync()
      try part.name(target)
    } catch {
      throw FileFailure(target, error).error
    }
  }

  /// Deletes the file, if it still exists.
  func discard() { part.discard() }
}

/// Reads the names in a folder.
enum FolderListing {
  /// All names, in no order.
  static func names(in folder: String) throws(StoreError) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOTDIR { throw .notAFolder(folder) }
      let reason = FileFailure(folder).error
      throw reason == .readOnly(folder) ? .noPermission(folder) : reason
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { FileName.text($0) }
      }
      names.append(name)
    }
    return names
  }
}
