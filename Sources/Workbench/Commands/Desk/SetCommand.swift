import ArgumentParser
import Presentation

struct SetCommand: Command {
  static let card = CommandCard(
    name: "set", group: .desk,
    summary: "Show or change a setting.",
    usage: "set [NAME [VALUE]]",
    discussion: """
      The settings are: analyst, your name, as the log and reports print it; color: auto, always \
      or never; width, the columns of printed text, or auto; pager: on for answers of two screens \
      or more, off, or the number of screens; fetch-evidence: on if evidence shall fetch each web \
      address for what the page says about itself, or off; timegate, the web archive that archive \
      asks, as the address of its TimeGate with {url} for the page's address, or default; \
      save-service, the service that archive --save asks, in the same form, or off.
      A setting made at the prompt is kept for later runs; in a script it lasts for that run. \
      Settings are not part of the session.
      """,
    examples: [.init(line: "set analyst \"A. Analyst\""), .init(line: "set width 72")],
    text: .init(wordsBefore: 1))

  @Argument(help: ArgumentHelp("The setting.", valueName: "setting"))
  var name: OptionText?

  @Argument(help: ArgumentHelp("Its value.", valueName: "value"))
  var value: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let name else {
      return SettingsAnswer(
        settings: Settings.names.map { .init(name: $0, value: desk.shownSetting($0)) })
    }
    guard Settings.names.contains(name.text) else {
      throw DeskError.noSuchSetting(name.text)
    }
    if let value {
      try desk.settings.set(name.text, to: value.text)
      try desk.keepSettings()
    }
    return SettingsAnswer(
      settings: [.init(name: name.text, value: desk.shownSetting(name.text))])
  }
}
