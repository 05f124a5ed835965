import FactCheck
import Glibc
import SafeFiles

/// A path that begins with `~` or `~user`, as a shell spells it out.
package enum HomePath {
  /// The path with the home folder in the tilde's place; as it is where there is no tilde, or no such
  /// user.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~") else { return path }
    let name = path.dropFirst().prefix { $0 != "/" }
    guard let home = name.isEmpty ? ownHome : home(of: String(name)) else { return path }
    return (home == "/" ? "" : home) + path.dropFirst(1 + name.count)
  }

  /// The words of a command with the tildes spelled out that begin its paths. A quoted tilde is a
  /// character like any other. Bytes that are no UTF-8 stay in paths alone, which the system takes as
  /// they are; in a text they would be characters that nobody typed.
  static func expanded(_ words: [String], of type: any Command.Type) -> [String] {
    let holdsTilde = words.contains { $0.hasPrefix("~") || $0.contains("=~") }
    let holdsBytes = words.contains(where: FileName.holdsBytes)
    guard holdsTilde || holdsBytes else { return words }
    var paths: Set<Int> = []
    let spelled = spelledOut(words, of: type, &paths)
    return spelled.enumerated().map {
      paths.contains($0.offset) ? $0.element : FileName.words($0.element)
    }
  }

  private static func spelledOut(
    _ words: [String], of type: any Command.Type, _ paths: inout Set<Int>
  ) -> [String] {
    let parts = CommandParts.declared(type)
    let positionals = parts.filter(\.isPositional)
    var words = words
    var place = 0
    var index = 0
    while index < words.count {
      let word = words[index]
      let name = String(word.prefix { $0 != "=" })
      if word.hasPrefix("--"), let part = parts.first(where: { $0.option == name }) {
        if word != name {
          if isPath(part) {
            paths.insert(index)
            words[index] = name + "=" + expanded(String(word.dropFirst(name.count + 1)))
          }
        } else if part.value != nil {
          index += 1
          if index < words.count, isPath(part) {
            paths.insert(index)
            words[index] = expanded(words[index])
          }
        }
      } else if place < positionals.count {
        if isPath(positionals[place]) {
          paths.insert(index)
          words[index] = expanded(word)
        }
        if !positionals[place].isRepeating { place += 1 }
      }
      index += 1
    }
    return words
  }

  /// Whether a part of a command takes the path of a file or folder, perhaps among other things.
  private static func isPath(_ part: CommandPart) -> Bool {
    guard let value = part.value else { return false }
    return kinds.contains(value) || (part.isPositional && positionalKinds.contains(value))
  }

  private static let kinds: Set = [
    "file", "folder", "article|file", "scale", "profile", "session", "dir",
  ]
  /// Kinds that are paths only where no option names them: a session's new name, a newer text, and the
  /// file that stands in the place of a format behind --template.
  private static let positionalKinds: Set = ["name", "source", "format", "article"]

  /// The user's own home folder, whatever else the environment says.
  private static var ownHome: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return FileName.text(home) }
    return entry { getpwuid_r(getuid(), $0, $1, $2, $3) }
  }

  /// Another user's home folder.
  private static func home(of user: String) -> String? {
    entry { getpwnam_r(user, $0, $1, $2, $3) }
  }

  /// The home folder of an entry of the list of users.
  private static func entry(
    _ find: (
      UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
      UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32
  ) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard find(&entry, &buffer, buffer.count, &found) == 0, found != nil, let folder = entry.pw_dir
    else { return nil }
    return FileName.text(folder)
  }
}

extension HomePath {
  /// The home folder of the environment where it can be used: a full path to a folder that is there.
  /// Nothing makes one, as a home that is missing is a mistake.
  package static func usable(
    _ environment: [String: String], isFolder: (String) -> Bool = HomePath.isFolder
  ) -> String? {
    guard let home = environment["HOME"], home.hasPrefix("/"), isFolder(home) else { return nil }
    return home
  }

  /// Whether a path is that of a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
