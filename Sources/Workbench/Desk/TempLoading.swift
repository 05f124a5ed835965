import ArticleLoading
import FactCheck

extension Desk {
  func source(_ word: String) throws -> LoadSource { .file(word) }
  func read(_ source: LoadSource, language: String?) throws -> LoadedArticle {
    try ArticleReader().load(source, language: language)
  }
  func refetch(_ fetch: FetchRecord, language: String?) throws -> LoadedArticle? { nil }
}
