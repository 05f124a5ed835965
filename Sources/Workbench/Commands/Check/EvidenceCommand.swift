import ArgumentParser
import ArticleLoading
import FactCheck
import Presentation

struct EvidenceCommand: Command {
  static let card = CommandCard(
    name: "evidence", group: .check,
    summary: "Add evidence to a claim.",
    usage:
      "evidence CLAIMS [URL|eN] --supports|--refutes|--context [--fetch] [--capture] [--private] [--title T] [--quote Q] [options]",
    discussion: """
      One of --supports, --refutes and --context is required. The source is a web address, a file \
      that is kept in the session (--file), or a title alone. To reuse the source of another \
      claim's evidence, type its address: evidence c2 e1. The article under check cannot be \
      evidence for its own claims.
      With --fetch, evidence fetches the page and reads its title, publisher, author, date and \
      address as load does; what you type stays. With set fetch-evidence on, it does so for every \
      address that is not --private.
      Reports in html, pdf, docx and odt show a picture that is kept with --file (png, jpg, gif or webp), \
      without the place and camera that its file names; --alt says what it shows. Where exiftool is \
      installed, the session keeps date, place and device for you (show e1). Without \
      --public-metadata, no report contains them, as they may give away a source. Evidence that is --private stays in the session: no \
      export and no report contains it.
      --answers q1 makes it an answer to a question about the claim (ask): --answer says what it \
      answers, else its quote does.
      Of a file with a text, and with --capture of the page, Factdesk keeps a copy with its text, as \
      capture does, and compares the quote with it.
      """,
    examples: [
      .init(
        setUp: Examples.tagged,
        line:
          "evidence c1 https://port.example/statistics --refutes --primary --title \"Crossings by year\" --at \"table 2\""
      ),
      .init(setUp: Examples.evident, line: "evidence c2 e1 --supports"),
    ])

  @Argument(help: ArgumentHelp("The claims.", valueName: "claims"))
  var claims: AddressWord

  @Argument(help: ArgumentHelp("Where it is, or evidence to reuse.", valueName: "url|evidence"))
  var source: AddressWord?

  @Flag(help: "Keep a copy of the source, and compare the quote with it.")
  var capture = false

  @OptionGroup var options: EvidenceOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let ids = try desk.claims(claims, toChange: true)
    guard let stance = options.stance else {
      throw DeskError.options("evidence needs --supports, --refutes or --context")
    }
    let file = try options.readFile(at: desk)
    let address = try typedAddress()
    let (facts, remark) = try facts(of: address, at: desk)
    let picture = try picture(unlessRead: file, at: desk)
    let (copy, missing) = try copy(of: file, at: desk)
    let blobs = [file?.blob].compactMap { $0 } + (copy?.blobs ?? [])
    let entry = try desk.change(blobs: blobs) { session in
      var details = EvidenceDetails(stance: stance)
      if let source, case .evidence(let known) = Address(source.word) {
        details = try session.existing(known).details
        // Another claim has other questions.
        details.answers = nil
      } else {
        details.url = address
      }
      let before = details
      try options.apply(to: &details, file: file, picture: picture, at: desk)
      facts?.fill(&details)
      if let copy {
        try desk.add(copy, numbered: session.nextCapture, to: &details)
      } else {
        try desk.compareQuote(of: &details, before: before)
      }
      return try session.add(details, to: ids)
    }
    let added = entry.step.changes.made(Evidence.self)
    let twins = Self.twins(of: added, in: desk.state).map {
      "\($0.new) has the same source as \($0.old)"
    }
    return try EvidenceAnswer(
      added, remarks: [remark, missing, file?.remark].compactMap { $0 } + twins, in: desk.state)
  }

  /// What `--metadata` reads of the picture of evidence that is reused.
  private func picture(unlessRead file: ReadFile?, at desk: Desk) throws -> PictureFacts? {
    guard options.metadata, file == nil else { return nil }
    guard let source, case .evidence(let known) = Address(source.word) else {
      throw DeskError.options("--metadata needs a picture: --file PICTURE")
    }
    return try desk.pictureFacts(of: desk.state.existing(known).details, known)
  }

  /// The address of the source, if the line contains one.
  private func typedAddress() throws -> WebAddress? {
    guard let source else { return nil }
    if case .evidence = Address(source.word) { return nil }
    return try OptionValues.address(OptionText(argument: source.text)!, "URL")
  }

  /// What the page says about itself, if the line or the setting asks for it.
  private func facts(
    of address: WebAddress?, at desk: Desk
  ) throws -> (SourceFacts?, remark: String?) {
    if options.fetching == .fetch {
      guard let address else {
        throw DeskError.options(
          "--fetch needs the address of a page: evidence c1 https://… --fetch")
      }
      return (try desk.facts(of: address), nil)
    }
    // A private source's server should not learn of it unasked.
    guard options.fetching == nil, options.audience != .private, desk.settings.fetchesEvidence,
      let address
    else { return (nil, nil) }
    return try desk.factsIfReachable(of: address)
  }

  /// The copy to keep: of the file if there is one, else of the page with `--capture`.
  /// - Returns: also why there is none of a file that has no text, unless the line asks for a copy.
  private func copy(
    of file: ReadFile?, at desk: Desk
  ) throws -> (ReadCopy?, remark: String?) {
    if let file {
      return capture ? (try desk.copy(of: file), nil) : try desk.copyIfReadable(of: file)
    }
    guard capture else { return (nil, nil) }
    guard let source else {
      throw DeskError.options("--capture needs an address or --file")
    }
    if case .evidence(let known) = Address(source.word) {
      let details = try desk.state.existing(known).details
      return (try desk.copy(of: details, known, limits: LoadLimits(), isTyped: false), nil)
    }
    let url = try OptionValues.address(OptionText(argument: source.text)!, "URL")
    return (try url.map { try desk.copy(of: .address($0), limits: LoadLimits()) }, nil)
  }

  /// New evidence whose source its claim already had, with the earlier one.
  private static func twins(
    of added: [EvidenceID], in session: Session
  ) -> [(new: EvidenceID, old: EvidenceID)] {
    added.compactMap { id in
      guard let new = session.evidence(id), let claim = session.claim(new.claim) else { return nil }
      return session.evidence(of: claim)
        .first { $0.id != id && !added.contains($0.id) && $0.details.hasSource(of: new.details) }
        .map { (id, $0.id) }
    }
  }
}

extension EvidenceDetails {
  /// Whether both name the same source: a page, a kept file, or else a title.
  fileprivate func hasSource(of other: EvidenceDetails) -> Bool {
    if let url, let page = other.url { return url == page }
    if let file, let kept = other.file { return file.sha256 == kept.sha256 }
    return url == other.url && file == other.file && title != nil && title == other.title
      && locator == other.locator
  }
}
