import Glibc

/// Makes changes of a folder's names survive a power cut.
package enum FolderSync {
  /// The folder that contains a path's last component.
  package static func containing(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The system call. Only tests replace it, once and before anything else runs, to simulate a disk that fails.
  package nonisolated(unsafe) static var call: @Sendable (CInt) -> CInt = { fsync($0) }

  /// Syncs a folder, so that new and changed names in it survive a power cut.
  ///
  /// Some file systems cannot sync folders; this is not an error.
  package static func sync(_ folder: String) throws(FileFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A folder that can be written but not read cannot be opened for this.
      if errno == EACCES { return }
      throw .last(folder)
    }
    defer { close(descriptor) }
    guard call(descriptor) == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno) else {
      throw FileFault(folder, .system(errno))
    }
  }
}
