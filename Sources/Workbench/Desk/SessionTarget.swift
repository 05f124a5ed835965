import Glibc
import SafeFiles
import SessionStore

/// A session as named on a line: a name in the current repository, its file's path, or its address on a server.
package struct SessionTarget {
  /// The name: for a path, the file's name without its extension.
  package let name: String
  /// Where the session is, or would be.
  package let repository: any SessionRepository
  /// What was typed.
  private let typed: String

  /// The session's file, or its address on a server.
  package var location: String { repository.location(of: name) }
  /// The session in messages: its name or, if a path or an address was typed, its location.
  package var shown: String { typed == name ? name : location }

  private static let ending = SessionFolder.fileEnding

  /// Words of the launch line, which cannot be names of sessions.
  package static let reservedNames = Set(ShellPrograms.all.map(\.name))

  /// Reads a name, or a path, which contains a slash or ends in `.factdesk`.
  /// - Parameter current: the repository of names.
  /// - Throws: `DeskError.badSessionName`, `DeskError.reservedSessionName`.
  init(_ typed: String, in current: any SessionRepository) throws {
    self.typed = typed
    guard typed.contains("/") || typed.hasSuffix(Self.ending) else {
      guard SessionFolder.isValidName(typed) else { throw DeskError.badSessionName(typed) }
      guard !Self.reservedNames.contains(typed) else { throw DeskError.reservedSessionName(typed) }
      name = typed
      repository = current
      return
    }
    let path = typed.hasSuffix(Self.ending) ? typed : typed + Self.ending
    (repository, name) = SessionFolder.containing(path)
    guard SessionFolder.isValidName(name) else { throw DeskError.badSessionName(typed) }
  }

  /// The session of a valid name on a server that was named by its address.
  init(named name: String, at server: any SessionRepository) {
    self.name = name
    repository = server
    typed = server.location(of: name)
  }

  /// Whether it is the session that is on the desk, or would be if it existed.
  func isSame(as session: OpenSession) -> Bool { location == session.location }

  /// Whether it is in a session's repository.
  func isBeside(_ session: OpenSession) -> Bool {
    location == session.repository.location(of: name)
  }

  /// The file of a session, for what only a file can do; `nil` for one on a server.
  package var file: String? { repository is SessionFolder ? location : nil }

  /// Refuses the path of a device, a pipe or a socket for a new session, which would get another name beside it.
  /// - Throws: `DeskError.cannotWrite`.
  package func refuseSpecialFile() throws {
    var status = stat()
    guard file != nil, typed != name, !typed.hasSuffix(Self.ending), stat(typed, &status) == 0,
      ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    else { return }
    throw DeskError.cannotWrite(typed, reason: "it is not a regular file")
  }
}
