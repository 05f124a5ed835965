import ArticleText
import FactCheck

extension VersionDifference {
  /// Compares two versions of an article.
  public init(from old: ArticleBody, to new: ArticleBody) {
    self.init(
      old: Version(text: old.text, sentences: old.sentences),
      new: Version(text: new.text, sentences: new.sentences))
  }
}
