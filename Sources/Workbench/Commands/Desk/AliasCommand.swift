import ArgumentParser
import Presentation

struct AliasCommand: Command {
  static let card = CommandCard(
    name: "alias", group: .desk,
    summary: "List, add or remove aliases: your own names for command lines.",
    usage: "alias [NAME [LINE]]",
    discussion: """
      After alias fl verdict @ False, fl runs that line; words typed after fl are added to it. To \
      remove the alias: alias fl "". An alias made at the prompt is kept for later runs. An alias \
      cannot have the name of a command.
      """,
    examples: [
      .init(line: "alias todo claims --open"),
      .init(setUp: ["alias todo claims --open"] + Examples.tagged, line: "todo +number"),
    ], text: .init(wordsBefore: 1, isLine: true))

  @Argument(help: ArgumentHelp("The word.", valueName: "name"))
  var name: OptionText?

  @Argument(help: ArgumentHelp("What it means.", valueName: "line"))
  var meaning: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      return AliasesAnswer(
        aliases: desk.settings.aliases.sorted { $0.key < $1.key }
          .map { .init(name: $0.key, line: $0.value) })
    }
    if let meaning {
      try desk.setAlias(name.text, to: meaning.text)
    } else if desk.settings.aliases[name.text] == nil {
      throw DeskError.badAlias(name.text, reason: "there is no such alias")
    }
    guard let line = desk.settings.aliases[name.text] else {
      return AliasesAnswer(aliases: [], removed: name.text)
    }
    return AliasesAnswer(aliases: [.init(name: name.text, line: line)])
  }
}
