import ArgumentParser
import Workbench

/// The manual page `factdesk(1)`, made from the launch line's declarations and the command list.
enum ManualPage {
  /// The page in the `man` macros of roff.
  static var text: String {
    var page = [
      #".TH FACTDESK 1 "" "Factdesk \#(Version.current)" "User Commands""#,
      // Words of commands are not divided, and long ones leave gaps in justified lines.
      ".nh", ".ad l",
      ".SH NAME", #"factdesk \- fact\-checking workbench for the terminal"#,
      ".SH SYNOPSIS",
      ".B factdesk", "[SESSION] [OPTIONS] [\\fB\\-c\\fR COMMAND]...", ".br",
      ".B factdesk run", "SCRIPT [\\fB\\-\\-session\\fR SESSION] [OPTIONS]",
    ]
    for program in Programs.all {
      page += [".br", ".B factdesk \(program.word)", escaped(arguments(of: program))]
    }
    page += [".SH DESCRIPTION"] + paragraphs(description, between: ".PP")
    page += [".SH OPTIONS"] + options(CommandParts.declared(LaunchOptions.Desk.self))
    page += [".SH PROGRAMS"]
    page += [".TP", ".B run", escaped(LaunchOptions.Run.configuration.abstract)]
    for program in Programs.all {
      page += [".TP", ".B \(program.word)", escaped(program.configuration.abstract)]
    }
    page += GeneratedFile.uses.flatMap { use, what in
      [".TP", ".B \(escaped(use))", escaped("\(what.prefix(1).uppercased())\(what.dropFirst()).")]
    }
    page += [".SH COMMANDS"] + paragraphs(commands, between: ".PP")
    for group in CommandCard.Group.allCases {
      page += [".SS \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())"]
      for type in CommandList.all where type.card.group == group {
        page += [".TP", ".B \(escaped(type.card.usage))"]
        let words = [type.card.summary] + CommandParts.paragraphs(of: type)
        page += paragraphs(words.joined(separator: "\n"), between: ".IP")
        page += nested(options(CommandParts.parts(of: type).filter { $0.option != "--json" }))
      }
    }
    for topic in HelpTopics.all {
      page += [".SH \(topic.name.uppercased())", ".nf"]
      page += topic.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap(asIs)
      page += [".fi"]
    }
    page += [".SH ENVIRONMENT"] + environment.flatMap { [".TP", ".B \($0)", escaped($1)] }
    return page.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private static let description = """
    An analyst loads articles, tags the claims in them, gathers evidence, decides verdicts, and exports a \
    report that readers can check for themselves. Every change is on the disk before its answer is shown.
    Without -c and with a terminal, commands are typed at a prompt; otherwise they are read from \
    standard input. The same words work at the prompt, in scripts and in pipes.
    """

  private static let commands = """
    Each accepts --json, which prints one line of JSON, and --help. At the prompt a unique beginning \
    of a command is enough.
    """

  private static let environment = [
    ("FACTDESK_SESSIONS", "The folder of the sessions, unless --sessions names it."),
    ("FACTDESK_RC", "The file of settings and aliases."),
    (
      "FACTDESK_PAGER, PAGER",
      "The pager for answers of two screens or more, run by a shell; empty for none."
    ),
    ("LESS, LESSSECURE", "If they are not set, less gets a prompt and cannot write files."),
    ("VISUAL, EDITOR", "The editor for long texts, run by a shell."),
    ("HOME", "Your home folder, which must exist; by default the one in the list of users."),
    ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", "Whether styles are shown, unless --color sets it."),
    ("COLORFGBG", "Whether the background is light, unless set theme says it."),
    ("TZ", "The zone of times for people, unless set timezone names it."),
    ("COLORTERM, TERM", "How many colours ratings use: 16, 256 or any."),
    ("EDITRC", "The file of key bindings, else ~/.editrc."),
  ]

  private static func arguments(of program: any ParsableCommand.Type) -> String {
    CommandParts.declared(program).map { part in
      part.isPositional ? (part.value ?? "").uppercased() : "[\(part.shownName)]"
    }.joined(separator: " ")
  }

  private static func options(_ parts: [CommandPart]) -> [String] {
    parts.filter { !$0.isPositional }.flatMap {
      [".TP", ".B \(escaped($0.shownName))", escaped($0.help)]
    }
  }

  /// A line of a text whose lines are kept; one that is too long for them is a paragraph of its own.
  private static func asIs(_ line: Substring) -> [String] {
    guard line.count > 72 else { return [escaped(String(line))] }
    let indent = line.prefix { $0 == " " }.count
    return [
      ".fi", ".in +\(indent)n", escaped(String(line.dropFirst(indent))), ".in -\(indent)n", ".nf",
    ]
  }

  /// The same, indented.
  private static func nested(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [".RS"] + lines + [".RE"]
  }

  /// The paragraphs of a text, one per line, separated by a macro.
  private static func paragraphs(_ text: String, between macro: String) -> [String] {
    let paragraphs = text.split(separator: "\n").map { [escaped(String($0))] }
    return Array(paragraphs.joined(separator: [macro]))
  }

  /// The text escaped for roff, which interprets backslashes, dashes, and dots and quotes at the beginning of a
  /// line.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      // A line may be broken between alternatives and between the members of JSON.
      if result.hasSuffix("|") || result.hasSuffix(","), character != " " { result += "\\:" }
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
