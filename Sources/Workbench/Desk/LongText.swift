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

  /// The line above what an editor shows to write by, as in Git's messages.
  static let cut = "# ------------------------ >8 ------------------------"

  /// Lets the person write a text, or reads it from standard input in a script.
  /// - Parameter aid: what the editor shows below the text, which is not part of it.
  /// - Throws: `DeskError.nothingWritten` if there is none.
  func textLeftOut(current: String = "", aid: String? = nil) throws -> String {
    guard console.isInteractive else { return try textOfInput() }
    let below = aid.map {
      "\(Self.cut)\n# What is below this line is not part of the text.\n\n\($0)"
    }
    let opened = below.map { "\(current)\n\n\($0)" } ?? current
    let edited = try console.edit(opened).map { Self.text(of: $0, above: below) }
    guard let written = edited, aid == nil || written != current || current.isEmpty else {
      throw DeskError.nothingWritten(isAsBefore: !current.isEmpty)
    }
    guard written.contains(where: { !$0.isWhitespace }) else {
      throw DeskError.nothingWritten(isAsBefore: false)
    }
    written.isEmpty ? () : writtenTexts.append(written)
    return written
  }

  /// The text above the cut; without the line of the cut, above what was below it.
  private static func text(of edited: String, above below: String?) -> String {
    guard let below else { return edited }
    var text = edited[...]
    if let cut = edited.firstRange(of: Self.cut) {
      text = edited[..<cut.lowerBound]
    } else {
      let rest = below.dropFirst(Self.cut.count + 1)
      if edited.hasSuffix(rest) { text = edited.dropLast(rest.count) }
    }
    let end = text.lastIndex { !$0.isNewline }
    return end.map { String(text[...$0]) } ?? ""
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
        expected: "UTF-8 text of at most \(Counted.text(Self.longestInput, "byte"))")
    }
    let end = text.utf8.lastIndex { $0 != 0x0A && $0 != 0x0D }
    guard let end, text.contains(where: { !$0.isWhitespace }) else { throw DeskError.nothingRead }
    return String(text[...end])
  }

  private static let longestInput = 16_000_000
}
