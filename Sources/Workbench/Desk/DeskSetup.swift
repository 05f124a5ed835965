import ArticleLoading
import FactCheck
import FoundationEssentials
import SessionStore

/// What a desk is given from outside.
public struct DeskSetup {
  /// The folder of the sessions.
  public var folder: SessionFolder
  /// Who works, where that was said; else `fallbackAnalyst` is asked at the first change.
  public var analyst: String?
  /// Who works, where nobody said.
  public var fallbackAnalyst: () -> String
  /// The time.
  public var clock: () -> Timestamp
  /// Names for entries.
  public var makeID: () -> UUID
  /// Salts for entries; without them a source that is struck out of one can be guessed from its hash.
  public var makeSalt: () -> Salt? = { nil }
  /// Where answers go.
  public var console: any Console
  /// Whether standard input is the script, so that nothing can be loaded from it.
  public var inputIsScript = false
  /// Whether the launch line said when to use colour, so that no setting does.
  public var colorWasSaid = false
  /// Whether the program was asked, by a signal, to stop what it does.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Other people's programs, by which some sources are read.
  public var programs = OutsidePrograms()
  /// Fetches web pages; curl does when `nil`.
  public var fetcher: (any Fetcher)?
  /// The file that keeps settings and aliases; `nil` to keep none.
  public var settingsFile: String?
  /// The file that keeps where reviews were left; `nil` to keep that in memory alone.
  public var placesFile: String?

  /// Makes a setup for one run.
  public init(
    folder: SessionFolder, analyst: String? = nil, fallbackAnalyst: @escaping () -> String,
    clock: @escaping () -> Timestamp, makeID: @escaping () -> UUID, console: any Console
  ) {
    self.folder = folder
    self.analyst = analyst
    self.fallbackAnalyst = fallbackAnalyst
    self.clock = clock
    self.makeID = makeID
    self.console = console
  }
}
