import ArgumentParser
import FactCheck
import ReportModel

/// Options for the part of the session to export.
struct ExportScopeOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only this article and its claims.", valueName: "article"))
  var article: AddressWord?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only these claims.", valueName: "claims"))
  var claims: AddressWord?

  @Flag(name: .customLong("checked"), help: "Only claims that have a verdict.")
  var leavesOutUnchecked = false

  @Flag(
    name: .customLong("content"),
    help: "Print whole articles in reports for readers, not only paragraphs with claims.")
  var showsWholeTexts = false

  @Flag(
    name: .customLong("no-content"),
    help: "Omit the articles' texts, but keep the quotes.")
  var leavesContentOut = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The paper size: a4 or letter; the default follows the report's language.",
      valueName: "paper"))
  var paper: OptionText?

  /// Whether everything is exported.
  var isWhole: Bool { article == nil && claims == nil && !leavesOutUnchecked }

  /// The selected part.
  func scope(at desk: Desk) throws -> ReportScope {
    guard !showsWholeTexts || !leavesContentOut else {
      throw DeskError.options("--content and --no-content cannot be combined")
    }
    var scope = ReportScope(includesContent: !leavesContentOut)
    scope.layout.showsWholeTexts = showsWholeTexts
    if let paper = paper?.text ?? desk.settings[.paper] {
      guard let named = Report.Paper(rawValue: paper.lowercased()) else {
        throw DeskError.badValue(option: "--paper", value: paper, expected: "a4 or letter")
      }
      scope.layout.paper = named
    }
    if let article {
      guard case .article(let id) = try desk.item(article, expected: [.article]) else {
        throw AddressError.wrongKind(article.text, expected: "an article")
      }
      scope.article = id
    }
    if let claims {
      scope.claims = try desk.claims(claims).map { id throws(RuleError) in
        try desk.state.existing(id).id
      }
    }
    if leavesOutUnchecked {
      let all =
        scope.claims ?? scope.article.map { desk.state.claims(of: $0) }?.map(\.id)
        ?? desk.state.claims.map(\.id)
      scope.claims = all.filter { desk.state.claim($0)?.progress.status == .checked }
      guard scope.claims?.isEmpty == false else {
        throw DeskError.options("--checked exports claims with a verdict, and there are none")
      }
    }
    return scope
  }
}
