import ArgumentParser
import ExportFormats
import FactCheck
import Presentation
import ReportModel
import SessionStore

struct ExportCommand: Command {
  static let card = CommandCard(
    name: "export", group: .report,
    summary: "Write the report, or a copy of a source.",
    usage: """
      export FORMAT|--template FILE [FILE] [--article aN] [--claims LIST] [--checked] [--since ENTRY|DATE|publish] \
      [--each] [--conclusions] [--session NAME]... [--bom] [--content|--no-content] [--paper a4|letter] [--sign KEY [--timestamp URL]|--signed] [--force] | export copy kN|eN FILE [--picture|--print] [--force] | export --all FOLDER | \
      export --list | export --show-template NAME [FILE]
      """,
    discussion: """
      FORMAT is markdown (or md), json, html, pdf, docx, odt, wacz, or another format that export \
      --list prints. Without FILE, export prints the report; pdf, which Chromium prints, docx and \
      odt, which pandoc makes, and wacz need a FILE. With --checked, only claims with a verdict are exported. A file is \
      written completely or not at all, and --force is needed to overwrite one. An overwritten \
      file keeps its mode and owner, a link is followed, and a pipe or device receives the bytes \
      (/dev/stdout receives nothing else: messages go to standard error). The same session always \
      exports the same bytes; only in pdf and odt, the programs that make them add data of their own. \
      Reports never contain private notes and private evidence; html, pdf, docx and odt show the \
      pictures that evidence keeps.
      The archive wacz holds the copies that the sources of the report's evidence have (capture): the \
      bytes and the servers' answers, which programs for web archives read and replay \
      (docs/formats/wacz.md). The line export copy k1 FILE writes the bytes of one copy as they came; with \
      --picture or --print, the picture or the PDF of its page (capture --screenshot). For evidence, it \
      writes the newest copy, else the file that the session keeps.
      Reports for readers (markdown, html, pdf and your own templates) show the paragraphs that \
      contain claims; of long paragraphs, the sentences around them. With --content, they print \
      whole articles. With --no-content, all formats omit the texts, including the words around a \
      quote, but keep the quotes of claims. The paper of html, pdf, docx and odt (--paper) is a4 or letter; \
      the default follows the region of the report's language (letter for en-US).
      With --all, export writes every format into a folder, and names each format that lacks \
      data, with the reason. With --each, export claimreview FOLDER writes one file for each \
      verdict; with --conclusions, claimreview also reviews each article with a rated conclusion. \
      For brat, FILE is a folder, or with --article a name ending in .ann for a pair of \
      files. To make one feed from several sessions: export feed --session NAME --session NAME. \
      With --bom, csv begins with a byte order mark, which some spreadsheets need.
      With --template FILE, export uses your own template and escapes text as its extension \
      requires (.md, .html); --show-template markdown prints one to start from, or writes it \
      to FILE, and docs/formats/templates.md lists the names it can use. The line export template \
      uses the template of the settings (set template FILE). With --since, export writes a notice \
      instead: the verdicts, wordings and conclusions that changed since that entry, that day, or the last \
      publish.
      With --sign KEY, export json FILE also writes FILE.sig, a signature by ssh-keygen, whose \
      agent and hardware keys work as they do for git. --timestamp URL adds FILE.sig.tsr: a \
      timestamp authority (RFC 3161) receives the hash of the signature and confirms its time. \
      The command verify checks both; so can anyone with ssh-keygen and openssl (docs/signing.md). --signed \
      writes the report that publish --sign signed, with that signature.
      """,
    examples: [
      .init(setUp: Examples.decided, line: "export markdown"),
      .init(setUp: Examples.decided, line: "export json --no-content --claims c1"),
      .init(line: "export --list"),
      .init(line: "export --show-template markdown-notice"),
    ])

  @Argument(help: ArgumentHelp("The format.", valueName: "format"))
  var format: OptionText?

  @Argument(
    help: ArgumentHelp(
      "The file, or a folder for several; standard output when left out. After copy, what to write.",
      valueName: "file|copy"))
  var file: OptionText?

  @Argument(help: ArgumentHelp("After copy, the file.", valueName: "file"))
  var target: OptionText?

  @Flag(name: .customLong("picture"), help: "Write the picture of the copy's page (copy).")
  var isPicture = false

  @Flag(name: .customLong("print"), help: "Write the PDF of the copy's page (copy).")
  var isPrint = false

  @Flag(name: .customLong("list"), help: "List the formats.")
  var listsFormats = false

  @Option(
    name: .customLong("all"), parsing: .unconditional,
    help: ArgumentHelp("Write every format into this folder.", valueName: "folder"))
  var folder: OptionText?

  @OptionGroup var scope: ExportScopeOptions

  @Flag(
    name: .customLong("each"), help: "Write one file for each verdict into a folder (claimreview).")
  var isOneEach = false

  @Flag(
    name: .customLong("conclusions"),
    help: "Also review the articles that have a conclusion with a rating (claimreview).")
  var includesConclusions = false

  @Option(
    name: .customLong("session"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A session whose verdicts go into the feed, instead of the open one; may be repeated.",
      valueName: "session"))
  var sessions: [OptionText] = []

  @Flag(name: .customLong("bom"), help: "Begin with a byte order mark (csv, csv-evidence).")
  var hasMark = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Write a notice of the changes since an entry, a day, or the last publish.",
      valueName: "entry|date|publish"))
  var since: OptionText?

  @Flag(help: "Overwrite existing files.")
  var force = false

  @OptionGroup var templates: TemplateOptions

  @OptionGroup var signing: SigningOptions

  @Flag(name: .customLong("signed"), help: "Write the report that publish --sign signed.")
  var isPublished = false

  @OptionGroup var output: OutputOptions

  /// What is typed in place of a format to write a copy.
  static let copy = "copy"

  func answer(at desk: Desk) throws -> any Answer {
    if format?.text.lowercased() == Self.copy { return try writeCopy(at: desk) }
    guard target == nil, !isPicture, !isPrint else {
      throw DeskError.options(
        "only a copy of a source has --picture and --print: export copy k1 FILE --picture")
    }
    if listsFormats {
      guard format == nil else {
        throw DeskError.options("--list takes neither a format nor a file")
      }
      return ExportListAnswer(desk.formats)
    }
    if let shown = try templates.answer() {
      guard file == nil else {
        throw DeskError.options("--show-template NAME takes at most a FILE")
      }
      guard let path = format?.text, let text = shown.content else { return shown }
      var output = ReportOutput(at: desk, replacing: force)
      let written = try output.add(path) { try $0.write(text) }
      try output.commit()
      return ExportAnswer(
        format: shown.format, file: path, bytes: written.bytes,
        isStandardOutput: written.isStandardOutput)
    }
    if sessions.isEmpty { _ = try desk.existingState() }
    let signer = try signing.signer(at: desk)
    if signer != nil || isPublished { return try writeSigned(by: signer, at: desk) }
    if let folder {
      guard format == nil, !isOneEach, !includesConclusions, sessions.isEmpty, !hasMark,
        since == nil,
        templates.path == nil
      else {
        throw DeskError.options(
          "--all writes every format, so it cannot be combined with a format or its options")
      }
      return try AllFormats(desk: desk, folder: folder.text, replaces: force)
        .write(try report(for: desk.formats, at: desk))
    }
    if let house = try templates.template(at: desk) {
      guard file == nil else {
        throw DeskError.options("--template replaces FORMAT: type only FILE")
      }
      return try write(house, to: format, at: desk)
    }
    guard let format else {
      throw CommandFault.usage(
        command: Self.card.name, message: "export needs a format",
        usage: Self.card.usage)
    }
    if format.text.lowercased() == "template" {
      return try write(HouseTemplate.ofSettings(at: desk), to: file, at: desk)
    }
    return try write(desk.format(named: format.text), to: file, at: desk)
  }

  private func writeCopy(at desk: Desk) throws -> any Answer {
    guard let file, let target else {
      throw CommandFault.usage(
        command: Self.card.name, message: "export copy needs a copy or evidence, and a FILE",
        usage: "export copy kN|eN FILE [--picture|--print] [--force]")
    }
    guard !listsFormats, folder == nil, scope.isWhole, !isOneEach, !includesConclusions,
      sessions.isEmpty, !hasMark, since == nil, templates.path == nil, signing.key == nil,
      !isPublished, !(isPicture && isPrint)
    else {
      throw DeskError.options("export copy takes one of --picture and --print, and --force")
    }
    _ = try desk.existingState()
    let part: CopyExport.Part = isPicture ? .picture : isPrint ? .print : .bytes
    return try CopyExport(desk: desk, part: part, replaces: force).write(file.text, to: target.text)
  }

  /// Writes the report of the present or, without a signer, the one that was signed and published.
  private func writeSigned(by signer: DeskSigner?, at desk: Desk) throws -> any Answer {
    guard let format, let file, try desk.format(named: format.text).name == JSONFormat().name,
      folder == nil, !isOneEach, !includesConclusions, sessions.isEmpty, !hasMark, since == nil,
      templates.path == nil
    else { throw DeskError.options("--sign and --signed work only with export json FILE") }
    try desk.refuseWhatIsHidden()
    let export = SignedExport(desk: desk, replaces: force)
    if let signer, !isPublished {
      return try export.write(
        try report(for: [JSONFormat()], at: desk), to: file.text, signedBy: signer)
    }
    guard signer == nil, scope.isWhole, try scope.scope(at: desk).includesContent else {
      throw DeskError.options(
        "--signed writes the whole report with its own signature, so it takes no part of it and no key"
      )
    }
    return try export.writePublished(to: file.text)
  }

  private func write(
    _ named: any ReportFormat, to file: OptionText?, at desk: Desk
  ) throws -> any Answer {
    guard !includesConclusions || named is ClaimReviewFormat else {
      throw DeskError.options("--conclusions works only with claimreview")
    }
    let format = includesConclusions ? ClaimReviewFormat(includesConclusions: true) : named
    guard since == nil || format.writesNotices else {
      throw DeskError.options(
        "--since works with markdown, html, pdf, docx, odt and your own templates")
    }
    guard format.isText || file != nil else {
      throw DeskError.options("\(format.name) needs a FILE")
    }
    guard !hasMark || format.takesByteOrderMark else {
      throw DeskError.options("--bom works with csv and csv-evidence")
    }
    if isOneEach || (format as? any ReportFolderFormat)?.needsFolder == true, let file {
      return try writeSeveral(format, to: file.text, at: desk)
    }
    guard !isOneEach else { throw DeskError.options("--each needs a folder") }
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
        throw DeskError.options("--session works only with feed")
      }
      guard scope.isWhole else {
        throw DeskError.options(
          "--article and --claims refer to the open session, so they cannot be combined with --session"
        )
      }
      let feed = SessionFeed(
        desk: desk, sessions: sessions.map(\.text), scope: ReportScope(includesContent: false))
      return { try feed.write(format, to: &$0) }
    }
    let report = try report(for: [format], at: desk)
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
      throw DeskError.options("--each works only with claimreview")
    }
    let report = try report(for: [format], at: desk)
    var output = ReportOutput(at: desk, replacing: force)
    let written: [ReportOutput.Written]
    if format.needsFolder, path.hasSuffix("." + format.fileEnding) {
      // The named file, and the files that belong to it.
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

  private func report(for formats: [any ReportFormat], at desk: Desk) throws -> Report {
    desk.console.progress { "export: collecting \(Counted.text(desk.state.tally.claims, "claim"))" }
    var scope = try scope.scope(at: desk)
    scope.showsPictures = formats.contains(where: \.showsPictures)
    let report = try desk.report(scope, notice: since.map(desk.notice))
    if !report.unfit.isEmpty {
      desk.console.diagnose(
        "export: omitted addresses that are not http or https, from \(report.unfit.joined(separator: ", "))\n"
      )
    }
    return report
  }
}
