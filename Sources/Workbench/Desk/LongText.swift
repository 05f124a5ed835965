import ArgumentParser
import Presentation

/// Texts too long for a line: written in the analyst's editor at the prompt, read from standard input in
/// scripts.
extension Desk {
  /// The given text, or else one that is written or read.
  /// - Parameters:
  ///   - text: the text on the line; `nil` if it is missing or a dash.
  ///   - current: the initial text of the editor.
  ///   - command: the command, for the message if there is no text.
  func text(
    _ text: OptionText?, current: String = "", of command: any Command.Type
  ) throws -> String {
    if let text { return text.text }
    guard console.isInteractive || endsInDash else {
      throw CommandFault.usage(
        command: command.card.name, message: "\(command.card.name) needs a text",
        usage: command.card.usage)
    }
    return try textLeftOut(current: current)
  }

  /// All of standard input. At the prompt, where nothing else shows that the program waits, a person learns
  /// what to do.
  func readInput(limit: Int) -> [UInt8] {
    if console.isInteractive { console.diagnose("type or paste the text; Ctrl-D ends it\n") }
    return console.readInput(limit: limit)
  }

  /// Whether the line ends in a dash in place of the text.
  private var endsInDash: Bool {
    (try? CommandLine.words(of: line).last)?.segments == [.init(text: "-", isQuoted: false)]
  }

  /// Lets the person write a text, or reads it from standard input in a script.
  /// - Throws: `DeskError.nothingWritten` if there is none.
  func textLeftOut(current: String = "") throws -> String {
    guard console.isInteractive else { return try textOfInput() }
    guard let written = try console.edit(current) else {
      throw DeskError.nothingWritten(isAsBefore: !current.isEmpty)
    }
    guard written.contains(where: { !$0.isWhitespace }) else {
      throw DeskError.nothingWritten(isAsBefore: false)
    }
    written.isEmpty ? () : writtenTexts.append(written)
    return written
  }

  /// All of standard input without the final line ends, as a shell reads a program's output.
  private func textOfInput() throws -> String {
    guard !setup.inputIsScript else { throw DeskError.inputIsScript(line: line) }
    let bytes = readInput(limit: Self.longestInput)
    if setup.isInterrupted() { throw CancellationError() }
    guard bytes.count <= Self.longestInput, let text = String(validating: bytes, as: UTF8.self)
    else {
      throw DeskError.badValue(
        option: "standard input", value: "-",
        wanted: "UTF-8 text of at most \(Counted.text(Self.longestInput, "byte"))")
    }
    let end = text.utf8.lastIndex { $0 != 0x0A && $0 != 0x0D }
    guard let end, text.contains(where: { !$0.isWhitespace }) else { throw DeskError.nothingRead }
    return String(text[...end])
  }

  private static let longestInput = 16_000_000
}
