import Glibc

/// Opens a text in the user's own editor.
///
/// The program is `$VISUAL`, else `$EDITOR`, parsed as a shell would, else the first of `editor`, `vi`, `nano`
/// that is installed.
public struct ExternalEditor {
  private let environment: [String: String]
  /// The maximum number of bytes that are read back.
  static let limit = 16_000_000

  /// Reads the variables from an environment, which the editor's program gets as well.
  public init(environment: [String: String]) {
    self.environment = environment
  }

  /// Opens the editor on a text and waits for its end.
  ///
  /// The text is in a file of mode 0600 in a folder of its own; both are deleted afterwards.
  /// - Parameter fileName: the file's name, whose ending tells the editor the kind of text.
  /// - Returns: the new text, nil if it is unchanged. A line feed that the editor added at the end of a text
  ///   without one is removed.
  /// - Throws: `ExternalEditorError`. If the editor fails after changing the text, or the text cannot be read,
  ///   it stays in its file, which the error names.
  public func edit(_ text: String, fileName: String = "text.txt") throws -> String? {
    guard command(editing: []) != nil else { throw ExternalEditorError.noEditor }
    let folder = try makeFolder()
    var keepsFolder = false
    defer { if !keepsFolder { removeFolder(folder) } }
    let path = "\(folder)/\(fileName)"
    guard let command = command(editing: [path]) else { throw ExternalEditorError.noEditor }
    try store(text, at: path)
    let code = try TerminalSignals.ignoringInterrupts { () throws(ExternalEditorError) -> Int32 in
      let child: ChildProcess
      do throws(StartFailure) {
        child = try ChildProcess(arguments: command.arguments, environment: environment)
      } catch {
        throw .cannotStart(program: command.arguments[0], code: error.code)
      }
      return child.wait()
    }
    if command.isMissing(code) {
      throw ExternalEditorError.cannotStart(program: command.program, code: ENOENT)
    }
    var changed: String
    do {
      changed = try read(path)
    } catch ExternalEditorError.cannotStore(_, ENOENT) {
      return nil
    } catch {
      keepsFolder = true
      throw error
    }
    // Many editors always end a text with a line feed.
    if !text.hasSuffix("\n"), changed.last == "\n" { changed.removeLast() }
    guard changed != text else {
      // An editor that did not run, such as `false`, must not look like one that was closed without saving.
      guard code == 0 else {
        throw ExternalEditorError.failedUnchanged(program: command.program, code: code)
      }
      return nil
    }
    guard code == 0 else {
      keepsFolder = true
      throw ExternalEditorError.failed(program: command.program, code: code, path: path)
    }
    return changed
  }

  /// The program and its arguments.
  func command(editing files: [String]) -> ShellWords? {
    for name in ["VISUAL", "EDITOR"] {
      if let words = ShellWords(environment[name] ?? "", adding: files) { return words }
    }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    for name in ["editor", "vi", "nano"] {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
        return ShellWords(name, adding: files)
      }
    }
    return nil
  }

  /// Makes a folder that only its owner can read: editors put copies and swap files beside the text.
  private func makeFolder() throws(ExternalEditorError) -> String {
    let parent = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    guard let template = strdup("\(parent)/factdesk-XXXXXX") else {
      throw .cannotStore(path: parent, code: ENOMEM)
    }
    defer { free(template) }
    guard mkdtemp(template) != nil else { throw .cannotStore(path: parent, code: errno) }
    return String(cString: template)
  }

  private func store(_ text: String, at path: String) throws(ExternalEditorError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotStore(path: path, code: errno) }
    defer { close(file) }
    let code = writeAll(Array(text.utf8), to: file)
    guard code == 0 else { throw .cannotStore(path: path, code: code) }
  }

  /// Many editors replace the old file by a new one, so it is opened by its name.
  private func read(_ path: String) throws(ExternalEditorError) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .cannotStore(path: path, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let position = ExternalEditor.firstFault(in: bytes)
        throw .notUTF8(path: path, line: position.line, character: position.character)
      }
      guard count > 0, bytes.count + count <= ExternalEditor.limit else {
        throw .cannotStore(path: path, code: count < 0 ? errno : EFBIG)
      }
      bytes += chunk[..<count]
    }
  }

  /// The first place, counted from 1, at which bytes are not UTF-8.
  private static func firstFault(in bytes: [UInt8]) -> (line: Int, character: Int) {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var position = (line: 1, character: 1)
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" {
        position = (position.line + 1, 1)
      } else {
        position.character += 1
      }
    }
    return position
  }

  private func removeFolder(_ folder: String) {
    if let entries = opendir(folder) {
      while let entry = readdir(entries) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink("\(folder)/\(name)") }
      }
      closedir(entries)
    }
    rmdir(folder)
  }
}

/// Why a text could not be edited.
public enum ExternalEditorError: Error, Equatable {
  /// Neither variable is set and no editor is installed.
  case noEditor
  /// The program did not start; `code` is the `errno`.
  case cannotStart(program: String, code: Int32)
  /// The text could not be written or read back; `code` is the `errno`.
  case cannotStore(path: String, code: Int32)
  /// The editor wrote a text that is not UTF-8 at this place; the text is in the file.
  case notUTF8(path: String, line: Int, character: Int)
  /// The editor changed the text and then failed; the text is in the file.
  case failed(program: String, code: Int32, path: String)
  /// The editor failed and changed nothing.
  case failedUnchanged(program: String, code: Int32)
}

extension ExternalEditorError {
  /// Whether the editor could not be started, so that another one may help.
  public var needsEditor: Bool {
    switch self {
    case .noEditor, .cannotStart: true
    case .cannotStore, .notUTF8, .failed, .failedUnchanged: false
    }
  }

  /// Whether the editor ran and changed nothing, so that nothing is lost by trying again.
  public var leftTextUnchanged: Bool {
    if case .failedUnchanged = self { true } else { false }
  }

  /// The message for the person at the keyboard.
  public var message: String {
    switch self {
    case .noEditor: "no editor: set VISUAL or EDITOR"
    case .cannotStart(let program, let code): "\(program): \(String(cString: strerror(code)))"
    case .cannotStore(let path, let code): "\(path): \(String(cString: strerror(code)))"
    case .notUTF8(let path, let line, let character):
      "the text is not UTF-8 at line \(line), character \(character), so it was not used; "
        + "it was saved in \(path)"
    case .failed(let program, let code, let path):
      "\(program) \(ChildProcess.end(code)), so its text was not used; it was saved in \(path)"
    case .failedUnchanged(let program, let code):
      "\(program) \(ChildProcess.end(code)); the text was not changed"
    }
  }
}
