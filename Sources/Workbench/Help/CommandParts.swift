import ArgumentParser
import FoundationEssentials

/// An argument or option of a command, from the argument parser: the only source for help, completion and the
/// reference page.
package struct CommandPart: Sendable, Equatable {
  /// The option with its dashes; `nil` for an argument.
  package var option: String?
  /// Former names of the option, with their dashes: accepted but not listed.
  var formerNames: [String] = []
  /// The kind of its value; `nil` for a flag.
  package var value: String?
  /// Its help in one line.
  package var help: String
  /// Whether it may be repeated.
  var isRepeating: Bool
  /// Whether it may be left out.
  var isOptional = false

  package var isPositional: Bool { option == nil }

  /// The kind of its value; `nil` for a flag. A test checks that each option of a command has one.
  var kind: WordKind? { value.flatMap(WordKind.init) }

  /// All names that the option accepts.
  var names: [String] { [option].compactMap { $0 } + formerNames }

  /// `--as <wording>`.
  package var shownName: String {
    [option, value.map { "<\($0)>" }].compactMap { $0 }.joined(separator: " ")
      + (isRepeating ? "..." : "")
  }
}

package enum CommandParts {
  /// The names of the options of all commands.
  static let everyOption = Set(CommandList.all.flatMap { parts(of: $0) }.flatMap(\.names))

  /// The arguments and options of a command, in declaration order; the variants of `edit` together, each option
  /// once.
  package static func parts(of type: any CommandName.Type) -> [CommandPart] {
    var parts: [CommandPart] = []
    for variant in type.variants {
      for part in declared(variant)
      where part.isPositional || !parts.contains(where: { $0.option == part.option }) {
        parts.append(part)
      }
    }
    return parts
  }

  /// The arguments and options that a type declares.
  package static func declared(_ type: any ParsableCommand.Type) -> [CommandPart] {
    // The parser returns its declarations as JSON; every test of help would detect a failure here.
    guard let dump = try? JSONDecoder().decode(Dump.self, from: Data(type._dumpHelp().utf8)) else {
      return []
    }
    return (dump.command.arguments ?? []).filter {
      $0.names?.contains { $0.name == "help" } != true
    }
    .map { argument in
      CommandPart(
        option: argument.kind == "positional" ? nil : argument.names?.first.map(\.dashed),
        formerNames: argument.names?.dropFirst().map(\.dashed) ?? [],
        value: argument.kind == "flag" ? nil : argument.valueName,
        help: argument.abstract ?? "", isRepeating: argument.isRepeating,
        isOptional: argument.isOptional)
    }
  }

  private struct Dump: Decodable {
    var command: Command

    struct Command: Decodable {
      var arguments: [Argument]?
    }
    struct Argument: Decodable {
      var kind: String
      var isRepeating: Bool
      var isOptional: Bool
      var names: [Name]?
      var valueName: String?
      var abstract: String?
    }
    struct Name: Decodable {
      var kind: String
      var name: String

      var dashed: String { (kind == "short" ? "-" : "--") + name }
    }
  }
}
