import ArgumentParser
import ArticleLoading
import FactCheck
import Importing
import Presentation
import SessionStore
import WebArchives

struct ImportCommand: Command {
  static let card = CommandCard(
    name: "import", group: .report,
    summary: "Import a report, or reviews and annotations by others.",
    usage: "import FILE [--format NAME] [--dry-run]",
    discussion: """
      FILE is a file, or - for standard input. Factdesk detects the format; --format names it:

      \(formats)

      A factdesk report is imported completely: articles, claims, verdicts, evidence and notes. A \
      session without articles continues the report, under its name; any other session adds the \
      report's claims to its own. Reviews by others are kept apart from the session's own \
      verdicts (reviews lists them). Annotations, marked spans and table rows become claims of \
      the session's articles.

      Of a web archive (.wacz, .warc or .warc.gz), import lists the records, and the evidence of \
      whose pages they are; capture EVIDENCE --from FILE keeps copies of them.

      Each record that cannot be imported is listed, with place and reason; the rest is imported \
      as one step, which undo reverses. Records that the session has already are not imported \
      twice. With --dry-run, import reports what it would import, and changes nothing. See \
      docs/formats/import.md.
      """,
    examples: [
      .init(line: "import sessions/harbour/reviews.jsonl --dry-run"),
      .init(line: "import sessions/harbour/reviews.jsonl"),
    ])

  private static var formats: String {
    ImportFormats.all.map { "- \($0.name): \($0.summary)" }.joined(separator: "\n")
  }

  /// The maximum size of a file; the public feed of all fact-checks has 190 MB.
  private static let largest = 256_000_000

  @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"))
  var file: OptionText

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The format of the file.", valueName: "import-format"))
  var format: OptionText?

  @Flag(name: .customLong("dry-run"), help: "Report what would be imported, but change nothing.")
  var isDry = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if format == nil, WebArchiveReader.isArchive(named: file.text) {
      return WebArchiveAnswer(
        file.text, try ArchiveCopies.records(of: file.text, at: desk), in: desk.state)
    }
    let input = try input(at: desk)
    let shelf = ArticleShelf(desk.state.articles) { try desk.text(of: $0).body }
    let reading = try Importer.read(input, format: format?.text, for: shelf)
    desk.console.progress { "import: saving" }
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
      guard !desk.setup.inputIsScript else { throw DeskError.inputIsScript(line: desk.line) }
      bytes = desk.readInput(limit: Self.largest)
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
      bytes: bytes, now: desk.now,
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
  /// The results of an import for `@`: its reviews if there are any, else its claims.
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
