import Database
import FactCheck

/// A folder of sessions, each in a file `NAME.factdesk`.
public struct SessionFolder: Sendable {
  /// The folder's path; empty for the working folder, if a file in it was named without a folder.
  public let path: String

  /// Makes a value for a folder, which need not exist.
  public init(path: String) { self.path = path }

  /// The folder and the name of the session of a path, which ends as the paths of sessions do. The path is that of the
  /// session in the folder, to the letter.
  public static func containing(_ path: String) -> (folder: SessionFolder, name: String) {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    return (
      SessionFolder(path: String(path[..<start])),
      String(path[start...].dropLast(Format.fileEnding.count))
    )
  }

  /// The ending of a session's file.
  public static let fileEnding = Format.fileEnding

  /// The maximum length of a session's name, in characters.
  public static let longestName = 64

  /// Whether a session can have this name: letters, digits, `.`, `_` and `-`, at most 64, not beginning with a
  /// dot or dash.
  public static func isValidName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return name.utf8.count <= longestName
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The path of the session with this name, whether or not it exists.
  public func path(of name: String) -> String {
    path(of: name, ending: Format.fileEnding)
  }

  /// The path as the system understands it.
  var usedPath: String { path.isEmpty ? "." : path }

  func path(of name: String, ending: String) -> String {
    path + (path.isEmpty || path.hasSuffix("/") ? "" : "/") + name + ending
  }

  /// Why the folder cannot be used: its path is a file. A missing folder is created with the first session.
  public var reasonNotToUse: StoreError? {
    guard !path.isEmpty, let status = FileStatus(path), !status.isFolder else { return nil }
    return .notAFolder(path)
  }

  /// The sessions in the folder, by name. Files of other programs and sessions that are still being made are
  /// omitted; damaged sessions are listed.
  /// - Throws: `missing` if the folder does not exist; `noPermission`.
  public func list() throws(StoreError) -> [SessionListing] {
    var sessions: [SessionListing] = []
    for file in try FolderListing.names(in: usedPath) where file.hasSuffix(Format.fileEnding) {
      let name = String(file.dropLast(Format.fileEnding.count))
      let path = path(of: name)
      guard Self.isValidName(name), let status = FileStatus(path), status.isRegular,
        Self.isSession(path)
      else { continue }
      sessions.append(
        SessionListing(
          name: name, modified: Timestamp(seconds: status.modified / 1_000_000_000),
          size: status.size))
    }
    return sessions.sorted { $0.name < $1.name }
  }

  /// Marks of the files in the folder that have a session's name, by name, without opening them.
  /// - Throws: as `list` does.
  public func marks() throws(StoreError) -> [SessionMark] {
    try FolderListing.names(in: usedPath).compactMap { file in
      guard file.hasSuffix(Format.fileEnding) else { return nil }
      let name = String(file.dropLast(Format.fileEnding.count))
      guard Self.isValidName(name) else { return nil }
      return SessionMark(file: path(of: name), name: name)
    }.sorted { $0.name < $1.name }
  }

  /// Whether a path is a session, even a damaged one: a file with this program's mark. A file that cannot be
  /// read counts as one.
  public static func isSession(_ path: String) -> Bool {
    // SQLite opens it: opening and closing the file otherwise would release the locks on a session that is open
    // here.
    guard let connection = try? Connection(path, access: .readOnly, patience: Patience()) else {
      return true
    }
    defer { connection.close() }
    guard let header = try? FileHeader(connection) else { return true }
    return header.reasonToRefuse(path) != .notASession(path)
  }
}
