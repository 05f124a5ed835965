import ArticleLoading
import FactCheck
import Glibc
import Launch
import SafeFiles
import Terminal
import Workbench

/// The terminal and the system for the workbench.
final class SystemPlatform: Platform {
  let environment = Environment.variables()
  private var prompt: PromptSource?

  var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  var isInterrupted: @Sendable () -> Bool {
    { TerminalSignals.isInterrupted || TerminalSignals.terminationRequested }
  }

  func console(_ display: DisplayOptions, isInteractive: Bool) -> any Console {
    TerminalConsole(
      capabilities: capabilities(display), environment: environment, isInteractive: isInteractive,
      lineEditor: { [weak self] in self?.prompt?.editor })
  }

  /// Beside the history; `nil` without a history.
  var positionsFile: String? {
    HistoryFile.defaultPath(environment: environment).map { "\($0).places" }
  }

  func prompt(for completer: Completer, _ display: DisplayOptions) -> any LineSource {
    let prompt = PromptSource(
      completer: completer, capabilities: capabilities(display), environment: environment,
      isPrivate: display.isPrivate, tell: console(display, isInteractive: true).diagnose)
    self.prompt = prompt
    return prompt
  }

  func inputLines() -> any LineSource { PlainSource(descriptor: STDIN_FILENO, name: "stdin") }

  func lines(ofFile path: String) -> Result<any LineSource, SystemFault> {
    var status = stat()
    let descriptor = FileName.withBytes(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      return .failure(SystemFault(code: errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { return .failure(SystemFault(code: EISDIR)) }
    return .success(PlainSource(descriptor: descriptor, name: path))
  }

  func accountName() -> String {
    if let name = gitName { return name }
    guard let account = getpwuid(getuid()) else { return "unknown" }
    let full = String(cString: account.pointee.pw_gecos).split(separator: ",").first.map(
      String.init)
    return full ?? String(cString: account.pointee.pw_name)
  }

  /// The user's name in git; `nil` without git or a name.
  private var gitName: String? {
    var call = ProgramCall("git", ["config", "--get", "user.name"])
    call.variables = Set(environment.keys)
    let result = try? OutsidePrograms(environment: environment).run(call)
    let name = String(decoding: result?.output ?? [], as: UTF8.self).prefix { !$0.isNewline }
    return name.contains { !$0.isWhitespace } ? String(name) : nil
  }

  /// Restores the terminal.
  func close() { prompt?.close() }

  private func capabilities(_ display: DisplayOptions) -> TerminalCapabilities {
    TerminalCapabilities(
      descriptor: STDOUT_FILENO, environment: environment,
      color: display.color.flatMap(ColorChoice.init) ?? .auto, isAccessible: display.isAccessible)
  }
}
