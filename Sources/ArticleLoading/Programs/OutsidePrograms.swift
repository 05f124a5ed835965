import Glibc
import SafeFiles

/// Runs other people's programs for what they print: without a shell, within limits, and only as long
/// as nobody wants to stop.
public struct OutsidePrograms: Sendable {
  /// The environment that variables are taken from; `PATH` tells where programs lie.
  public let environment: [String: String]
  /// Whether to stop, as after Ctrl-C; asked ten times a second.
  public let isCancelled: @Sendable () -> Bool

  /// Takes an environment and a way to be stopped.
  public init(
    environment: [String: String] = [:], isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.environment = environment
    self.isCancelled = isCancelled
  }

  /// Runs a program to its end.
  ///
  /// - Throws: `ProgramFault`; the program and all that it started have ended then, too.
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

  /// The first file of this name on the path that may be run.
  ///
  /// - Throws: `ProgramFault.missing`.
  @discardableResult
  func path(of program: String) throws(ProgramFault) -> String {
    // A relative folder would let whoever wrote the current folder's files choose the program.
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if access(path, X_OK) == 0 { return path }
    }
    throw .missing(program)
  }
}

/// A program to run, and how far it may go.
public struct ProgramCall {
  /// Its name; PATH tells where it is.
  public var program: String
  /// Its arguments, as it gets them.
  public var arguments: [String]
  /// What it reads from standard input.
  public var input: [UInt8] = []
  /// Variables of ours that it may see, beside `PATH`.
  public var variables: Set<String> = []
  /// Variables that it sees with these values, whatever ours are.
  public var settings: [String: String] = [:]
  /// Whether it may write a second output to descriptor 3.
  public var hasSideChannel = false
  /// The most bytes that it may print.
  public var maxBytes = 1_000_000
  /// How long it may take.
  public var patience = Duration.seconds(10)
  /// The most address space that it may have, in bytes; 0 for no limit.
  public var memory = 0
  /// Is told, ten times a second, how many bytes were printed.
  public var progress: (Int) -> Void = { _ in }

  /// Takes a program and its arguments.
  public init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }
}

/// What a program that ended has printed.
public struct ProgramResult: Equatable, Sendable {
  /// The exit code, or 128 and the number of the signal that ended it.
  public let status: Int32
  /// Standard output.
  public let output: [UInt8]
  /// The beginning of standard error.
  public let diagnostics: [UInt8]
  /// What it wrote to descriptor 3, as far as that is kept.
  public let side: [UInt8]

  /// What it says went wrong: the first line of standard error, or how it ended.
  var complaint: String {
    let text = String(decoding: diagnostics.prefix(2000), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains { !$0.isWhitespace } }
    return line.map { String($0.prefix(200)) } ?? "it ended with \(status)"
  }
}

/// Why a program did not come to its end.
public enum ProgramFault: Error, Equatable, Sendable {
  /// PATH leads to no such program.
  case missing(String)
  /// The system did not start it; with the `errno`.
  case cannotStart(String, errno: Int32)
  /// It printed more than it may.
  case tooMuch
  /// It took longer than it may.
  case tooSlow
  /// It was stopped, as somebody asked for.
  case cancelled
}
