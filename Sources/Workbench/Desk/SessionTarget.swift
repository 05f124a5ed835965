import Glibc
import SafeFiles
import SessionStore

/// A session as named on a line: a name in the folder of sessions, or its file's path.
package struct SessionTarget: Equatable {
  /// The name: for a path, the file's name without its extension.
  package let name: String
  /// The session's file.
  package let path: String
  /// What was typed.
  private let typed: String
  /// The session in messages: its name or, if a path was typed, its file.
  package var shown: String { typed == name ? name : path }

  private static let ending = ".factdesk"

  /// Words of the launch line, which cannot be names of sessions.
  package static let reservedNames = Set(ShellPrograms.all.map(\.name))

  /// Reads a name, or a path, which contains a slash or ends in `.factdesk`.
  package init(_ typed: String, in folder: SessionFolder) throws {
    self.typed = typed
    guard typed.contains("/") || typed.hasSuffix(Self.ending) else {
      guard SessionFolder.isValidName(typed) else { throw DeskError.badSessionName(typed) }
      guard !Self.reservedNames.contains(typed) else { throw DeskError.reservedSessionName(typed) }
      name = typed
      path = folder.path(of: typed)
      return
    }
    path = typed.hasSuffix(Self.ending) ? typed : typed + Self.ending
    let file = path.split(separator: "/").last ?? ""
    name = String(file.dropLast(Self.ending.count))
    guard SessionFolder.isValidName(name) else { throw DeskError.badSessionName(typed) }
  }

  /// Refuses the path of a device, a pipe or a socket for a new session, which would get another name beside it.
  /// - Throws: `DeskError.cannotWrite`.
  package func refuseSpecialFile() throws {
    var status = stat()
    guard typed != name, !typed.hasSuffix(Self.ending), stat(typed, &status) == 0,
      ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    else { return }
    throw DeskError.cannotWrite(typed, reason: "it is not a regular file")
  }
}
