import Glibc

/// Makes what happened to a folder's names last.
package enum FolderSync {
  /// The folder that a path's last part lies in.
  package static func containing(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The system's call. Only tests set it, once and before anything else runs, to see what follows
  /// when a disk fails.
  package nonisolated(unsafe) static var call: @Sendable (CInt) -> CInt = { fsync($0) }

  /// Makes names that were given or taken in a folder last through a power cut.
  ///
  /// Some file systems cannot do that for folders; they have nothing that could be lost either.
  package static func sync(_ folder: String) throws(FileFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A folder that may be written but not read cannot be opened for this.
      if errno == EACCES { return }
      throw .last(folder)
    }
    defer { close(descriptor) }
    guard call(descriptor) == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno) else {
      throw FileFault(folder, .system(errno))
    }
  }
}
