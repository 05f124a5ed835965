import ArgumentParser
import Presentation

struct SetCommand: Command {
  static let card = CommandCard(
    name: "set", group: .desk,
    summary: "Show or change a setting.",
    usage: "set [NAME [VALUE]], set --desk NAME VALUE",
    discussion: """
      Without VALUE, set shows the value and where it comes from. The settings are:
      \(Setting.allCases.map { "- \($0.rawValue): \($0.meaning)." }.joined(separator: "\n"))
      A setting made at the prompt is kept for later runs; in a script it lasts for that run. An \
      empty value restores the default. With --desk, a setting from timezone on is kept in \
      factdesk.conf beside the session, for all who work there; there it comes before their own \
      settings, unless they type it. A new session takes over the scale and the settings of reports: its \
      first entry records them, and undo leaves them. Later sessions are not changed.
      """,
    examples: [
      .init(line: "set analyst \"A. Analyst\""), .init(line: "set width 72"),
      .init(line: "set scale afp"),
    ],
    text: .init(wordsBefore: 1))

  @Argument(help: ArgumentHelp("The setting.", valueName: "setting"))
  var name: OptionText?

  @Argument(help: ArgumentHelp("Its value.", valueName: "value"))
  var value: OptionText?

  @Flag(
    name: .customLong("desk"),
    help: "Keep the value in factdesk.conf, for all who work beside this session.")
  var isForDesk = false

  @OptionGroup var output: OutputOptions

  /// The named setting; `nil` if none is named.
  /// - Throws: `DeskError.noSuchSetting`.
  var setting: Setting? {
    get throws(DeskError) {
      guard let name = name?.text else { return nil }
      guard let setting = Setting(rawValue: name) else { throw .noSuchSetting(name) }
      return setting
    }
  }

  func answer(at desk: Desk) throws -> any Answer {
    guard let setting = try setting else {
      guard !isForDesk else { throw DeskError.options("--desk needs a NAME and a VALUE") }
      return SettingsAnswer(settings: Setting.allCases.map(desk.listed))
    }
    if let value {
      if isForDesk {
        try desk.setForDesk(setting, to: value.text)
      } else {
        try desk.set(setting, to: value.text)
      }
    } else if isForDesk {
      throw DeskError.options("--desk needs a NAME and a VALUE")
    }
    return SettingsAnswer(settings: [desk.listed(setting)])
  }
}
