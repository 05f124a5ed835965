import Glibc

// Names of files are bytes: each of these overloads calls the system with the bytes of a name.
// The compiler prefers them for a String, because that needs no conversion to a pointer.

package func open(_ path: String, _ flags: Int32) -> Int32 {
  FileName.withBytes(path) { Glibc.open($0, flags) }
}

package func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  FileName.withBytes(path) { Glibc.open($0, flags, mode) }
}

@discardableResult
package func stat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  FileName.withBytes(path) { stat($0, status) }
}

@discardableResult
package func lstat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  FileName.withBytes(path) { lstat($0, status) }
}

package func opendir(_ path: String) -> OpaquePointer? {
  FileName.withBytes(path) { Glibc.opendir($0) }
}

@discardableResult
package func mkdir(_ path: String, _ mode: mode_t) -> Int32 {
  FileName.withBytes(path) { Glibc.mkdir($0, mode) }
}

@discardableResult
package func unlink(_ path: String) -> Int32 { FileName.withBytes(path) { Glibc.unlink($0) } }

@discardableResult
package func rename(_ old: String, _ new: String) -> Int32 {
  FileName.withBytes(old) { old in FileName.withBytes(new) { Glibc.rename(old, $0) } }
}

@discardableResult
package func link(_ old: String, _ new: String) -> Int32 {
  FileName.withBytes(old) { old in FileName.withBytes(new) { Glibc.link(old, $0) } }
}

@discardableResult
package func access(_ path: String, _ mode: Int32) -> Int32 {
  FileName.withBytes(path) { Glibc.access($0, mode) }
}

@discardableResult
package func chmod(_ path: String, _ mode: mode_t) -> Int32 {
  FileName.withBytes(path) { Glibc.chmod($0, mode) }
}

package func realpath(_ path: String, _ resolved: UnsafeMutablePointer<CChar>?)
  -> UnsafeMutablePointer<
    CChar
  >?
{
  FileName.withBytes(path) { Glibc.realpath($0, resolved) }
}

/// Whether a file of any kind has the path, be it a link that leads nowhere.
package func fileExists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// The path without links, from the root; `nil` if there is no such file.
package func resolvedPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return FileName.text(real)
}

package func readlink(_ path: String, _ buffer: UnsafeMutablePointer<CChar>, _ size: Int) -> Int {
  FileName.withBytes(path) { Glibc.readlink($0, buffer, size) }
}
