import ArticleText
import ClaimSearch
import FactCheck
import Presentation

/// What the desk finds out of an article's sentences by rule.
extension Desk {
  /// The language of an article: the one that its details name, else the one of its text; English if that is uncertain.
  func language(of article: Article, _ body: ArticleBody) -> String {
    let named = article.details.language
    return named != "und" ? named : LanguageDetector.language(of: body.text) ?? "en"
  }

  /// How much each sentence of an article is worth checking, in the order of the text.
  /// - Throws: `DeskError` if the weights that are set cannot be used.
  func worth(of article: Article) throws -> [Worth] {
    let body = try text(of: article).body
    let reader = WorthReader(language: language(of: article, body), weights: try worthWeights())
    return reader.judge(String(decoding: body.text, as: UTF8.self), sentences: body.sentences)
  }

  /// The weights that are set, or those of the program.
  /// - Throws: `DeskError.unusableSetting`, and what `WorthFile.weights` throws.
  func worthWeights() throws -> WorthWeights {
    try settings.usable(.worth).map { try WorthFile.weights(of: $0, at: self) } ?? .standard
  }

  /// The indices of sentences, highest score first, in the order of the text where scores are equal.
  static func sorted(_ worth: [Worth]) -> [Int] {
    worth.indices.sorted { (worth[$1].score, $0) < (worth[$0].score, $1) }
  }

  /// The reports of an article, read once; `nil` if nobody wrote rules for its language.
  func reportedText(of article: Article) throws -> ReportedText? {
    let text = try text(of: article)
    return text.reportedText(in: language(of: article, text.body))
  }

  /// Who says the words of a passage, as the article's text has it; the innermost report first.
  func speech(at passage: Passage) throws -> [ReportedSpeech] {
    guard passage.isPlaced else { return [] }
    return try reportedText(of: state.existing(passage.article))?.speech(at: passage.range) ?? []
  }
}
