import FactCheck
import Testing

@testable import ArticleLoading

/// Pages that show other articles, or a forum, below the article.
@Suite struct StreamTests {
  private static let own = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
  private static let other =
    "<p>A badger has moved into the town hall, and the clerks have been told to leave it alone.</p><p>It sleeps all day, a caretaker said on Monday.</p>"

  private static func stream(_ id: String, _ html: String) -> PartCase {
    PartCase(id, html.replacing("OWN", with: own).replacing("OTHER", with: other), Story.paragraphs)
  }

  static let streams: [PartCase] = [
    stream(
      "S01 posts",
      "<main><div class=post><h1>Ferry returns</h1>OWN</div><div class=post><h2>A badger</h2>OTHER</div></main>"
    ),
    stream(
      "S02 stories with a label",
      "<main><div class=story><h2>Ferry returns</h2>OWN</div><p>Advert</p><div class='story next'><p>Animals</p><h3>A badger</h3>OTHER</div></main>"
    ),
    stream(
      "S03 articles",
      "<main><article><h1>Ferry returns</h1>OWN</article><article><h2>A badger</h2>OTHER</article></main>"
    ),
    stream(
      "S04 the headline above the first entry",
      "<main><h1>Ferry returns</h1><div class=entry>OWN</div><div class=entry><h2>A badger</h2>OTHER</div></main>"
    ),
    stream(
      "S05 a bold line as a headline",
      "<main><div class=entry><h2>Ferry returns</h2>OWN</div><div class=entry><b>A badger came</b>OTHER</div></main>"
    ),
    stream(
      "S06 a line named as a title",
      "<main><div class=post><h2>Ferry returns</h2>OWN</div><div class=post><p class=title>A badger came</p>OTHER</div></main>"
    ),
    stream(
      "S07 a forum by id",
      "<main><h1>Ferry returns</h1>OWN<div id=forum><h3>9 posts</h3><div class=msg><b>ida</b>OTHER</div></div></main>"
    ),
    stream(
      "S08 a thread in the article",
      "<main><article><h1>Ferry returns</h1>OWN<div class=thread><div class=message><i>ida</i>OTHER</div><div class=message><i>jon</i>OTHER</div></div></article></main>"
    ),
    stream(
      "S09 a list of comments",
      "<main><h1>Ferry returns</h1>OWN<div class='comments-list'><div><b>ida</b>OTHER</div></div></main>"
    ),
    stream(
      "S10 a forum in a table",
      "<main><h1>Ferry returns</h1>OWN<section class=forum><table><tr><td class=m><b>ida</b><br>OTHER</td></tr><tr><td class=m><b>jon</b><br>OTHER</td></tr></table></section></main>"
    ),
    stream(
      "S11 messages without a frame",
      "<main><h1>Ferry returns</h1>OWN<div class=msg><b>ida</b>OTHER</div> <div class=msg><b>jon</b>OTHER</div></main>"
    ),
    stream(
      "S13 answers to the first post of a board",
      "<div><h1>Ferry returns</h1><div class=topic-post><article><div>OWN</div></article></div><div class=topic-post><article><div>OTHER</div></article></div></div>"
    ),
    stream(
      "S12 a forum in a list",
      "<main><h1>Ferry returns</h1>OWN<ul class='forum-list'><li><b>ida</b>OTHER</li></ul></main>"),
  ]

  /// Pages on which the first of several is a few words.
  static let shortOnes: [PartCase] = [
    short(
      "S20 wrapped",
      "<div class=w><h1>Ferry returns</h1>OWN</div><div class=w><h1>A badger</h1>OTHER</div>"),
    short(
      "S21 articles",
      "<article><h2>Ferry returns</h2>OWN</article><article><h2>A badger</h2>OTHER</article>"),
    short(
      "S22 each with its day",
      "<div><h2>Ferry returns</h2><p>3 May 2024</p>OWN<h2>A badger</h2><p>2 May 2024</p>OTHER</div>"
    ),
    short(
      "S23 below a heading for the others",
      "<div><h1>Ferry returns</h1>OWN<h2>Weitere Meldungen</h2><h3>A badger</h3>OTHER</div>"),
    short(
      "S24 a comment by its property",
      "<div><h1>Ferry returns</h1>OWN<div itemprop=comment>OTHER</div></div>"),
  ]

  private static let hopes = "The town had hoped for that, a clerk of the harbour said on Friday."
  private static let brief = [
    "The ferry will sail every hour from Monday.", "Nobody had expected that at all.",
  ]

  private static func short(_ id: String, _ html: String) -> PartCase {
    let own = brief.map { "<p>\($0)</p>" }.joined()
    let other = "<p>A badger has moved into the town hall, and the clerks leave it alone.</p>"
    return PartCase(id, html.replacing("OWN", with: own).replacing("OTHER", with: other), brief)
  }

  @Test("a short first article", arguments: shortOnes)
  func endsSoon(_ example: PartCase) { check(example) }

  static let shortWholes: [PartCase] = [
    PartCase(
      "W20 blocks with headings",
      "<main><div class=block><h2>Ferry returns</h2><p>\(brief[0])</p><p>\(hopes)</p></div><div class=block><h2>Later</h2><p>\(laterLine)</p></div><div class=block><h2>At last</h2><p>\(laterLine)</p></div></main>",
      [brief[0], hopes, "Later", laterLine, "At last", laterLine]),
    PartCase(
      "W21 a diary",
      "<main><h1>Ferry returns</h1><p>\(brief[0])</p><p>\(brief[1])</p><h2>Monday</h2><p>3 May 2024</p><p>\(laterLine)</p><h2>Tuesday</h2><p>4 May 2024</p><p>\(laterLine)</p></main>",
      brief + ["Monday", "3 May 2024", laterLine, "Tuesday", "4 May 2024", laterLine]),
    PartCase(
      "W22 what three people said",
      "<main><h1>Ferry returns</h1><p>\(brief[0])</p><p>\(Story.paragraphs[1])</p><div class=post><div class=username>ida</div><p>\(laterLine)</p></div><div class=post><div class=username>jon</div><p>\(laterLine)</p></div></main>",
      [brief[0], Story.paragraphs[1], "ida", laterLine, "jon", laterLine]),
    PartCase(
      "W23 answers to frequent questions",
      "<main><h1>Ferry returns</h1><p>\(brief[0])</p><div itemscope itemtype='https://schema.org/Question'><h2>When?</h2><div itemprop=acceptedAnswer><p>\(laterLine)</p></div></div><div itemscope itemtype='https://schema.org/Question'><h2>Why?</h2><div itemprop=acceptedAnswer><p>\(Story.paragraphs[1])</p></div></div></main>",
      [brief[0], "When?", laterLine, "Why?", Story.paragraphs[1]]),
  ]

  @Test("a short article in parts stays whole", arguments: shortWholes)
  func isShortAndWhole(_ example: PartCase) { check(example) }

  @Test("only the first article of a stream", arguments: streams)
  func endsThere(_ example: PartCase) { check(example) }

  static let wholes: [PartCase] = [
    PartCase(
      "W01 an article in two parts without a heading",
      "<main><div class=story><h1>Ferry returns</h1>\(own)</div><div class=story><p>It was late, as ever, and nobody minded that at all.</p></div></main>",
      Story.paragraphs + ["It was late, as ever, and nobody minded that at all."]),
    PartCase(
      "W02 parts that are named so",
      "<main><div class='article-section'><h1>Ferry returns</h1>\(own)</div><div class='article-section'><h2>Later</h2>\(later)</div></main>",
      Story.paragraphs + ["Later", laterLine]),
    PartCase(
      "W03 chapters",
      "<main><article class=chapter><h1>Ferry returns</h1>\(own)</article><article class=chapter><h2>Later</h2>\(later)</article></main>",
      Story.paragraphs + ["Later", laterLine]),
    PartCase(
      "W04 sections, the last of them short",
      "<main><section><h1>Ferry returns</h1>\(own)</section><section><h2>Later</h2>\(later)</section></main>",
      Story.paragraphs + ["Later", laterLine]),
    PartCase(
      "W05 entries of what is told as it happens",
      "<main class='live-blog'><article class=entry><h1>Ferry returns</h1>\(own)</article><article class=entry><h2>12:05</h2>\(later)</article></main>",
      Story.paragraphs + ["12:05", laterLine]),
    PartCase(
      "W06 entries below an introduction",
      "<main><h1>Ferry returns</h1>\(own)<div class=entry>\(later)\(later)</div><div class=entry><h3>Later</h3>\(later)</div></main>",
      Story.paragraphs + [laterLine, laterLine, "Later", laterLine]),
  ]
  private static let laterLine =
    "The band played on until the last passenger had gone home, and then it played once more."
  private static let later = "<p>\(laterLine)</p>"

  /// The title of such a page is the site's name.
  @Test(
    "the first of several linked headlines is the title", arguments: ["div class=post", "article"])
  func linkedHeadlines(_ element: String) throws {
    let tag = element.prefix { $0 != " " }
    func entry(_ number: Int, _ words: String, _ text: String) -> String {
      "<\(element)><h2><a href=/\(number)>\(words)</a></h2><time datetime=2024-03-0\(4 - number)>\(4 - number) March</time>\(text)</\(tag)>"
    }
    let html =
      "<title>Lake notes</title><main>\(entry(1, "Ferry returns", Self.own))\(entry(2, "A badger", Self.other))</main>"
    let input = LoaderInput(path: "page.html", fileName: "page.html", bytes: Array(html.utf8))
    let extracted = try HTMLLoader().read(input)
    #expect(extracted.title == "Ferry returns")
    #expect(extracted.headline == "Ferry returns")
    #expect(extracted.facts.published?.description == "2024-03-03")
    #expect(String(decoding: extracted.text, as: UTF8.self) == Story.text)
  }

  @Test("articles in several parts stay whole", arguments: wholes)
  func isWhole(_ example: PartCase) { check(example) }
}
