import Reports

/// Writes reports into files, all of one command or none.
struct ReportOutput {
  /// A file that was written.
  struct Written {
    let path: String
    let bytes: Int
  }

  private let isInterrupted: () -> Bool
  private let replaces: Bool
  private var pending: [PendingFile] = []

  /// - Parameter replacing: whether files that are there may be written over.
  init(at desk: Desk, replacing: Bool) {
    isInterrupted = desk.setup.isInterrupted
    replaces = replacing
  }

  /// Writes a file under a name of its own.
  /// - Throws: what the content throws; then the file is none of those that `commit` names.
  mutating func add(
    _ path: String, _ content: (inout ReportSink) throws -> Void
  ) throws -> Written {
    let file = try PendingFile(path, replacing: replaces, mode: 0o644)
    let isInterrupted = isInterrupted
    let bytes = try ReportSink.pass {
      if isInterrupted() { throw CancellationError() }
      try file.append($0)
    } _: {
      try content(&$0)
    }
    try file.finish()
    pending.append(file)
    return Written(path: path, bytes: bytes)
  }

  /// Writes the files of a report into a folder, which is made where it is missing.
  mutating func add(_ files: [ReportFile], in folder: String) throws -> [Written] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    OutputFile.makeFolders(above: base + "file", mode: 0o755)
    return try files.map { file in try add(base + file.name) { try file.write(to: &$0) } }
  }

  /// Gives all files their names.
  func commit() throws { try pending.commit() }
}
