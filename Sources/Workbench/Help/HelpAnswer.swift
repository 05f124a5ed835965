import ArgumentParser
import JSON
import Presentation

/// Help: the overview, or on a command or a topic.
struct HelpAnswer: Answer {
  /// A command in the overview.
  struct Line: JSONWritable {
    var name: String
    var group: String
    var summary: String

    var json: JSONValue { ["name": name, "group": group, "summary": summary] }
  }

  /// An argument or option.
  struct Part: JSONWritable {
    var name: String
    var help: String

    var json: JSONValue { ["name": name, "help": help] }
  }

  var command: String?
  var topic: String?
  var usage: String?
  var aliases: [String]?
  var summary: String?
  var text: String?
  var options: [Part]?
  var examples: [String]?
  var commands: [Line]?
  /// The keys of the prompt, for `help keys`.
  var keys: [BoundKeys]?

  var json: JSONValue {
    [
      "command": command, "topic": topic, "usage": usage, "aliases": aliases,
      "summary": summary, "text": text, "options": options, "examples": examples,
      "commands": commands,
    ]
  }

  var isPaged: Bool { true }

  static var overview: HelpAnswer {
    var answer = HelpAnswer(topic: "commands", text: nil)
    answer.commands = CommandList.all.map {
      Line(name: $0.card.name, group: $0.card.group.rawValue, summary: $0.card.summary)
    }
    return answer
  }

  init(topic: String, text: String?) {
    self.topic = topic
    self.text = text
  }

  init(command type: any CommandName.Type) {
    let card = type.card
    command = card.name
    usage = card.usage
    aliases = card.aliases.isEmpty ? nil : card.aliases
    summary = card.summary
    let paragraphs = CommandParts.paragraphs(of: type)
    text = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n")
    options = CommandParts.parts(of: type).filter { !$0.isPositional }
      .map { Part(name: $0.shownName, help: $0.help) }
    examples = card.examples.map(\.line)
  }

  func write(to page: inout TextOutput) {
    if let commands { return write(commands, to: &page) }
    if let usage { page.wrapped([.init(usage, .bold)], indent: "    ") }
    if let summary { page.wrapped([.init(summary)], indent: "") }
    if let aliases { page.line("also: \(aliases.joined(separator: ", "))") }
    if let text, command == nil { write(lines: text, to: &page) }
    if let keys, !keys.isEmpty {
      page.line()
      page.table(
        keys.map { [.init($0.keys.joined(separator: ", ")), .init($0.action)] }, shrinking: 0)
    }
    if let text, command != nil {
      var isInList = false
      for paragraph in text.split(separator: "\n") {
        let item = paragraph.hasPrefix("- ") ? paragraph.dropFirst(2) : nil
        if item == nil || !isInList { page.line() }
        isInList = item != nil
        if let item {
          page.wrapped([.init(String(item))], first: "  ", indent: "      ")
        } else {
          page.wrapped([.init(String(paragraph))])
        }
      }
    }
    if let options, !options.isEmpty {
      page.line()
      let column = page.width < 60 ? 6 : 28
      for option in options {
        let name = "  \(option.name)"
        let indent = String(repeating: " ", count: column)
        if name.count < column - 1 {
          page.wrapped(
            [.init(option.help)],
            first: name + String(repeating: " ", count: column - name.count), indent: indent)
        } else {
          page.wrapped([.init(option.name)], first: "  ", indent: "  ")
          page.wrapped([.init(option.help)], first: indent, indent: indent)
        }
      }
    }
    if let examples {
      page.line()
      for example in examples { page.wrapped([.init(example)], first: "  ", indent: "      ") }
    }
  }

  /// Lines with their own layout, each wrapped on a narrow screen.
  private func write(lines: String, to page: inout TextOutput) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      let lead = String(line.prefix { $0 == " " })
      // A table row, or a paragraph.
      let isRow = !lead.isEmpty || line.contains("  ")
      page.wrapped(
        [.init(String(line.dropFirst(lead.count)))], first: lead,
        indent: isRow ? lead + "    " : "")
    }
  }

  private func write(_ commands: [Line], to page: inout TextOutput) {
    for group in CommandCard.Group.allCases {
      page.line(group.rawValue, .bold)
      page.table(
        commands.filter { $0.group == group.rawValue }.map { [.init($0.name), .init($0.summary)] },
        shrinking: 1)
    }
    page.line("more", .bold)
    page.table(
      HelpTopics.all.map { [.init("help \($0.name)"), .init($0.summary)] }, shrinking: 1)
  }
}
