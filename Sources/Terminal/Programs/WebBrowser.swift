import Glibc

/// Opens addresses in the user's browser.
///
/// The program is one of `$BROWSER`, a list separated by colons, else `xdg-open`. No shell sees the address.
public struct WebBrowser {
  private let environment: [String: String]

  /// How long a browser with a window of its own may take to fail, in milliseconds.
  private static let patience: Int32 = 1_000
  /// Browsers that work in the terminal.
  private static let inTerminal: Set<String> = [
    "w3m", "lynx", "links", "links2", "elinks", "www-browser", "browsh", "cha", "retawq",
  ]

  /// Reads the variables from an environment, which the browser gets as well.
  public init(environment: [String: String]) { self.environment = environment }

  /// Opens an address with the first program that can.
  ///
  /// Returns when a browser in the terminal has ended; one with a window of its own goes on.
  public func open(_ address: String) throws(WebBrowserError) {
    var failure: WebBrowserError?
    for command in commands(for: address) {
      do {
        return try run(command)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? .noBrowser
  }

  /// The programs with their arguments, in the order in which they are tried.
  func commands(for address: String) -> [[String]] {
    let named = (environment["BROWSER"] ?? "").split(separator: ":").compactMap { item in
      let words = item.split(whereSeparator: \.isWhitespace).map(String.init)
      let filled = words.map { Self.filled($0, address) }
      return words.isEmpty ? nil : filled == words ? words + [address] : filled
    }
    return named.isEmpty ? [["xdg-open", address]] : named
  }

  /// A word with `%s` replaced by the address, and `%%` by a percent sign.
  private static func filled(_ word: String, _ address: String) -> String {
    var result = ""
    var rest = word[...]
    while let character = rest.popFirst() {
      switch (character, rest.first) {
      case ("%", "s"):
        result += address
        rest.removeFirst()
      case ("%", "%"):
        result += "%"
        rest.removeFirst()
      default: result.append(character)
      }
    }
    return result
  }

  /// Whether a program shares the terminal: a browser for terminals, or any without a display for windows.
  private func needsTerminal(_ program: String) -> Bool {
    let hasDisplay = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    return !hasDisplay || Self.inTerminal.contains(program)
  }

  private func run(_ command: [String]) throws(WebBrowserError) {
    let program = command[0].split(separator: "/").last.map(String.init) ?? command[0]
    let sharesTerminal = needsTerminal(program)
    // Messages of a browser with a window would be written over the prompt.
    let nowhere = sharesTerminal ? -1 : Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { if nowhere >= 0 { close(nowhere) } }
    func start() throws(WebBrowserError) -> ChildProcess {
      do throws(StartFailure) {
        return try ChildProcess(
          arguments: command, environment: environment, input: nowhere, output: nowhere,
          diagnostics: nowhere, hasOwnGroup: !sharesTerminal)
      } catch {
        throw .cannotStart(program: program, code: error.code)
      }
    }
    let code: Int32?
    if sharesTerminal {
      code = try TerminalSignals.ignoringInterrupts { () throws(WebBrowserError) -> Int32 in
        try start().wait()
      }
    } else {
      code = try start().exitCode(within: Self.patience)
    }
    if let code, code != 0 { throw .failed(program: program, code: code) }
  }
}

/// Why no browser opened an address.
public enum WebBrowserError: Error, Equatable {
  /// `BROWSER` names no program.
  case noBrowser
  /// A program did not start; with the `errno`.
  case cannotStart(program: String, code: Int32)
  /// A program ended with this exit code.
  case failed(program: String, code: Int32)

  /// What happened, in words.
  public var message: String {
    switch self {
    case .noBrowser: "there is no browser"
    case .cannotStart(let program, ENOENT): "there is no program \(program) to open it with"
    case .cannotStart(let program, let code):
      "\(program) did not start: \(String(cString: strerror(code)))"
    case .failed(let program, let code): "\(program) \(ChildProcess.end(code))"
    }
  }
}
