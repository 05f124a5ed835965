import ArgumentParser
import ArticleLoading
import FactCheck
import Importing
import SessionStore

struct ImportCommand: Command {
  static let card = CommandCard(
    name: "import", group: .report,
    summary: "Take in a report, or what others checked and annotated.",
    usage: "import FILE [--format NAME] [--dry-run]",
    discussion: """
      FILE is a file, or - for standard input. \(formats) Which it is, is seen from the file; \
      --format says it.

      A report of factdesk comes in whole: articles, claims, verdicts, evidence and notes. A session \
      without an article goes on with it, under its name; any other takes its claims in beside its \
      own. Reviews by others are kept apart from the session's own verdicts (reviews lists them). \
      Annotations, marked spans and rows of tables become claims of the articles that the session \
      has.

      What cannot be taken in is named, with its place and the reason; the rest comes in, as one \
      step to undo. What is there already is not taken in twice. --dry-run tells what would come \
      and changes nothing. docs/formats/import.md says more.
      """,
    examples: [
      .init(line: "import sessions/harbour/reviews.jsonl --dry-run"),
      .init(line: "import sessions/harbour/reviews.jsonl"),
    ])

  private static var formats: String {
    "Known are "
      + ImportFormats.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ") + "."
  }

  /// The largest file that is taken; the public feed of all fact-checks has 190 MB.
  private static let largest = 256_000_000

  @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
  var file: Words

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The form of the file.", valueName: "format"))
  var format: Words?

  @Flag(name: .customLong("dry-run"), help: "Tell what would be taken in, and change nothing.")
  var isDry = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let input = try input(at: desk)
    let shelf = ArticleShelf(desk.state.articles) { try desk.text(of: $0).body }
    let reading = try Importer.read(input, format: format?.text, for: shelf)
    desk.console.progress { "import: keeping what was read" }
    do {
      if isDry {
        let changes = try reading.changes(in: desk.state, analyst: desk.analyst)
        return ImportAnswer(reading, made: changes, entry: nil, isDry: true)
      }
      let entry = try desk.change(blobs: reading.blobs) {
        try reading.changes(in: $0, analyst: desk.analyst)
      }
      desk.results = entry.step.changes.imported
      return ImportAnswer(reading, made: entry.step.changes, entry: entry.sequence, isDry: false)
    } catch RuleError.alreadyImported(let entry) {
      return ImportAnswer(reading, made: [], entry: entry, isDry: isDry)
    }
  }

  private func input(at desk: Desk) throws -> ImportInput {
    let path = file.text
    let bytes: [UInt8]
    if path == "-" {
      guard !desk.setup.inputIsScript else { throw DeskError.inputIsScript }
      bytes = desk.console.readInput(limit: Self.largest)
      guard !bytes.isEmpty else { throw LoadError.empty(path: path) }
      guard bytes.count <= Self.largest else {
        throw LoadError.tooLarge(path: path, bytes: nil, limit: Self.largest)
      }
    } else {
      desk.tell { "import \(path): reading" }
      bytes = try desk.bytes(ofFile: path, limit: Self.largest)
    }
    return ImportInput(
      path: path, fileName: path == "-" ? nil : path.split(separator: "/").last.map(String.init),
      bytes: bytes,
      beside: { ending in
        guard let dot = path.lastIndex(of: "."), path != "-" else { return nil }
        do {
          return try desk.bytes(ofFile: "\(path[..<dot]).\(ending)", limit: Self.largest)
        } catch LoadError.missing {
          return nil
        }
      },
      progress: { done, all in
        if desk.setup.isInterrupted() { throw CancellationError() }
        desk.tell { "import \(path): record \(Counted.text(done, of: all))" }
      })
  }
}

extension [Change] {
  /// What an import brought, for `@`: its reviews where there are any, else its claims.
  fileprivate var imported: [ItemID] {
    let reviews = flatMap { change -> [ItemID] in
      if case .reviewsAdded(let reviews) = change { reviews.map { .review($0.id) } } else { [] }
    }
    guard reviews.isEmpty else { return reviews }
    return compactMap { change in
      if case .claim(let id, .tagged) = change { .claim(id) } else { nil }
    }
  }
}
