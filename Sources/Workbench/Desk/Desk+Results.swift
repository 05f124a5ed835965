import ArticleText
import FactCheck
import Presentation

extension Desk {
  /// The rating that words mean. At the prompt an unambiguous abbreviation of a label suffices. In a script,
  /// which may outlive the scale it was written for, an abbreviation could later mean another label, so there
  /// only full labels count.
  /// - Throws: `RuleError.notOnScale`, or `empty` without any words.
  func rating(_ words: String) throws -> String {
    guard words.contains(where: { !$0.isWhitespace }) else {
      throw RuleError.empty(field: "rating")
    }
    if console.isInteractive, let label = Review.label(words, on: state.scale) { return label }
    return try state.level(words).label
  }

  /// The number of results that a question shows.
  private static let shownResults = 5

  /// Shows a person the results of `@` before a command changes all of them.
  /// - Throws: `DeskError.declined` if the person says no.
  func confirmResults(_ items: [ItemID]) throws {
    guard console.isInteractive, items.count > 1 else { return }
    var page = page(forDiagnostics: true)
    page.table(
      items.prefix(Self.shownResults).map { [.init("\($0)"), .init(words(of: $0))] }, shrinking: 1)
    let rest = items.count - Self.shownResults
    if rest > 0 { page.line("  and \(Counted.grouped(rest)) more", .faint) }
    console.diagnose(page.take())
    guard
      console.confirm(
        "\(ScreenText.shown(line, singleLine: true)): all \(Counted.grouped(items.count))?")
    else {
      throw DeskError.declined
    }
  }

  /// The text of an item, for recognition.
  private func words(of item: ItemID) -> String {
    switch item {
    case .article(let id): state.article(id)?.details.title ?? ""
    case .claim(let id): state.claim(id)?.text ?? ""
    case .evidence(let id): state.evidence(id)?.details.shownTitle ?? ""
    case .note(let id): state.note(id)?.text ?? ""
    case .review(let id): state.review(id)?.details.claim ?? ""
    case .verdict, .publication, .importing: ""
    }
  }
}
