import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct AuthorNamesTests {
  /// A field for authors on a page of the Coast Wire, and the names in it.
  static let fields: [(text: String, names: [String])] = [
    ("Mara Vance", ["Mara Vance"]),
    ("  By Mara  Vance ", ["Mara Vance"]),
    ("By: Mara Vance and Otto Lind", ["Mara Vance", "Otto Lind"]),
    ("Mara Vance, Otto Lind & Bea Thorn", ["Mara Vance", "Otto Lind", "Bea Thorn"]),
    ("Mara Vance | Coast Wire", ["Mara Vance"]),
    ("Mara Vance, Political Editor", ["Mara Vance"]),
    ("Mara Vance, Harbour Media for coast-wire.example", ["Mara Vance"]),
    ("Mara Vance, Reuters", ["Mara Vance"]),
    ("Mara Vance and Otto Lind contributed to this report", ["Mara Vance", "Otto Lind"]),
    ("Mara Vance und Otto Lind haben zu diesem Bericht beigetragen", ["Mara Vance", "Otto Lind"]),
    ("Reuters", ["Reuters"]),
    ("Associated Press", ["Associated Press"]),
    ("Martin Vance, Jr.", ["Martin Vance, Jr."]),
    ("Mara Vance, MS, RD", ["Mara Vance"]),
    ("Dr. Mara Vance, MD, PhD", ["Mara Vance"]),
    (
      "By Prof. Dr. Mara Vance, Otto Lind, M.Sc., and Dr Bea Thorn, Esq.",
      ["Mara Vance", "Otto Lind", "Bea Thorn"]
    ),
    ("Dr. Who", ["Dr. Who"]),
    ("Vance, Mara", ["Vance, Mara"]),
    ("Mara Vance (Harbour)", ["Mara Vance"]),
    ("Mara Vance in Oslo", ["Mara Vance"]),
    ("山田 花子、佐藤 海", ["山田 花子", "佐藤 海"]),
    ("Mara Vance (Harbour (North), Coast)", ["Mara Vance"]),
    ("Mara Vance (Coast Radio (Oslo)) and Otto Lind (AP)", ["Mara Vance", "Otto Lind"]),
    ("Mara Vance (unclosed", ["Mara Vance"]),
    ("(Mara Vance)", ["Mara Vance"]),
    ("Sea & i", ["Sea & i"]),
    ("Mara Vance, Sea & i", ["Mara Vance", "Sea & i"]),
    ("Rope & Sail", ["Rope & Sail"]),
    ("Mara Vance &amp; Otto Lind", ["Mara Vance", "Otto Lind"]),
    ("Mara Vance und Otto Lind", ["Mara Vance", "Otto Lind"]),
    ("Mara Vance et Otto Lind", ["Mara Vance", "Otto Lind"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("Mara Vance | Email the author", ["Mara Vance"]),
    ("Mara Vance | Follow @mara | View all posts", ["Mara Vance"]),
    ("Mara Vance, Contact the reporter", ["Mara Vance"]),
    ("Mara Vance | Alle Beiträge", ["Mara Vance"]),
    ("Email", []),
    ("See all articles by this author", []),
    ("Mara See", ["Mara See"]),
    ("Staff Writer", []),
    ("Coast Wire", []),
    ("THE COAST WIRE", []),
    ("Coast Wire Sport", []),
    ("coast-wire.example", []),
    ("https://social.example/mara", []),
    ("www.social.example/mara", []),
    ("/people/mara", []),
    ("@mara", []),
    ("mara@coast-wire.example", []),
    ("By", []),
    ("by ", []),
    ("admin", []),
    ("3 February 2026", []),
    ("09:30", []),
    ("", []),
    ("-", []),
    (
      "Mara Vance has written about ports and the people in them for more than twenty years now",
      []
    ),
  ]

  static let bylines: [(html: String, names: [String])] = [
    ("<p class='byline'>By Mara Vance | Email the author | mara@coast.example</p>", ["Mara Vance"]),
    (
      "<p class='byline'>Mara Vance <a href='mailto:m@coast.example'>Email the author</a></p>",
      ["Mara Vance"]
    ),
    (
      "<div class='author'><a href='/mara'>Mara Vance</a> <a href='/f'>Follow</a></div>",
      ["Mara Vance"]
    ),
    ("<p>14 May 2025 | by Ole Berg</p>", ["Ole Berg"]),
    ("<p>Von Ute Maß | Stand: 3. Juni 2024</p>", ["Ute Maß"]),
    ("<p>Von Ana Lind</p>", ["Ana Lind"]),
    ("<p class='byline'>Von Ana Lind</p>", ["Ana Lind"]),
    ("<p class='author'>Par Ana Lind</p>", ["Ana Lind"]),
    ("<p>Di Ana Lind</p>", ["Ana Lind"]),
    ("<p>Ein Kommentar von Ana Lind</p>", ["Ana Lind"]),
    ("<p class='byline'>Eine Analyse von Ana Lind</p>", ["Ana Lind"]),
    ("<p>By Ana Lind, 5 May 2024</p>", ["Ana Lind"]),
    ("<p>By Ana Lind and Bo Rask, May 5, 2024</p>", ["Ana Lind", "Bo Rask"]),
    // A place looks the same: "Palo Alto, 5 May 2024".
    ("<p>Ana Lind, 5 May 2024</p>", []),
    ("<p>Palo Alto, 5 May 2024</p>", []),
    ("<p>BERLIN, 3 March</p>", []),
    ("<p>By Ana Lind, BERLIN, 3 March</p>", ["Ana Lind"]),
    ("<p>By Ana Lind, Palo Alto, 5 May 2024</p>", ["Ana Lind"]),
    ("<p>By Ana Lind and Bo Rask, Palo Alto</p>", ["Ana Lind", "Bo Rask"]),
    ("<p class='byline'>By Ana Lind, Oslo</p>", ["Ana Lind"]),
    ("<p>by Ana Lind on 5 May 2024</p>", ["Ana Lind"]),
    ("<p>Par Ana Lind — publié le 5 mai 2024</p>", ["Ana Lind"]),
    ("<ul><li>By Ana Lind</li><li>5 May 2024</li></ul>", ["Ana Lind"]),
    (
      "<dl><dt>Author</dt><dd>Ana Lind</dd><dt>Published</dt><dd>5 May 2024</dd></dl>", ["Ana Lind"]
    ),
    ("<p class='article__signature'>Ana Lind</p>", ["Ana Lind"]),
    ("<span class='c-autor'>Von Ana Lind</span>", ["Ana Lind"]),
    ("<div><span>3 апреля 2024, 10:15</span> <span>Автор: Анна Линд</span></div>", ["Анна Линд"]),
    ("<p>كتبت آنا ليند</p>", ["آنا ليند"]),
    ("<p>2024-04-03 10:15 来源：海港网 作者：王小明</p>", ["王小明"]),
    ("<p>文：山田太郎</p>", ["山田太郎"]),
    (
      "<div><p>By <span property='schema:author'>Ana Lind</span> and others</p></div>", ["Ana Lind"]
    ),
    (
      "<p>Submitted by <span rel='sioc:has_creator'><a property='foaf:name'>Ana Lind</a></span></p>",
      ["Ana Lind"]
    ),
    (
      "<div class='card'><a href='/2'>The ferry comes back to us</a><span class='byline'>By Bo Rask</span></div>",
      []
    ),
    (
      "<h3><a href='/2'>The ferry comes back</a></h3><p class='byline'>By Bo Rask</p>", []
    ),
    ("<article><h2>Ferry comes back</h2><p class='author'>Bo Rask</p></article>", []),
    (
      "<div><a href='/2'>The ferry comes back to us</a> <a rel='author' href='/bo'>Bo Rask</a></div>",
      []
    ),
    (
      "<p>By Ana Lind</p><div><a href='/2'>The ferry comes back to us</a> <a rel='author' href='/bo'>Bo Rask</a></div>",
      ["Ana Lind"]
    ),
    ("<ul><li><a href='/2'>The ferry comes back to us</a><br>By Bo Rask</li></ul>", []),
    ("<h2>Related</h2><p class='byline'>By Bo Rask</p>", []),
    ("<p class='byline'>Ana Lind, 5 May 2024</p>", ["Ana Lind"]),
    ("<p>Von Ana Lind, 5. Mai 2024</p>", ["Ana Lind"]),
    ("<p class='byline'>Por ANA LIND / Madrid</p>", ["ANA LIND"]),
    ("<p>Por ANA LIND / Madrid</p>", ["ANA LIND"]),
    ("<p>New York, 5 May 2024</p>", []),
    ("<p>Harbour Gazette, 5 May 2024</p>", []),
    ("<p>OSLO HARBOUR, 5 May 2024</p>", []),
    ("<p class='byline'>By Ana Lind, photos by Bo Rask</p>", ["Ana Lind"]),
    ("<p class='byline'>By Ana Lind, edited by Bo Rask and Ute Maß</p>", ["Ana Lind"]),
    ("<p class='byline'>Photos by Bo Rask</p>", []),
    ("<p>By Ana Lind, The Gazette</p>", ["Ana Lind"]),
    ("<p>Von der Leyen spricht</p>", []),
    ("<p>By Monday Evening All Was Lost</p>", []),
    ("<p>By car | by the old road</p>", []),
    ("<div class='author-box'><a href='/all'>More articles</a></div>", []),
    // Who else had a hand in it, and of what kind it is.
    ("<p class='byline'>By Ana Lind. Fact checked by Bo Rask</p>", ["Ana Lind"]),
    ("<p class='byline'>By Ana Lind. Edited by Bo Rask. Pictures by Ute Maß</p>", ["Ana Lind"]),
    (
      "<p class='byline'>Written by Ana Lind. Medically reviewed by Bo Rask, MD. Updated May 5, 2024</p>",
      ["Ana Lind"]
    ),
    ("<p class='byline'>Guest post by Ana Lind</p>", ["Ana Lind"]),
    ("<p>Guest post by Ana Lind</p>", ["Ana Lind"]),
    ("<p class='byline'>Compiled by Ana Lind</p>", ["Ana Lind"]),
    ("<p class='byline'>Words and pictures by Ana Lind</p>", ["Ana Lind"]),
    ("<p class='byline'>Words by <b>Ana Lind</b></p>", ["Ana Lind"]),
    ("<p>Reporting by Ana Lind and Bo Rask</p>", ["Ana Lind", "Bo Rask"]),
    ("<p class='byline'>As told to Ana Lind</p>", ["Ana Lind"]),
    ("<p class='byline'>Pictures by Ana Lind</p>", []),
    ("<p class='auteur'>Par Ana Lind (à Bruxelles) avec AFP</p>", ["Ana Lind"]),
    ("<p class='byline'>By Ana Lind with Bo Rask</p>", ["Ana Lind", "Bo Rask"]),
    ("<p class='firma'>a cura di Ana Lind</p>", ["Ana Lind"]),
    ("<p class='firma'>di Ana Lind, inviata a Roma</p>", ["Ana Lind"]),
    ("<p class='byline'>By Ana Lind, for The Gazette</p>", ["Ana Lind"]),
    ("<p class='autor'>Aus Berlin berichtet Ana Lind</p>", ["Ana Lind"]),
    ("<p class='author'>Von Ana Lind, Redaktion Faktenfinder</p>", ["Ana Lind"]),
    ("<p class='autor'>Ana Lind / Agencia EFE</p>", ["Ana Lind"]),
    ("<p>September 1st, 2020 by Ana Lind in <a>News</a></p>", ["Ana Lind"]),
    ("<p>In 2020 by far the most were lost</p>", []),
    (
      "<p class='byline'>By <a>Ana Lind</a> (Post) and Bo Rask (Wire) <span>Photos by Lu Grey</span></p>",
      ["Ana Lind", "Bo Rask"]
    ),
    (
      "<p>By <a rel='author'>Ana Lind</a> (Post) and Bo Rask (Wire)</p>", ["Ana Lind", "Bo Rask"]
    ),
    ("<p class='byline'>By <a>Ana Lind</a> and others</p>", ["Ana Lind"]),
    // A post from elsewhere has an author of its own.
    (
      "<div class='fb-post'><div class='author'>Ministry of Work</div><p>No talks.</p></div>", []
    ),
    (
      "<p>By Ana Lind</p><div class='post-embed facebook'><p class='post-author'>Bo Rask</p></div>",
      ["Ana Lind"]
    ),
  ]

  /// What the data of a page name, what stands below its headline, and who wrote it.
  static let data: [(head: String, html: String, names: [String])] = [
    ("<meta name=author content=WordPress>", byline, ["Ana Lind"]),
    ("<meta name=author content=gazette_admin>", byline, ["Ana Lind"]),
    ("<meta name=author content=null>", byline, ["Ana Lind"]),
    ("<meta name=author content='The Gazette Newsroom'>", byline, ["Ana Lind"]),
    ("<meta property='article:author' content='https://a.example/ana'>", byline, ["Ana Lind"]),
    (linked(#"{"@type":"NewsArticle","author":{"name":"admin"}}"#), byline, ["Ana Lind"]),
    (
      linked(#"{"@type":"NewsArticle","author":{"name":"Post"},"publisher":{"name":"Post"}}"#),
      byline, ["Ana Lind"]
    ),
    // The nearest name without such a word may be the claimant's.
    ("<meta name=author content=WordPress>", "<p class='claim-author'>Bo Rask</p>", []),
    ("<meta name=author content='Bo Rask'>", byline, ["Bo Rask"]),
    (linked(review), byline, ["Ana Lind"]),
    (linked(review), "<p>By <a rel=author>Ana Lind</a></p>", ["Ana Lind"]),
    (linked(review), "", ["CheckPoint"]),
    (
      linked(#"{"@type":"ClaimReview","author":{"@type":"Person","name":"Bo Rask"}}"#), byline,
      ["Bo Rask"]
    ),
  ]

  private static let byline = "<p class='byline'>By Ana Lind</p>"
  private static let review =
    #"{"@type":"ClaimReview","author":{"@type":"Organization","name":"CheckPoint"}}"#

  private static func linked(_ json: String) -> String {
    "<script type='application/ld+json'>\(json)</script>"
  }

  @Test("a name that is nobody's does not end the search", arguments: data.indices)
  func besideData(_ index: Int) throws {
    let (head, html, names) = Self.data[index]
    let page =
      "<html><head>\(head)</head><body><h1>Crane sold at last</h1>\(html)<p>It was very old.</p></body></html>"
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).authors.chosen.map(\.value.name) == names, "\(head)\(html)")
  }

  /// Who else is linked in a byline.
  static let helpers: [String] = [
    "<p class=author>Written by <a rel=author href=/t>Tove Marr</a> and <a rel=author href=/j>Jo Bell</a> Translated by <a rel=author href=/k>Kim Oz</a></p>",
    "<p class=byline>By <a href=/t>Tove Marr</a> and <a href=/j>Jo Bell</a>. Photos: <a href=/k>Kim Oz</a> and <a href=/l>Lo Ek</a></p>",
    "<p class=author>By <a rel=author href=/t>Tove Marr</a> and <a rel=author href=/j>Jo Bell</a> | Edited by <a rel=author href=/k>Kim Oz</a></p>",
  ]

  @Test("linked translators and photographers are no authors", arguments: helpers)
  func linkedHelpers(_ html: String) throws {
    let page = "<html><body><h1>Crane sold at last</h1>\(html)<p>It was very old.</p></body></html>"
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    let names = PageMetadata(tree: tree).authors.chosen.map(\.value.name)
    #expect(names == ["Tove Marr", "Jo Bell"], "\(html)")
  }

  @Test(
    "an employer behind \"of\"",
    arguments: [
      ("By Lena Mac of Mac & i", "Lena Mac"), ("By Ana Lind of The Harbour Post", "Ana Lind"),
      ("By Royal Society of Edinburgh", "Royal Society of Edinburgh"),
    ])
  func employer(_ line: String, _ name: String) throws {
    let page =
      "<html><body><h1>Crane sold at last</h1><p class=byline>\(line)</p><p>It was very old.</p></body></html>"
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).authors.chosen.map(\.value.name) == [name])
  }

  @Test("bylines", arguments: bylines.indices)
  func inBylines(_ index: Int) throws {
    let (html, names) = Self.bylines[index]
    let page = "<html><body><h1>Crane sold at last</h1>\(html)<p>It was very old.</p></body></html>"
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).authors.chosen.map(\.value.name) == names, "\(html)")
  }

  /// Who is named above the headline.
  static let above: [(html: String, names: [String])] = [
    ("<article><p>By Ana Lind</p>@H@S</article>", ["Ana Lind"]),
    (
      "<article><header><span class=category>Roads</span><div class=author>Ana Lind</div>@H</header>@S</article>",
      ["Ana Lind"]
    ),
    ("<div class=story><div>Von Ana Lind und Bo Rask</div>@H@S</div>", ["Ana Lind", "Bo Rask"]),
    ("<article><p>By Ana Lind</p>@H<p>By Bo Rask</p>@S</article>", ["Bo Rask"]),
    ("<article><p>By the river</p>@H@S</article>", []),
    ("<nav>By Bo Rask</nav><article>@H@S</article>", []),
    ("<article><nav><div class=author>Bo Rask</div></nav>@H@S</article>", []),
    (
      "<div><p>\(Story.paragraphs[0])</p><p>\(Story.paragraphs[1])</p><p>\(Story.paragraphs[2])</p><p>By Bo Rask</p><div>@H@S</div></div>",
      []
    ),
    ("<div><ul><li><a href='/2'>The ferry comes back to us</a> By Bo Rask</li></ul>@H@S</div>", []),
  ]

  @Test("a byline above the headline", arguments: above.indices)
  func aboveTheHeadline(_ index: Int) throws {
    let (html, names) = Self.above[index]
    let story = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let body = html.replacing("@H", with: "<h1>Crane sold at last</h1>")
      .replacing("@S", with: story)
    let tree = try #require(PageParser().parse(Array("<html><body>\(body)</body></html>".utf8)))
    #expect(PageMetadata(tree: tree).authors.chosen.map(\.value.name) == names, "\(html)")
  }

  /// The page's title, its headings, and the article's headline.
  static let headings: [(title: String, html: String, headline: String)] = [
    ("Crane sold | The Harbour Post", "<h1>The Harbour Post</h1><h2>Crane sold</h2>", "Crane sold"),
    ("The Harbour Post: Crane sold", "<h1>The Harbour Post</h1><h2>Crane sold</h2>", "Crane sold"),
    ("Crane sold", "<h1><a href='/'>The Harbour Post</a></h1><h2>Crane sold</h2>", "Crane sold"),
    (
      "Crane sold to a bank – Harbour", "<h1 class='logo'>Harbour</h1><h2>Crane is gone</h2>",
      "Crane sold to a bank"
    ),
    (
      "Post",
      "<h1><a href='https://post.example/'>Harbour Post</a></h1><h1>Crane sold at last</h1>",
      "Crane sold at last"
    ),
    ("Crane sold | Sea", "<h1>Crane sold</h1><h2>Sea</h2>", "Crane sold"),
    ("", "<h1><a href='/crane'>Crane sold</a></h1><h2>More</h2>", "Crane sold"),
    // A topic before the headline, in the same heading.
    (
      "Who has sold the crane? | Post",
      "<h1><span class='top'>Harbour</span><span class='text'>Who has sold the crane?</span></h1>",
      "Who has sold the crane?"
    ),
    (
      "Crane: the price falls | Post",
      "<h1><span class='kind'>Short news</span><br><span class='text'>Crane: the price falls</span></h1>",
      "Crane: the price falls"
    ),
    (
      "Post",
      "<h1><span class='top'>Harbour</span><span class='text'>Crane is sold now</span></h1>",
      "Harbour Crane is sold now"
    ),
    (
      "The crane is sold | Post", "<h1>The crane is sold<br>and nobody knows why</h1>",
      "The crane is sold and nobody knows why"
    ),
    (
      "Big crane sold | Post",
      "<h1><span class='i'>B</span><span class='r'>ig crane sold</span></h1>",
      "Big crane sold"
    ),
  ]

  @Test("the site's heading is no headline", arguments: headings.indices)
  func ofTheSite(_ index: Int) throws {
    let (title, html, headline) = Self.headings[index]
    let page =
      "<html><head><title>\(title)</title></head><body>\(html)<p>It was old.</p></body></html>"
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).title == headline)
  }

  @Test("fields", arguments: fields.indices)
  func names(_ index: Int) throws {
    let (text, names) = Self.fields[index]
    let page = """
      <meta property="og:site_name" content="Coast Wire">
      <link rel="canonical" href="https://www.coast-wire.example/a">
      <meta name="author" content="\(text)">
      """
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).authors.chosen.map(\.value.name) == names, "\(text)")
  }
}
