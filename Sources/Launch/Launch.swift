import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck
import FoundationEssentials
import Glibc
import Presentation
import SessionStore
import TeamStore
import Workbench

/// Runs what the launch line asks for.
public enum Launch {
  /// Runs the program.
  /// - Parameter words: the launch line without the program's own name.
  public static func run(_ words: [String], with platform: any Platform) -> ExitStatus {
    if let file = GeneratedFile(words) {
      let console = platform.console(DisplayOptions(), isInteractive: false)
      return file.write(on: console, environment: platform.environment)
    }
    let words = LaunchWords.useFirst(words)
    if let word = words.first, let program = Programs.named(word) {
      return perform(program, Array(words.dropFirst()), with: platform)
    }
    let options: LaunchOptions
    do {
      options = try LaunchOptions(words)
    } catch {
      return explain(error, as: LaunchOptions.Desk.self, of: words, with: platform)
    }
    return work(options, with: platform)
  }

  // MARK: The desk

  private static func work(_ options: LaunchOptions, with platform: any Platform) -> ExitStatus {
    let isPrompt = options.commands.isEmpty && options.script == nil && platform.inputIsTerminal
    let readsInput =
      options.script == "-"
      || (options.commands.isEmpty && options.script == nil && !platform.inputIsTerminal)
    let console = platform.console(options.display, isInteractive: isPrompt)
    let sessions: SessionRepositories
    do {
      sessions = try repositories(option: options.sessions, environment: platform.environment)
    } catch {
      return refuse(Explanations.explanation(of: error), json: options.json, on: console)
    }
    var setup = DeskSetup(
      sessions, analyst: options.analyst, fallbackAnalyst: platform.accountName,
      clock: { Timestamp(seconds: time(nil)) }, makeID: { UUID() }, console: console)
    setup.makeSalt = { Salt.random() }
    setup.clockOnWall = LocalTime.clock
    setup.zones = LocalTime.zones
    setup.inputIsScript = readsInput
    setup.isInterrupted = platform.isInterrupted
    setup.programs = OutsidePrograms(
      environment: platform.environment, isCancelled: platform.isInterrupted)
    setup.colorWasSaid = options.display.color != nil
    setup.settingsFile =
      options.ignoresSettings ? nil : SettingsFile.path(environment: platform.environment)
    setup.cacheFolder = SettingsFile.cacheFolder(environment: platform.environment)
    setup.readsDeskSettings = !options.ignoresSettings
    setup.positionsFile = options.display.isPrivate ? nil : platform.positionsFile
    let desk: Desk
    do {
      desk = try Desk(setup, session: options.session)
    } catch {
      return refuse(Explanations.explanation(of: error), json: options.json, on: console)
    }
    SettingsFile.read(into: desk)
    let source: any LineSource
    if !options.commands.isEmpty {
      source = ListedLines(options.commands, name: "-c")
    } else if readsInput {
      source = platform.inputLines()
    } else if let script = options.script {
      switch platform.lines(ofFile: script) {
      case .success(let lines): source = lines
      case .failure(let fault):
        let reason = String(cString: strerror(fault.code))
        return refuse(
          Explanation("script", "cannot read \(script): \(reason)", status: .misuse),
          json: options.json, on: console)
      }
    } else {
      greet(desk)
      source = platform.prompt(for: Completer(desk: desk), options.display)
    }
    var loop = CommandLoop.Options()
    loop.json = options.json
    loop.keepsGoing = options.keepsGoing
    let status = CommandLoop(desk: desk, source: source, options: loop).run()
    desk.session.close()
    return status
  }

  private static func greet(_ desk: Desk) {
    var page = desk.page()
    page.line([
      .init("Factdesk \(Version.current)", .bold),
      .init("   type help, press Tab for suggestions, Ctrl-D to quit", .faint),
    ])
    func tell(_ words: String) { page.wrapped([.init(words, .faint)], indent: "  ") }
    tell("sessions in \(desk.setup.sessions.location), analyst \(desk.analyst)")
    if !desk.knowsAnalyst {
      tell("reports print this name; to change it: set analyst \"NAME\"")
    }
    if desk.session.isNamed, desk.session.store == nil {
      tell("\(desk.session.name) is new; the first change creates \(desk.session.toBeCreated)")
    }
    if let work = try? desk.workSummary() {
      tell(work.line(by: desk.setup.clockOnWall, now: desk.setup.clock()))
    }
    let sessions = (try? desk.setup.sessions.list()) ?? []
    if !desk.session.isNamed, let newest = sessions.max(by: { $0.modified < $1.modified }) {
      tell("to continue the latest session: open \(newest.name)")
    }
    if desk.state.isUntouched, sessions.isEmpty { teach(&page) }
    desk.console.write(page.drain())
  }

  /// Three lines for users without a session.
  private static func teach(_ page: inout TextOutput) {
    page.table(
      [
        ("load FILE", "loads an article; load paste loads the text you pasted"),
        ("tag 3 +topic", "tags sentence 3 as a claim; verdict c1 False decides it"),
        ("help, Tab, COMMAND ?", "explain the commands; undo reverses any step"),
      ].map { [.init($0), .init($1, .faint)] }, shrinking: 1)
  }

  /// The repositories of a launch line.
  static func repositories(
    option: String?, environment: [String: String]
  ) throws -> SessionRepositories {
    let location = try SessionsLocation(option: option, environment: environment)
    return try SessionRepositories(location: location.text) { TeamRepository($0) }
  }

  // MARK: Programs

  private static func perform(
    _ program: any Program.Type, _ words: [String], with platform: any Platform
  ) -> ExitStatus {
    let console = platform.console(DisplayOptions(), isInteractive: false)
    do {
      let environment = platform.environment
      let own = try LaunchWords.own(words, of: program)
      let status = try program.parse(own).perform(
        on: console,
        sessions: { try repositories(option: $0, environment: environment) },
        programs: OutsidePrograms(
          environment: environment, isCancelled: platform.isInterrupted))
      if platform.isInterrupted() { return .interrupted }
      if let code = console.outputFault { throw DeskError.outputLost(code) }
      return status
    } catch let error where program.exitCode(for: error) != .failure {
      return explain(error, as: program, with: platform)
    } catch {
      return refuse(
        Explanations.explanation(of: error), json: words.contains("--json"), of: program.word,
        on: console)
    }
  }

  private static func explain(
    _ error: any Error, as type: (some ParsableArguments).Type, of words: [String] = [],
    with platform: any Platform
  ) -> ExitStatus {
    let console = platform.console(DisplayOptions(), isInteractive: false)
    if type.exitCode(for: error) == .success {
      let message = type.fullMessage(for: error)
      console.write(
        message == LaunchOptions.Desk.version ? VersionPage.text : message + "\n")
      return console.outputFault == nil ? .success : .failed
    }
    let command = (type as? any ParsableCommand.Type)?.configuration.commandName ?? "factdesk"
    let message = ParserMessage.reworded(type.message(for: error), of: command)
    console.diagnose("factdesk: \(ScreenText.shown(message, singleLine: false))\n")
    let near = words.first.map {
      Spelling.nearest(to: $0, in: SessionTarget.reservedNames.sorted())
    }
    let hint = Explanations.didYouMean(near ?? []).map { "\($0) " } ?? ""
    console.diagnose("  \(hint)for the options: factdesk --help\n")
    return .misuse
  }

  private static func refuse(
    _ error: Explanation, json: Bool, of command: String = "", on console: any Console
  ) -> ExitStatus {
    if json {
      console.write(JSONAnswers.line(command: command, error: error, line: nil))
    } else {
      var page = TextOutput(width: console.width, usesColor: false)
      page.line("factdesk: \(error.message)")
      if let hint = error.hint { page.wrapped([.init(hint)], first: "  ", indent: "  ") }
      console.diagnose(page.drain())
    }
    return error.status
  }
}
