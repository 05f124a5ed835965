import ArticleLoading
import JSON

/// A program from outside that is asked by lines of JSON.
public struct Helper: Sendable, Equatable {
  /// Its name in PATH, or an absolute path.
  public let program: String
  /// Its arguments, unchanged.
  public let arguments: [String]

  /// Names a program; `nil` without a name, or for a path that depends on the current folder.
  public init?(_ words: [String]) {
    guard let program = words.first, !program.isEmpty,
      program.hasPrefix("/") || !program.contains("/")
    else { return nil }
    self.program = program
    arguments = Array(words.dropFirst())
  }

  /// Its name without folders: of the script, if the program is an interpreter that runs one.
  public var name: String {
    let own = Self.fileName(program)
    let isInterpreter = Self.interpreters.contains(
      own.prefix { !$0.isNumber && $0 != "." }.description)
    guard isInterpreter, let script = arguments.first, !script.hasPrefix("-"), !script.isEmpty
    else {
      return own
    }
    return Self.fileName(script)
  }

  private static let interpreters: Set<String> = [
    "python", "pypy", "perl", "ruby", "node", "Rscript", "sh", "bash", "dash", "zsh",
  ]

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Limits on a call.
  public struct Limits: Sendable {
    /// How long it may take.
    public var patience = Duration.seconds(120)
    /// The longest output, in bytes.
    public var bytes = 4_000_000

    /// Makes the usual limits.
    public init() {}
  }

  /// Asks it, and reads its reply when it has ended.
  /// - Parameter lines: the task, as it is handed over.
  /// - Throws: `HelperFault`; the program and all that it started have then ended.
  public func reply(
    to lines: [UInt8], by programs: OutsidePrograms, limits: Limits = Limits(),
    progress: @escaping (Int) -> Void = { _ in }
  ) throws(HelperFault) -> HelperReply {
    var call = ProgramCall(program, arguments)
    call.input = lines
    // Models and settings of helpers are in the home folder.
    call.variables = ["HOME"]
    call.patience = limits.patience
    call.maxBytes = limits.bytes
    call.progress = progress
    let result: ProgramResult
    do throws(ProgramFault) { result = try programs.run(call) } catch {
      switch error {
      case .missing: throw .missing(program)
      case .cannotStart(_, let code): throw .cannotStart(program, errno: code)
      case .tooMuch: throw .tooMuch(name, bytes: limits.bytes)
      case .tooSlow: throw .tooSlow(name, seconds: Int(limits.patience.components.seconds))
      case .cancelled: throw .cancelled
      }
    }
    guard result.status == 0 else {
      throw .failed(name, status: result.status, complaint: result.complaint)
    }
    return HelperReply(result.output, from: name)
  }

  /// Whether the program exists.
  /// - Throws: `HelperFault.missing`.
  public func check(by programs: OutsidePrograms) throws(HelperFault) {
    guard programs.has(program) else { throw .missing(program) }
  }
}

/// Why a helper gave no reply.
public enum HelperFault: Error, Equatable, Sendable {
  /// There is no such program.
  case missing(String)
  /// The system did not start it; with the `errno`.
  case cannotStart(String, errno: Int32)
  /// It ended with another exit code than 0, or by a signal; with what it said.
  case failed(String, status: Int32, complaint: String)
  /// It took too long.
  case tooSlow(String, seconds: Int)
  /// It said too much.
  case tooMuch(String, bytes: Int)
  /// It was cancelled.
  case cancelled
}
