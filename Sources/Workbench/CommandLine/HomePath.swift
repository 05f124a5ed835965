import FactCheck
import Glibc
import SafeFiles

/// Expands a path that begins with `~` or `~user`, as shells do.
package enum HomePath {
  /// The path with the home folder instead of the tilde; unchanged without a tilde, or for an unknown user.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~") else { return path }
    let name = path.dropFirst().prefix { $0 != "/" }
    guard let home = name.isEmpty ? ownHome : home(of: String(name)) else { return path }
    return (home == "/" ? "" : home) + path.dropFirst(1 + name.count)
  }

  /// The words of a command, with the tildes at the beginnings of its paths expanded. A quoted tilde is an
  /// ordinary character. Bytes that are not UTF-8 are accepted only in paths, as the system does.
  /// - Throws: `DeskError.notUTF8` for another word with such bytes: no character can stand for them in a text.
  static func expanded(
    _ words: [String], of type: any Command.Type
  ) throws(DeskError) -> [String] {
    let holdsTilde = words.contains { $0.hasPrefix("~") || $0.contains("=~") }
    let holdsBytes = words.contains(where: FileName.holdsBytes)
    guard holdsTilde || holdsBytes else { return words }
    var paths: Set<Int> = []
    var spelled = spelledOut(words, of: type, &paths)
    for index in spelled.indices where !paths.contains(index) {
      guard let text = FileName.words(spelled[index]) else {
        throw .notUTF8(TypedWord(marked: spelled[index]).text)
      }
      spelled[index] = text
    }
    return spelled
  }

  private static func spelledOut(
    _ words: [String], of type: any Command.Type, _ paths: inout Set<Int>
  ) -> [String] {
    let parts = CommandParts.declared(type)
    let positionals = parts.filter(\.isPositional)
    var words = words
    var argument = 0
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
      } else if argument < positionals.count {
        if isPath(positionals[argument]) {
          paths.insert(index)
          words[index] = expanded(word)
        }
        if !positionals[argument].isRepeating { argument += 1 }
      }
      index += 1
    }
    return words
  }

  /// Whether a part of a command takes a path, perhaps among other values.
  private static func isPath(_ part: CommandPart) -> Bool {
    part.kind?.isPath(isPositional: part.isPositional) ?? false
  }

  /// The user's own home folder, regardless of other environment variables.
  private static var ownHome: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return FileName.text(home) }
    return entry { getpwuid_r(getuid(), $0, $1, $2, $3) }
  }

  /// Another user's home folder.
  private static func home(of user: String) -> String? {
    entry { getpwnam_r(user, $0, $1, $2, $3) }
  }

  /// The home folder of an entry in the user database.
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
  /// The environment's home folder if usable: an absolute path to an existing folder. It is never created,
  /// because a missing home is a mistake.
  package static func usable(
    _ environment: [String: String], isFolder: (String) -> Bool = HomePath.isFolder
  ) -> String? {
    guard let home = environment["HOME"], home.hasPrefix("/"), isFolder(home) else { return nil }
    return home
  }

  /// The names of users that begin like this, in alphabetical order.
  static func users(beginning: String) -> [String] {
    var names: [String] = []
    setpwent()
    while let entry = getpwent() {
      guard let text = entry.pointee.pw_name else { continue }
      let name = FileName.text(text)
      if name.hasPrefix(beginning), !names.contains(name) { names.append(name) }
    }
    endpwent()
    return names.sorted()
  }

  /// Whether a folder exists at a path.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
