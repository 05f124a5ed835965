import ArgumentParser
import Workbench

/// Candidates for the end of a launch line in a shell: the scripts of `ShellScripts` call `factdesk --complete
/// WORD...` at every Tab. So shells suggest what the installed program's command list contains.
struct LaunchCompletion {
  /// A candidate with its description.
  struct Candidate: Equatable {
    var word: String
    var detail = ""
  }

  /// Returns the names of the sessions in the launch line's folder.
  let sessions: (_ folder: String?) -> [String]

  /// The candidates; empty where a file name or any text is expected, which shells complete themselves.
  /// - Parameter words: the words after the program's name, the last one as typed so far.
  func candidates(_ words: [String]) -> [Candidate] {
    let typed = words.last ?? ""
    let before = Array(words.dropLast())
    let folder = before.indices.last { before[$0] == "--sessions" }.flatMap {
      before.indices.contains($0 + 1) ? before[$0 + 1] : nil
    }
    return all(before, typed, folder).filter { $0.word.hasPrefix(typed) }
  }

  private func all(_ before: [String], _ typed: String, _ folder: String?) -> [Candidate] {
    // Options of all programs may precede the word that selects one.
    let word = LaunchWords.indexOfUse(in: before).map { before[$0] }
    let program: any ParsableCommand.Type =
      word == "run"
      ? LaunchOptions.Run.self : word.flatMap(Programs.named) ?? LaunchOptions.Desk.self
    let parts = CommandParts.declared(program)
    if let option = before.last, let part = parts.first(where: { $0.option == option }),
      part.value != nil
    {
      return values(of: option, typed, folder)
    }
    if typed.hasPrefix("-") {
      return parts.compactMap { part in
        part.option.map { Candidate(word: $0, detail: part.help) }
      }
    }
    let listed = { sessions(folder).map { Candidate(word: $0, detail: "session") } }
    guard word != nil else {
      return listed() + [Candidate(word: "run", detail: LaunchOptions.Run.configuration.abstract)]
        + Programs.all.map { Candidate(word: $0.word, detail: $0.configuration.abstract) }
    }
    // The first argument of `check` and `recover` is a session; other programs expect files.
    let takesSession = parts.first(where: \.isPositional)?.value == "session"
    return takesSession && before.last == word && program != LaunchOptions.Desk.self ? listed() : []
  }

  private func values(of option: String, _ typed: String, _ folder: String?) -> [Candidate] {
    switch option {
    case "-c": commands(typed)
    case "--color": LaunchOptions.Color.allCases.map { Candidate(word: $0.rawValue) }
    case "--session": sessions(folder).map { Candidate(word: $0, detail: "session") }
    default: []
    }
  }

  /// Candidates for the end of a command that is one word for the shell: the command, then its options.
  private func commands(_ typed: String) -> [Candidate] {
    let begun = BegunLine(typed)
    guard let first = begun.words.first else {
      return CommandList.all.map { Candidate(word: $0.card.name, detail: $0.card.summary) }
    }
    guard begun.typed.hasPrefix("-"), let type = CommandList.named(first) else { return [] }
    let lead = String(decoding: Array(typed.utf8)[..<begun.start], as: UTF8.self)
    return CommandParts.parts(of: type).compactMap { part in
      part.option.map { Candidate(word: lead + $0, detail: part.help) }
    }
  }
}
