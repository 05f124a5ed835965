import ArgumentParser
import Presentation

/// A word of the desk: what `help`, completion and the reference page need to know, and the action.
///
/// A command is one file that conforms, and one line in `CommandList`. Its arguments and options are
/// declared for the argument parser; each declares in its `valueName` what kind of word it takes,
/// from which Tab knows what to offer.
package protocol Command: ParsableCommand {
  /// What is told about it.
  static var card: CommandCard { get }

  /// How it answers.
  var output: OutputOptions { get }

  /// The command that a line really means, where the first word alone does not tell.
  static func variant(for line: CommandLine) throws -> any Command.Type

  /// What an editor shows at first that is opened for an option's text (`edit c1 --as -`); `nil` for
  /// nothing. What can be refused without the text is refused here.
  func currentText(of option: String, at desk: Desk) throws -> String?

  /// Does it.
  func answer(at desk: Desk) throws -> any Answer
}

extension Command {
  func currentText(of option: String, at desk: Desk) throws -> String? { nil }

  static func variant(for line: CommandLine) throws -> any Command.Type { Self.self }

  // Usage and messages name the command as it is typed, not as its type is called.
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: card.name, abstract: card.summary)
  }
}

/// What is told about a command.
package struct CommandCard: Sendable {
  /// The groups of `help`, in its order.
  package enum Group: String, CaseIterable, Sendable {
    case session, article, claim, check, report, desk
  }

  /// A line to try, with the lines that must come before it.
  struct Example: Sendable {
    /// Lines that prepare a fresh session.
    var setUp: [String] = []
    /// The line.
    package var line: String
    /// What is pressed then, where it is a mode of keys.
    var keys = ""
  }

  /// The word that is typed.
  package var name: String
  /// Other words for it.
  var aliases: [String] = []
  /// Names that it once had, which scripts may use: accepted, and listed nowhere.
  var formerNames: [String] = []
  /// Where `help` lists it.
  package var group: Group
  /// One line.
  package var summary: String
  /// What is behind the name, as in `tag PLACE [+topic]...`.
  package var usage: String
  /// All that a user should know, in paragraphs.
  package var discussion: String = ""
  /// Lines to try; at least one.
  var examples: [Example]
  /// For commands that end in TEXT: how many words stand before it, and which of the options before
  /// it take a value.
  var text: TextTail?
  /// Whether its words are sources of articles, so that `paste` means what was pasted.
  var takesSources = false

  /// Where a command's free text begins.
  struct TextTail: Sendable {
    /// Words before the text, options not counted.
    var wordsBefore: Int
    /// Options, before the text, that take a value.
    var valueOptions: [String] = []
  }
}

/// The option that every command has.
package struct OutputOptions: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Print one line of JSON.")
  package var json = false

  package init() {}
}
