import Glibc
import Synchronization

/// A program on the screen of a real terminal, which tmux is: rows, columns, colours and cursor as
/// the person at the keyboard sees them.
///
/// Nothing here sleeps: a wait asks tmux for the screen until it is as expected or time is up.
public final class TmuxScreen {
  private let socket: String
  private let folder: TemporaryFolder

  /// How many terminals this process has started.
  private static let count = Atomic(0)

  /// Whether there is a tmux to run.
  public static let isInstalled: Bool = {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").contains { access("\($0)/tmux", X_OK) == 0 }
  }()

  /// Starts a program in a terminal of some size; the words are split by the shell.
  public init(
    _ command: String, folder: TemporaryFolder, columns: Int, rows: Int,
    environment: [String: String] = [:]
  ) throws {
    self.folder = folder
    // A socket of its own: a server that was asked to end may still answer at the last one's.
    let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
    socket = "\(folder.path)/tmux-\(number)"
    let variables = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "SHELL": "/bin/sh", "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    let words = variables.map { "\($0.key)=\(Self.quoted($0.value))" }.sorted()
    let start = "-f /dev/null new-session -d -x \(columns) -y \(rows) \(Self.quoted(command))"
    // No row of its own, and the last screen stays when the program has ended.
    let settings = "\\; set -g status off \\; set -g remain-on-exit on"
    _ = try Self.output(
      "env -i \(words.joined(separator: " ")) tmux -u -S \(Self.quoted(socket)) \(start) \(settings)"
    )
  }

  deinit {
    _ = try? tmux("kill-server")
  }

  /// Types text, as it stands.
  public func type(_ text: String) throws {
    _ = try tmux("send-keys -l -- \(Self.quoted(text))")
  }

  /// Presses keys by tmux's names: `Left`, `Enter`, `C-r`, `M-f`, `Escape`.
  public func press(_ keys: String...) throws {
    _ = try tmux("send-keys " + keys.joined(separator: " "))
  }

  /// Pastes text, with marks around it where the program has asked for them.
  public func paste(_ text: String) throws {
    _ = try tmux("set-buffer -- \(Self.quoted(text))")
    _ = try tmux("paste-buffer -p")
  }

  /// Gives the window another size.
  public func resize(columns: Int, rows: Int) throws {
    _ = try tmux("resize-window -x \(columns) -y \(rows)")
  }

  /// The rows of the screen without blanks at their ends, without empty rows at the end.
  public func rows(styled: Bool = false) throws -> [String] {
    var rows = try tmux("capture-pane -p\(styled ? " -e" : "")")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { row in
        var row = String(row)
        while row.last == " " { row.removeLast() }
        return row
      }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// Where the cursor is, counted from 0.
  public func cursor() throws -> (column: Int, row: Int) {
    let words = try tmux("display-message -p '#{cursor_x} #{cursor_y}'").split {
      " \n".contains($0)
    }
    return (Int(words[0]) ?? -1, Int(words[1]) ?? -1)
  }

  /// Waits until the screen has these rows and no others, and the cursor its place.
  public func expect(
    _ expected: [String], cursor place: (column: Int, row: Int)? = nil,
    within deadline: Duration = PtyProcess.defaultDeadline
  ) throws {
    try wait(deadline, for: expected.joined(separator: "\n")) {
      guard try rows() == expected else { return false }
      guard let place else { return true }
      return try cursor() == place
    }
  }

  /// Waits until a row, with its colours, is as asked for.
  public func expectRow(
    styled: Bool = false, within deadline: Duration = PtyProcess.defaultDeadline,
    _ what: String, where matches: (String) -> Bool
  ) throws {
    try wait(deadline, for: what) { try rows(styled: styled).contains(where: matches) }
  }

  /// Waits until the rows are as asked for.
  public func expectRows(
    within deadline: Duration = PtyProcess.defaultDeadline, _ what: String,
    where matches: ([String]) -> Bool
  ) throws {
    try wait(deadline, for: what) { try matches(rows()) }
  }

  /// Waits until the cursor is at a place, counted from 0.
  public func expectCursor(
    _ place: (column: Int, row: Int), within deadline: Duration = PtyProcess.defaultDeadline
  ) throws {
    try wait(deadline, for: "the cursor at \(place)") { try cursor() == place }
  }

  private func wait(
    _ deadline: Duration, for what: String, until isDone: () throws -> Bool
  ) throws {
    let end = ContinuousClock.now + deadline
    while try !isDone() {
      guard ContinuousClock.now < end else {
        let cursor = try cursor()
        let screen = try rows(styled: true).map(\.debugDescription).joined(separator: "\n")
        throw PtyExpectation(
          missing: what, output: "\(screen)\ncursor at \(cursor.column), \(cursor.row)")
      }
    }
  }

  private func tmux(_ command: String) throws -> String {
    try Self.output("tmux -u -S \(Self.quoted(socket)) \(command)")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// Runs a command line; what it prints.
  private static func output(_ command: String) throws -> String {
    guard let stream = popen("LC_ALL=C.UTF-8 " + command + " 2>&1", "r") else {
      throw PtyError(what: command, code: errno)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    let status = pclose(stream)
    let text = String(decoding: bytes, as: UTF8.self)
    guard status == 0 else { throw PtyError(what: "\(command): \(text)", code: status) }
    return text
  }
}
