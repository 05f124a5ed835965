/// All commands, in the order of `help`. A new command is one line here.
package enum CommandList {
  package static let all: [any CommandName.Type] = [
    NewCommand.self, OpenCommand.self, SaveCommand.self, SessionsCommand.self,
    RenameCommand.self, CloseCommand.self, StatusCommand.self, DeskCommand.self, WhoCommand.self,
    UndoCommand.self,
    RedoCommand.self, HistoryCommand.self, RedactCommand.self, ReportCommand.self,
    OrderCommand.self, PublishCommand.self, MergeSessionCommand.self,
    ConflictsCommand.self, TakeCommand.self,
    LoadCommand.self, ArticlesCommand.self, UseCommand.self, ReadCommand.self,
    ReloadCommand.self, ResegmentCommand.self, CarryCommand.self,
    AnchorsCommand.self,
    SuggestCommand.self, TagCommand.self, ClaimsCommand.self, ClaimantsCommand.self,
    ShowCommand.self, EditCommand.self,
    MoveCommand.self,
    SplitCommand.self, MergeCommand.self, RemoveCommand.self,
    AssignCommand.self, ReviewCommand.self, VerdictCommand.self, ConcludeCommand.self,
    ApproveCommand.self, SecondCommand.self, DifferCommand.self, SettleCommand.self,
    AgreeCommand.self,
    SkipCommand.self,
    ScaleCommand.self,
    EvidenceCommand.self, CaptureCommand.self, RecaptureCommand.self, QuoteCommand.self,
    ArchiveCommand.self,
    AskCommand.self, ContactCommand.self, NoteCommand.self,
    ReviewsCommand.self, MatchCommand.self, SameCommand.self,
    FindCommand.self, LibraryCommand.self, LintCommand.self, ExportCommand.self, VerifyCommand.self,
    ImportCommand.self,
    HelpCommand.self, BrowseCommand.self, SetCommand.self, AliasCommand.self, QuitCommand.self,
  ]

  /// All words that begin a line: names first, then other names.
  package static var words: [String] { all.map { $0.card.name } + all.flatMap { $0.card.aliases } }

  /// The command of this current, other or former name.
  package static func named(_ word: String) -> (any CommandName.Type)? {
    all.first {
      $0.card.name == word || $0.card.aliases.contains(word) || $0.card.formerNames.contains(word)
    }
  }

  /// The commands that an abbreviation could mean, without duplicates.
  static func beginning(with word: String) -> [any CommandName.Type] {
    all.filter { type in
      type.card.name.hasPrefix(word) || type.card.aliases.contains { $0.hasPrefix(word) }
    }
  }
}
