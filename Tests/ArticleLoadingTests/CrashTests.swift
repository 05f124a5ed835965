import ArticleText
import FactCheck
import Testing

@testable import ArticleLoading

/// Inputs that once crashed a reader; the fuzzer or a seeded test found them.
@Suite struct CrashTests {
  @Test("none crashes any more", arguments: fileNames(in: fixture("crashes")))
  func survives(_ name: String) throws {
    let bytes = try contents(fixture("crashes/\(name)"))
    for loader in ["html", "markdown", "text"] {
      do throws(LoadError) {
        let article = try load(bytes, loader: loader)
        #expect(!article.details.title.isEmpty)
      } catch {
        switch error {
        case .empty, .noWords, .binary, .needsOtherLoader, .tooComplex: break
        default: Issue.record("\(error)")
        }
      }
    }
    // Also what a loader refuses before it comes so far.
    let text = TextNormalizer.normalize(bytes).bytes
    if let tree = PageParser().parse(text) { _ = PageMetadata(tree: tree).found }
    #expect(SentenceSegmenter(language: nil).sentences(in: text).allSatisfy { !$0.isEmpty })
  }
}
