import ArticleText
import FactCheck
import Presentation
import SafeFiles
import SessionStore

/// Runs lines at a desk and prints the answers.
public final class CommandLoop {
  /// Options for running lines.
  public struct Options: Sendable {
    /// Whether every answer is a line of JSON.
    public var json = false
    /// Whether a script continues after a failure.
    public var keepsGoing = false

    /// The default options.
    public init() {}
  }

  private let desk: Desk
  private let options: Options
  private let source: any LineSource
  private var number = 0
  /// Whether an interruption of this line has begun a new row.
  private var isRowBroken = false
  /// The session of which a lost file was reported.
  private weak var lostSession: OpenSession?

  /// Makes a loop over a source of lines.
  public init(desk: Desk, source: any LineSource, options: Options = Options()) {
    self.desk = desk
    self.source = source
    self.options = options
    desk.boundKeys = { source.boundKeys }
  }

  /// Whether a person types the lines.
  private var isPrompt: Bool { source.name == nil }

  /// Runs lines until the source ends, `quit`, or a script fails.
  public func run() -> ExitStatus {
    var worst = ExitStatus.success
    while !desk.isLeft {
      let status: ExitStatus?
      switch source.next(prompt: desk.prompt) {
      case .line(let line):
        number += 1
        status = desk.setup.isInterrupted() && !isPrompt ? .interrupted : performTyped(line)
      case .tooLong(let limit):
        number += 1
        status = report(
          Explanation(
            "line-too-long", "the line is longer than \(Counted.text(limit, "byte"))",
            hint: "keep a long text in a file: load FILE, evidence … --file FILE", status: .misuse),
          command: "", json: options.json)
      case .interrupted: status = nil
      case .end:
        // The first Ctrl-D does not leave a session whose file has gone.
        if isPrompt, reportMissingFile() { continue }
        return desk.setup.isInterrupted() && !isPrompt ? .interrupted : worst
      case .hangUp: return isPrompt ? worst : .interrupted
      case .failed(let code):
        return report(
          Explanation("input", "reading failed (\(code))"), command: "", json: options.json)
      }
      guard let status, status != .success, !isPrompt else { continue }
      // Nothing follows `quit`, and if it fails, nobody can say which lines are saved.
      if status == .interrupted || desk.isLeft { return status }
      guard options.keepsGoing else {
        stop()
        return status
      }
      worst = .failed
    }
    return worst
  }

  /// Runs a line, or the commands that were pasted in its place if the person agrees.
  private func performTyped(_ line: String) -> ExitStatus? {
    guard isPrompt else { return perform(line) }
    desk.pastes = source.pastes
    guard let commands = PastedCommands(line, at: desk) else { return perform(line) }
    guard commands.areConfirmed(at: desk) else {
      return report(
        Explanations.explanation(of: DeskError.declined), command: "", json: options.json)
    }
    for (index, line) in commands.lines.enumerated() {
      var page = desk.page(forDiagnostics: true)
      page.line(desk.prompt + ScreenText.shown(line, singleLine: true), .faint)
      desk.console.diagnose(page.drain())
      let status = perform(line, pastes: [])
      let rest = commands.lines[(index + 1)...]
      guard desk.isLeft || status.map({ $0 != .success }) ?? false else {
        recall(line)
        continue
      }
      // Up brings back the failed line, then the lines after it.
      for line in rest.reversed() + (desk.isLeft ? [] : [line]) { recall(line) }
      if !rest.isEmpty {
        desk.console.diagnose(
          "  stopped: \(Counted.text(rest.count, "line")) after it not run\(desk.isLeft ? "" : "; Up brings them back")\n"
        )
      }
      return status
    }
    return .success
  }

  /// Adds a pasted line to those that Up brings back, unless it names what it removes for ever.
  private func recall(_ line: String) {
    if CommandList.name(in: line) != RedactCommand.card.name { source.recall(line) }
  }

  /// Runs one line.
  /// - Parameter pastes: the texts that tags in it mean; those of the source if left out.
  /// - Returns: the exit status; `nil` for a line without a command.
  private func perform(_ typed: String, pastes: [PastedText]? = nil) -> ExitStatus? {
    desk.line = FileName.shown(typed)
    desk.writtenTexts = []
    desk.failedLines = []
    isRowBroken = false
    defer { breakRow() }
    defer { desk.failedLines.forEach(source.recall) }
    var command = ""
    var json = options.json
    do {
      if let beginning = SecretWords(in: typed).beginning {
        throw DeskError.passwordInAddress(beginning)
      }
      let line = try desk.settings.expanded(typed)
      command = CommandList.name(in: line)
      json = json || Self.asksForJSON(line)
      let unreadable = Result { try desk.refresh() }
      desk.pastes = pastes ?? source.pastes
      var parser = CommandParser(
        allowsPrefixes: isPrompt, pastes: desk.pastes, listed: desk.listedKind)
      parser.textLeftOut = { [desk] option, command in
        try desk.textLeftOut(
          current: command.currentText(of: option, at: desk) ?? "",
          aid: command.writingAid(for: option, at: desk))
      }
      guard let parsed = try parser.parse(line) else { return nil }
      command = type(of: parsed).card.name
      json = options.json || parsed.output.json
      // A session that was overwritten or cannot be read can still be closed.
      if !Self.commandsWithoutSession.contains(command) { try unreadable.get() }
      let before = desk.state.sequence
      let session = desk.session
      let answer = try parsed.answer(at: desk)
      breakRow()
      // A change that was made is reported even if the interruption came too late; a query is stopped.
      let isDone = desk.state.sequence != before || answer.wroteFiles
      if !isDone, desk.setup.isInterrupted() { throw CancellationError() }
      reportNews()
      // A session that the command closed has no file to lose.
      var warning: Explanation?
      if session === desk.session,
        !["sessions", "help", "quit", "set", "alias"].contains(command)
      {
        warning = reportLostFile(of: session)
      }
      let failure = answer.failure
      if failure == nil || !json {
        try show(answer, command: command, json: json, isDone: isDone, warning: warning)
      }
      if let code = desk.console.outputFault { throw DeskError.outputLost(code) }
      return failure.map {
        report($0, command: command, json: json, done: answer, warning: warning)
      } ?? .success
    } catch CommandFault.help(let name) {
      let answer = HelpAnswer(command: CommandList.named(name) ?? HelpCommand.self)
      try? show(answer, command: name, json: json, isDone: false)
      return .success
    } catch {
      breakRow()
      reportNews()
      let explanation =
        desk.setup.isInterrupted() && (error as? StoreError)?.mayHaveBeenDone != true
        ? Explanation.interrupted
        : Explanations.explanation(of: error)
      return report(keptTexts(explanation, typed), command: command, json: json)
    }
  }

  /// Commands that do not need the open session.
  private static let commandsWithoutSession = [
    "open", "new", "close", "sessions", "help", "quit", "set", "alias",
  ]

  /// The explanation of a failure, with tags in place of pasted texts; texts written for the line become
  /// pastes, and Up brings back the line with their tags.
  private func keptTexts(_ error: Explanation, _ typed: String) -> Explanation {
    var error = error.naming(desk.pastes, of: typed)
    let tags = desk.writtenTexts.compactMap(source.keep)
    guard !tags.isEmpty else { return error }
    source.recall(WrittenLine.line(typed, with: tags))
    error.hint =
      (error.hint.map { $0 + "; " } ?? "")
      + "what you wrote is kept: Up brings the line back with \(tags.joined(separator: " "))"
    return error
  }

  /// Whether a line that could not be parsed asks for JSON.
  private static func asksForJSON(_ line: String) -> Bool {
    line.split(separator: " ").contains("--json")
  }

  // MARK: Showing

  private func show(
    _ answer: any Answer, command: String, json: Bool, isDone: Bool, warning: Explanation? = nil
  ) throws {
    let export = answer as? ExportAnswer
    let isAside = export?.isStandardOutput == true
    if json {
      let line = try JSONAnswers.line(command: command, answer: answer, warning: warning)
      isAside ? desk.console.diagnose(line) : desk.console.write(line)
      return
    }
    if let content = export?.content {
      desk.console.write(content)
      return
    }
    var page = desk.page(forDiagnostics: isAside)
    if isAside {
      answer.write(to: &page)
      desk.console.diagnose(page.drain())
      return
    }
    let next = answer.writer()
    if answer.isPaged, desk.console.isInteractive, let screens = desk.settings.pagedScreens {
      desk.console.page(screens: screens) { next(&page) ? page.drain() : nil }
    } else {
      while isDone || !desk.setup.isInterrupted(), next(&page) { desk.console.write(page.drain()) }
    }
  }

  /// At a terminal, Ctrl-C has printed ^C: further output and the prompt begin a new row.
  private func breakRow() {
    guard isPrompt, !isRowBroken, desk.setup.isInterrupted() else { return }
    isRowBroken = true
    desk.console.write("\n")
  }

  /// Reports changes that others have made.
  private func reportNews() {
    let news = desk.drainNews()
    let settled = desk.drainSettled()
    guard !news.isEmpty || settled != nil else { return }
    var page = desk.page(forDiagnostics: true)
    if let settled {
      page.wrapped(
        [
          .init(
            "entry \(settled.sequence), whose outcome was unknown, is recorded: \(settled.step.line)",
            .notice)
        ], indent: "  ")
    }
    for entry in news.suffix(5).map(desk.inView) {
      page.wrapped(
        [
          .init(
            "meanwhile \(entry.step.analyst), entry \(entry.sequence): \(entry.step.line)", .notice)
        ],
        indent: "  ")
    }
    if news.count > 5 { page.line("  and \(news.count - 5) before; history shows all", .notice) }
    desk.console.diagnose(page.drain())
  }

  private func report(
    _ error: Explanation, command: String, json: Bool, done: (any Answer)? = nil,
    warning: Explanation? = nil
  ) -> ExitStatus {
    if json {
      desk.console.write(
        JSONAnswers.line(
          command: command, error: error, line: isPrompt ? nil : number, answer: done,
          warning: warning))
    } else {
      var page = desk.page(forDiagnostics: true)
      if let name = source.name {
        let lead = "\(name):\(number): " + (command.isEmpty ? "" : "\(command): ")
        page.line(lead + error.message)
      } else {
        page.wrapped([.init("✗ ", .bad), .init(error.message)], indent: "  ")
      }
      if let hint = error.hint { page.wrapped([.init(hint)], first: "  ", indent: "  ") }
      for choice in error.choices { page.wrapped([.init(choice)], first: "    ", indent: "      ") }
      desk.console.diagnose(page.drain())
    }
    return error.status
  }

  /// Reports once, before an answer from a session, that the session's file has gone.
  /// - Returns: the warning for each line of JSON, because nobody may read those before it.
  private func reportLostFile(of session: OpenSession) -> Explanation? {
    guard session.hasLostItsFile else {
      lostSession = nil
      return nil
    }
    let explanation = Explanations.lostFile(session.location)
    guard lostSession !== session else { return explanation }
    lostSession = session
    var page = desk.page(forDiagnostics: true)
    page.wrapped([.init("! \(explanation.message)", .notice)], indent: "  ")
    if let hint = explanation.hint { page.wrapped([.init(hint)], first: "  ", indent: "  ") }
    desk.console.diagnose(page.drain())
    return explanation
  }

  /// Ctrl-D reports, as `quit` does, that the session's file is no longer the one that was opened; whether the
  /// program stays, so that the session can be saved elsewhere.
  private func reportMissingFile() -> Bool {
    do {
      try desk.checkLeaving()
      if !desk.session.hasLostItsFile { try desk.session.checkFile() }
    } catch {
      _ = report(Explanations.explanation(of: error), command: "", json: options.json)
      return error is DeskError
    }
    return false
  }

  private func stop() {
    guard let name = source.name, name != "-c" else { return }
    let saved =
      desk.session.store == nil || number == 1
      ? "nothing was saved"
      : desk.session.hasLostItsFile
        ? "the session's file has gone"
        : number == 2 ? "line 1 is saved" : "lines 1-\(number - 1) are saved"
    desk.console.diagnose(
      "stopped at line \(number) of \(ScreenText.shown(name, singleLine: true)); \(saved); "
        + "--keep-going continues after failures\n")
  }
}

extension Desk {
  /// Whether the colours are for a light background.
  private var isLight: Bool { settings[.theme].map { $0 == "light" } ?? console.isLight }

  /// An article's text has rows of at most this many columns, unless the setting `width` asks for more.
  private static let mostTextColumns = 100

  /// The prompt: session and article.
  var prompt: String {
    let article = session.currentArticle.map { " \($0)" } ?? ""
    return "\(session.name)\(article)> "
  }

  /// A page of the width in the settings or of the terminal.
  package func page(forDiagnostics: Bool = false) -> TextOutput {
    let usesColor =
      switch setup.colorWasSaid ? nil : settings.color {
      case "always": true
      case "never": false
      default: console.usesColor
      }
    return TextOutput(
      width: settings.width ?? console.width, textWidth: settings.width ?? Self.mostTextColumns,
      usesColor: usesColor && (!forDiagnostics || console.isInteractive),
      isAccessible: console.isAccessible,
      colors: ScreenColors(depth: console.colorDepth.ofRatings, isLight: isLight),
      showsLinks: console.showsLinks && !forDiagnostics, clock: setup.clockOnWall)
  }
}

extension CommandList {
  /// The command that a line begins with, as far as it can be determined without parsing.
  static func name(in line: String) -> String {
    let word = line.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
    // The message about a quoted word names it as a whole.
    if word.first == "\"" || word.first == "'" { return "" }
    return named(word.lowercased())?.card.name ?? String(word.prefix(64))
  }
}
