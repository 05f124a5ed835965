import ArticleLoading
import FactCheck
import FoundationEssentials
import Helpers
import Presentation
import SessionStore

/// The configuration of a desk.
public struct DeskSetup {
  /// Where `open`, `save` and `sessions` look for sessions.
  public var repositories: SessionRepositories
  /// The repository of sessions by name.
  public var sessions: any SessionRepository {
    get { repositories.current }
    set { repositories.current = newValue }
  }
  /// The analyst, if known; else the first change calls `fallbackAnalyst`.
  public var analyst: String?
  /// The analyst's name if none was given.
  public var fallbackAnalyst: () -> String
  /// The current time.
  public var clock: () -> Timestamp
  /// The clock on the desk's wall; by default one in UTC.
  package var clockOnWall = WallClock.utc
  /// The zones that the clock can show.
  package var zones = TimeZones.utc
  /// Makes ids for entries.
  public var makeID: () -> UUID
  /// Makes salts for entries; without a salt, a redacted source can be guessed from its hash.
  public var makeSalt: () -> Salt? = { nil }
  /// The output for answers.
  public var console: any Console
  /// Whether standard input is the script, so that nothing can be loaded from it.
  public var inputIsScript = false
  /// Whether the launch line decided about colour, which overrides the setting.
  public var colorWasSaid = false
  /// Whether a signal has asked the program to stop.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// The helper programs that read some sources.
  public var programs = OutsidePrograms()
  /// Limits on programs that the analyst has set.
  public var helperLimits = Helper.Limits()
  /// Fetches web pages; `nil` means curl.
  public var fetcher: (any Fetcher)?
  /// Makes pictures of web pages; `nil` means Chromium.
  public var camera: (any PageCamera)?
  /// The file for settings and aliases; `nil` to store none.
  public var settingsFile: String?
  /// The folder for what can be made again: pages that are only looked at, libraries; `nil` without one.
  public var cacheFolder: String?
  /// Whether the settings of the desk, in a file beside its sessions, count.
  package var readsDeskSettings = true
  /// The file for review positions; `nil` to keep them only in memory.
  public var positionsFile: String?

  /// Makes a configuration for one run.
  public init(
    _ repositories: SessionRepositories, analyst: String? = nil,
    fallbackAnalyst: @escaping () -> String,
    clock: @escaping () -> Timestamp, makeID: @escaping () -> UUID, console: any Console
  ) {
    self.repositories = repositories
    self.analyst = analyst
    self.fallbackAnalyst = fallbackAnalyst
    self.clock = clock
    self.makeID = makeID
    self.console = console
  }
}

extension DeskSetup {
  /// What stores ask and report while they wait.
  var waiting: StoreWaiting {
    let console = console
    return StoreWaiting(isInterrupted: isInterrupted) { delay in
      console.progress {
        switch delay.cause {
        case .serverAway: "the server went away; trying again, \(delay.seconds) s"
        case .noAnswer: "waiting for the server to answer, \(delay.seconds) s"
        }
      }
    }
  }
}
