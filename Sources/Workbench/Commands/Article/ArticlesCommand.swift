import ArgumentParser
import FactCheck
import Presentation

struct ArticlesCommand: Command {
  static let card = CommandCard(
    name: "articles", group: .article,
    summary: "List the articles; * marks the current one.",
    usage: "articles",
    discussion: "Each has its claims, checked and all, and the conclusion on it.",
    examples: [.init(setUp: Examples.concluded, line: "articles")])

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let session = try desk.existingState()
    desk.results = session.articles.map { .article($0.id) }
    return ArticlesAnswer(
      articles: try session.articles.map { article in
        try desk.checkInterrupted()
        return ArticleValue(article, in: session)
      },
      current: desk.session.currentArticle)
  }
}
