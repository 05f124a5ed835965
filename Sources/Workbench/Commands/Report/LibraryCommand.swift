import ArgumentParser
import ArticleLoading
import ClaimLibrary
import Database
import FactCheck
import Presentation
import SessionStore

struct LibraryCommand: Command {
  static let card = CommandCard(
    name: "library", group: .report,
    summary: "List, fill or check the library of everything that was checked.",
    usage: "library [add SOURCE…|remove ARCHIVE|rebuild|check]",
    discussion: """
      The library has the claims of all sessions of the folder, the reviews that they imported, \
      and archives of published fact-checks. With --everywhere, find and claims search it. It is \
      made from the sessions, is brought up to date whenever it is used, and can be removed at any \
      time (library.sqlite beside the sessions).
      To add archives, name files or web addresses: ClaimReview as a list, a feed or one per line, \
      factdesk reports, and lines of JSON with a claim. A record that the library has already is \
      not added again. Ctrl-C keeps what was read.
      The line library rebuild reads all sessions again; archives stay. The line library check \
      compares the library with every session.
      """,
    examples: [
      .init(setUp: Examples.decided + ["save harbour"], line: "library"),
      .init(line: "library add sessions/harbour/reviews.jsonl"),
      .init(
        setUp: ["library add sessions/harbour/reviews.jsonl"],
        line: "library remove reviews.jsonl"),
    ])

  /// What it does with the library.
  enum Action: String, CaseIterable {
    case add, remove, rebuild, check
  }

  @Argument(help: ArgumentHelp("What to do with the library.", valueName: "library-action"))
  var action: OptionText?

  @Argument(
    help: ArgumentHelp("Files or web addresses, or the name of an archive.", valueName: "archive"))
  var sources: [OptionText] = []

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    guard let action = try action.flatMap({ try OptionValues.word($0, "library", Action.self) })
    else { return try list(at: desk) }
    switch action {
    case .add: return try add(at: desk)
    case .remove:
      guard sources.count == 1 else { throw needs("the name of an archive") }
      let name = sources[0].text
      let (_, remarks) = try desk.withLibrary { try $0.removeArchive(name) }
      return LibraryRemovalAnswer(name, remarks: remarks)
    case .rebuild, .check:
      guard sources.isEmpty else { throw needs("nothing else") }
      return try action == .check ? check(at: desk) : rebuild(at: desk)
    }
  }

  private func needs(_ what: String) -> CommandFault {
    .usage(
      command: Self.card.name, message: "library \(action?.text ?? "") needs \(what)",
      usage: Self.card.usage)
  }

  private func list(at desk: Desk) throws -> any Answer {
    let (found, remarks) = try desk.withLibrary { library in
      (path: library.path, counts: try library.counts(), archives: try library.archives())
    }
    return LibraryAnswer(
      path: found.path, sessions: found.counts.sessions, claims: found.counts.claims,
      archives: found.archives, remarks: remarks)
  }

  private func rebuild(at desk: Desk) throws -> any Answer {
    let library = try desk.openLibrary()
    try library.forgetSessions()
    library.close()
    return try list(at: desk)
  }

  private func check(at desk: Desk) throws -> any Answer {
    let (found, remarks) = try desk.withLibrary { library in
      let check = try library.check(against: desk.setup.sessions) { done, all in
        desk.tell { "library: comparing session \(Counted.text(done + 1, of: all))" }
      }
      return (check: check, wasDamaged: library.replaced?.reason == .damaged)
    }
    return LibraryCheckAnswer(found.check, wasDamaged: found.wasDamaged, remarks: remarks)
  }

  private func add(at desk: Desk) throws -> any Answer {
    guard !sources.isEmpty else { throw needs("a file or a web address") }
    // All words are examined before the first is read.
    let sources = try sources.map { try desk.source($0.text) }
    let (found, remarks) = try desk.withLibrary { library in
      var additions: [ArchiveAddition] = []
      var failed: [UnreadArchive] = []
      for source in sources {
        do {
          let addition = try library.add(source.name, now: desk.now) { count in
            desk.tell { "library \(source.name): \(Counted.text(count, "record"))" }
          } reading: { body in
            try desk.read(source, piecewise: body)
          }
          additions.append(addition)
          if addition.isCancelled { break }
        } catch  where sources.count > 1 && !(error is DatabaseError) && !desk.setup.isInterrupted()
        {
          failed.append(UnreadArchive(source.name, Explanations.explanation(of: error)))
        }
      }
      return (additions: additions, failed: failed)
    }
    return LibraryAdditionAnswer(found.additions, failed: found.failed, remarks: remarks)
  }
}

extension Desk {
  /// The maximum length of an archive from the web or a pipe, in bytes; files of any length are read a piece at a time.
  private static let largestFetchedArchive = 256_000_000

  /// Hands the bytes of an archive to `body`, a piece at a time.
  fileprivate func read(
    _ source: ArticleSource, piecewise body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    switch source {
    case .file(let path):
      var fault: (any Error)?
      try FileBytes.forEachPiece(of: path, isCancelled: setup.isInterrupted) { piece in
        do { try body(piece) } catch { fault = error }
        return fault == nil
      }
      if let fault { throw fault }
    case .address(let address):
      let limits = LoadLimits(maxBytes: Self.largestFetchedArchive)
      let archive: [UInt8]
      do {
        archive = try fetch(address, limits: limits).body
      } catch let error as LoadError {
        throw DeskError.archiveNotRead(error)
      }
      try body(archive[...])
    case .standardInput, .paste:
      throw DeskError.badValue(
        option: "library add", value: source.name, expected: "a file or a web address")
    }
  }
}
