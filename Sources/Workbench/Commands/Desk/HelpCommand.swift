import ArgumentParser
import ArticleText
import Presentation

struct HelpCommand: Command {
  static let card = CommandCard(
    name: "help", aliases: ["?"], group: .desk,
    summary: "Explain a command or topic.",
    usage: "help [WORD]",
    discussion: """
      For a command: help tag. For a topic: help addresses, help scales. For a program that runs in \
      a shell: help check, help recover.
      """,
    examples: [.init(line: "help tag")])

  @Argument(help: ArgumentHelp("A command or a topic.", valueName: "word"))
  var word: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let typed = word?.text else { return HelpAnswer.overview }
    if let line = desk.settings.aliases[typed] {
      var answer = HelpAnswer(topic: typed, text: "\(typed) is an alias of: \(line)")
      if let type = try? desk.settings.command(of: typed) {
        answer.text? += "\n\nhelp \(type.card.name) explains the command."
      }
      return answer
    }
    let lower = typed.lowercased()
    if let topic = HelpTopics.all.first(where: { $0.name == lower }) {
      var answer = HelpAnswer(topic: topic.name, text: topic.text)
      if topic.name == "keys" { answer.keys = desk.boundKeys() }
      return answer
    }
    // Some commands are programs, too; their help names the program.
    if CommandList.named(lower) == nil, let program = ShellPrograms.named(lower) {
      return HelpAnswer(program: program)
    }
    let parser = CommandParser(allowsPrefixes: desk.console.isInteractive)
    do {
      return HelpAnswer(command: try parser.resolve(typed))
    } catch CommandFault.unknown {
      let known = HelpTopics.words
      throw DeskError.noSuchHelp(typed, suggestions: Spelling.nearest(to: lower, in: known))
    }
  }
}
