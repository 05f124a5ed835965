import ArgumentParser
import Presentation

/// What a line can begin with: a name, its documentation, and the commands that it can mean.
package protocol CommandName: SendableMetatype {
  /// The documentation.
  static var card: CommandCard { get }

  /// The commands that it can mean: usually one.
  static var variants: [any Command.Type] { get }

  /// The command that a line means.
  /// - Parameter listed: the kind of the items that `@` means; `nil` if there are none, or of several kinds.
  static func variant(for line: CommandLine, listed: AddressKind?) throws -> any Command.Type
}

/// A command: its action, and what `help`, completion and the reference page need.
///
/// A command is one file that conforms, and one line in `CommandList`. Its arguments and options are declared
/// for the argument parser; the `valueName` of each declares the kind of its value, from which Tab knows what
/// to suggest.
package protocol Command: ParsableCommand, CommandName {
  /// The options for its answer.
  var output: OutputOptions { get }

  /// The initial text of an editor opened for an option's text (`edit c1 --as -`); `nil` for none. Whatever can
  /// be refused without the text is refused here.
  func currentText(of option: String, at desk: Desk) throws -> String?

  /// What an editor shows below the text of an option, to write by: what is below its first line is not read
  /// back. `nil` for nothing.
  func writingAid(for option: String, at desk: Desk) throws -> String?

  /// Runs the command.
  func answer(at desk: Desk) throws -> any Answer
}

extension Command {
  func currentText(of option: String, at desk: Desk) throws -> String? { nil }

  func writingAid(for option: String, at desk: Desk) throws -> String? { nil }

  package static var variants: [any Command.Type] { [Self.self] }

  package static func variant(
    for line: CommandLine, listed: AddressKind?
  ) throws -> any Command.Type { Self.self }

  // Usage and messages name the command as typed, not its type. As a part of another program, a command has no
  // completion script: else the parser looks for a request of one in every line, with two parses of its own.
  // `CommandParser` reads `--help`: the parser would make that flag's names anew for every line.
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: card.name, _superCommandName: "factdesk", abstract: card.summary, helpNames: [])
  }
}

/// A command's documentation.
package struct CommandCard: Sendable {
  /// The groups of `help`, in order.
  package enum Group: String, CaseIterable, Sendable {
    case session, article, claim, check, report, desk
  }

  /// An example line, with the lines that it needs before it.
  struct Example: Sendable {
    /// Lines that prepare a fresh session.
    var setUp: [String] = []
    package var line: String
    /// The keys pressed then, for a mode with single keys.
    var keys = ""
  }

  package var name: String
  /// Other names.
  var aliases: [String] = []
  /// Former names, which scripts may use: accepted but not listed.
  var formerNames: [String] = []
  /// The group in which `help` lists it.
  package var group: Group
  /// A summary in one line.
  package var summary: String
  /// What follows the name, as in `tag PLACE [+topic]...`.
  package var usage: String
  /// The help text, in paragraphs; those that begin with `- ` are a list.
  package var discussion: String = ""
  /// Examples; at least one.
  var examples: [Example]
  /// For commands that end in TEXT: the number of words before it, and the options before it that take a value.
  var text: TextTail?
  /// Whether its words are sources of articles, so that `paste` means the pasted text.
  var takesSources = false

  /// Where a command's free text begins.
  struct TextTail: Sendable {
    /// The number of words before the text, without options.
    var wordsBefore: Int
    /// Options before the text that take a value.
    var valueOptions: [String] = []
    /// Whether the text is a line of its own, which may end with an option.
    var isLine = false
  }
}

/// The option that every command has.
package struct OutputOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print one line of JSON.")
  package var json = false

  package init() {}
}
