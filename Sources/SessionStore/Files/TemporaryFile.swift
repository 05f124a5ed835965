import FactCheck
import Glibc

/// A file that is being made under a name of its own and appears under its real one when it is
/// whole.
struct TemporaryFile {
  /// Where it is made: in the folder of its real name, as only there a name can be given to it
  /// without copying.
  let path: String
  /// Its real name.
  let target: String

  /// How the names of such files begin and end: hidden, and no session's name.
  static let nameStart = ".new-"
  static let nameEnd = ".factdesk-part"

  /// Makes an empty file that only this user may read.
  /// - Throws: `exists` when something has the real name already.
  init(for target: String) throws(StoreError) {
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .exists(target) }
    let folder = Folder.containing(target)
    Self.clearLeftovers(folder)
    self.target = target
    let random = UInt64.random(in: 0 ... .max)
    path = "\(folder)/\(Self.nameStart)\(String(random, radix: 36))\(Self.nameEnd)"
    let descriptor = openFile(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = FileFailure(target).error
      throw reason == .missing(target) ? .missing(folder) : reason
    }
    Glibc.close(descriptor)
  }

  /// Gives the file its real name, for good; never takes that name from another file.
  func publish() throws(StoreError) {
    try sync()
    if link(path, target) == 0 {
      unlink(path)
    } else {
      // Some file systems have no links. There the name is reserved, then taken over.
      guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
        throw FileFailure(target).error
      }
      let descriptor = openFile(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileFailure(target).error }
      Glibc.close(descriptor)
      guard rename(path, target) == 0 else { throw FileFailure(target).error }
    }
    try Folder.sync(Folder.containing(target))
  }

  /// Takes the file away, if it is still there.
  func discard() {
    unlink(path)
    unlink(path + "-journal")
  }

  private func sync() throws(StoreError) {
    let descriptor = openFile(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(target).error }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFailure(target).error }
  }

  /// Takes away what killed programs left behind: such files that nobody touched for an hour.
  private static func clearLeftovers(_ folder: String) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    for name in (try? FolderListing.names(in: folder)) ?? []
    where name.hasPrefix(nameStart) && name.hasSuffix(nameEnd) {
      let path = "\(folder)/\(name)"
      guard let status = FileStatus(path), status.isRegular,
        status.modified / 1_000_000_000 < now.tv_sec - 3600
      else { continue }
      unlink(path)
      unlink(path + "-journal")
    }
  }
}

/// Reads the names in a folder.
enum FolderListing {
  /// All names, in no order.
  static func names(in folder: String) throws(StoreError) -> [String] {
    guard let stream = opendir(folder) else {
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
