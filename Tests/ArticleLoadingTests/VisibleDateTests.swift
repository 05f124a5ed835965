import FactCheck
import Testing

@testable import ArticleLoading

/// Which of the dates that stand in a page is the day on which it appeared.
@Suite struct VisibleDateTests {
  /// What stands below the headline, and the date of publication.
  static let cases: [(id: String, html: String, date: String?)] = [
    ("alone on its line", "<p>3 March 2026</p>", "2026-03-03"),
    ("with a weekday and a time", "<div>Tuesday, 3 March 2026, 14:05</div>", "2026-03-03"),
    ("behind its word", "<p>Published on 3 March 2026.</p>", "2026-03-03"),
    ("in German", "<p>Stand: 3. März 2026, 10:15 Uhr</p>", "2026-03-03"),
    ("in Japanese", "<p>公開日：2026年3月3日</p>", "2026-03-03"),
    ("behind a name", "<p>By Mara Vance, 3 March 2026</p>", "2026-03-03"),
    ("behind a section", "<p>Harbour | 3 March 2026</p>", "2026-03-03"),
    ("behind a place", "<p>Oslo, 3 March 2026</p>", "2026-03-03"),
    (
      "in a line that is named", "<p class='entry-meta'>3 March 2026 in the harbour</p>",
      "2026-03-03"
    ),
    ("a heading that is named", "<h4 class='dateline'>3 March 2026</h4>", "2026-03-03"),
    (
      "as agencies write it",
      "<p>OSLO, 3 March 2026 – The crane is to be sold, the board said.</p>", "2026-03-03"
    ),
    ("a time of its own", "<p><time datetime='2026-03-03'>yesterday</time></p>", "2026-03-03"),
    (
      "behind a standfirst",
      "<p>The crane is to be sold, and nobody knows who will buy it now.</p><p>Updated 3 March 2026</p>",
      "2026-03-03"
    ),
    ("in a sentence", "<p>The old crane fell on 4 May 1998.</p>", nil),
    ("in a short sentence", "<p>He died 4 May 1998.</p>", nil),
    (
      "at the start of a sentence", "<p>4 May 1998 was the day on which the old crane fell.</p>",
      nil
    ),
    ("in a sentence without an end", "<p>What the board did on 4 May 1998</p>", nil),
    (
      "in a standfirst",
      "<p class='dek'>How the crane of 4 May 1998 came to be sold to nobody at all</p>", nil
    ),
    ("in a heading", "<h2>4 May 1998</h2>", nil),
    ("behind another word", "<p>Born: 4 May 1998</p>", nil),
    ("a deadline", "<p class='deadline'>4 May 2025</p>", nil),
    ("an event", "<div class='event-date'>4 May 2025</div>", nil),
    ("in Arabic words", "<p>سقطت الرافعة القديمة في 4 مايو 1998</p>", nil),
    ("in a quotation", "<blockquote><p>Gone!</p><p>4 May 2025</p></blockquote>", nil),
    ("in a post", "<div class='tweet'><p>Gone!</p><p>4 May 2025</p></div>", nil),
    ("in a picture", "<figure><img><figcaption>4 May 2025</figcaption></figure>", nil),
    ("of another article", "<aside><p>4 May 2025</p></aside>", nil),
    (
      "a time in a sentence", "<p>On <time datetime='1998-05-04'>4 May 1998</time> it fell.</p>",
      nil
    ),
    (
      "a time in a quotation",
      "<blockquote><p>Gone!</p><time datetime='2025-05-04'>4 May</time></blockquote>", nil
    ),
    ("a time in a post", "<div class='embed-tweet'><time>4 May 2025</time></div>", nil),
    (
      "a diary",
      "<p>The harbour wrote a diary of what its crane lifted in those days.</p><p>4 May 1998</p><p>Nothing.</p>",
      nil
    ),
  ]

  @Test("below the headline", arguments: cases.indices)
  func below(_ index: Int) throws {
    let example = Self.cases[index]
    #expect(try published(example.html) == example.date, "\(example.id)")
  }

  @Test func aboveTheHeadline() throws {
    #expect(try published("", above: "<p>3 March 2026</p>") == "2026-03-03")
    #expect(try published("", above: "<p>Sale ends on 4 May 2025.</p>") == nil)
  }

  @Test func anotherArticlesTimeIsNotItsOwn() throws {
    let others = "<article><h3>Old</h3><time datetime='2025-05-04'>4 May 2025</time></article>"
    let html = "<article><h1>Crane sold</h1><p>It was old.</p></article>" + others
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    #expect(PageMetadata(tree: tree).published == nil)
  }

  @Test(
    "no day to come",
    arguments: [
      "<link rel=canonical href='https://a.example/2026/03/03/crane'>",
      "<p>Published 3 March 2026</p>", "<p><time datetime='2026-03-03'>3 March</time></p>",
      "<meta property='article:published_time' content='2026-03-03'>",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-03\"}</script>",
    ])
  func noDayToCome(_ html: String) throws {
    let limits = LoadLimits(latest: CalendarDay(year: 2026, month: 3, day: 2))
    let page = Array(
      "<html><body><h1>Crane sold at last</h1>\(html)<p>It is.</p></body></html>".utf8)
    let input = LoaderInput(path: "a.html", fileName: "a.html", bytes: page, limits: limits)
    #expect(try HTMLLoader().read(input).facts.published == nil)
    let later = LoaderInput(path: "a.html", fileName: "a.html", bytes: page)
    #expect(try HTMLLoader().read(later).facts.published?.description == "2026-03-03")
  }

  private func published(_ html: String, above: String = "") throws -> String? {
    let page = """
      <html><head><title>Crane sold at last</title></head><body>\(above)<h1>Crane sold at last</h1>
      \(html)<p>The board met on Tuesday to hear what the new crane would cost the town.</p></body></html>
      """
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    return PageMetadata(tree: tree).published?.value.description
  }
}
