import Presentation

/// The lines of a pasted text, if each of them is a command.
struct PastedCommands {
  let lines: [String]

  /// Nil if the line is more than a paste's tag, or if a line of the paste is no command: then it is a text.
  init?(_ typed: String, at desk: Desk) {
    let tag = typed.drop(while: \.isWhitespace)
    guard
      let paste = desk.pastes.last(where: { paste in
        tag.hasPrefix(paste.tag) && tag.dropFirst(paste.tag.count).allSatisfy(\.isWhitespace)
      })
    else { return nil }
    lines = paste.text.split(whereSeparator: \.isNewline).map {
      String($0.drop(while: \.isWhitespace))
    }
    .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard !lines.isEmpty, lines.allSatisfy({ Self.isCommand($0, at: desk) }) else { return nil }
  }

  /// Whether a line begins with a command's or alias's own name, as typed, and could be run.
  private static func isCommand(_ line: String, at desk: Desk) -> Bool {
    guard let first = try? CommandLine(line).peek(), !first.isOneQuotation,
      let expanded = try? desk.settings.expanded(line),
      let named = try? CommandLine(expanded).peek(),
      named.text == named.text.lowercased(), CommandList.named(named.text) != nil
    else { return false }
    return (try? CommandParser(allowsPrefixes: false, listed: desk.listedKind).parse(expanded))
      != nil
  }

  /// Shows all lines, because nobody should agree to one unseen, and asks whether to run them.
  func areConfirmed(at desk: Desk) -> Bool {
    var page = desk.page(forDiagnostics: true)
    for line in lines { page.line("  " + ScreenText.shown(line, singleLine: true)) }
    desk.console.diagnose(page.drain())
    return desk.console.confirm("run \(Counted.text(lines.count, "line"))?")
  }
}
