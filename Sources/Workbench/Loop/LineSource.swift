/// A source of command lines: a prompt, a script, a pipe, the launch line. The loop treats them alike.
public protocol LineSource: AnyObject {
  /// The name before line numbers in messages; `nil` at the prompt.
  var name: String? { get }
  /// Waits for a line; a script ignores the prompt.
  func next(prompt: String) -> SourceLine
  /// The long texts pasted so far, the newest last.
  var pastes: [PastedText] { get }
  /// The keys with an effect at the prompt; empty for other sources.
  var boundKeys: [BoundKeys] { get }
  /// Keeps a text that was written elsewhere as if it had been pasted.
  /// - Returns: its tag for a line; `nil` if it is not kept.
  func keep(_ text: String) -> String?
  /// Adds a line to those that Up brings back.
  func recall(_ line: String)
}

extension LineSource {
  /// Pastes occur only at the prompt.
  public var pastes: [PastedText] { [] }
  /// Keys have effects only at the prompt.
  public var boundKeys: [BoundKeys] { [] }
  /// Texts are kept only at the prompt.
  public func keep(_ text: String) -> String? { nil }
  /// Lines come back only at the prompt.
  public func recall(_ line: String) {}
}

/// A long text pasted at the prompt; in the line, a tag represents it.
public struct PastedText: Equatable, Sendable {
  /// Its tag in a line, such as `[paste 1: 1,999 lines]`.
  public let tag: String
  /// As it was pasted, with all its rows.
  public let text: String

  /// Its name in messages: `paste 1`.
  var name: String {
    let name = tag.drop { $0 == "[" }.prefix { $0 != ":" && $0 != "]" }
    return name.isEmpty ? "paste" : String(name)
  }

  /// Whether a line contains its tag, if a word of the line was replaced by this text.
  func isNamed(in line: String, by word: String) -> Bool {
    line.contains(tag) && text.utf8.elementsEqual(word.utf8)
  }

  /// Makes a paste of a text and its tag.
  public init(tag: String, text: String) {
    self.tag = tag
    self.text = text
  }
}

/// The result of asking a source for a line.
public enum SourceLine: Equatable, Sendable {
  /// A line without its line end.
  case line(String)
  /// A line longer than the limit, in bytes.
  case tooLong(limit: Int)
  /// Ctrl-C discarded the line.
  case interrupted
  /// There are no more lines.
  case end
  /// The terminal closed, or the program was asked to end.
  case hangUp
  /// Reading failed, with the system's reason.
  case failed(code: Int32)
}

/// A fixed list of lines: those of `-c`.
public final class ListedLines: LineSource {
  /// The name before line numbers in messages.
  public let name: String?
  private var lines: ArraySlice<String>

  /// Makes a source of lines, with its name in messages.
  public init(_ lines: [String], name: String?) {
    self.lines = lines[...]
    self.name = name
  }

  /// The next line; the prompt is not displayed.
  public func next(prompt: String) -> SourceLine {
    lines.popFirst().map { .line($0) } ?? .end
  }
}
