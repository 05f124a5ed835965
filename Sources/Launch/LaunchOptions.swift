import ArgumentParser
import FactCheck
import Presentation
import Workbench

/// The launch line: `factdesk [SESSION] [options]`, or `factdesk run SCRIPT [options]`.
struct LaunchOptions {
  var session: String?
  var script: String?
  var commands: [String] = []
  var sessions: String?
  var json = false
  var keepsGoing = false
  var display = DisplayOptions()
  var ignoresSettings = false
  var analyst: String?

  /// The options of both forms, declared for the argument parser.
  struct Shared: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "The folder of the sessions, or the address of a server.", valueName: "folder-or-address"))
    var sessions: String?

    @Flag(help: "Print one line of JSON for each command.")
    var json = false

    @Flag(name: .customLong("keep-going"), help: "Continue after a command that fails.")
    var keepsGoing = false

    @Option(help: "When to use colour.")
    var color: Color?

    @Flag(name: .customLong("no-rc"), help: "Ignore the files of settings.")
    var ignoresSettings = false

    @Flag(name: .customLong("private"), help: "Do not save this run's lines in the history file.")
    var isPrivate = false

    @Flag(
      name: .customLong("accessible"),
      help: "Write for a screen reader: no bars, hints or redrawing.")
    var isAccessible = false

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Your name, as the log and reports print it.", valueName: "name"))
    var analyst: String?

    func validate() throws {
      guard let analyst, !AnalystName.isName(analyst) else { return }
      throw ValidationError(
        "--analyst expects a name with a letter or digit, not \"\(analyst)\"")
    }
  }

  /// When styles are shown.
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  /// `factdesk [SESSION] …`
  struct Desk: ParsableCommand {
    /// What the argument parser answers to `--version`; `Launch` prints `VersionPage` instead, which loads libraries.
    static let version = "factdesk \(Version.current)"

    /// What it prints for its installation, in the columns of the other uses.
    private static var generated: String {
      GeneratedFile.uses.map { use, what in
        let words = "  factdesk \(use)"
        return words.count < 31
          ? words + String(repeating: " ", count: 32 - words.count) + what
          : "\(words)\n\(String(repeating: " ", count: 32))\(what)"
      }.joined(separator: "\n")
    }

    static let configuration = CommandConfiguration(
      commandName: "factdesk",
      abstract: "The fact-checking workbench for the terminal.",
      discussion: """
        Without -c, you type commands at a prompt; if standard input is not a terminal, factdesk \
        reads them from it.

        Other uses, whose options may precede or follow the word:
          factdesk run SCRIPT           run a script
          factdesk check SESSION        check a session's log, hash chain and files
          factdesk recover SESSION NEW  save the intact part of a damaged session
          factdesk segment FILE         print the sentences of a text, as JSON lines
          factdesk attributions FILE    print who said what in sentences, as JSON lines
          factdesk suggest --lines FILE print how much sentences are worth checking
          factdesk match --archive FILE --queries FILE
                                        print earlier checks of claims, as JSON lines
          factdesk extract FILE...      extract articles from web pages, as JSON lines
          factdesk schema               print the JSON Schema of the report
        \(generated)
        """,
      version: version)

    @Argument(help: "The session: a name, or a file's path. Untitled when left out.")
    var session: String?

    @Option(
      name: .customShort("c"), parsing: .unconditionalSingleValue,
      help: ArgumentHelp("Run this command; may be repeated.", valueName: "command"))
    var commands: [String] = []

    @OptionGroup var shared: Shared
  }

  /// `factdesk run SCRIPT …`
  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "factdesk run", abstract: ShellPrograms.run.summary)

    @Argument(help: "The script; - for standard input.")
    var script: String

    @Option(help: "The session: a name, or a file's path.")
    var session: String?

    @OptionGroup var shared: Shared
  }

  /// Reads the words of the launch line.
  /// - Throws: the argument parser's errors, which also represent help and version.
  init(_ words: [String]) throws {
    if let usual = Self.usual(words) {
      self = usual
    } else if words.first == "run" {
      let run = try Run.parse(Array(words.dropFirst()))
      session = run.session
      script = run.script
      apply(run.shared)
    } else {
      let desk = try Desk.parse(words)
      session = desk.session
      commands = desk.commands
      apply(desk.shared)
    }
  }

  private init() {}

  private mutating func apply(_ shared: Shared) {
    sessions = shared.sessions
    json = shared.json
    keepsGoing = shared.keepsGoing
    display.color = shared.color?.rawValue
    display.isPrivate = shared.isPrivate
    display.isAccessible = shared.isAccessible
    ignoresSettings = shared.ignoresSettings
    analyst = shared.analyst
  }

  /// `[SESSION] [-c COMMAND]... [--sessions DIR] [--json]` is the form that scripts and editors run most;
  /// reading it here saves the argument parser's start. Everything else, including every error, goes to the
  /// argument parser.
  private static func usual(_ words: [String]) -> LaunchOptions? {
    var options = LaunchOptions()
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "-c":
        guard let command = words.popFirst() else { return nil }
        options.commands.append(command)
      case "--sessions":
        guard let folder = words.popFirst(), !folder.hasPrefix("-") else { return nil }
        options.sessions = folder
      case "--json": options.json = true
      default:
        guard options.session == nil, !word.hasPrefix("-"),
          !SessionTarget.reservedNames.contains(word)
        else { return nil }
        options.session = word
      }
    }
    return options
  }
}
