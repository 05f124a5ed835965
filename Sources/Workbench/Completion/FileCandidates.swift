import FactCheck
import Glibc
import Presentation
import SafeFiles

/// Files and folders that match the typed beginning.
enum FileCandidates {
  /// Names that begin as typed; folders end in a slash and are not final.
  static func candidates(_ typed: String) -> [Completer.Candidate] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let begun = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
    let home = folder.isEmpty && typed.hasPrefix("~") ? users(typed) : []
    guard let stream = opendir(folder.isEmpty ? "." : HomePath.expanded(folder)) else { return [] }
    defer { closedir(stream) }
    var found: [Completer.Candidate] = []
    while let entry = readdir(stream), found.count < Completer.limit {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { FileName.text($0) }
      }
      guard name.hasPrefix(begun), begun.first == "." || name.first != "." else { continue }
      let path = folder + name
      var status = stat()
      let isFolder =
        stat(HomePath.expanded(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      found.append(
        .init(word(isFolder ? path + "/" : path), isFolder ? "folder" : "", isFinal: !isFolder))
    }
    return home + found.sorted { $0.replacement < $1.replacement }
  }

  /// `~/`, and the names of users that begin as typed after a tilde.
  private static func users(_ typed: String) -> [Completer.Candidate] {
    let name = typed.dropFirst()
    guard !name.isEmpty else { return [.init("~/", "folder", isFinal: false)] }
    return HomePath.users(beginning: String(name)).prefix(Completer.limit)
      .map { .init("~\($0)/", "folder", isFinal: false) }
  }

  /// The path as one word; a tilde means the home folder only outside of quotes.
  private static func word(_ path: String) -> String {
    if FileName.holdsBytes(path) { return Quoting.escaped(HomePath.expanded(path)) }
    guard path.hasPrefix("~"), path.contains("/") else {
      return path.hasPrefix("~") ? Quoting.word("./" + path) : Quoting.word(path)
    }
    var word = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      if scalar == " " || scalar == "\\" || scalar == "\t" { word.append("\\") }
      word.append(scalar)
    }
    return String(word)
  }
}
