import CSQLite
import FactCheck
import Glibc

// Names of files are bytes: each of these is the system's own call, with a name's bytes for its text.
// A call with a String comes here by itself, as it needs no conversion to a pointer.

func openFile(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  FileName.withBytes(path) { Glibc.open($0, flags, mode) }
}

@discardableResult
func stat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  FileName.withBytes(path) { stat($0, status) }
}

@discardableResult
func lstat(_ path: String, _ status: UnsafeMutablePointer<stat>) -> Int32 {
  FileName.withBytes(path) { lstat($0, status) }
}

func opendir(_ path: String) -> OpaquePointer? { FileName.withBytes(path) { Glibc.opendir($0) } }

@discardableResult
func mkdir(_ path: String, _ mode: mode_t) -> Int32 {
  FileName.withBytes(path) { Glibc.mkdir($0, mode) }
}

@discardableResult
func unlink(_ path: String) -> Int32 { FileName.withBytes(path) { Glibc.unlink($0) } }

@discardableResult
func rename(_ old: String, _ new: String) -> Int32 {
  FileName.withBytes(old) { old in FileName.withBytes(new) { Glibc.rename(old, $0) } }
}

@discardableResult
func link(_ old: String, _ new: String) -> Int32 {
  FileName.withBytes(old) { old in FileName.withBytes(new) { Glibc.link(old, $0) } }
}

@discardableResult
func access(_ path: String, _ mode: Int32) -> Int32 {
  FileName.withBytes(path) { Glibc.access($0, mode) }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
func sqlite3_open_v2(
  _ path: String, _ handle: UnsafeMutablePointer<OpaquePointer?>, _ flags: Int32,
  _ module: UnsafePointer<CChar>?
) -> Int32 {
  FileName.withBytes(path) { CSQLite.sqlite3_open_v2($0, handle, flags, module) }
}
