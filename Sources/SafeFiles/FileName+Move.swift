import FileShim
import Glibc

extension FileName {
  /// Renames a file within the same file system, in one step and never over another file.
  ///
  /// Whenever the program dies, the file has exactly one of the two names. (If the file system cannot do that,
  /// an empty file first reserves the new name, and the file then replaces it; a crash can leave the empty
  /// file.)
  /// - Throws: `exists` if the new name exists.
  package static func move(_ from: String, to: String) throws(FileFault) {
    let result = withBytes(from) { from in withBytes(to) { file_shim_rename_new(from, $0) } }
    if result == 0 { return }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw .last(to) }
    try moveByReserving(from, to: to)
  }

  /// The same on file systems that cannot do it in one step.
  static func moveByReserving(_ from: String, to: String) throws(FileFault) {
    let descriptor = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last(to) }
    close(descriptor)
    guard rename(from, to) == 0 else {
      let fault = FileFault.last(to)
      unlink(to)
      throw fault
    }
  }
}
