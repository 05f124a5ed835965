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

  /// The rating on a line; `nil` if only the rationale changes.
  /// - Throws: `CommandFault.usage` if the rating seems to be behind the rationale.
  func rating(
    _ words: [OptionText], because rationale: OptionText?, for card: CommandCard
  ) throws -> String? {
    guard words.isEmpty else { return try rating(words.map(\.text).joined(separator: " ")) }
    if let rationale, Self.endsInRating(rationale.text, on: state.scale) {
      throw CommandFault.usage(
        command: card.name,
        message:
          "the rating is before --because; a rationale that ends like a rating needs a full stop",
        usage: card.usage)
    }
    return nil
  }

  /// Whether all words but the first are a label: `--because obvious True`, which could mean either.
  private static func endsInRating(_ text: String, on scale: RatingScale) -> Bool {
    guard !scale.isFree, text.last.map({ $0.isLetter || $0.isNumber }) ?? false,
      let space = text.firstIndex(where: \.isWhitespace)
    else { return false }
    return scale.level(String(text[space...])) != nil
  }

  /// The number of results that a question shows.
  private static let shownResults = 5

  /// Shows a person the items of a list, a range or `@` before a command changes all of them.
  /// - Throws: `DeskError.declined` if the person says no.
  func confirmItems(_ items: [ItemID]) throws {
    try confirm(items.count) { items.prefix($0).map { [.init("\($0)"), .init(words(of: $0))] } }
  }

  /// Shows a person the sentences of a list before a command makes a claim of each.
  /// - Throws: `DeskError.declined` if the person says no.
  func confirmSentences(_ numbers: [Int], of body: ArticleBody) throws {
    try confirm(numbers.count) { count in
      numbers.prefix(count).map { number in
        let range = body.range(ofSentences: number...number) ?? 0..<0
        return [.init("\(number)"), .init(body.words(at: range))]
      }
    }
  }

  /// Shows a person the first of several rows, and asks whether to go on with all of them.
  private func confirm(_ count: Int, rows: (_ shown: Int) -> [[TextOutput.Run]]) throws {
    guard console.isInteractive, count > 1 else { return }
    var page = page(forDiagnostics: true)
    page.table(rows(Self.shownResults), shrinking: 1)
    let rest = count - Self.shownResults
    if rest > 0 { page.line("  and \(Counted.grouped(rest)) more", .faint) }
    console.diagnose(page.drain())
    guard
      console.confirm(
        "\(ScreenText.shown(line, singleLine: true)): all \(Counted.grouped(count))?")
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
    case .question(let id): state.question(id)?.text ?? ""
    case .review(let id): state.review(id)?.details.claim ?? ""
    case .verdict, .conclusion, .publication, .importing: ""
    }
  }
}
