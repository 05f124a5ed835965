/// Where command lines come from: a prompt, a script, a pipe, the launch line. The loop cannot tell
/// them apart.
public protocol LineSource: AnyObject {
  /// The name that messages put before a line's number; `nil` at the prompt.
  var name: String? { get }
  /// The next line.
  func next(prompt: String) -> SourceLine
  /// The long texts that were pasted so far, the newest last.
  var pastes: [PastedText] { get }
  /// The keys that do something where lines are typed; none where they are not.
  var boundKeys: [BoundKeys] { get }
  /// Keeps a text that was written elsewhere, as if it had been pasted.
  /// - Returns: the tag that stands for it in a line; `nil` where nothing is kept.
  func keep(_ text: String) -> String?
  /// Puts a line among those that Up brings back.
  func recall(_ line: String)
}

extension LineSource {
  /// Only a person pastes.
  public var pastes: [PastedText] { [] }
  /// Only a person has keys.
  public var boundKeys: [BoundKeys] { [] }
  /// Only a person writes in an editor.
  public func keep(_ text: String) -> String? { nil }
  /// Only a person brings lines back.
  public func recall(_ line: String) {}
}

/// A long text that was pasted at the prompt; in the line, a tag stands for it.
public struct PastedText: Equatable, Sendable {
  /// The words that stand for it in a line, such as `[paste 1: 1,999 lines]`.
  public let tag: String
  /// What was pasted.
  public let text: String

  /// What messages call it: `paste 1`.
  var name: String {
    let name = tag.drop { $0 == "[" }.prefix { $0 != ":" && $0 != "]" }
    return name.isEmpty ? "paste" : String(name)
  }

  /// Whether its tag stands in a line, where a word of that line has become this text.
  func isNamed(in line: String, by word: String) -> Bool {
    line.contains(tag) && text.utf8.elementsEqual(word.utf8)
  }

  /// Takes a text and the words that stand for it.
  public init(tag: String, text: String) {
    self.tag = tag
    self.text = text
  }
}

/// What a source of lines gives.
public enum SourceLine: Equatable, Sendable {
  /// A line without its end.
  case line(String)
  /// A line that is longer than can be taken, in bytes.
  case tooLong(limit: Int)
  /// The line was dropped by Ctrl-C.
  case interrupted
  /// There are no more lines.
  case end
  /// The terminal is gone, or the program was asked to end.
  case hangUp
  /// Reading failed, for the system's reason.
  case failed(code: Int32)
}

/// Lines that are known beforehand: those of `-c`.
public final class ListedLines: LineSource {
  /// What messages put before a line's number.
  public let name: String?
  private var lines: ArraySlice<String>

  /// Takes lines, and the name under which messages speak of them.
  public init(_ lines: [String], name: String?) {
    self.lines = lines[...]
    self.name = name
  }

  /// The next line; the prompt is shown nowhere.
  public func next(prompt: String) -> SourceLine {
    lines.popFirst().map { .line($0) } ?? .end
  }
}
