import ArgumentParser
import FoundationEssentials

/// An argument or option of a command, as the argument parser knows it: help, completion and the
/// reference page are told from this, so that nothing is written twice.
package struct CommandPart: Sendable, Equatable {
  /// The option with its dashes; `nil` for what stands without one.
  package var option: String?
  /// Names that the option once had, with their dashes: accepted, and listed nowhere.
  var formerNames: [String] = []
  /// What kind of word it takes; `nil` for a flag.
  package var value: String?
  /// One line.
  package var help: String
  /// Whether it may stand more than once.
  var isRepeating: Bool

  package var isPositional: Bool { option == nil }

  /// All names that the option may be given by.
  var names: [String] { [option].compactMap { $0 } + formerNames }

  /// `--as <wording>`.
  package var shownName: String {
    [option, value.map { "<\($0)>" }].compactMap { $0 }.joined(separator: " ")
      + (isRepeating ? "..." : "")
  }
}

package enum CommandParts {
  /// The arguments and options of a command, in the order in which they are declared; the variants
  /// of `edit` together, each option once.
  package static func parts(of type: any Command.Type) -> [CommandPart] {
    var parts: [CommandPart] = []
    for variant in variants(of: type) {
      for part in declared(variant)
      where part.isPositional || !parts.contains(where: { $0.option == part.option }) {
        parts.append(part)
      }
    }
    return parts
  }

  /// What a command may turn into by its words.
  static func variants(of type: any Command.Type) -> [any Command.Type] {
    guard type == EditCommand.self else { return [type] }
    return [
      EditArticleCommand.self, EditClaimCommand.self, EditEvidenceCommand.self,
      EditNoteCommand.self,
    ]
  }

  /// The arguments and options that one type declares.
  package static func declared(_ type: any ParsableCommand.Type) -> [CommandPart] {
    // The parser tells its declarations as JSON; a fault here would be seen by every help test.
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
        help: argument.abstract ?? "", isRepeating: argument.isRepeating)
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
