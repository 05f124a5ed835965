import Glibc
import SafeFiles
import Terminal
import Workbench

/// Standard output and error, with the terminal's width and pager.
final class TerminalConsole: Console {
  private let capabilities: TerminalCapabilities
  private let editor: ExternalEditor
  private let browser: WebBrowser
  /// The editor at the prompt, whose keyboard single keys share.
  private let lineEditor: () -> LineEditor?
  private let environment: [String: String]
  /// The progress of a long task, while there is one.
  private var progressLine: ProgressLine?
  let isInteractive: Bool
  private(set) var outputFault: Int32?

  init(
    capabilities: TerminalCapabilities, environment: [String: String], isInteractive: Bool,
    lineEditor: @escaping () -> LineEditor?
  ) {
    self.lineEditor = lineEditor
    self.environment = environment
    self.capabilities = capabilities
    self.isInteractive = isInteractive
    editor = ExternalEditor(environment: environment)
    browser = WebBrowser(environment: environment)
  }

  var width: Int {
    TerminalCapabilities.size(of: STDOUT_FILENO)?.columns ?? 80
  }

  var usesColor: Bool { capabilities.usesColor }

  var colorDepth: ColorDepth {
    switch capabilities.colors {
    case .sixteen: .sixteen
    case .palette: .palette
    case .full: .full
    }
  }

  var showsLinks: Bool { capabilities.showsLinks }

  var isLight: Bool { capabilities.isLight }

  var isAccessible: Bool { capabilities.isAccessible }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0, to: STDOUT_FILENO) }
  }

  func write(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { write($0, to: STDOUT_FILENO) }
  }

  func page(screens: Int, _ next: () -> String?) {
    progressLine = nil
    guard capabilities.isTerminal, !capabilities.isDumb, !capabilities.isAccessible else {
      while let text = next() { write(text) }
      return
    }
    let pager = Pager(environment: environment, screens: screens) { [lineEditor] in
      lineEditor()?.keepTypedAhead()
    }
    do {
      try pager.show(to: STDOUT_FILENO) { next().map { Array($0.utf8) } }
    } catch let error as OutputError {
      outputFault = error.code
    } catch {
      outputFault = EIO
    }
  }

  func progress(_ text: () -> String) {
    guard !isAccessible else { return }
    let line = progressLine ?? ProgressLine(environment: environment)
    progressLine = line
    line.update(FileName.shown(text()))
  }

  func diagnose(_ text: String) {
    var text = FileName.shown(text)
    text.withUTF8 { write($0, to: STDERR_FILENO) }
  }

  func edit(_ text: String) throws -> String? {
    progressLine = nil
    do {
      return try editor.edit(text)
    } catch let error as ExternalEditorError {
      throw EditorFault(
        error.message,
        remedy: error.needsEditor ? .chooseEditor : error.leftTextUnchanged ? .runAgain : nil)
    }
  }

  func browse(_ address: String) throws {
    progressLine = nil
    do {
      try browser.open(address)
    } catch {
      throw BrowserFault(error.message, address: address)
    }
  }

  func confirm(_ question: String) -> Bool {
    diagnose("\(question) (y/N) ")
    guard case .line(let answer) = PlainLineReader(descriptor: STDIN_FILENO, limit: 1000).nextLine()
    else { return false }
    return ["y", "yes"].contains(String(decoding: answer, as: UTF8.self).lowercased())
  }

  func keys() -> (any KeySession)? {
    progressLine = nil
    guard isInteractive else { return nil }
    if !isAccessible, let editor = lineEditor(), let reader = KeyReader(beside: editor) {
      return TerminalKeys(reader)
    }
    let lines = PlainLineReader(descriptor: STDIN_FILENO, limit: 100_000)
    return LineKeys(write: { [weak self] in self?.write($0) }) {
      switch lines.nextLine() {
      case .line(let line): String(decoding: line, as: UTF8.self)
      // Nothing is done for a line that is too long, and the place is said again.
      case .tooLong: ""
      case .failed, nil: nil
      }
    }
  }

  func readInput(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      // Waiting here and not in `read`, the program notices Ctrl-C.
      var signs = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: TerminalSignals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      poll(&signs, 2, -1)
      // Half an article is not an article.
      if TerminalSignals.isInterrupted || TerminalSignals.terminationRequested { return [] }
      if signs[1].revents != 0 { TerminalSignals.drainWakeDescriptor() }
      guard signs[0].revents != 0 else { continue }
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Writes all bytes. A reader that has quit (`| head`) does not stop the work; any other error is stored, so
  /// that a command whose answer was lost can report it.
  private func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
    // Output overwrites the progress row.
    progressLine = nil
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wait, 1, -1)
          continue
        }
        if descriptor == STDOUT_FILENO, errno != EPIPE { outputFault = errno }
        return
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
