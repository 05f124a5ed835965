import ArgumentParser
import ArticleText
import FactCheck
import Presentation
import ReportModel

struct ResegmentCommand: Command {
  static let card = CommandCard(
    name: "resegment", group: .article,
    summary: "Number an article's sentences by the newest rules.",
    usage: "resegment [aN] [--language TAG]",
    discussion: """
      An article keeps the sentences that it was loaded with, so that sentence 12 stays sentence \
      12 when the rules improve. This command applies the newest rules, or those of another \
      language. Claims keep their words; only their sentence numbers change, and undo reverses \
      it.
      """,
    examples: [.init(setUp: Examples.tagged, line: "resegment a1 --language de")])

  @Argument(help: ArgumentHelp("The article; the current one when left out.", valueName: "article"))
  var address: AddressWord?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The language of the rules, such as en or de.", valueName: "tag"))
  var language: OptionText?

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let article = try desk.article(address)
    if let language { try Session.checkLanguage(language.text) }
    let old = try desk.text(of: article).body
    desk.console.progress { "splitting \(article.id) into sentences" }
    let segmenter = SentenceSegmenter(language: language?.text ?? article.details.language)
    let body = ArticleBody(
      text: old.text, sentences: segmenter.sentences(in: old.text), pages: old.pages)
    let list = Blob(body.sentenceList)
    let split = SentenceSplit(
      sentences: list.digest, sentenceCount: body.sentences.count,
      segmenterVersion: SentenceSegmenter.version)
    guard article.content.split != split else {
      return ResegmentAnswer(article.id, split, split, 0)
    }
    let entry = try desk.change(blobs: [list]) {
      try $0.resegment(article.id, to: split, in: body)
    }
    return ResegmentAnswer(article.id, article.content.split, split, entry.step.changes.count - 1)
  }
}
