import ArgumentParser
import ArticleLoading
import FactCheck
import Presentation
import WebArchives

struct CaptureCommand: Command {
  static let card = CommandCard(
    name: "capture", group: .check,
    summary: "Keep a copy of a source, and compare the quoted words with it.",
    usage:
      "capture EVIDENCE|CLAIMS|aN|@ [URL] [--file FILE] [--from FILE [--record N]] [--from-archive] [--screenshot] [--max-size BYTES]",
    discussion: """
      Factdesk fetches the page of the evidence as load does, and the session keeps its bytes, the \
      server's answers, the text in it and its hash: a copy with a number of its own. For claims \
      or an article, it does so for all their evidence with an address or a kept file; all copies \
      are one step to undo, and Ctrl-C keeps those that are complete. Several copies of a source \
      stay beside each other; to read one: show k1.
      Of evidence without an address, Factdesk reads the file that the session keeps. With --file, \
      it reads a page that was saved by hand, or another file of the source. You must type an \
      address in a private network yourself (capture e1 http://…), because anyone may have \
      written the session.
      With --from, it reads the copies that a web archive (WACZ or WARC) has of the sources: of \
      each page the newest one, also behind redirects, with the time when it was made. The line import \
      FILE lists what is in an archive; --record N copies one of its records, whatever its address.
      With --from-archive, it fetches the archived copy that archive or --archive recorded last, as \
      the archive recorded it: without the archive's banner and changes (Wayback Machine, and \
      archives with addresses like its). The copy has the archive's time and address. So a page \
      that has gone can be read and quoted. An archive in a private network needs the copy's address \
      typed: capture e1 http://… --from-archive. The archive sees the address, so private evidence is \
      refused.
      With --screenshot, Chromium also makes a picture of the page as people see it, and a PDF of it. \
      It reaches the page's own host only, so what the page has from elsewhere is missing. It runs \
      the page's scripts, but not as root. The lines export copy k1 FILE --picture and --print write them \
      into files, export wacz FILE into an archive. If the source is itself a picture, the copy is the \
      picture, with its size and what exiftool reads of it, and has no text to compare a quote with.
      If the evidence has a quote, the answer says how the copy has the words: verbatim, with \
      other typography, close, or missing. The comparison is repeated when the quote changes. See \
      docs/evidence.md.
      """,
    examples: [
      .init(setUp: Examples.evident, line: "capture e1 --file sessions/harbour/ferries.html")
    ],
    takesSources: true)

  @Argument(
    help: ArgumentHelp(
      "The evidence, or claims or an article with evidence.",
      valueName: "evidence|claims|article"))
  var address: AddressWord

  @Argument(
    help: ArgumentHelp(
      "The address of the evidence, or of its archived copy, typed again.", valueName: "url"))
  var url: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A file with the source's content.", valueName: "file"))
  var file: OptionText?

  @Option(
    name: .customLong("from"), parsing: .unconditional,
    help: ArgumentHelp("A web archive (WACZ or WARC) with copies.", valueName: "file"))
  var archive: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The record of the archive to copy, by its number.", valueName: "n"))
  var record: OptionText?

  @Flag(name: .customLong("from-archive"), help: "Fetch the archived copy of the evidence.")
  var isArchived = false

  @Flag(name: .customLong("screenshot"), help: "Also keep a picture and a PDF of the page.")
  var isPictured = false

  @OptionGroup var size: SizeOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.evidenceWithSource(address)
    let typed: WebAddress? = try url.flatMap { try OptionValues.address($0, "URL") }
    guard typed == nil || file == nil else {
      throw DeskError.options("capture takes an address or --file, not both")
    }
    if typed != nil || file != nil, ids.count != 1 {
      throw DeskError.options("an address and --file are for one piece of evidence: capture e1 …")
    }
    guard archive == nil || (typed == nil && file == nil) else {
      throw DeskError.options(
        "--from takes copies from an archive, so it takes no address and no --file")
    }
    guard !isArchived || (file == nil && archive == nil) else {
      throw DeskError.options("--from-archive takes no --file and no --from")
    }
    guard !isPictured || (file == nil && archive == nil && !isArchived) else {
      throw DeskError.options(
        "--screenshot is for a page that is fetched, so it takes no --file, --from or --from-archive"
      )
    }
    if isArchived {
      let hidden = try ids.filter { try desk.state.existing($0).details.isPrivate }
      guard hidden.isEmpty else { throw DeskError.privateFromArchive(hidden) }
    }
    let limits = try size.limits
    if let archive {
      return try copies(
        for: ids, in: ArchiveCopies(archive.text, limits: limits, at: desk), archive.text, at: desk)
    }
    guard record == nil else {
      throw DeskError.options("--record is for an archive: capture e1 --from FILE --record 3")
    }
    var known: [WebAddress: ReadCopy] = [:]
    var run = SourceRun(at: desk, for: Self.card.name + (isArchived ? " --from-archive" : ""))
    try run.look(at: ids) { id, details in
      // Evidence with the same address gets the same bytes.
      if let url = details.url, let copy = known[url] { return .copy(copy) }
      let copy = try self.copy(of: details, id, typed, limits, at: desk)
      if let url = details.url, ids.count > 1 { known[url] = copy }
      return .copy(copy)
    }
    return CaptureAnswer(
      run.done, failed: run.failed, stopped: run.stopped, of: ids.count, in: desk.state)
  }

  /// Keeps the copies that an archive has of the sources, in the order of its records.
  private func copies(
    for ids: [EvidenceID], in archive: ArchiveCopies, _ path: String, at desk: Desk
  ) throws -> CaptureAnswer {
    var chosen: [EvidenceID: ArchivedCopy] = [:]
    if let record {
      guard ids.count == 1 else {
        throw DeskError.options("--record is for one piece of evidence: capture e1 …")
      }
      guard let number = Int(record.text), number > 0 else {
        throw DeskError.badValue(
          option: "--record", value: record.text, expected: "a number, such as 3")
      }
      chosen[ids[0]] = try archive.copy(numbered: number)
    } else {
      for id in ids { chosen[id] = archive.copy(for: try desk.state.existing(id).details) }
    }
    let ordered = ids.sorted {
      (chosen[$0]?.record.number ?? 0, $0) < (chosen[$1]?.record.number ?? 0, $1)
    }
    var run = SourceRun(at: desk, for: Self.card.name)
    try run.look(at: ordered) { id, details in
      guard let copy = chosen[id] else {
        throw WebArchiveError.noPage(path: path, page: details.url?.text ?? "\(id)")
      }
      return .copy(try archive.read(copy))
    }
    return CaptureAnswer(
      run.done, failed: run.failed, stopped: run.stopped, of: ids.count, in: desk.state)
  }

  /// Reads the archived copy of the source that a person typed, or the one that was recorded last.
  private func archived(
    _ details: EvidenceDetails, _ id: EvidenceID, _ typed: WebAddress?, _ limits: LoadLimits,
    at desk: Desk
  ) throws -> ReadCopy {
    var copies = details.archives.compactMap(\.url)
    if let typed, !copies.isEmpty {
      copies = copies.filter { $0 == typed || $0.rawCopy == typed }
      guard !copies.isEmpty else {
        throw DeskError.options(
          "no archived copy of \(id) has this address; show \(id) lists them")
      }
    }
    guard let page = details.url,
      let copy = copies.last(where: { $0.rawCopy != nil }) ?? copies.last
    else { throw DeskError.noArchivedCopy(id) }
    let archive = WebArchive(desk.fetcher, now: desk.now, limits: limits) { address, _ in
      desk.tell { "asking \(address.host)" }
    }
    let (answer, captured) = try archive.recorded(
      copy, of: page.original ?? page, isTyped: typed != nil)
    return try desk.copy(of: answer, limits: limits, at: captured)
  }

  private func copy(
    of details: EvidenceDetails, _ id: EvidenceID, _ typed: WebAddress?, _ limits: LoadLimits,
    at desk: Desk
  ) throws -> ReadCopy {
    if let file {
      let source = try desk.source(file.text)
      if case .address = source {
        throw DeskError.options("--file takes a file; to fetch an address: capture \(id) URL")
      }
      return try desk.copy(of: source, limits: limits)
    }
    if isArchived { return try archived(details, id, typed, limits, at: desk) }
    try details.refuse(other: typed, of: id)
    var copy = try desk.copy(of: details, id, limits: limits, isTyped: typed != nil)
    if isPictured {
      try desk.addPictures(to: &copy, of: id, limits: limits, typed: typed)
    }
    return copy
  }
}
