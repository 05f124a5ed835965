import FactCheck
import Testing

@testable import ArticleLoading

/// The times of chronologies belong to the text: what happened has no day without them.
@Suite struct ChronologyTests {
  private static let entries = [
    ("1911", "The boat is built."), ("4 May 1974", "It carries its last car."),
    ("3 February 2025", "The county sells it."),
  ]

  private static func chronology(_ id: String, _ entry: String) -> PartCase {
    let all = entries.map {
      entry.replacing("TIME", with: $0.0).replacing("WORDS", with: $0.1)
    }
    return PartCase(
      id,
      "<article><h1>Ferry returns</h1><p>\(Story.paragraphs[0])</p>\(all.joined())</article>",
      [Story.paragraphs[0]] + entries.flatMap { [$0.0, $0.1] })
  }

  static let chronologies: [PartCase] = [
    chronology("in paragraphs", "<p><time>TIME</time></p><p>WORDS</p>"),
    chronology("in bold paragraphs", "<p><b><time>TIME</time></b></p><p>WORDS</p>"),
    chronology("in headings", "<h3><time>TIME</time></h3><p>WORDS</p>"),
    chronology("in divisions", "<div><time>TIME</time></div><div>WORDS</div>"),
    chronology("in entries", "<div class=entry><time>TIME</time><p>WORDS</p></div>"),
    PartCase(
      "in items below a short line",
      "<article><h1>Ferry returns</h1><p>How the boat was built.</p><ul>\(entries.map { "<li><time>\($0.0)</time><p>\($0.1)</p></li>" }.joined())</ul></article>",
      ["How the boat was built."] + entries.flatMap { [$0.0, $0.1] }),
    chronology(
      "named dates", "<div class=entry><span class=timestamp>TIME</span><p>WORDS</p></div>"),
    chronology("named dates in blocks", "<div><div class=pubdate>TIME</div><p>WORDS</p></div>"),
  ]

  @Test("times of a chronology", arguments: chronologies)
  func times(_ example: PartCase) { check(example) }

  @Test("are no day of publication", arguments: chronologies)
  func days(_ example: PartCase) throws {
    let html =
      "<html lang=en><head><title>Ferry returns</title></head><body>\(example.html)</body></html>"
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    #expect(PageMetadata(tree: tree).published == nil)
  }

  /// Entries that begin with a time have the day of publication only in their attributes.
  @Test(
    "the days of a live report and of a forum count",
    arguments: [
      "<div class=entry><time datetime='2024-05-03T10:1N'>10:1N</time><p>WORDS</p></div>",
      "<li class=postbit><div class=posthead><span class=date>3rd May 2024, 10:1N</span></div><div class=userinfo><b class=username>ida7</b></div><div class=text>WORDS</div></li>",
    ])
  func live(_ entry: String) throws {
    let entries = (1...3).map {
      entry.replacing("N", with: "\($0)").replacing("WORDS", with: "It sails at ten today.")
    }
    let html =
      "<html lang=en><head><title>Ferry returns</title></head><body><div><h1>Ferry returns</h1><ol>\(entries.joined())</ol></div></body></html>"
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    let published = try #require(PageMetadata(tree: tree).published?.value.description)
    #expect(published.hasPrefix("2024-05-03"))
  }

  @Test func aSingleTimeIsTheArticles() {
    check(
      PartCase(
        "one",
        "<article><h1>Ferry returns</h1><p><time>3 May 2024</time></p>\(Story.paragraphs.map { "<p>\($0)</p>" }.joined())</article>",
        Story.paragraphs))
  }
}
