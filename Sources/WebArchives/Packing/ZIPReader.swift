import ArchiveShim
import Glibc

/// Reads the files of a ZIP file in their order; nothing is ever written under their names.
final class ZIPReader {
  private static let mostFiles = 10_000
  private let reader: OpaquePointer
  private let path: String
  private var names: Set<String> = []
  private var name = ""

  /// Opens a file.
  /// - Throws: `WebArchiveError.noLibrary`, or `unreadable` if it is no ZIP file.
  init(_ descriptor: CInt, path: String) throws(WebArchiveError) {
    guard zip_is_available() else { throw .noLibrary }
    lseek(descriptor, 0, SEEK_SET)
    guard let opened = zip_reader_open(descriptor) else {
      throw .unreadable(ArchivePlace(path: path), .zip(detail: "it has no directory"))
    }
    reader = opened
    self.path = path
  }

  deinit { zip_reader_free(reader) }

  /// Goes to the next file and returns its name; `nil` after the last one.
  func nextFile() throws(WebArchiveError) -> String? {
    var found: UnsafePointer<CChar>?
    switch zip_reader_next(reader, &found) {
    case 0: return nil
    case 1: break
    default: throw .unreadable(ArchivePlace(path: path), .zip(detail: fault))
    }
    name = found.map { String(cString: $0) } ?? ""
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, parts.first != "", !parts.contains(".."), !name.contains("\\") else {
      throw .unreadable(ArchivePlace(path: path), .name(name))
    }
    guard names.insert(name).inserted else {
      throw .unreadable(ArchivePlace(path: path), .twice(name))
    }
    guard names.count <= Self.mostFiles else {
      throw .unreadable(ArchivePlace(path: path), .tooMany("files", limit: Self.mostFiles))
    }
    return name
  }

  /// The next bytes of the file; empty at its end.
  func read() throws(WebArchiveError) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      count = zip_reader_read(reader, room.baseAddress, 1 << 16)
      filled = max(0, count)
    }
    guard count >= 0 else {
      throw .unreadable(ArchivePlace(path: path, file: name), .zip(detail: fault))
    }
    return bytes
  }

  private var fault: String { String(cString: zip_reader_fault(reader)) }
}
