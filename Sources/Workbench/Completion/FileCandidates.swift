import Glibc

/// Files and folders that fit what was begun.
enum FileCandidates {
  /// Names that begin as typed; folders end in a slash and are not final.
  static func candidates(_ typed: String) -> [Completer.Candidate] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let begun = slash.map { typed[typed.index(after: $0)...] } ?? typed[...]
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [Completer.Candidate] = []
    while let entry = readdir(stream), found.count < Completer.limit {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(begun), begun.first == "." || name.first != "." else { continue }
      let path = folder + name
      var status = stat()
      let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      found.append(
        .init(
          Quoting.word(isFolder ? path + "/" : path), isFolder ? "folder" : "", isFinal: !isFolder))
    }
    return found.sorted { $0.replacement < $1.replacement }
  }
}
