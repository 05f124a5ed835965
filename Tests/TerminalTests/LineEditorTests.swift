import PtySupport
import Testing

/// The line editor as the person at the keyboard meets it: a small program on a pseudo-terminal.
///
/// One test at a time: each has a program that wants the processor while the test waits.
@Suite(.serialized) struct LineEditorTests {}

/// One run of the probe in a folder of its own.
struct Probe {
  let folder: TemporaryFolder
  let pty: PtyProcess

  init(
    _ arguments: [String] = [], folder: TemporaryFolder? = nil, environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    pty = try PtyProcess(
      executable: BuiltProgram.path("editor-probe"), arguments: arguments,
      environment: PtyProcess.environment(home: folder.path, adding: environment),
      columns: columns, rows: rows)
  }

  /// Waits for the prompt, then types.
  func type(_ keys: String) throws {
    try pty.expect("probe> ")
    try pty.send(keys)
  }

  /// Waits for the prompt, types and expects a row of the answer.
  func type(_ keys: String, expect answer: String) throws {
    try type(keys)
    try pty.expect("\(answer)\n")
  }
}

/// Keys by name.
enum Key {
  static let ctrlA = "\u{1}", ctrlB = "\u{2}", ctrlC = "\u{3}", ctrlD = "\u{4}", ctrlE = "\u{5}",
    ctrlF = "\u{6}"
  static let ctrlG = "\u{7}", ctrlS = "\u{13}"
  static let ctrlK = "\u{B}", ctrlR = "\u{12}", ctrlU = "\u{15}", ctrlW = "\u{17}"
  static let ctrlY = "\u{19}", ctrlZ = "\u{1A}", ctrlBackslash = "\u{1C}"
  static let tab = "\t", enter = "\r", escape = "\u{1B}", backspace = "\u{7F}"
  static let up = "\u{1B}[A", down = "\u{1B}[B", right = "\u{1B}[C", left = "\u{1B}[D"
  static let ctrlX = "\u{18}"
  static let home = "\u{1B}[H", end = "\u{1B}[F", delete = "\u{1B}[3~"
}
