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
    ("in German", "<p>Veröffentlicht: 3. März 2026, 10:15 Uhr</p>", "2026-03-03"),
    ("in French", "<div class='date'>Paru le : <span>3 mars 2026</span></div>", "2026-03-03"),
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
      "<p>The crane is to be sold, and nobody knows who will buy it now.</p><p>Published 3 March 2026</p>",
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
    ("the day of an incident", "<p><b>Date of incident:</b> 3 March 2025</p>", nil),
    ("the date of issue", "<p>Date of issue: 3 March 2025</p>", "2025-03-03"),
    ("a date in French", "<p>Date de publication : 3 mars 2025</p>", "2025-03-03"),
    ("a decision", "<p class=meta>Case 12/24 · Decided 3 March 2025</p>", nil),
    ("a concert", "<p class=date>Concert on 3 March 2025</p>", nil),
    ("a sitting, in German", "<p class=date>Sitzung vom 3. März 2025</p>", nil),
    ("the weather", "<div class=weather>Sunday, 4 May 2025 · 4 °C</div>", nil),
    ("the weather without a name", "<div>Sunday, 4 May 2025 · 4 °C</div>", nil),
    (
      "rows of a table", "<table><tr><td>3 April 2024</td><td>12 boats</td></tr></table>", nil
    ),
    ("items of a list", "<ul><li>3 April 2024</li><li>5 April 2024</li></ul>", nil),
    ("a list of days", "<dl><dt>3 April 1998</dt><dd>The crane fell.</dd></dl>", nil),
    (
      "a timeline",
      "<p>What happened.</p><p><b>3 April 1998</b></p><p>The crane fell on two cars.</p><p><b>4 May 2001</b></p><p>A new one came.</p>",
      nil
    ),
    ("an item that is named", "<ul><li class='date'>3 March 2026</li></ul>", "2026-03-03"),
    ("an item behind its word", "<ul><li>Published 3 March 2026</li></ul>", "2026-03-03"),
    ("a last day", "<p>Valid until 3 April 2024</p>", nil),
    ("a day that is due", "<p>Due by 3 April 2024</p>", nil),
    ("a closing date", "<p>Closing date: 3 April 2024</p>", nil),
    ("a closing date below its word", "<p>Closing date</p><p>3 April 2024</p>", nil),
    ("a time that closes", "<p>Applications close <time>3 April 2024</time></p>", nil),
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

  /// What is above the headline, and the date of publication.
  static let heads: [(id: String, html: String, date: String?)] = [
    (
      "today in a masthead",
      "<header><b>Gazette</b><div class=date>Sunday, 4 May 2025</div></header><article>H</article>",
      nil
    ),
    (
      "a time in a masthead",
      "<header><p><time datetime='2025-05-04'>4 May 2025</time> | 4 degrees</p></header><article>H</article>",
      nil
    ),
    ("beside the article", "<div class=date>Sunday, 4 May 2025</div><article>H</article>", nil),
    (
      "in a column's head",
      "<div id=page><div id=header>4 May 2025</div><div id=content>H</div></div>", nil
    ),
    (
      "in the page's table",
      "<table><tr><td>4 May 2025</td></tr></table><table><tr><td>H</td></tr></table>", nil
    ),
    (
      "in what is around the page",
      "<div class=site><div class=date>4 May 2025</div><div class=row>H</div></div>", nil
    ),
    ("a bar above all", "<div class=topbar><ul><li>4 May 2025</li></ul></div><div>H</div>", nil),
    ("the site's last change", "<header>Updated 4 May 2025</header><main>H</main>", nil),
    ("in the article", "<article><p class=date>3 March 2026</p>H</article>", "2026-03-03"),
    (
      "in the article's header", "<article><header><p>3 March 2026</p></header>H</article>",
      "2026-03-03"
    ),
    (
      "in the headline's header",
      "<article><header><div>Food | 3 March 2026</div>H</header></article>", "2026-03-03"
    ),
    ("directly above", "<div><p>3 March 2026</p>H</div>", "2026-03-03"),
    ("with a weekday, on the page", "<div>Sunday, 4 May 2025</div>H", nil),
    ("with a place and a weekday", "<div id=page><p>Gull, Sunday, 4 May 2025</p>H</div>", nil),
    (
      "below the paper's name", "<center><b>THE POST</b><br>Sunday, 4 May 2025</center>H", nil
    ),
    ("named, behind the menu", "<nav>Menu</nav><div class=date>Sunday, 4 May 2025</div>H", nil),
    (
      "in the head of a short article's page",
      "<div class=wrap><div class=head><div class=d>Sunday, 4 May 2025</div></div><div class=main>S</div></div>",
      nil
    ),
    ("above a short article", "<div>4 May 2025</div><article>S</article>", nil),
    (
      "how often the paper appears",
      "<main><p>Published daily. 4 May 2025</p><article>H</article></main>", nil
    ),
    (
      "in the article, with a weekday", "<div class=post><p>Tuesday, 3 March 2026</p>H</div>",
      "2026-03-03"
    ),
    (
      "in the headline's own box",
      "<div class=hd><p>Tuesday, 3 March 2026</p><h1>The crane is sold</h1></div><div>P</div>",
      "2026-03-03"
    ),
    (
      "behind its word in a masthead", "<header>Published 3 March 2026</header><main>H</main>",
      "2026-03-03"
    ),
  ]

  @Test("above the headline", arguments: heads.indices)
  func above(_ index: Int) throws {
    let example = Self.heads[index]
    let story = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let short =
      "<p>Nobody wanted the old crane on the quay.</p><p>The board met in the town hall on Monday.</p>"
    let title = "<h1>The crane is sold</h1>"
    // H is the headline with its article, S the same with a short article, P the article alone.
    let html = example.html.replacing(">H", with: ">" + title + story)
      .replacing(">S<", with: ">" + title + short + "<").replacing(">P<", with: ">" + story + "<")
    let page =
      "<html lang=en><head><title>The crane is sold</title></head><body>\(html)</body></html>"
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    let metadata = PageMetadata(tree: tree)
    #expect(metadata.published?.value.description == example.date, "\(example.id)")
    #expect(metadata.modified == nil)
  }

  @Test func theDayOfTheNextArticleMakesNoTimeline() throws {
    let story = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = """
      <html lang=en><head><title>The crane is sold</title></head><body><div><h3>The crane is sold</h3><i>3 March 2026</i>
      \(story)<h3>A badger</h3><i>2 March 2026</i>\(story)</div></body></html>
      """
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).published?.value.description == "2026-03-03")
  }

  @Test("below the headline", arguments: cases.indices)
  func below(_ index: Int) throws {
    let example = Self.cases[index]
    #expect(try published(example.html) == example.date, "\(example.id)")
  }

  /// What stands below the headline, the date of publication, and that of the last change.
  static let changes: [(html: String, published: String?, modified: String?)] = [
    ("<p>Updated 3 June 2024</p>", nil, "2024-06-03"),
    ("<p>Last updated: 3 June 2024</p>", nil, "2024-06-03"),
    ("<p>Last modified on 3 June 2024 at 10:15</p>", nil, "2024-06-03"),
    ("<p>Reviewed 3 June 2024</p>", nil, "2024-06-03"),
    ("<p>Medically reviewed on 3 June 2024</p>", nil, "2024-06-03"),
    ("<p>Update: 3 June 2024</p>", nil, "2024-06-03"),
    ("<p>Stand: 3. Juni 2024, 10:15 Uhr</p>", nil, "2024-06-03"),
    ("<p class='meta'>Von Ute Maß | Stand: 3. Juni 2024, 10:15 Uhr</p>", nil, "2024-06-03"),
    ("<p>Aktualisiert am 3. Juni 2024</p>", nil, "2024-06-03"),
    ("<p>Mis à jour le 3 juin 2024</p>", nil, "2024-06-03"),
    ("<p>Mis en ligne le 3 juin 2024</p>", "2024-06-03", nil),
    ("<p>Actualizado el 3 de junio de 2024</p>", nil, "2024-06-03"),
    ("<p>最終更新日：2024年6月3日</p>", nil, "2024-06-03"),
    ("<p>2024年6月3日更新</p>", nil, "2024-06-03"),
    ("<p>3 June 2024, updated</p>", nil, "2024-06-03"),
    ("<p>By Mara Vance, updated 3 June 2024</p>", nil, "2024-06-03"),
    ("<p>First published 1 June 2024</p>", "2024-06-01", nil),
    ("<p>Published 1 June 2024, updated 3 June 2024</p>", "2024-06-01", "2024-06-03"),
    ("<p>Updated 3 June 2024 | First published 1 June 2024</p>", "2024-06-01", "2024-06-03"),
    ("<p>1 June 2024 (updated 3 June 2024)</p>", "2024-06-01", "2024-06-03"),
    ("<p>公開：2024年6月1日　更新：2024年6月3日</p>", "2024-06-01", "2024-06-03"),
    ("<p>Last updated</p><p>3 June 2024</p>", nil, "2024-06-03"),
    ("<dl><dt>Updated</dt><dd>3 June 2024</dd></dl>", nil, "2024-06-03"),
    ("<p>Updated <time datetime='2024-06-03'>3 June</time></p>", nil, "2024-06-03"),
    (
      "<p>Published <time datetime='2024-06-01'>1 June</time>, updated <time datetime='2024-06-03'>3 June</time></p>",
      "2024-06-01", "2024-06-03"
    ),
    (
      "<p>Updated <time datetime='2024-06-03'>3 June</time>, first published <time datetime='2024-06-01'>1 June</time></p>",
      "2024-06-01", "2024-06-03"
    ),
    (
      "<div>Last reviewed</div><div><time datetime='2024-06-03'>3 June</time></div>", nil,
      "2024-06-03"
    ),
    ("<p><time datetime='2024-06-03'>3 June</time> (updated)</p>", nil, "2024-06-03"),
    ("<p>Edited by Mara Vance, 3 June 2024</p>", "2024-06-03", nil),
    ("<p>Updated 3 June 2024</p><p>Published 1 June 2024</p>", "2024-06-01", "2024-06-03"),
  ]

  @Test("the day of a change is none of publication", arguments: changes)
  func changed(_ example: (html: String, published: String?, modified: String?)) throws {
    let metadata = try metadata(example.html)
    #expect(metadata.published?.value.description == example.published, "\(example.html)")
    #expect(metadata.modified?.value.description == example.modified, "\(example.html)")
  }

  /// A day in figures on a page of a language, and what it is.
  static let figures: [(language: String, html: String, date: String?)] = [
    ("de", "<p>03.04.2024</p>", "2024-04-03"),
    ("de", "<p>3.4.2024, 10:15 Uhr</p>", "2024-04-03"),
    ("fr", "<p>Publié le 03/04/2024 à 10h15</p>", "2024-04-03"),
    ("es", "<p>03/04/2024 - 10:15</p>", "2024-04-03"),
    ("it", "<p>03/04/2024</p>", "2024-04-03"),
    ("nl", "<p>03-04-2024</p>", "2024-04-03"),
    ("pt-BR", "<p>03/04/2024 10h15</p>", "2024-04-03"),
    ("en-GB", "<p>03/04/2024</p>", "2024-04-03"),
    ("en-AU", "<p>3/4/2024</p>", "2024-04-03"),
    ("en-US", "<p>03/04/2024</p>", "2024-03-04"),
    ("en-US", "<p>Published: 3/4/2024</p>", "2024-03-04"),
    ("en", "<p>03/04/2024</p>", nil),
    ("en", "<p>13/04/2024</p>", "2024-04-13"),
    ("en", "<p>04/13/2024</p>", "2024-04-13"),
    ("en", "<p>04/04/2024</p>", "2024-04-04"),
    ("en", "<p>2024/04/03</p>", "2024-04-03"),
    ("en", "<meta property='og:locale' content='en_GB'><p>03/04/2024</p>", "2024-04-03"),
    ("en-CA", "<p>03/04/2024</p>", nil),
    ("fr-CA", "<p>03/04/2024</p>", nil),
    ("en", "<p><time>03/04/2024</time></p>", nil),
    ("en", "<p>OSLO, 03/04/2024 – The crane that fell on 5 May 1998 is sold.</p>", nil),
    ("de", "<p>OSLO, 03.04.2024 – Der Kran ist verkauft.</p>", "2024-04-03"),
    ("de", "<p>Der Kran fiel am 03.04.2024 ins Meer.</p>", nil),
    ("ar", "<p>الأربعاء ٣ أبريل ٢٠٢٤ - ١٠:١٥</p>", "2024-04-03"),
    ("", "<p>03.04.2024</p>\(german)", "2024-04-03"),
    ("", "<p>03/04/2024</p>", nil),
  ]

  private static let german =
    "<p>Der alte Kran ist in der Nacht ins Meer gefallen, und niemand wurde dabei verletzt.</p>"

  @Test("a day in figures is one where the language tells its order", arguments: figures)
  func inFigures(_ example: (language: String, html: String, date: String?)) throws {
    let lang = example.language.isEmpty ? "" : " lang=\(example.language)"
    let page = """
      <html\(lang)><head><title>Crane sold at last</title></head><body><h1>Crane sold at last</h1>
      \(example.html)</body></html>
      """
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(
      PageMetadata(tree: tree).published?.value.description == example.date, "\(example.html)")
  }

  /// What says of another article or thing when that appeared.
  static let foreign = [
    "<aside><article itemscope itemtype='https://schema.org/NewsArticle'><time itemprop='datePublished' datetime='2020-05-04'>4 May</time></article></aside>",
    "<div class='related'><span itemprop='datePublished' content='2020-05-04'></span></div>",
    "<div class='teaser-list'><div itemscope itemtype='https://schema.org/Article'><meta itemprop='datePublished' content='2020-05-04'></div></div>",
    "<div class='comments'><div itemprop='comment' itemscope><meta itemprop='datePublished' content='2020-05-04'></div></div>",
    "<div itemscope itemtype='https://schema.org/Comment'><meta itemprop='dateCreated' content='2020-05-04'></div>",
    "<div itemprop='video' itemscope><meta itemprop='datePublished' content='2020-05-04'></div>",
    "<div itemprop='itemReviewed' itemscope><meta itemprop='datePublished' content='2020-05-04'></div>",
    "<aside><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crane sold again\",\"datePublished\":\"2020-05-04\"}</script></aside>",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns\",\"url\":\"https://a.example/ferry\",\"datePublished\":\"2020-05-04\"}</script>",
    "<div class='trending'><p><time datetime='2020-05-04'>4 May 2020</time></p></div>",
    "<ul><li><a href='/2'>What became of the old crane</a> <time datetime='2020-05-04'>4 May 2020</time></li></ul>",
    "<a href='/2'><h3>The old crane</h3><time datetime='2020-05-04'>4 May 2020</time></a>",
    "<div class='comment-list'><p>4 May 2020</p></div>",
    "<div class='claim-date'>Claim date: May 4, 2020</div>",
    "<p>Claim date: <time datetime='2020-05-04'>4 May 2020</time></p>",
    "<p>Claim date</p><p>4 May 2020</p>",
    "<p>Data as of 4 May 2020</p>",
    "<div class='current-date'>Monday, 4 May 2020</div>",
    "<p>Today is Monday, 4 May 2020</p>",
    "<div class='fb-post'><time datetime='2020-05-04'>4 May 2020</time></div>",
  ]

  @Test("another's day is not the page's", arguments: foreign)
  func foreignDays(_ html: String) throws {
    #expect(try metadata(html).published == nil, "\(html)")
    let own = "<meta itemprop='datePublished' content='2024-06-01'>"
    #expect(try metadata(html + own).published?.value.description == "2024-06-01", "\(html)")
  }

  @Test func anAsideOfTheArticleMaySayItsDay() throws {
    let html = """
      <article><h1>Crane sold again</h1><aside class=facts><span itemprop='author'>Mara Vance</span>
      <meta itemprop='datePublished' content='2024-06-01'></aside><p>It was old.</p>
      <aside><a href='/2'>How the ferry came back</a><span itemprop='author'>Ivo Marsh</span></aside>
      </article>
      """
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    let metadata = PageMetadata(tree: tree)
    #expect(metadata.published?.value.description == "2024-06-01")
    #expect(metadata.authors.chosen.map(\.value.name) == ["Mara Vance"])
  }

  @Test func dataOfThePageItselfMayHaveAnotherHeadline() throws {
    let html = """
      <link rel=canonical href='https://a.example/ferry/'><script type='application/ld+json'>
      {"@type":"NewsArticle","headline":"Ferry returns","url":"https://a.example/ferry",
      "datePublished":"2020-05-04"}</script>
      """
    #expect(try metadata(html).published?.value.description == "2020-05-04")
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
    try metadata(html, above: above).published?.value.description
  }

  private func metadata(_ html: String, above: String = "") throws -> PageMetadata {
    let page = """
      <html><head><title>Crane sold at last</title></head><body>\(above)<h1>Crane sold at last</h1>
      \(html)<p>The board met on Tuesday to hear what the new crane would cost the town.</p></body></html>
      """
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    return PageMetadata(tree: tree)
  }
}
