import ArticleText
import FactCheck
import SeededRandom
import Testing

@testable import ArticleLoading

@Suite struct RandomInputTests {
  /// Bytes that mean something somewhere, so that random inputs reach the corners.
  private static let pieces: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x00], [0x0D], [0x0A], [0x0D, 0x0A], [0x1B],
    [0xC3, 0xA9], [0xE2, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0x80], [0x81],
    [0xE2, 0x80, 0xA8], [0xC2, 0x85], [0xC2, 0xA0], Array("# ".utf8), Array("> ".utf8),
    Array("1. ".utf8), Array("- ".utf8), Array("**".utf8), Array("`".utf8), Array("[a](b)".utf8),
    Array("![".utf8), Array("<br>".utf8), Array("<div>\n".utf8), Array("&nbsp;".utf8),
    Array("&#13;".utf8), Array("    ".utf8), Array("\n\n".utf8), Array("Mr. X said. ".utf8),
    Array("word ".utf8), Array("---\n".utf8), Array("\\\n".utf8),
  ]

  @Test("whatever comes, a sound text or a clear refusal", arguments: 0..<20)
  func anything(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<100 {
      let bytes = Self.bytes(&random)
      for loader in ["text", "markdown"] {
        do throws(LoadError) {
          let article = try load(bytes, loader: loader)
          Self.check(article)
        } catch {
          switch error {
          case .empty, .noWords, .binary, .needsOtherLoader: break
          default: Issue.record("\(error) for \(bytes)")
          }
        }
      }
    }
  }

  private static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    let isNoise = Bool.random(using: &random)
    return (0..<Int.random(in: 1...60, using: &random)).flatMap { _ in
      isNoise
        ? [UInt8.random(in: 0...255, using: &random)] : pieces.randomElement(using: &random)!
    }
  }

  private static func check(_ article: LoadedArticle) {
    let text = article.body.text
    #expect(String(validating: text, as: UTF8.self) != nil)
    #expect(!text.contains(0) && !text.contains(0x0D))
    #expect(TextNormalizer.normalize(text).bytes == text)
    #expect(!article.body.sentences.isEmpty)
    #expect(ArticleBody(text: text, sentenceList: article.body.sentenceList) == article.body)
    let title = article.details.title
    #expect(!title.isEmpty && title.count <= 300)
    #expect(title.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }
}
