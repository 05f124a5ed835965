import FactCheck
import Testing

@testable import ArticleLoading

/// When the first message of a forum was written, and what its author is called, in the heads of messages.
@Suite struct ForumFactsTests {
  private static let words = [
    "Does anybody know when the first ferry leaves on Sundays? The table on the pier is gone.",
    "It leaves at a quarter past eight, and in the winter at nine. I took it last week.",
  ]

  /// A page with two messages, each with a head of its own.
  private static func metadata(
    _ heads: [String], lang: String = "en", kind: String = "message"
  ) throws -> PageMetadata {
    let messages = zip(heads, words).map { head, words in
      "<div class='\(kind)'>\(head)<div class='text'>\(words)</div></div>"
    }
    let html = """
      <html lang="\(lang)"><head><title>Ferry times | Harbour forum</title></head><body><h1>Ferry times</h1>
      <div class="thread">\(messages.joined(separator: "\n"))</div></body></html>
      """
    return PageMetadata(tree: try #require(PageParser().parse(Array(html.utf8))))
  }

  static let heads: [(head: String, lang: String)] = [
    ("<ul class=top><li><a href='/p1'>May D, 2024</a></li><li>#1</li></ul>", "en"),
    ("<ul class=top><li><a href='/p1'><time>D May 2024</time></a></li><li>#1</li></ul>", "en"),
    ("<div><b>gull77</b> wrote on D May 2024 at 10:12</div>", "en"),
    ("<div>Posted by gull77 &raquo; Fri May 0D, 2024 10:12 am</div>", "en"),
    ("<div>möwe7 schrieb am D. Mai 2024 um 10:12 Uhr:</div>", "de"),
    ("<div>Geschrieben von Möwe am D. Mai 2024, 10.12</div>", "de"),
    ("<div>mouette a écrit le D mai 2024 à 10:12</div>", "fr"),
    ("<div>gaviota escribió el D de mayo de 2024, 10:12</div>", "es"),
  ]

  @Test("the day of the first message", arguments: heads)
  func day(_ example: (head: String, lang: String)) throws {
    let heads = ["3", "4"].map { example.head.replacing("D", with: $0) }
    let metadata = try Self.metadata(heads, lang: example.lang)
    #expect(metadata.published?.value.description == "2024-05-03", "\(example.head)")
  }

  static let others = [
    "<div>It was on 3 May 2024</div>",
    "<div>They met on 3 May 2024 at 10:12 and she told him so</div>",
    "<div>Member since 3 May 2014 in Port Ellery and on the island</div>",
  ]

  @Test("days that a message tells of", arguments: others)
  func none(_ head: String) throws {
    #expect(try Self.metadata([head, head.replacing("3 May", with: "4 May")]).published == nil)
  }

  @Test func aWordBeforeTheNameIsNoAuthor() throws {
    let heads = ["mara", "anna"].map {
      "<p class='author'><a href='/p'>Post</a> by <strong><a href='/u'>\($0)</a></strong></p>"
    }
    #expect(try Self.metadata(heads).authors.chosen.map(\.value.name) == ["mara"])
  }

  @Test func whoAnswersIsNoAuthor() throws {
    let heads = ["Tove88", "gullman"].map { "<div class='postauthor'>\($0)</div>" }
    let names = try Self.metadata(heads).authors.chosen.map(\.value.name)
    #expect(!names.contains("gullman"), "\(names)")
  }
}
