import Glibc
import SafeFiles
import Terminal
import Workbench

/// Reads the lines typed at the prompt.
final class PromptSource: LineSource {
  let name: String? = nil
  let editor: LineEditor?
  private let advice: EditorAdvice
  private var hasReportedHistory = false

  /// Writes to standard error.
  private let tell: (String) -> Void

  init(
    completer: Completer, capabilities: TerminalCapabilities, environment: [String: String],
    isPrivate: Bool, tell: @escaping (String) -> Void
  ) {
    self.tell = tell
    advice = EditorAdvice(completer)
    let history = HistoryFile.defaultPath(environment: environment).map { HistoryFile(path: $0) }
    editor = try? LineEditor(
      name: "factdesk", completer: advice, hinter: advice, judge: advice, styler: advice,
      externalEditor: ExternalEditor(environment: environment), history: history,
      isPrivate: isPrivate, capabilities: capabilities)
  }

  var pastes: [PastedText] {
    editor?.attachments.all.map { PastedText(tag: $0.tag, text: $0.text) } ?? []
  }

  var boundKeys: [BoundKeys] {
    editor?.keyBindings().map { BoundKeys(keys: $0.keys, action: $0.action) } ?? []
  }

  func next(prompt: String) -> SourceLine {
    guard let editor else { return .failed(code: ENOTTY) }
    let result = editor.readLine(prompt: Prompt(prompt, style: .bold))
    if let failure = editor.historyFailure, !hasReportedHistory {
      hasReportedHistory = true
      tell(
        "typed lines are not kept: \(failure.path): \(failure.reason)\n")
    }
    switch result {
    case .line(let line): return .line(line)
    case .interrupted: return .interrupted
    case .endOfInput: return .end
    case .hangup: return .hangUp
    case .failed(let code): return .failed(code: code)
    }
  }

  func keep(_ text: String) -> String? { editor?.keep(text) }

  func recall(_ line: String) { editor?.recall(line) }

  /// Restores the terminal.
  func close() { editor?.close() }
}

/// Asks the workbench for completions and hints, and whether a line is complete.
private final class EditorAdvice: LineCompleter, LineHinter, LineJudge, LineStyler {
  private let completer: Completer

  init(_ completer: Completer) { self.completer = completer }

  func completions(line: String, cursor: Int) -> CompletionList {
    let begun = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
    let (start, candidates) = completer.candidates(for: begun)
    return CompletionList(
      start: start,
      candidates: candidates.map {
        CompletionCandidate(
          $0.replacement, detail: $0.detail, isFinal: $0.isFinal,
          label: FileName.shown($0.replacement))
      })
  }

  func hint(line: String) -> String? { completer.hint(for: line) }

  func styles(of line: String) -> [StyledWord] {
    guard let word = completer.commandWord(of: line) else { return [] }
    return [StyledWord(word.range, word.isKnown ? .known : .unknown)]
  }

  func isOpen(_ line: String) -> Bool { completer.isOpen(line) }

  func hasSecret(_ line: String) -> Bool { SecretWords(in: line).beginning != nil }

  func wantsTextWhole(behind line: String) -> Bool { completer.wantsTextWhole(behind: line) }
}
