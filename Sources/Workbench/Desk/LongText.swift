import ArgumentParser

/// Texts that are too long for a line: written in the analyst's own editor, at the prompt.
extension Desk {
  /// The text as given, or as written in the editor where none was given.
  /// - Parameters:
  ///   - text: what the line says; `nil` where it says nothing.
  ///   - current: what the editor shows at first.
  ///   - command: the command that wants it, for the message where there is no prompt.
  /// - Throws: `DeskError.nothingWritten` when the editor was left without a text.
  func text(
    _ text: Words?, current: String = "", of command: any Command.Type
  ) throws -> String {
    if let text { return text.text }
    guard console.isInteractive else {
      throw CommandFault.usage(
        command: command.card.name, message: "Missing expected argument '<text>'",
        usage: command.card.usage)
    }
    guard let written = try console.edit(current), written.contains(where: { !$0.isWhitespace })
    else { throw DeskError.nothingWritten }
    return written
  }
}
