import ArgumentParser
import FactCheck
import Reports
import SessionStore

struct ExportCommand: Command {
  static let card = CommandCard(
    name: "export", group: .report,
    summary: "Write the report.",
    usage: """
      export FORMAT|--template FILE [FILE] [--article aN] [--claims LIST] [--since ENTRY|DATE|publish] \
      [--each] [--session NAME]... [--bom] [--content|--no-content] [--paper a4|letter] [--force] | export --all FOLDER | \
      export --list | export --show-template NAME
      """,
    discussion: """
      FORMAT is markdown (or md), json, html, pdf, or one of the others that export --list names. \
      Without FILE the report goes to standard output; pdf, which Chromium prints, needs one. A file is written whole or not at all, and never over \
      another one without --force; one that is written over keeps its mode and owner, a link is \
      followed, and a pipe or a device gets the bytes (/dev/stdout gets nothing else: what the program \
      says of it goes to standard error). The same session always gives the same bytes. Private notes are \
      in no report. Reports for readers (markdown, html, pdf, and templates of your own) show the \
      paragraphs that hold claims, and of long ones the sentences around them; --content shows \
      articles whole. --no-content leaves the texts out, in all formats, but for the quotes of \
      claims: not even the words around a quote are told; json keeps them otherwise. --paper is for html and pdf: a4 or letter, by default that \
      of the region in the report's language (letter for en-US).
      --all writes every format into a folder, in files that are named after the session; formats \
      that need what the report has not are named with their reason. export claimreview FOLDER \
      --each writes one file a verdict. export brat writes a folder, or with --article and a FILE \
      that ends in .ann a pair of files. export feed --session NAME --session NAME makes one feed \
      of several sessions. --bom begins csv with a byte order mark, for spreadsheets that need one.
      --template writes by a template of your own, escaped by its ending: export --show-template \
      markdown prints one to start from, and docs/formats/templates.md lists the names that it may \
      use. --since writes a notice instead: what changed in verdicts and wordings since that entry, \
      that day, or the last publish.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "export markdown"),
      .init(setUp: Examples.decided, line: "export json --no-content --claims c1"),
      .init(line: "export --list"),
      .init(line: "export --show-template markdown-notice"),
    ])

  @Argument(help: ArgumentHelp("The format.", valueName: "format"))
  var format: Words?

  @Argument(
    help: ArgumentHelp(
      "The file, or a folder for several; standard output when left out.", valueName: "file"))
  var file: Words?

  @Flag(name: .customLong("list"), help: "List the formats.")
  var listsFormats = false

  @Option(
    name: .customLong("all"), parsing: .unconditional,
    help: ArgumentHelp("Write every format into this folder.", valueName: "folder"))
  var folder: Words?

  @OptionGroup var scope: ExportScopeOptions

  @Flag(name: .customLong("each"), help: "One file a verdict, in a folder (claimreview).")
  var isOneEach = false

  @Option(
    name: .customLong("session"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A session that the feed takes its verdicts from, instead of the one that is open; may be repeated.",
      valueName: "session"))
  var sessions: [Words] = []

  @Flag(name: .customLong("bom"), help: "Begin with a byte order mark (csv, csv-evidence).")
  var hasMark = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A notice of what changed since an entry, a day, or the last publish.",
      valueName: "entry|date|publish"))
  var since: Words?

  @Flag(help: "Write over files that are there.")
  var force = false

  @OptionGroup var templates: TemplateOptions

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if listsFormats { return ExportListAnswer(desk.formats) }
    if let shown = try templates.answer() { return shown }
    if sessions.isEmpty { _ = try desk.existingState() }
    if let folder {
      guard format == nil, !isOneEach, sessions.isEmpty, !hasMark, since == nil,
        templates.path == nil
      else {
        throw DeskError.options(
          "--all writes every format, and takes no other and none of its options")
      }
      return try AllFormats(desk: desk, folder: folder.text, replaces: force)
        .write(try report(at: desk))
    }
    if var house = try templates.template(at: desk) {
      house.isCancelled = desk.setup.isInterrupted
      guard file == nil else {
        throw DeskError.options("--template takes the place of FORMAT: name the FILE alone")
      }
      return try write(house, to: format, at: desk)
    }
    guard let format else {
      throw CommandFault.usage(
        command: Self.card.name, message: "Missing expected argument '<format>'",
        usage: Self.card.usage)
    }
    return try write(desk.format(named: format.text), to: file, at: desk)
  }

  private func write(
    _ format: any ReportFormat, to file: Words?, at desk: Desk
  ) throws -> any Answer {
    guard since == nil || format.tellsNotices else {
      throw DeskError.options(
        "--since writes a notice for readers: markdown, html, pdf, or a template of your own")
    }
    guard format.isText || file != nil else {
      throw DeskError.options("\(format.name) is written to a FILE: name one")
    }
    guard !hasMark || format.takesByteOrderMark else {
      throw DeskError.options("--bom is for csv and csv-evidence")
    }
    if isOneEach || (format as? any ReportFolderFormat)?.needsFolder == true, let file {
      return try writeSeveral(format, to: file.text, at: desk)
    }
    guard !isOneEach else { throw DeskError.options("--each writes into a folder: name one") }
    let content = try content(of: format, at: desk)
    guard let file else {
      let bytes = try ReportSink.gather(content)
      return ExportAnswer(
        format: format.name, content: String(decoding: bytes, as: UTF8.self), bytes: bytes.count)
    }
    var output = ReportOutput(at: desk, replacing: force)
    let written = try output.add(file.text, content)
    try output.commit()
    return ExportAnswer(
      format: format.name, file: file.text, bytes: written.bytes,
      isStandardOutput: written.isStandardOutput)
  }

  private func content(
    of format: any ReportFormat, at desk: Desk
  ) throws -> (inout ReportSink) throws -> Void {
    guard sessions.isEmpty else {
      guard let format = format as? ClaimFeedFormat else {
        throw DeskError.options("--session is for feed: another format shows one session")
      }
      guard scope.isWhole else {
        throw DeskError.options("--article and --claims name what the open session holds")
      }
      let feed = SessionFeed(
        desk: desk, sessions: sessions.map(\.text), scope: ReportScope(includesContent: false))
      return { try feed.write(format, to: &$0) }
    }
    let report = try report(at: desk)
    desk.console.progress { "export: writing \(format.name)" }
    let hasMark = hasMark
    return { sink in
      if hasMark { try sink.write("\u{FEFF}") }
      try format.write(report, to: &sink)
    }
  }

  private func writeSeveral(
    _ format: any ReportFormat, to path: String, at desk: Desk
  ) throws -> any Answer {
    guard let format = format as? any ReportFolderFormat else {
      throw DeskError.options("--each is for claimreview: another format is one file")
    }
    let report = try report(at: desk)
    var output = ReportOutput(at: desk, replacing: force)
    let written: [ReportOutput.Written]
    if format.needsFolder, path.hasSuffix("." + format.fileEnding) {
      // The file that was named, and those that belong to it beside it.
      let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      let base = String(path[start...].dropLast(format.fileEnding.count + 1))
      let files = try format.files(of: report, named: base)
      written = try output.add(files, in: start == path.startIndex ? "." : String(path[..<start]))
    } else {
      written = try output.add(try format.files(of: report, named: nil), in: path)
    }
    try output.commit()
    return ExportAnswer(
      format: format.name, file: path, files: written.map(\.path),
      bytes: written.reduce(0) { $0 + $1.bytes })
  }

  private func report(at desk: Desk) throws -> Report {
    desk.console.progress { "export: collecting \(Counted.text(desk.state.tally.claims, "claim"))" }
    let report = try desk.report(try scope.scope(at: desk), notice: since.map(desk.notice))
    if !report.unfit.isEmpty {
      desk.console.diagnose(
        "export: left out what is no http or https address, of \(report.unfit.joined(separator: ", "))\n"
      )
    }
    return report
  }
}
