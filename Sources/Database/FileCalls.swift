import CSQLite
import SafeFiles

/// SQLite's own call, with the bytes of a name.
// swift-format-ignore: AlwaysUseLowerCamelCase
func sqlite3_open_v2(
  _ path: String, _ handle: UnsafeMutablePointer<OpaquePointer?>, _ flags: Int32,
  _ module: UnsafePointer<CChar>?
) -> Int32 {
  FileName.withBytes(path) { CSQLite.sqlite3_open_v2($0, handle, flags, module) }
}
