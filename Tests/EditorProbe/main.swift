// Asks for lines and tells what it got: the pseudo-terminal tests of the line editor drive it.
//
// Options: --history FILE, --color auto|always|never, --prompt TEXT, --style NAME, --accessible, --private.

import Glibc
import Terminal

/// Completes the last word of a line from a fixed list; knows quotes and folders.
final class ProbeCompleter: LineCompleter {
  private let candidates: [CompletionCandidate] =
    [
      CompletionCandidate("alpha", detail: "the first"),
      CompletionCandidate("alphabet", detail: "all of them"),
      CompletionCandidate("articles", detail: "the list of articles"),
      CompletionCandidate("bravo"),
      CompletionCandidate("folder/", isFinal: false),
      CompletionCandidate("日本語", detail: "wide"),
      CompletionCandidate("日程"),
      CompletionCandidate("\"two words\""),
    ] + (0..<200).map { CompletionCandidate("number\($0)", detail: "one of many") }

  func completions(line: String, cursor: Int) -> CompletionList {
    if line == "trap" { fatalError("asked to") }
    let bytes = Array(line.utf8)[..<cursor]
    let start = bytes.lastIndex { $0 == 0x20 || $0 == 0x0A }.map { $0 + 1 } ?? 0
    let word = String(decoding: bytes[start...], as: UTF8.self)
    return CompletionList(
      start: start, candidates: candidates.filter { $0.replacement.hasPrefix(word) })
  }
}

/// Knows one line only.
final class ProbeHinter: LineHinter {
  func hint(line: String) -> String? { line == "verdict c1 " ? "Mostly False" : nil }
}

/// Knows one command, and knows that another is none.
final class ProbeStyler: LineStyler {
  func styles(of line: String) -> [StyledWord] {
    let word = line.prefix { $0 != " " }
    let range = 0..<word.utf8.count
    return switch word {
    case "verdict": [StyledWord(range, .known)]
    case "nonsense": [StyledWord(range, .unknown)]
    default: []
    }
  }
}

/// An odd number of quotation marks leaves a line open.
final class ProbeJudge: LineJudge {
  func isOpen(_ line: String) -> Bool { line.utf8.count { $0 == 0x22 } % 2 == 1 }

  /// Behind these words a paste is a text, however short.
  func wantsTextWhole(behind line: String) -> Bool { line.hasSuffix("take") }
}

func option(_ name: String) -> String? {
  let words = CommandLine.arguments
  guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
  return words[index + 1]
}

func say(_ text: String) {
  print(text)
  fflush(nil)
}

/// Printable ASCII as it is, everything else as `{hex}`.
func plain(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    (0x20..<0x7F).contains(scalar.value)
      ? String(scalar) : "{" + String(scalar.value, radix: 16) + "}"
  }.joined()
}

/// A text, or of a long one its size and a sum over its bytes.
func digest(_ text: String) -> String {
  guard text.utf8.count > 200 else { return plain(text) }
  let sum = text.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
  return "\(text.utf8.count) bytes, sum \(sum)"
}

var environment: [String: String] = [:]
for name in [
  "TERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PATH", "TMPDIR", "FACTDESK_PAGER", "VISUAL",
  "F",
] {
  if let value = getenv(name) { environment[name] = String(cString: value) }
}
let capabilities = TerminalCapabilities(
  descriptor: STDOUT_FILENO, environment: environment,
  color: option("--color").flatMap(ColorChoice.init) ?? .auto,
  isAccessible: CommandLine.arguments.contains("--accessible"))
let style = PromptStyle.allCases.first { "\($0)" == option("--style") } ?? .plain
let prompt = Prompt(option("--prompt") ?? "probe> ", style: style)
let editor = try LineEditor(
  name: "editor-probe", completer: ProbeCompleter(), hinter: ProbeHinter(),
  judge: ProbeJudge(), styler: ProbeStyler(),
  externalEditor: ExternalEditor(environment: environment),
  history: option("--history").map(HistoryFile.init),
  isPrivate: CommandLine.arguments.contains("--private"), capabilities: capabilities)

nonisolated(unsafe) var isTold: sig_atomic_t = 0

/// Waits until it is told to go on, so that somebody can type ahead of what follows.
func waitToGoOn() {
  signal(SIGUSR1) { _ in isTold = 1 }
  say("pausing")
  while isTold == 0 { _ = poll(nil, 0, 5) }
}

reading: while true {
  let result = editor.readLine(prompt: prompt)
  if result == .line("pause page") { waitToGoOn() }
  switch result {
  case .line("wait"):
    // A command that runs until Ctrl-C.
    say("waiting")
    while !TerminalSignals.isInterrupted, !TerminalSignals.terminationRequested {
      _ = poll(nil, 0, 5)
    }
    say(TerminalSignals.consumeInterrupt() ? "command interrupted" : "command ended")
  case .line("hang"):
    say("hanging")
    while true { _ = poll(nil, 0, 5) }
  case .line("page"), .line("pause page"):
    let text = (0..<200).map { "row \($0)\n" }.joined()
    try Pager(environment: environment, keepTypedAhead: editor.keepTypedAhead).show(
      Array(text.utf8), to: STDOUT_FILENO)
    say(TerminalSignals.isInterrupted ? "paged, interrupted" : "paged")
  case .line("edit"):
    let text = try ExternalEditor(environment: environment).edit("text")
    say("edited: \(plain(text ?? "nothing"))")
  case .line("keys"):
    for binding in editor.keyBindings() {
      say("\(binding.mode): \(binding.keys.joined(separator: ", ")) = \(binding.action)")
    }
  case .line("quit"):
    editor.close()
    say("closed")
    exit(0)
  case .line(let line):
    for attachment in editor.attachments.named(in: line) {
      say("attached: \(attachment.tag) = \(digest(attachment.text))")
    }
    say("got: \(plain(line))")
  case .interrupted: say("interrupted")
  case .endOfInput:
    say("end")
    editor.close()
    exit(0)
  case .hangup:
    editor.close()
    // The terminal may be gone: nobody reads this then.
    say("hangup")
    exit(3)
  case .failed(let code): say("failed: \(code)")
  }
}
