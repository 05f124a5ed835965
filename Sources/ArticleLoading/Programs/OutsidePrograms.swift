import Glibc
import SafeFiles

/// Runs other programs and reads their output: without a shell, within limits, and until it is cancelled.
public struct OutsidePrograms: Sendable {
  /// The environment, from which variables are taken; `PATH` gives the folders of programs.
  public let environment: [String: String]
  /// Whether to stop, as after Ctrl-C; called ten times a second.
  public let isCancelled: @Sendable () -> Bool

  /// Makes a runner.
  public init(
    environment: [String: String] = [:], isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.environment = environment
    self.isCancelled = isCancelled
  }

  /// Runs a program to its end.
  ///
  /// - Throws: `ProgramFault`; the program and all that it started have then ended, too.
  public func run(_ call: ProgramCall) throws(ProgramFault) -> ProgramResult {
    guard !isCancelled() else { throw .cancelled }
    let path = try path(of: call.program)
    let variables = environment.filter { call.variables.contains($0.key) }
      .merging(call.settings) { $1 }
      .merging(["LC_ALL": "C.UTF-8", "PATH": searchPath]) { $1 }
    let running = try RunningProgram(call, path: path, environment: variables)
    return try running.finish(isCancelled: isCancelled)
  }

  private var searchPath: String {
    environment["PATH"].flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/bin:/usr/bin:/bin"
  }

  /// Whether a program of this name, or at this absolute path, can be run.
  public func has(_ program: String) -> Bool { (try? path(of: program)) != nil }

  /// The first file of this name on the path that can be run; of an absolute path, that file.
  ///
  /// - Throws: `ProgramFault.missing`.
  @discardableResult
  func path(of program: String) throws(ProgramFault) -> String {
    if program.hasPrefix("/") {
      guard Self.isProgram(program) else { throw .missing(program) }
      return program
    }
    guard !program.contains("/") else { throw .missing(program) }
    // With a relative folder, the author of the current folder's files could choose the program.
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      if Self.isProgram(path) { return path }
    }
    throw .missing(program)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return access(path, X_OK) == 0
  }
}

/// A program to run, with its limits.
public struct ProgramCall {
  /// Its name, which is looked up in PATH, or an absolute path.
  public var program: String
  /// Its arguments, unchanged.
  public var arguments: [String]
  /// Its standard input.
  public var input: [UInt8] = []
  /// Variables of the environment that it gets, besides `PATH`.
  public var variables: Set<String> = []
  /// Variables with values of their own, whatever the environment has.
  public var settings: [String: String] = [:]
  /// Whether it can write a second output to descriptor 3.
  public var hasSideChannel = false
  /// The maximum size of its output, in bytes.
  public var maxBytes = 1_000_000
  /// Its time limit.
  public var patience = Duration.seconds(10)
  /// The maximum size of its address space, in bytes; 0 for no limit.
  public var memory = 0
  /// Called ten times a second with the number of bytes printed.
  public var progress: (Int) -> Void = { _ in }

  /// Names a program of the search path and its arguments; no shell reads them.
  public init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }
}

/// The output of a program that ended.
public struct ProgramResult: Equatable, Sendable {
  /// The exit code, or 128 and the number of the signal that ended it.
  public let status: Int32
  /// Standard output.
  public let output: [UInt8]
  /// The beginning of standard error.
  public let diagnostics: [UInt8]
  /// Its output to descriptor 3, up to a limit.
  public let side: [UInt8]

  /// Its error message: the first line of standard error, or how it ended.
  public var complaint: String {
    let text = String(decoding: diagnostics.prefix(2000), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } }
    return line.map { String($0.prefix(200)) } ?? "it ended with \(status)"
  }
}

/// Why a program did not finish.
public enum ProgramFault: Error, Equatable, Sendable {
  /// PATH has no such program.
  case missing(String)
  /// The system did not start it; with the `errno`.
  case cannotStart(String, errno: Int32)
  /// Its output exceeded the limit.
  case tooMuch
  /// It exceeded the time limit.
  case tooSlow
  /// It was cancelled.
  case cancelled
}
