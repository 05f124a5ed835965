import ArgumentParser
import FactCheck
import Presentation

struct ConcludeCommand: Command {
  static let card = CommandCard(
    name: "conclude", group: .check,
    summary: "Conclude on an article as a whole.",
    usage: "conclude aN [RATING...] [--no-rating] [--because RATIONALE]",
    discussion: """
      The conclusion is at the top of the report. RATING is a label of the session's scale, as \
      for verdict, and can be missing: then --because keeps the rating of the current conclusion, \
      if it has one. --no-rating makes it a conclusion in words only. Earlier conclusions stay in \
      the article's history: show a1 prints them, history a1 lists the entries. All versions of an \
      article have one conclusion, kept with the newest.
      RATIONALE is the rest of the line or up to the next option, and needs no quotes. It is \
      Markdown, as a verdict's; [e1] refers to evidence of any claim of the article, and readers \
      see the numbers of the claim and the evidence: [2.1]. --because - opens your editor, which \
      shows the claims and their evidence below the text.
      """,
    examples: [
      .init(
        setUp: Examples.decided,
        line: "conclude a1 mostly false --because The count says 6 %, not half."),
      .init(
        setUp: Examples.decided,
        line: "conclude a1 --because The article exaggerates a small change."),
    ])

  @Argument(help: ArgumentHelp("The article.", valueName: "article"))
  var article: AddressWord

  @Argument(help: ArgumentHelp("A label of the scale.", valueName: "rating"))
  var rating: [OptionText] = []

  @Flag(help: "A conclusion in words only.")
  var noRating = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What follows from the claims.", valueName: "rationale"))
  var because: OptionText?

  @OptionGroup var output: OutputOptions

  func currentText(of option: String, at desk: Desk) throws -> String? {
    let typed = try desk.rating(rating, because: because, for: Self.card)
    let current = desk.state.conclusion(on: try desk.article(article).id)
    return typed == nil ? current?.rationale : nil
  }

  func writingAid(for option: String, at desk: Desk) throws -> String? {
    let id = try desk.article(article).id
    return RationaleAid.text(desk.state.claims(ofVersionsOf: id), in: desk.state)
  }

  func answer(at desk: Desk) throws -> any Answer {
    _ = try desk.existingState()
    let id = desk.state.newestVersion(of: try desk.article(article).id)
    let typed = try desk.rating(rating, because: because, for: Self.card)
    guard typed == nil || !noRating else {
      throw fault("conclude has a rating or --no-rating, not both")
    }
    guard typed != nil || because != nil else {
      throw fault("conclude needs a rating, or --because and a rationale")
    }
    let expected = noRating ? ConcludedRating.none : typed.map(ConcludedRating.label) ?? .unchanged
    let time = desk.now
    try desk.change {
      try $0.conclude(id, expected, because: because?.text, analyst: desk.analyst, at: time)
    }
    let article = try desk.state.existing(id)
    var remarks: [String] = []
    if article.conclusion?.rationale == nil {
      remarks.append("no rationale: conclude \(id) --because … adds it")
    }
    remarks += RationaleWords.remarks(on: article, in: desk.state)
    return ArticleAnswer(article, remarks: remarks, in: desk.state)
  }

  private func fault(_ message: String) -> CommandFault {
    CommandFault.usage(command: Self.card.name, message: message, usage: Self.card.usage)
  }
}
