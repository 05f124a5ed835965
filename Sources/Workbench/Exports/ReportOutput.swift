import ExportFormats
import Glibc
import SafeFiles
import SessionStore

/// Writes the reports of one command into files, all or none.
struct ReportOutput {
  /// A written file.
  struct Written {
    let path: String
    let bytes: Int
    let isStandardOutput: Bool
  }

  private let isInterrupted: () -> Bool
  private let replaces: Bool
  private var pending: [WholeFile] = []

  /// - Parameter replacing: whether existing files may be overwritten.
  init(at desk: Desk, replacing: Bool) {
    isInterrupted = desk.setup.isInterrupted
    replaces = replacing
  }

  /// Writes a file under a temporary name.
  /// - Throws: any error of the content; `commit` then leaves the file out.
  mutating func add(
    _ path: String, _ content: (inout ReportSink) throws -> Void
  ) throws -> Written {
    let replaces = replaces
    try Self.checkName(path)
    guard !Self.isSession(path) else { throw DeskError.wouldReplaceSession(path) }
    let file = try OutputFile.explained { () throws(FileFault) in
      try WholeFile(path, replacing: replaces, mode: 0o644)
    }
    let isInterrupted = isInterrupted
    let bytes = try ReportSink.pass {
      if isInterrupted() { throw CancellationError() }
      let bytes = $0
      try OutputFile.explained { () throws(FileFault) in try file.append(bytes) }
    } _: {
      try content(&$0)
    }
    try OutputFile.explained { () throws(FileFault) in try file.finish() }
    pending.append(file)
    return Written(path: path, bytes: bytes, isStandardOutput: file.isStandardOutput)
  }

  /// Refuses a dash, which means standard output to some programs and would be a file here.
  /// - Throws: `DeskError.notSupported`.
  static func checkName(_ path: String) throws(DeskError) {
    guard path == "-" else { return }
    throw .notSupported(
      "- is not the name of a file; nothing was written",
      hint:
        "without FILE, a report of text is printed; or type /dev/stdout, or ./- for a file of that name"
    )
  }

  /// Whether a path leads to a session, through any links.
  private static func isSession(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      access(path, R_OK) == 0
    else { return false }
    return SessionFolder.isSession(path)
  }

  /// Writes the files of a report into a folder, which is made if missing.
  mutating func add(_ files: [ReportFile], in folder: String) throws -> [Written] {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    OutputFile.makeFolders(above: base + "file", mode: 0o755)
    return try files.map { file in try add(base + file.name) { try file.write(to: &$0) } }
  }

  /// Renames all files to their final names; they and their folders are on the disk when this returns.
  func commit() throws {
    try OutputFile.explained { () throws(FileFault) in try pending.commit() }
  }
}
