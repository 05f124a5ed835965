import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck
import Presentation
import ReportModel
import SessionStore

struct RecaptureCommand: Command {
  static let card = CommandCard(
    name: "recapture", group: .check,
    summary: "Ask again for captured sources: same, changed or gone.",
    usage: "recapture EVIDENCE|CLAIMS|aN|@|--all [URL] [--max-size BYTES]",
    discussion: """
      Factdesk asks the server of each captured page whether it has changed; a server that knows \
      sends it only then. If the text has changed, the session keeps another copy, and the answer \
      has the difference by sentence. A page is gone if the server answers 404 or 410, or if its \
      host has no address; its copies stay. For evidence with a quote, the answer says whether the \
      page still has the quoted words.
      With --all, it asks for the sources of all evidence. What was found is one step to undo, and \
      Ctrl-C keeps it. You must type an address in a private network yourself (recapture e1 \
      http://…), because anyone may have written the session.
      """,
    examples: [.init(setUp: Examples.evident + ["capture e1"], line: "recapture e1")],
    takesSources: true)

  @Argument(
    help: ArgumentHelp(
      "The evidence, or claims or an article with evidence.",
      valueName: "evidence|claims|article"))
  var address: AddressWord?

  @Argument(help: ArgumentHelp("The address of the evidence, typed again.", valueName: "url"))
  var url: OptionText?

  @Flag(help: "The sources of all evidence.")
  var all = false

  @OptionGroup var size: SizeOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try evidence(at: desk)
    let typed: WebAddress? = try url.flatMap { try OptionValues.address($0, "URL") }
    if typed != nil, ids.count != 1 {
      throw DeskError.options("an address is for one piece of evidence: recapture e1 …")
    }
    let search = SourceComparison(desk: desk, limits: try size.limits, typed: typed)
    var run = SourceRun(at: desk, for: Self.card.name)
    var found: [EvidenceID: RecaptureAnswer.Source] = [:]
    try run.look(at: ids) { id, details in
      let (finding, source) = try search.compare(details, id)
      found[id] = source
      return finding
    }
    let sources = run.done.compactMap { id -> RecaptureAnswer.Source? in
      var source = found[id]
      source?.evidence = desk.state.evidence(id)
      return source
    }
    return RecaptureAnswer(
      sources, failed: run.failed, stopped: run.stopped, of: ids.count)
  }

  /// The evidence to ask for: of several, those that were captured from the web.
  private func evidence(at desk: Desk) throws -> [EvidenceID] {
    let session = try desk.existingState()
    let ids: [EvidenceID]
    switch (address, all) {
    case (let address?, false):
      ids = try desk.evidenceWithSource(address)
      // What is named is missed if it has no copy.
      if ids.count == 1 || address.text.first == "e" { return ids }
    case (nil, true): ids = session.allEvidence.map(\.id)
    default: throw DeskError.options("recapture needs evidence, or --all: recapture e1")
    }
    let captured = ids.filter { session.evidence($0)?.details.newestPage != nil }
    guard !captured.isEmpty else {
      throw DeskError.nothingToRecapture(address?.text ?? "the session")
    }
    return captured
  }
}

/// Asks for captured pages again, and compares them with their copies.
private struct SourceComparison {
  let desk: Desk
  let limits: LoadLimits
  /// The address, if the line contains it.
  let typed: WebAddress?

  /// What became of the source of evidence.
  func compare(
    _ details: EvidenceDetails, _ id: EvidenceID
  ) throws -> (SourceRun.Finding, RecaptureAnswer.Source) {
    guard let last = details.newestPage, let fetch = last.content.fetch else {
      throw DeskError.nothingToRecapture(id.description)
    }
    try details.refuse(other: typed, of: id)
    let page: FetchedPage
    do {
      page = try desk.fetch(
        details.url ?? fetch.url, limits: limits, known: known(fetch), isTyped: typed != nil)
    } catch let error as LoadError {
      guard let absence = error.absence(at: desk.now) else { throw error }
      return (.gone(absence), .init(.gone))
    }
    let old = try desk.text(of: last)
    guard !page.isUnchanged else {
      return (.same, .init(.same, copy: last, quote: quote(of: details, in: old)))
    }
    let copy = try desk.copy(of: page, limits: limits)
    let body = copy.loaded.body
    let content = copy.loaded.content
    guard
      last.hasText ? content.text != last.content.text : content.original != last.content.original
    else {
      return (.same, .init(.same, copy: last, quote: quote(of: details, in: old)))
    }
    return (
      .copy(copy),
      .init(
        .changed, quote: quote(of: details, in: body),
        differences: SentenceDifferences(VersionDifference(from: old, to: body)))
    )
  }

  private func known(_ fetch: FetchRecord) throws -> KnownPage? {
    try desk.session.store.flatMap { KnownPage(record: try $0.blob(fetch.response)) }
  }

  private func quote(of details: EvidenceDetails, in body: ArticleBody) -> QuoteCheck.Outcome? {
    guard !body.text.isEmpty else { return nil }
    return details.quote.map {
      QuoteCheck.Outcome(QuoteComparison(of: $0, with: body.text).outcome)
    }
  }
}

extension EvidenceDetails {
  /// The newest copy of its page; `nil` if none was fetched.
  fileprivate var newestPage: Capture? {
    pageCaptures.last ?? capturesByTime.last { $0.content.fetch != nil && isOfSource($0) }
  }
}

extension LoadError {
  /// The absence of a page that this error means; `nil` if it may only be out of reach.
  fileprivate func absence(at time: Timestamp) -> SourceAbsence? {
    guard case .notFetched(_, let fault) = self else { return nil }
    switch fault {
    case .status(let status, _) where status == 404 || status == 410:
      return SourceAbsence(noticed: time, status: status)
    case .unknownHost: return SourceAbsence(noticed: time)
    default: return nil
    }
  }
}
