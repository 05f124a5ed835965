import ArgumentParser
import ArticleText
import FactCheck
import JSON
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

/// The numbers of an article's sentences before and after.
struct ResegmentAnswer: Answer {
  private let article: ArticleID
  private let from: SentenceSplit
  private let to: SentenceSplit
  /// The number of claims whose sentence numbers changed.
  private let renumbered: Int
  private var changed: Bool { from != to }

  init(_ article: ArticleID, _ from: SentenceSplit, _ to: SentenceSplit, _ renumbered: Int) {
    self.article = article
    self.from = from
    self.to = to
    self.renumbered = renumbered
  }

  var json: JSONValue {
    func json(_ split: SentenceSplit) -> JSONValue {
      ["sentences": split.sentenceCount, "segmenterVersion": split.segmenterVersion]
    }
    return [
      "article": article, "changed": changed, "from": json(from), "to": json(to),
      "renumbered": renumbered,
    ]
  }

  func write(to page: inout TextOutput) {
    guard changed else {
      page.line("\(article) already has the sentences of these rules; nothing changed")
      return
    }
    page.wrapped(
      [
        .init(article.description, .bold),
        .init(
          "  \(Counted.text(to.sentenceCount, "sentence")), was \(from.sentenceCount); rules "
            + "\(to.segmenterVersion), was \(from.segmenterVersion)"),
      ], indent: "    ")
    let claims =
      renumbered == 0
      ? "all claims keep their sentence numbers"
      : "\(Counted.text(renumbered, "claim")) with new sentence numbers, on the same words"
    page.wrapped([.init(claims, .faint)], first: "    ", indent: "    ")
  }
}
