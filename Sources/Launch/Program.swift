import ArgumentParser
import ArticleLoading
import Presentation
import SessionStore
import Workbench

/// A program without a desk: `factdesk check SESSION`.
protocol Program: ParsableCommand {
  /// Runs the program.
  /// - Parameters:
  ///   - sessions: the repositories of sessions, from the option of that name if given.
  ///   - programs: the programs that it can run, and whether to stop, after Ctrl-C.
  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus
}

/// All programs. A new one is one line here, and a name that no session may have.
enum Programs {
  static let all: [any Program.Type] = [
    SegmentProgram.self,
    AttributionsProgram.self,
    SuggestProgram.self,
    MatchProgram.self,
    ExtractProgram.self,
    SchemaProgram.self,
    CheckProgram.self,
    RecoverProgram.self,
    TeamProgram.self,
  ]

  static func named(_ word: String) -> (any Program.Type)? {
    all.first { $0.word == word }
  }
}

extension Program {
  /// The word that selects it on the launch line; its usage contains the word, too.
  static var word: String {
    String(configuration.commandName?.split(separator: " ").last ?? "")
  }

  /// The bytes of a text file, or of standard input for `-`; a text without words is valid input.
  static func input(
    _ file: String, _ console: any Console, _ isInterrupted: @Sendable () -> Bool
  ) throws -> [UInt8] {
    let limit = 2_000_000_000
    if file == "-" { return console.readInput(limit: limit) }
    do {
      return try FileBytes.read(file, limit: limit, isCancelled: isInterrupted)
    } catch LoadError.empty {
      return []
    }
  }
}
