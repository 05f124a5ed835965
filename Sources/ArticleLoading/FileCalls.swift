import FactCheck
import Glibc

// Names of files are bytes: each of these is the system's own call, with a name's bytes for its text.
// A call with a String comes here by itself, as it needs no conversion to a pointer.

func open(_ path: String, _ flags: Int32) -> Int32 {
  FileName.withBytes(path) { Glibc.open($0, flags) }
}

@discardableResult
func stat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  FileName.withBytes(path) { stat($0, status) }
}
