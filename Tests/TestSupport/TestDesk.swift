import FactCheck
import Foundation
import Presentation
import SeededRandom
import SessionStore
import Workbench

/// A desk without a terminal, whose sessions lie in a temporary folder, whose clock advances by a
/// minute with each line and whose entries have names from a seed.
///
///     let desk = try TestDesk()
///     desk("load article.txt")
///     #expect(desk("claims").output == "no claims yet: …")
public final class TestDesk {
  /// A folder that is deleted after its last use; in memory if the system has such a file system,
  /// as every edit waits for the disk.
  public final class Folder {
    /// Its path.
    public let path: String

    /// Makes one.
    public init() throws {
      let memory = "/dev/shm"
      let place =
        FileManager.default.isWritableFile(atPath: memory)
        ? memory : FileManager.default.temporaryDirectory.path
      path = "\(place)/factdesk-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file into it.
    /// - Returns: the file's path.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
      let file = "\(path)/\(name)"
      try Data(bytes).write(to: URL(filePath: file))
      return file
    }
  }

  /// What came of some lines.
  public struct Outcome {
    /// What went to standard output.
    public var output: String
    /// What went to standard error.
    public var diagnostics: String
    /// How it went.
    public var status: ExitStatus

    /// The lines of the output.
    public var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }
  }

  /// The folder of the sessions.
  public let folder: Folder
  /// Where answers go.
  public let console: MemoryConsole
  /// The desk itself.
  public let desk: Desk
  /// What happens just before an entry is appended, as when somebody else is faster.
  public var beforeEntry: (() -> Void)? {
    get { world.beforeEntry }
    set { world.beforeEntry = newValue }
  }
  private let world: World

  /// What a desk cannot know by itself.
  private final class World {
    var now: Timestamp
    var names: SplitMix64
    var salts: SplitMix64
    var beforeEntry: (() -> Void)?

    init(now: Timestamp, seed: UInt64) {
      self.now = now
      names = SplitMix64(seed: seed)
      salts = SplitMix64(seed: seed &+ 1000)
    }

    /// The salt of the next entry, as determined as all else.
    func nextSalt() -> Salt { Salt(from: &salts) }

    func nextName() -> UUID {
      beforeEntry?()
      let (high, low) = (names.next(), names.next())
      var bytes = withUnsafeBytes(of: (high, low)) { Array($0) }
      bytes[6] = bytes[6] & 0x0F | 0x40
      bytes[8] = bytes[8] & 0x3F | 0x80
      return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
  }

  /// When the first line is given.
  public static let start = Timestamp("2026-02-03T09:30:00Z")!
  /// The analyst when none is named.
  public static let analyst = "A. Analyst"

  /// Sets up a desk.
  /// - Parameters:
  ///   - session: its name; untitled when `nil`.
  ///   - folder: where sessions lie; a new folder when `nil`.
  ///   - analyst: who works, as `--analyst` says it.
  ///   - fallback: the analyst when none is set.
  ///   - seed: what the entries' names are drawn from.
  ///   - edit: further changes of the setup.
  public init(
    session: String? = "desk", in folder: Folder? = nil, analyst: String? = nil,
    fallback: String = TestDesk.analyst, seed: UInt64 = 1,
    console: MemoryConsole = MemoryConsole(), edit: (inout DeskSetup) -> Void = { _ in }
  ) throws {
    let folder = try folder ?? Folder()
    let world = World(now: Self.start, seed: seed)
    var setup = DeskSetup(
      SessionRepositories(SessionFolder(path: folder.path)), analyst: analyst,
      fallbackAnalyst: { fallback },
      clock: { world.now }, makeID: { world.nextName() }, console: console)
    setup.makeSalt = { world.nextSalt() }
    edit(&setup)
    self.folder = folder
    self.world = world
    self.console = console
    desk = try Desk(setup, session: session)
  }

  /// Performs lines as a script would, and forgets what earlier lines wrote.
  /// - Parameter name: what messages put before a line's number; `nil` as at the prompt.
  @discardableResult
  public func run(
    _ lines: [String], json: Bool = false, keepsGoing: Bool = false, name: String? = "-c"
  ) -> Outcome {
    console.clear()
    var options = CommandLoop.Options()
    options.json = json
    options.keepsGoing = keepsGoing
    let source = Lines(ListedLines(lines, name: name), world)
    let status = CommandLoop(desk: desk, source: source, options: options).run()
    return Outcome(output: console.output, diagnostics: console.diagnostics, status: status)
  }

  /// Performs one line.
  @discardableResult
  public func callAsFunction(_ line: String, json: Bool = false, name: String? = "-c") -> Outcome {
    run([line], json: json, name: name)
  }

  /// Performs lines as typed at the prompt.
  @discardableResult
  public func type(_ lines: String..., json: Bool = false) -> Outcome {
    run(lines, json: json, name: nil)
  }

  /// The lines of a script: all but empty ones.
  public static func script(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  /// Lines each of which is given a minute after the one before.
  private final class Lines: LineSource {
    private let lines: ListedLines
    private let world: World

    init(_ lines: ListedLines, _ world: World) {
      self.lines = lines
      self.world = world
    }

    var name: String? { lines.name }

    func next(prompt: String) -> SourceLine {
      let next = lines.next(prompt: prompt)
      if next != .end { world.now = Timestamp(seconds: world.now.seconds + 60) }
      return next
    }
  }
}
