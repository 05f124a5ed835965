import ArgumentParser
import ExportFormats
import FactCheck
import Presentation
import ReportModel

struct BrowseCommand: Command {
  static let card = CommandCard(
    name: "browse", group: .desk,
    summary: "Open an address or the report in your browser.",
    usage: "browse ADDRESS|report",
    discussion: """
      For evidence (e1), an article (a1) or a review (r1), browse opens its web address, else an \
      archived copy; for a claim (c1), the page of its article. With report, it writes the report as \
      a page for you alone, and opens that; redact and rename delete the page. The browser is $BROWSER, else xdg-open.
      At a terminal, addresses in answers are links, which can be opened and copied there.
      """,
    examples: [.init(setUp: Examples.evident, line: "browse e1")])

  @Argument(help: ArgumentHelp("What to open.", valueName: "address|report"))
  var target: AddressWord

  @OptionGroup var output: OutputOptions

  /// The word for the report itself.
  static let report = "report"

  private static let kinds: [AddressKind] = [.article, .claim, .evidence, .review]

  func answer(at desk: Desk) throws -> any Answer {
    if target.text == Self.report { return try report(at: desk) }
    let item = try desk.item(target, expected: Self.kinds)
    guard let page = try page(of: item, in: desk.existingState()) else {
      throw DeskError.nothingToBrowse(item)
    }
    try desk.console.browse(page.text)
    return BrowseAnswer(address: page.text)
  }

  /// The web address of an item, else that of an archived copy.
  ///
  /// A session that somebody else wrote can contain any text as an address.
  private func page(of item: ItemID, in session: Session) throws -> WebAddress? {
    let known: [WebAddress?]
    switch item {
    case .article(let id): known = Self.pages(of: try session.existing(id))
    case .claim(let id):
      let claim = try session.existing(id)
      known = Self.pages(of: try session.existing(claim.passage.article))
    case .evidence(let id):
      let details = try session.existing(id).details
      known = [details.url] + details.archives.map(\.url)
    case .review(let id): known = [try session.existing(id).details.url]
    case .note, .question, .verdict, .conclusion, .publication, .importing:
      throw AddressError.wrongKind(target.text, expected: AddressKind.choice(Self.kinds))
    }
    return known.lazy.compactMap { $0?.fit }.first
  }

  private static func pages(of article: Article) -> [WebAddress?] {
    [article.details.url, article.content.fetch?.url] + article.details.archives.map(\.url)
  }

  /// Writes the report where only this user can read it, and opens it.
  private func report(at desk: Desk) throws -> BrowseAnswer {
    _ = try desk.existingState()
    guard let path = desk.browsedPagePath else { throw DeskError.nowhereForPage }
    var scope = ReportScope()
    let format = HTMLFormat()
    scope.showsPictures = format.showsPictures
    let page = try format.render(try desk.report(scope))
    OutputFile.makeFolders(above: path)
    try OutputFile.write(page, to: path, replacing: true, mode: 0o600)
    try desk.console.browse(path)
    return BrowseAnswer(file: path)
  }
}
