import Presentation
import SafeFiles
import SessionStore
import Workbench

/// What the program prints for its installation: the manual page, the packages that it can use, the shells' completion
/// scripts, and the candidates that these ask for.
enum GeneratedFile {
  /// `--manual-page`
  case manualPage
  /// `--completion-script SHELL`
  case completionScript(String)
  /// `--needed-packages`
  case neededPackages
  /// `--complete WORD...`
  case completion([String])

  /// How each that people ask for is called, and what it is.
  static let uses = [
    (
      "--completion-script \(ShellScripts.shells.joined(separator: "|"))",
      "print a script for Tab completion in a shell"
    ),
    ("--manual-page", "print factdesk(1), for man"),
    ("--needed-packages", "print the Debian packages that it can use"),
  ]

  /// Reads a launch line; `nil` if it asks for something else.
  init?(_ words: [String]) {
    switch words.first {
    case "--manual-page" where words.count == 1: self = .manualPage
    case "--needed-packages" where words.count == 1: self = .neededPackages
    case "--completion-script" where words.count == 2: self = .completionScript(words[1])
    case "--complete": self = .completion(Array(words.dropFirst()))
    default: return nil
    }
  }

  func write(on console: any Console, environment: [String: String]) -> ExitStatus {
    switch self {
    case .manualPage: console.write(ManualPage.text)
    case .neededPackages: console.write(NeededPackages.names.map { $0 + "\n" }.joined())
    case .completionScript(let shell):
      guard let script = ShellScripts.named(shell) else {
        console.diagnose(
          "factdesk: there is no completion script for \(shell), only for \(ShellScripts.shells.joined(separator: ", "))\n"
        )
        return .misuse
      }
      console.write(script)
    case .completion(let words):
      let completion = LaunchCompletion { folder in
        let sessions = try? Launch.repositories(option: folder, environment: environment)
        return ((try? sessions?.current.list()) ?? []).map(\.name)
      }
      for candidate in completion.candidates(words) {
        // A shell expects names as their original bytes.
        console.write(bytes: FileName.bytes("\(candidate.word)\t\(candidate.detail)\n"))
      }
    }
    return console.outputFault == nil ? .success : .failed
  }
}
