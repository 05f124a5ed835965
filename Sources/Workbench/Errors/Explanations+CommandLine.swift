import Presentation

extension Explanations {
  static func explanation(of fault: CommandLine.Fault) -> Explanation {
    switch fault {
    case .openQuote(let quote, let column):
      Explanation(
        "open-quote", "the quote \(quote) opened at column \(column) is never closed",
        hint: "close it, or type \\ before a quote that belongs to the text",
        status: .misuse)
    case .danglingBackslash:
      Explanation(
        "dangling-backslash", "a backslash ends the line",
        hint: "a backslash makes the next character literal; type two for one backslash",
        status: .misuse)
    }
  }

  static func explanation(of fault: CommandFault) -> Explanation {
    switch fault {
    case .unknown(let word, let suggestions):
      Explanation(
        "unknown-command",
        "there is no command \"\(word.count > 60 ? word.prefix(60) + "…" : word)\"",
        hint: ShellPrograms.named(word).map {
          "in a shell: \($0.usage); for details: help \($0.name)"
        } ?? didYouMean(suggestions) ?? "help lists the commands", status: .misuse)
    case .paste(let tag):
      Explanation(
        "paste-alone",
        "\(tag) is a text of several lines, and not all of them are commands",
        hint: "load paste loads it as an article; note c1, --quote and other texts accept it too",
        status: .misuse)
    case .unclear(let word, let commands):
      Explanation(
        "unclear-command", "\"\(word)\" is ambiguous: \(commands.joined(separator: ", "))",
        hint: "type one more letter", status: .misuse)
    case .usage(let command, let message, let usage):
      Explanation(
        "usage", lowercasedFirst(message), hint: "usage: \(usage); for details: help \(command)",
        status: .misuse)
    case .exclusive(let command, let flags, let usage):
      Explanation(
        "usage", "\(flags.joined(separator: " and ")) cannot be combined",
        hint: "usage: \(usage); for details: help \(command)", status: .misuse)
    case .help(let command):
      Explanation("help", "help \(command)")
    }
  }
}
