import ArgumentParser
import FactCheck
import Presentation

struct UseCommand: Command {
  static let card = CommandCard(
    name: "use", group: .article,
    summary: "Choose the current article.",
    usage: "use aN",
    discussion: """
      After use a2, 14 means sentence 14 of a2. For other articles, type the full address: \
      a1.14.
      """,
    examples: [.init(setUp: Examples.loaded, line: "use a1")])

  @Argument(help: ArgumentHelp("The article.", valueName: "article"))
  var address: AddressWord

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    _ = try desk.existingState()
    let article = try desk.article(address)
    desk.session.use(article.id)
    return UseAnswer(article: article.id, title: article.details.title)
  }
}
