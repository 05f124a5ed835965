import ArticleText
import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct ArticleReaderTests {
  private let text = "A headline\n\nOne sentence. Another one.\n"

  @Test func contentNamesItsBlobs() throws {
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      let article = try load(bytes)
      let content = article.content
      let kept = Dictionary(
        article.blobs.map { ($0.digest, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      #expect(kept[content.text] == article.body.text)
      #expect(kept[content.sentences] == article.body.sentenceList)
      #expect(kept[content.original] == bytes)
      #expect(article.blobs.allSatisfy { Digest(of: $0.bytes) == $0.digest })
      #expect(content.byteCount == article.body.text.count)
      #expect(content.sentenceCount == article.body.sentences.count)
      #expect(content.segmenterVersion == SentenceSegmenter.version)
      let list = try #require(kept[content.sentences])
      #expect(ArticleBody(text: article.body.text, sentenceList: list) == article.body)
    }
  }

  @Test func equalBytesAreKeptOnce() throws {
    #expect(try load(text).blobs.count == 2)
    #expect(try load("\u{FEFF}" + text).blobs.count == 3)
    // A text that is its own sentence list.
    #expect(try load("0 4\n").blobs.count <= 2)
  }

  @Test func languageIsUnknownUnlessGiven() throws {
    #expect(try load(text).details.language == "und")
    #expect(try load(Array(text.utf8), language: "de").details.language == "de")
  }

  @Test func theFileIsNamedWithoutItsFolders() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("name of it.txt", text)
    let article = try ArticleReader().load(.file(path))
    #expect(article.content.fileName == "name of it.txt")
    #expect(article.content.loader == "text")
    #expect(try load(text).content.fileName == nil)
  }

  @Test func theSameContentIsTheSameArticle() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", text)
    let fromFile = try ArticleReader().load(.file(path))
    let piped = try load(text.replacing("\n", with: "\r\n"))
    #expect(fromFile.content.text == piped.content.text)
    #expect(fromFile.content.sentences == piped.content.sentences)
  }

  @Test func theLastLoaderTakesAnyText() {
    #expect(ArticleLoaders.all.last?.name == "text")
    #expect(Set(ArticleLoaders.all.map(\.name)).count == ArticleLoaders.all.count)
  }

  @Test func anotherLoaderSlotsIn() throws {
    struct Shouting: ArticleLoader {
      let name = "shouting"
      func recognizes(_ input: LoaderInput) -> Bool { input.bytes.starts(with: Array("!".utf8)) }
      func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
        ExtractedText(text: [0x41, 0x0D, 0xFF, 0x00], encoding: "UTF-8", title: "Loud")
      }
    }
    let reader = ArticleReader(loaders: [Shouting(), PlainTextLoader()])
    let article = try reader.load(.standardInput(bytes: Array("!x".utf8)))
    #expect(article.content.loader == "shouting")
    #expect(article.details.title == "Loud")
    #expect(!article.details.titleIsInferred)
    // A loader may give anything: what comes out is normalized.
    #expect(article.text == "Loud\n\nA\n\u{FFFD}\u{FFFD}")
    #expect(article.remarks == [.replacedNULs(1), .replacedInvalid(1)])
  }
}
