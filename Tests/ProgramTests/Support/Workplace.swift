import FoundationEssentials
import Glibc
import PtySupport
import Testing

/// A home, a folder of sessions and a working folder that nobody else has, and the program in them.
final class Workplace {
  let folder: TemporaryFolder
  /// All the variables that the program sees.
  var environment: [String: String]
  /// The working folder; the tests' own when `nil`.
  var currentFolder: String?
  /// Words before the program's own: another user's program, say.
  var prefix: [String] = []

  var home: String { "\(folder.path)/home" }
  var sessions: String { "\(folder.path)/sessions" }

  static let analyst = "Ira Checker"

  /// Makes the folders, and the settings file that names the analyst.
  init() throws {
    folder = try TemporaryFolder()
    environment = PtyProcess.environment(
      home: "\(folder.path)/home",
      adding: [
        "FACTDESK_RC": "\(folder.path)/rc", "FACTDESK_SESSIONS": "\(folder.path)/sessions",
        // A browser that opens nothing.
        "BROWSER": "true",
      ])
    for path in [home, sessions] { try Self.makeFolder(path) }
    try folder.write("rc", "set analyst \"\(Self.analyst)\"\n")
  }

  static func makeFolder(_ path: String, mode: mode_t = 0o700) throws {
    guard mkdir(path, mode) == 0, chmod(path, mode) == 0 else {
      throw Trouble("mkdir \(path)", errno)
    }
  }

  /// The file of a session.
  func file(_ session: String) -> String { "\(sessions)/\(session).factdesk" }

  /// What lies in the folder of sessions.
  var sessionFiles: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: sessions)) ?? []).sorted()
  }

  // MARK: The program

  /// Starts the program with the words of a launch line.
  func start(
    _ words: [String], input: Running.Input = .nothing, outputFile: String? = nil
  ) throws -> Running {
    let place = currentFolder.map { ["/usr/bin/env", "-C", $0] } ?? []
    return try Running(
      prefix + place + [Factdesk.path] + words, environment: environment, input: input,
      outputFile: outputFile)
  }

  /// Runs the program to its end.
  func run(
    _ words: String..., input: Running.Input = .nothing, outputFile: String? = nil
  ) throws -> Outcome {
    try start(words, input: input, outputFile: outputFile).finish()
  }

  /// Runs commands on a session, each by `-c`, and answers in JSON.
  func ask(_ session: String, _ commands: [String], input: Running.Input = .nothing) throws
    -> Outcome
  {
    try start([session, "--json"] + commands.flatMap { ["-c", $0] }, input: input).finish()
  }

  /// The answer to one command that must go well.
  func ask(_ session: String, _ command: String) throws -> JSON {
    let outcome = try ask(session, [command])
    try #require(outcome.status == 0, "\(command): \(outcome)")
    return try outcome.answer().answer
  }

  /// Runs commands that must go well.
  func prepare(_ session: String, _ commands: String...) throws {
    let outcome = try ask(session, commands)
    try #require(outcome.status == 0, "\(outcome)")
  }

  /// What `check` says.
  func check(_ session: String) throws -> (status: Int32, answer: JSON) {
    let outcome = try run("check", session, "--json")
    return (outcome.status, try outcome.answer().answer)
  }

  /// Makes sure that a session is sound; its number of entries.
  @discardableResult
  func soundEntries(_ session: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Int
  {
    let (status, answer) = try check(session)
    #expect(
      status == 0 && answer["sound"] == .bool(true), "\(answer)", sourceLocation: sourceLocation)
    return try #require(answer["entries"]?.int)
  }

  /// The lines of a session's log, as they were typed.
  func historyLines(_ session: String) throws -> [String] {
    let entries = try #require(try ask(session, "history")["entries"]?.array)
    #expect(entries.compactMap { $0["entry"]?.int } == Array(1..<entries.count + 1))
    return entries.compactMap { $0["line"]?.string }
  }

  /// The program at a terminal, with a prompt.
  func prompt(
    _ words: [String] = [], adding more: [String: String] = [:], columns: Int = 100, rows: Int = 30
  ) throws -> PtyProcess {
    try PtyProcess(
      executable: Factdesk.path, arguments: words, environment: environment.merging(more) { $1 },
      columns: columns, rows: rows, folder: currentFolder ?? folder.path)
  }
}

extension PtyProcess {
  /// Waits for a text, patiently.
  @discardableResult
  func see(_ text: String) throws -> String { try expect(text, within: Factdesk.patience) }

  /// Types a line and Return.
  func type(_ line: String) throws { try send(line + "\r") }

  /// Waits for the end, patiently.
  func end() throws -> Int32 { try exitCode(within: Factdesk.patience) }
}
