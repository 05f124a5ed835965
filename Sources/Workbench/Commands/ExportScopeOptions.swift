import ArgumentParser
import FactCheck
import Reports

/// How much of the session an export shows.
struct ExportScopeOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only this article and its claims.", valueName: "article"))
  var article: AddressWord?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only these claims.", valueName: "claims"))
  var claims: AddressWord?

  @Flag(name: .customLong("no-content"), help: "Leave the articles' full texts out.")
  var leavesContentOut = false

  /// Whether nothing was left out by name.
  var isWhole: Bool { article == nil && claims == nil }

  /// What the options name.
  func scope(at desk: Desk) throws -> ReportScope {
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
    return scope
  }
}
