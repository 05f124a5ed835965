import ArgumentParser
import ArticleLoading
import FactCheck
import Reports
import SessionStore

struct ExportCommand: Command {
  static let card = CommandCard(
    name: "export", group: .report,
    summary: "Write the report.",
    usage: """
      export FORMAT|--template FILE [FILE] [--article aN] [--claims LIST] [--no-content] [--force] \
      | export --show-template FORMAT
      """,
    discussion: """
      FORMAT is markdown (or md), html, pdf or json. Without FILE the report goes to standard output; \
      pdf, which Chromium prints, needs one. A file is \
      written whole or not at all, and never over another one without --force. The same session \
      always gives the same bytes. Private notes are in no report. --no-content leaves the articles' \
      full texts out of json and html. --template writes by a template of your own, escaped by its \
      ending: export --show-template markdown prints one to start from, and \
      docs/formats/templates.md lists the names that it may use.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "export markdown"),
      .init(setUp: Examples.decided, line: "export json --no-content --claims c1"),
      .init(line: "export --show-template markdown"),
    ])

  @Argument(help: ArgumentHelp("The format.", valueName: "format"))
  var format: Words?

  @Argument(help: ArgumentHelp("The file; standard output when left out.", valueName: "file"))
  var file: Words?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only this article and its claims.", valueName: "article"))
  var article: AddressWord?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only these claims.", valueName: "claims"))
  var claims: AddressWord?

  @Flag(name: .customLong("no-content"), help: "Leave the articles' full texts out.")
  var leavesContentOut = false

  @Flag(help: "Write over a file that is there.")
  var force = false

  @OptionGroup var templates: TemplateOptions

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    if let shown = try templates.answer() { return shown }
    _ = try desk.existingState()
    let (format, file) = try target(desk.setup.programs)
    var scope = ReportScope(includesContent: !leavesContentOut)
    if let article {
      guard case .article(let id) = try desk.item(article) else {
        throw AddressError.wrongKind(article.text, wanted: "an article")
      }
      scope.article = id
    }
    if let claims {
      scope.claims = try desk.claims(claims).map { id throws(RuleError) in
        try desk.state.existing(id).id
      }
    }
    desk.console.progress { "export: collecting \(Counted.text(desk.state.tally.claims, "claim"))" }
    let report = try desk.report(scope)
    desk.console.progress { "export: writing \(format.name)" }
    guard let file else {
      let bytes = try format.render(report)
      return ExportAnswer(
        format: format.name, content: String(decoding: bytes, as: UTF8.self), file: nil,
        bytes: bytes.count)
    }
    let isInterrupted = desk.setup.isInterrupted
    let bytes = try OutputFile.write(to: file.text, replacing: force) { append in
      try ReportSink.pass { block in
        if isInterrupted() { throw CancellationError() }
        try append(block)
      } _: { sink in
        try format.write(report, to: &sink)
      }
    }
    return ExportAnswer(format: format.name, content: nil, file: file.text, bytes: bytes)
  }

  /// What writes the report, and the file that it goes to.
  private func target(
    _ programs: OutsidePrograms
  ) throws -> (format: any ReportFormat, file: Words?) {
    if let house = try templates.template() {
      guard file == nil else {
        throw DeskError.options("--template takes the place of FORMAT: name the FILE alone")
      }
      return (house, format)
    }
    guard let word = format?.text.lowercased() else {
      throw DeskError.options("export needs a FORMAT, or --template FILE")
    }
    if word == "pdf" {
      guard let file else { throw DeskError.options("pdf is written to a FILE: name one") }
      return (PDFFormat(programs: programs, path: file.text), file)
    }
    guard let format = ReportFormats.named(word) else { throw Self.unknown(word) }
    return (format, file)
  }

  private static func unknown(_ name: String) -> DeskError {
    let known = ReportFormats.all.map(\.name) + ["pdf"]
    return .noSuchFormat(name, known: known)
  }
}

extension Desk {
  /// The report of the session as it is.
  func report(_ scope: ReportScope) throws -> Report {
    try Report(of: reportSource(), scope: scope, generatorVersion: Version.current)
  }

  /// What a report of the session as it is would be made from.
  func reportSource() throws -> ReportSource {
    guard let store = session.store, !state.articles.isEmpty else {
      throw DeskError.nothingToReport
    }
    let later = try state.publications.first.map {
      try store.entries(after: $0.entry, through: nil)
    }
    return ReportSource(
      session: state, head: try store.head().hash, laterEntries: later ?? [],
      body: { try self.text(of: self.state.existing($0)).body })
  }
}

/// A report that was written.
struct ExportAnswer: Answer {
  var format: String
  /// The document itself, when no file was named.
  var content: String?
  var file: String?
  var bytes: Int

  func write(to page: inout Page) {
    if let file { page.line("wrote \(file), \(Counted.text(bytes, "byte"))") }
  }
}
