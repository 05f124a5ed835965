import Presentation
import TestSupport

@testable import Workbench

/// `docs/commands.md`: made from the command list, with what each example prints.
enum ReferencePage {
  static func text() throws -> String {
    var page = """
      # Commands

      Made from the command list by a test, which also runs every example in a fresh session and records what it prints. The
      worked example's article is in `sessions/harbour/article.txt`; lines that only prepare an example are not shown.

      Every command takes `--json`, which answers with one line of JSON ([formats/answers.md](formats/answers.md)).

      """
    for group in CommandCard.Group.allCases {
      page += "\n## \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n"
      for type in CommandList.all where type.card.group == group {
        page += try section(type)
      }
    }
    page += "\n## Topics\n"
    for topic in HelpTopics.all {
      page += "\n### help \(topic.name)\n\n```text\n\(topic.text)\n```\n"
    }
    return page
  }

  private static func section(_ type: any CommandName.Type) throws -> String {
    let card = type.card
    var text = "\n### \(card.name)\n\n    \(card.usage)\n\n\(card.summary)\n"
    if !card.aliases.isEmpty { text += "\nAlso: `\(card.aliases.joined(separator: "`, `"))`.\n" }
    for paragraph in CommandParts.paragraphs(of: type) { text += "\n\(escaped(paragraph))\n" }
    let options = CommandParts.parts(of: type).filter { !$0.isPositional && $0.option != "--json" }
    if !options.isEmpty {
      text += "\n| Option | |\n| --- | --- |\n"
      for option in options { text += "| `\(option.shownName)` | \(escaped(option.help)) |\n" }
    }
    for example in card.examples { text += try "\n```console\n\(transcript(example))```\n" }
    return text
  }

  /// A plain sentence in Markdown.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "*_<>|[]`".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private static func transcript(_ example: CommandCard.Example) throws -> String {
    let desk = try TestDesk(session: nil) {
      $0.fetcher = StandInArchive(text: "The port office counted 38,500 crossings.")
    }
    for line in example.setUp {
      let outcome = desk(line)
      guard outcome.status == .success else { throw Fault(line: line, said: outcome.diagnostics) }
    }
    let pressed = PressedKeys(example.keys, columns: 80, rows: 18)
    if !example.keys.isEmpty { desk.console.pressed = pressed }
    let outcome = desk(example.line)
    guard outcome.status == .success else {
      throw Fault(line: example.line, said: outcome.diagnostics)
    }
    // The folder of the test's sessions is another each time.
    return "> \(example.line)\n" + screen(pressed, example.keys)
      + outcome.output.replacing(desk.folder.path, with: "sessions")
  }

  /// What the last of the keys found on the screen.
  private static func screen(_ pressed: PressedKeys, _ keys: String) -> String {
    guard let frame = pressed.frames.last else { return "" }
    let rows = frame.rows.map { "  \($0)".replacing(/\ +$/, with: "") }
    return "  (keys \(keys.map(String.init).joined(separator: " ")))\n"
      + rows.joined(separator: "\n") + "\n"
  }

  /// An example that does not work.
  struct Fault: Error {
    let line: String
    let said: String
  }
}
