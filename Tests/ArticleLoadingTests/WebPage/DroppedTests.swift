import Testing

@testable import ArticleLoading

struct DropCase: CustomTestStringConvertible {
  let testDescription: String
  let html: String
  let reason: DroppedBlock.Reason
  var place = Place.between

  enum Place { case before, between, behind }

  init(_ id: String, _ html: String, _ reason: DroppedBlock.Reason, _ place: Place = .between) {
    testDescription = id
    self.html = html
    self.reason = reason
    self.place = place
  }
}

/// Every reason for which a part of a page is left out.
@Suite struct DroppedTests {
  static let cases: [DropCase] = [
    .init(
      "D01 a caption",
      "<figure><img><figcaption>The boat in May.</figcaption></figure>", .element("figure")),
    .init("D02 an aside", "<aside><p>Ferries are old.</p></aside>", .element("aside")),
    .init("D03 a form", "<form><p>Your address, please.</p><input></form>", .element("form")),
    .init("D04 a time alone", "<div><time>Monday</time></div>", .element("time"), .before),
    .init(
      "D58 a time behind its word", "<p>Published on <time>12 May 2026</time>.</p>",
      .byline, .before),
    .init("D05 hidden", "<p hidden>Loading, wait.</p>", .hidden),
    .init("D06 hidden by style", "<div style='Display : NONE'>Wait a little.</div>", .hidden),
    .init("D07 a menu that is closed", "<div aria-hidden=true>Wait a little</div>", .hidden),
    .init(
      "D46 an icon for nobody's ears",
      "<span class='material-icons' aria-hidden=true>arrow_back</span>", .hidden),
    .init("D47 a sign for nobody's ears", "<p aria-hidden=true>▶ ×</p>", .hidden),
    .init(
      "D48 hidden within something",
      "<style>.o p{display:none}</style><div class='o'><p>Buy it.</p></div>", .hidden),
    .init(
      "D49 hidden as a child",
      "<style>div>.o > p{display:none}</style><div><div class='o'><p>Buy it.</p></div></div>",
      .hidden),
    .init(
      "D50 two ways out",
      "<style>.w .o > p i{display:none}</style><div class='w'><div class='o'><div class='o'><p><i>Buy it.</i></p></div></div></div>",
      .hidden),
    .init("D51 faint", "<style>.o{opacity:0}</style><p class='o'>Buy it.</p>", .hidden),
    .init("D52 faint by its own style", "<p style='opacity: 0.0'>Buy it.</p>", .hidden),
    .init("D53 of no size", "<style>.o{font-size:0px}</style><p class='o'>Buy it.</p>", .hidden),
    .init("D54 of no color", "<p style='color:rgba(0, 0, 0, 0)'>Buy <b>it</b>.</p>", .hidden),
    .init(
      "D55 pushed aside",
      "<style>.o{text-indent:100%;white-space:nowrap;overflow:hidden}</style><p class='o'>Buy it.</p>",
      .hidden),
    .init("D56 far to the left in ems", "<p style='text-indent:-99em'>Buy it.</p>", .hidden),
    .init(
      "D57 a pixel wide",
      "<style>.o{position:absolute;width:1px;height:1px;overflow:hidden}</style><p class='o'>Buy it.</p>",
      .hidden),
    .init("D08 by class", "<div class='post-share'><p>Tell it.</p></div>", .named(.sharing)),
    .init("D09 by class in camel case", "<div class='relatedPosts'>Old.</div>", .named(.related)),
    .init("D10 by id", "<div id='newsletter_box'>Write to me.</div>", .named(.newsletter)),
    .init("D11 by role", "<div role='complementary'>Beside it.</div>", .named(.sidebar)),
    .init("D12 by property", "<p itemprop='author'>A. Writer</p>", .named(.author), .before),
    .init(
      "D13 a list of links",
      "<ul><li><a href='1'>The old ferry</a></li><li><a href='2'>The new pier</a></li></ul>",
      .links(100)),
    .init(
      "D14 links with a word between",
      "<div><a href='1'>The old ferry</a> and <a href='2'>the new pier</a></div>", .links(87)),
    .init(
      "D15 a popup in a sentence",
      "<p>Captain <span><span><a href='1'>A long life on the water, as he told it to a friend in his last summer</a><a href='2'>A"
        + " second article about boats</a></span></span></p>", .links(100)),
    .init("D16 a line that is a link", "<p><a href='1'>How the pier was built</a></p>", .teaser),
    .init(
      "D17 mostly a link", "<p><b>News: <a href='1'>How the pier was built</a></b></p>", .teaser),
    .init("D18 read more", "<p>READ MORE: the pier</p>", .phrase("read more")),
    .init("D19 in German", "<p>Lesen Sie auch: Der Hafen</p>", .phrase("lesen sie auch")),
    .init("D20 in Russian", "<p>Читайте также: паром</p>", .phrase("читайте также")),
    .init("D21 advertisement", "<p>Advertisement</p>", .phrase("advertisement")),
    .init(
      "D59 skipping a box", "<p>skip past newsletter promotion</p>",
      .phrase("skip past newsletter")),
    .init(
      "D60 behind a box", "<p>after newsletter promotion</p>", .phrase("after newsletter promotion")
    ),
    .init(
      "D61 an agency's desk", "<p>Reporting by Mara Vance in Oslo; Editing by Bo Rask</p>",
      .byline),
    .init(
      "D62 a press service", "<p>Original-Content von: Stadt Elm, übermittelt durch Post</p>",
      .phrase("original-content von")),
    .init(
      "D63 a blog's line",
      "<p>This entry was posted on Tuesday, September 1st, 2020 and is filed under News.</p>",
      .phrase("this entry was posted on")),
    .init("D64 shares", "<p>37Share</p>", .byline),
    .init("D65 shares and a space", "<p>1,204 Shares</p>", .byline),
    .init(
      "D66 a paywall", "<h3>To continue reading, log in or subscribe</h3>",
      .phrase("to continue reading"),
      .behind),
    .init(
      "D67 a paywall in French", "<p>La suite est réservée aux abonnés.</p>",
      .phrase("la suite est réservée"),
      .behind),
    .init(
      "D68 an appeal", "<p>We live on gifts from people like you. Please consider a donation.</p>",
      .appeal),
    .init("D69 an offer", "<p>Sign up for our newsletter on boats.</p>", .appeal),
    .init(
      "D70 a pull quote", "<aside class=x><q>the boat was sold last year</q></aside>",
      .element("aside")),
    .init(
      "D71 a pull quote by its name", "<div class='pull'><p>The boat was sold last year</p></div>",
      .doubled),
    .init(
      "D72 a pull quote in a figure",
      "<figure><blockquote>“the crew had found other work”</blockquote></figure>", .doubled),
    .init(
      "D73 a question about cookies",
      "<div role=dialog><p>We and our partners use cookies.</p></div>", .named(.consent)),
    .init(
      "D74 who helped", "<p>Bo Rask contributed to this report from Oslo.</p>", .byline, .behind),
    .init("D75 the day at the end", "<p>Published 3 May 2024</p>", .byline, .behind),
    .init(
      "D76 where else it stood", "<p><i>This story was originally published by the Post.</i></p>",
      .byline, .behind),
    .init(
      "D77 other reports", "<h2>More news</h2><h3>A pier</h3><p>It was built.</p>", .tail, .behind),
    .init("D22 a credit", "<p>The boat. (Photo by A. Seaman)</p>", .credit),
    .init("D23 who wrote it", "<p>By A. Writer</p>", .byline, .before),
    .init("D24 when", "<div>12 May 2026</div>", .byline, .before),
    .init("D25 the headline again", "<p>Ferry returns</p>", .headline, .before),
    .init("D26 a heading at the end", "<h2>Further</h2>", .tail, .behind),
    .init("D27 a request", "<p>Sign up for our letters, they are free.</p>", .tail, .behind),
    .init(
      "D28 what a company is",
      "<h3>About Ferries Ltd</h3><p>Ferries Ltd has boats.</p><p><b>Press contact</b><br>A. Clerk</p>",
      .tail, .behind),
    .init("D29 comments", "<h3>3 Comments</h3><p>I was there, and it rained.</p>", .tail, .behind),
    .init("D31 struck out", "<p><del>A pier was planned.</del></p>", .struckOut),
    .init(
      "D32 struck out by style", "<p style='text-decoration:line-through'>A pier.</p>", .struckOut),
    .init(
      "D33 struck out by the sheet",
      "<style>p.old { text-decoration: line-through; }</style><p class='old'>A pier.</p>",
      .struckOut),
    .init(
      "D34 cut to nothing", "<p style='position:absolute;clip: rect(0 0 0 0)'>Skip it.</p>", .hidden
    ),
    .init("D35 cut by a path", "<p style='clip-path:inset(50%)'>Skip it.</p>", .hidden),
    .init(
      "D36 out of the window", "<p style='position:absolute; left:-9999px'>Buy it.</p>", .hidden),
    .init(
      "D37 hidden by class", "<style>.q7{display:none}</style><p class='x q7'>Buy it.</p>", .hidden),
    .init(
      "D38 hidden by id",
      "<style>/* a */ h9, #zz { visibility : hidden }</style><p id='zz'>Buy it.</p>", .hidden),
    .init(
      "D39 hidden on every screen",
      "<style>@media screen{.q7{display:none!important}} .q7{display:block}</style><p class='q7'>Buy it.</p>",
      .hidden),
    .init(
      "D40 cut by the sheet",
      "<style>span.u{position:absolute;clip:rect(1px,1px,1px,1px)}</style><div><span class='u'>Skip it.</span></div>",
      .hidden),
    .init(
      "D41 a caption below a table",
      "<figure><table><tr><td>1</td><td>2</td></tr></table><figcaption>Two.</figcaption></figure>",
      .element("figure")),
    .init(
      "D42 the next article",
      "<h1><a href='2'>Pier is built</a></h1><p>The pier was built in a year, and it is a great deal longer than the old one before it.</p>",
      .another, .behind),
    .init(
      "D43 answers",
      "<h2>Forum</h2><p>I was there, and it rained all day long, as it always does.</p>", .tail,
      .behind),
    .init("D44 a caption in Spanish", "<div class='pie-de-foto'>El barco.</div>", .named(.caption)),
    .init(
      "D45 by the name of its element", "<photo-caption>The boat.</photo-caption>", .named(.caption)
    ),
    .init(
      "D78 hidden by what it is not",
      "<style>.o:not(.on){display:none}</style><p class='o x'>Buy it.</p>",
      .hidden),
    .init(
      "D79 by none of several",
      "<style>p.o:not(.on, [open], #k){display:none}</style><p class='o'>Buy it.</p>", .hidden),
    .init(
      "D80 hidden by an attribute",
      "<style>[role=dialog i]{display:none}</style><p role='Dialog'>Buy it.</p>",
      .hidden),
    .init(
      "D81 by the start of a class",
      "<style>p[class^=\"ad-\"]{display:none}</style><p class='ad-x9'>Buy it.</p>",
      .hidden),
    .init(
      "D82 by parts of addresses",
      "<style>div[id$='9'] > [class*=zz][class~='kzzk']{display:none}</style><div id='b9'><p class='a kzzk'>Buy it.</p></div>",
      .hidden),
    .init(
      "D83 hidden behind another",
      "<style>i.k + .o{display:none}</style><div><i class='k'></i> <p class='o'>Buy it.</p></div>",
      .hidden),
    .init(
      "D84 hidden further behind",
      "<style>i.k ~ p.o b{display:none}</style><div><i class='k'></i><i></i><p class='o'><b>Buy it.</b></p></div>",
      .hidden),
    .init("D30 other articles", "<h3>More from us</h3><p>A pier, at last.</p>", .tail, .behind),
  ]

  @Test("each reason", arguments: cases)
  func reason(_ example: DropCase) {
    let html =
      switch example.place {
      case .before: Story.page(before: example.html)
      case .between: Story.page(between: example.html)
      case .behind: Story.page(behind: example.html)
      }
    let (text, dropped) = page(html, hints: PageHints(headline: "Ferry returns"))
    #expect(dropped.map(\.reason).contains(example.reason), "\(dropped)")
    let kept = Story.paragraphs.allSatisfy { text.contains($0) }
    #expect(kept, "\(text)")
    if example.testDescription.prefix(3) != "D15" { #expect(text == Story.text) }
    for block in dropped { #expect(!block.reason.words.isEmpty && !block.excerpt.isEmpty) }
  }

  @Test func whatIsElsewhereIsListedPieceByPiece() {
    let html = Story.page().replacing(
      "<div class=\"site\">", with: "<nav>Home News</nav><div class=\"site\">"
    )
    .replacing("</body>", with: "<footer><p>© The Ferry</p><p>Imprint</p></footer></body>")
    let (text, dropped) = page(html)
    #expect(text == Story.text)
    let elsewhere = dropped.filter { $0.reason == .elsewhere }.map(\.excerpt)
    #expect(elsewhere.first == "Home News")
    #expect(elsewhere.last == "© The Ferry Imprint")
  }

  @Test func announcementsSideBySide() {
    let card = "<div><h3><a href='1'>A pier for the town</a></h3><p>It is long, and new.</p></div>"
    let (text, dropped) = page(Story.page() + "<div>\(card)\(card)</div>")
    #expect(text == Story.text)
    let (inside, reasons) = page(Story.page(between: "<div>\(card)\(card)</div>"))
    #expect(inside == Story.text)
    #expect(reasons.filter { $0.reason == .cards }.count == 2)
    #expect(dropped.count <= 3)
  }

  @Test func struckOutAndHiddenWordsAreListed() {
    let (text, dropped) = page(
      Story.page(
        between:
          "<style>.q7{display:none}</style><p>Two <s>small boats</s> ships<i class='q7'> at sea</i>.</p>"
      ))
    #expect(text.contains("\n\nTwo ships.\n"))
    #expect(dropped.contains(DroppedBlock(reason: .struckOut, excerpt: "small boats")))
    #expect(dropped.contains(DroppedBlock(reason: .hidden, excerpt: "at sea")))
  }

  @Test func aSheetDoesNotHideTheArticle() {
    let html = Story.page().replacing("<head>", with: "<head><style>.x1{display:none}</style>")
    #expect(page(html).text == Story.text)
    // What the page's programs change says nothing of what is seen.
    let state = Story.page(between: "<style>.no-js .o{display:none}</style><p class='o'>Seen.</p>")
    #expect(page(state.replacing("<html>", with: "<html class='no-js'>")).text.contains("Seen."))
    // Nor paragraph by paragraph.
    let each = Story.page().replacing("<head>", with: "<head><style>.x1 p{display:none}</style>")
    #expect(page(each).text == Story.text)
    // Nor is all of it struck out by an element that was left open.
    #expect(page(Story.page(before: "<s>")).text.contains(Story.paragraphs[2]))
  }

  static let footers: [(html: String, last: String?)] = [
    (
      "<footer><p>Correction: The ferry sails every two hours, not every hour.</p><p>Filed under: Boats</p></footer>",
      "Correction: The ferry sails every two hours, not every hour."
    ),
    (
      "<footer><p><strong>Korrektur:</strong> Die Fähre fährt alle zwei Stunden.</p><div>© Ferry</div></footer>",
      "Korrektur: Die Fähre fährt alle zwei Stunden."
    ),
    (
      "<footer><div class='x2'><p>This article was amended on 3 May: the boat is new.</p></div></footer>",
      "This article was amended on 3 May: the boat is new."
    ),
    (
      "<footer><p>Corrections</p><p>All rights reserved by the ferry and its crew.</p></footer>",
      nil
    ),
    (
      "<footer><p>Clarification: The mayor did not sign.</p></footer>",
      "Clarification: The mayor did not sign."
    ),
    (
      "<footer><p>Corrección: El barco es nuevo.</p></footer>", "Corrección: El barco es nuevo."
    ),
    (
      "<footer><p>Update, 6 May 2024: The boat has sailed.</p><p>Update: 6 May 2024</p></footer>",
      "Update, 6 May 2024: The boat has sailed."
    ),
    ("<footer><p>Updated: 6 May 2024, 10:15.</p></footer>", nil),
    ("<footer><p>Our letters are free, and you will like them very much.</p></footer>", nil),
  ]

  @Test("corrections at the end", arguments: footers.indices)
  func corrections(_ index: Int) {
    let (html, last) = Self.footers[index]
    let expected = Story.text + (last.map { "\n\($0)\n" } ?? "")
    #expect(page(Story.page(behind: html)).text == expected)
    // In the article's element, behind the one with the text.
    let article =
      "<article><h1>Ferry returns</h1><div class='article-body'>"
      + Story.paragraphs.map { "<p>\($0)</p>" }.joined() + "</div>\(html)</article>"
    #expect(page("<html><body>\(article)</body></html>").text == expected)
  }

  @Test func offersBehindAPaywallAreNoArticle() {
    let wall = "<h3>To continue reading, log in or subscribe</h3>"
    let offers =
      "<p>Get all for $1 a week.</p><ul><li>On any device</li><li>The Sunday puzzle</li></ul>"
    #expect(page(Story.page(behind: wall + offers)).text == Story.text)
    // What is as long as a text is the rest of it.
    let rest = String(repeating: "The boat sailed on, and the crew sang of the sea. ", count: 9)
    let whole = page(Story.page(behind: wall + "<p>\(rest)</p>")).text
    #expect(whole == Story.text + "\n\(rest.dropLast())\n")
  }

  @Test(
    "a topic in the headline's element is no line of the text",
    arguments: [
      "<span class='top'>Harbour</span><span class='text'>Ferry comes back</span>",
      "<span class='top'>Harbour news</span><br><span class='text'>Ferry comes back</span>",
    ])
  func topics(_ heading: String) {
    let article = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html =
      "<html><body><main><article><h1>\(heading)</h1>\(article)</article></main></body></html>"
    #expect(page(html, hints: PageHints(headline: "Ferry comes back")).text == Story.text)
  }

  static let openings: [(html: String, lines: [String])] = [
    ("<ul><li>3 April 2024</li><li>5 April 2024</li></ul>", ["3 April 2024", "5 April 2024"]),
    (
      "<dl><dt>3 April 1998</dt><dd>The old crane fell on two cars.</dd></dl>",
      ["3 April 1998", "The old crane fell on two cars."]
    ),
    (
      "<p>What happened.</p><p><b>3 April 1998</b></p><p>The old crane fell on two parked cars.</p><p><b>4 May 2001</b></p>",
      [
        "What happened.", "3 April 1998", "The old crane fell on two parked cars.", "4 May 2001",
      ]
    ),
    ("<ul><li>12 May 2026</li><li>By A. Writer</li></ul>", []),
    ("<p>Applications close 3 April 2024</p>", ["Applications close 3 April 2024"]),
  ]

  @Test("an article's own first days stay", arguments: openings.indices)
  func firstDays(_ index: Int) {
    let (html, lines) = Self.openings[index]
    let text = page(Story.page(before: html), hints: PageHints(headline: "Ferry returns")).text
    #expect(text == (lines + Story.paragraphs).joined(separator: "\n\n") + "\n")
  }

  @Test func breaksInACellOfALayoutEndParagraphs() {
    let cell = "Key points<br><br>" + Story.paragraphs.joined(separator: "<br /><br />")
    let (text, _) = page("<html><body><table><tr><td>\(cell)</td></tr></table></body></html>")
    #expect(text == "Key points\n\n" + Story.text)
  }

  static let kept: [(id: String, html: String, line: String)] = [
    (
      "K01", "<p>See <a href='1'>what the council said about it</a>.</p>",
      "See what the council said about it."
    ),
    ("K02", "<h2>What comes next</h2>", "What comes next"),
    ("K03", "<ul><li>one boat,</li><li>two crews.</li></ul>", "one boat,\n\ntwo crews."),
    ("K04", "<p>He came on <time>Monday</time> and left.</p>", "He came on Monday and left."),
    (
      "K05", "<p>The word <span class='author'>skipper</span> is old.</p>",
      "The word skipper is old."
    ),
    (
      "K06",
      "<blockquote class='tweet'><p>Back!</p>— Crew (@crew) <a href='1'>May 3</a></blockquote>",
      "Back!\n\n— Crew (@crew) May 3"
    ),
    (
      "K07", "<div class='social-embed'><blockquote><p>Back at last.</p></blockquote></div>",
      "Back at last."
    ),
    (
      "K08", "<table><tr><td>Boats</td><td>2</td></tr><tr><td>Crews</td><td>3</td></tr></table>",
      "Boats\t2\n\nCrews\t3"
    ),
    ("K09", "<p>One line<br>and the next.</p>", "One line\nand the next."),
    ("K10", "<p>One part.<br><br>And the next.</p>", "One part.\n\nAnd the next."),
    ("K11", "<p>Two&nbsp;words, and a hy&shy;phen.</p>", "Two words, and a hyphen."),
    ("K12", "<p>A <b>b</b>ig\n  <i>space</i>.</p>", "A big space."),
    (
      "K13", "<x-part>Text of its own.</x-part><x-part>And more of it.</x-part>",
      "Text of its own.\n\nAnd more of it."
    ),
    (
      "K14", "<p>A word in <x-mark>an element</x-mark> unknown.</p>",
      "A word in an element unknown."
    ),
    (
      "K16", "<pre>Roses are red,\n  boats too,\n\nand new.</pre>",
      "Roses are red,\nboats too,\n\nand new."
    ),
    (
      "K17",
      "<table><tr><td><a href='1'>The boats of old</a></td><td>2, of which one is being built</td></tr></table>",
      "The boats of old\t2, of which one is being built"
    ),
    ("K19", "<h3>About ferries</h3>", "About ferries"),
    (
      "K80", "<p>Reporting by the paper showed that the boat was old.</p>",
      "Reporting by the paper showed that the boat was old."
    ),
    (
      "K81", "<p>To continue reading his notes, the clerk lit a lamp.</p>",
      "To continue reading his notes, the clerk lit a lamp."
    ),
    ("K82", "<p>37 shares were sold.</p>", "37 shares were sold."),
    (
      "K18", "<a name='top'><p>A place is no link, the clerk said</p></a>",
      "A place is no link, the clerk said"
    ),
    (
      "K20",
      "<figure><table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>4</td></tr></table><figcaption>Boats, by year.</figcaption></figure>",
      "Year\tBoats\n\n2024\t4\n\nBoats, by year."
    ),
    (
      "K28",
      "<table><caption>Boats, by year</caption><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>4</td></tr></table>",
      "Boats, by year\n\nYear\tBoats\n\n2024\t4"
    ),
    (
      "K39",
      "<table><caption>Boats of 2024, by month</caption><tr><th>Month</th><th>Boats</th></tr><tr><td>May</td><td>4</td></tr></table>",
      "Boats of 2024, by month\n\nMonth\tBoats\n\nMay\t4"
    ),
    (
      "K29",
      "<div><p class='table-caption'>Boats, by year</p> <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>4</td></tr></table></div>",
      "Boats, by year\n\nYear\tBoats\n\n2024\t4"
    ),
    (
      "K38",
      "<blockquote><p>A loan became a tax.</p></blockquote><p class='from'><a href='1'>Norddagen</a></p><blockquote><p>Drivers pay it all.</p></blockquote><p class='from'><a href='2'>The Sund Courier</a></p>",
      "A loan became a tax.\n\nNorddagen\n\nDrivers pay it all.\n\nThe Sund Courier"
    ),
    ("K30", "<p aria-hidden=true>One is seen.</p>", "One is seen."),
    (
      "K31",
      "<p>It costs <span aria-hidden='true'>$5m</span><span class='sr-only'>five million dollars</span>.</p>",
      "It costs $5m."
    ),
    (
      "K33", "<style>.o{opacity:0;transition:opacity 1s}</style><p class='o'>It fades in.</p>",
      "It fades in."
    ),
    (
      "K34", "<div style='font-size:0'><span style='font-size:16px'>One is seen.</span></div>",
      "One is seen."
    ),
    (
      "K35",
      "<style>.o{color:transparent;-webkit-background-clip:text}</style><p class='o'>It shines.</p>",
      "It shines."
    ),
    (
      "K36",
      "<style>.o p{display:none}.o p.on{display:block}</style><div class='o'><p class='on'>One is seen.</p></div>",
      "One is seen."
    ),
    (
      "K37",
      "<style>.o > p{display:none}</style><div class='o'><div><p>One is seen.</p></div></div>",
      "One is seen."
    ),
    (
      "K21",
      "<section><header><h2>Who pays?</h2><p>Nobody on the pier knew the answer to that.</p></header><p>The town has asked three banks for money, and none of them has said yes.</p></section>",
      "Who pays?\n\nNobody on the pier knew the answer to that.\n\nThe town has asked three banks for money, and none of them has said yes."
    ),
    (
      "K22",
      "<blockquote><p>No boat will sink.</p><footer>— Otto Lind, <cite>clerk</cite></footer></blockquote>",
      "No boat will sink.\n\n— Otto Lind, clerk"
    ),
    (
      "K23",
      "<figure><blockquote><p>No boat will sink.</p></blockquote><figcaption>Otto Lind, clerk</figcaption></figure>",
      "No boat will sink.\n\nOtto Lind, clerk"
    ),
    (
      "K24",
      "<ul><li>The <a href='1'>old ferry</a>, <a href='2'>sold in May to a bank</a>.</li><li>The pier, <a href='3'>which was closed for a year</a>.</li></ul>",
      "The old ferry, sold in May to a bank.\n\nThe pier, which was closed for a year."
    ),
    (
      "K25", "<p>It cost <del>two</del> <ins>three</ins> coins, said <s>he</s> she.</p>",
      "It cost three coins, said she."
    ),
    (
      "K26",
      "<style>@media print{.q7{display:none}} @media (max-width:600px){.q7{display:none}}</style><p class='q7'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K27",
      "<style>.q7{display:none} .q7.open{display:block}</style><p class='q7 open'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K28",
      "<style>.hide{display:none} @media (min-width:700px){.wide{display:block}}</style><p class='hide wide'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K29",
      "<style>.tabs .q7{display:none} .q7:empty{display:none}</style><p class='q7'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K30", "<p style='clip:auto;left:-3px;text-decoration:underline'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K31",
      "<p>“It came back,” she said. <a href='1'>The Harbour Gazette of Osterby and the island</a></p>",
      "“It came back,” she said. The Harbour Gazette of Osterby and the island"
    ),
    (
      "K32",
      "<div class='video-player'><button>Play</button><p>Now playing</p><p>The ferry came back on Monday, and the harbour band played for an hour.</p></div>",
      "The ferry came back on Monday, and the harbour band played for an hour."
    ),
    (
      "K33",
      "<table><tr><td><a href='1'>Sea Lark</a></td><td>1</td></tr><tr><td><a href='2'>Old Nils</a></td><td>2</td></tr><tr><td><a href='3'>Tern of Lund</a></td><td>3</td></tr></table>",
      "Sea Lark\t1\n\nOld Nils\t2\n\nTern of Lund\t3"
    ),
    (
      "K34", "<p>The vote fell on <time datetime='2023-10-01'>1 October 2023</time>.</p>",
      "The vote fell on 1 October 2023."
    ),
    (
      "K40 cells with paragraphs",
      "<table><tr><th><div>Boat</div></th><th><p>Share</p></th></tr><tr><td><p>Tern</p></td><td><p>41%</p><p>of all</p></td></tr></table>",
      "Boat\tShare\n\nTern\t41% of all"
    ),
    (
      "K41 cells with a list, without ends",
      "<table><tr><td>Tern<td><ul><li>x: 12</li><li>y: 13</li></ul><td>41%<tr><td>Lark<td><p>10</p><td>9%</table>",
      "Tern\tx: 12 y: 13\t41%\n\nLark\t10\t9%"
    ),
    (
      "K43 blocks by style",
      "<p><span style='display:block'>2021</span><span style='display:block'>77</span>.</p>",
      "2021 77."
    ),
    (
      "K44 cells by style",
      "<div style='display:table'><div style='display:table-row'><span style='display: table-cell'>2024</span><span style='display: table-cell'>41,000</span></div></div>",
      "2024\t41,000"
    ),
    (
      "K45 side by side, by the sheet",
      "<style>.r{display:flex}.k{display:inline-block}</style><div class='r'><span class='k'>Crossings</span><span class='k'>38,500</span></div>",
      "Crossings 38,500"
    ),
    (
      "K46 by role",
      "<div role='row'><span role='cell'>Crossings</span><span role='cell'>38,500</span></div>",
      "Crossings\t38,500"
    ),
    (
      "K47 a large first letter",
      "<p><span style='float:left;display:block'>T</span>he boat (<b style='display:block'>old</b>) is gone.</p>",
      "The boat (old) is gone."
    ),
    (
      "K48 a line again by another rule",
      "<style>b{display:block} p b{display:inline}</style><p>Un<b>seen</b> it came.</p>",
      "Unseen it came."
    ),
    (
      "K49 a time in a short sentence", "<p>By <time>2031</time> it is paid.</p>",
      "By 2031 it is paid."
    ),
    (
      "K50 times in cells",
      "<table><tr><td><time>3 May 1998</time></td><td>41</td></tr><tr><td><p><time>4 May 2001</time></p></td><td>7</td></tr></table>",
      "3 May 1998\t41\n\n4 May 2001\t7"
    ),
    (
      "K51 times in items",
      "<ul><li><time>3 May 1998</time> The old boat sank.</li><li><time>4 May 2001</time> A new one came to town</li></ul>",
      "3 May 1998 The old boat sank.\n\n4 May 2001 A new one came to town"
    ),
    (
      "K53 times of entries",
      "<div class=entry><time>17:40</time><h3>Mayor</h3><p>She says that it is paid.</p></div><div class=entry><time>17:00</time><p>Good evening from the hall.</p></div>",
      "17:40\n\nMayor\n\nShe says that it is paid.\n\n17:00\n\nGood evening from the hall."
    ),
    (
      "K54 days of a chronology",
      "<ul><li><time>3 May 1998</time><p>The old boat sank.</p></li><li><time>4 May 2001</time><p>A new one came.</p></li></ul>",
      "3 May 1998\n\nThe old boat sank.\n\n4 May 2001\n\nA new one came."
    ),
    (
      "K42 a table that lays out two columns",
      "<table><tr><td><h3>North</h3><p>One boat.</p></td><td><h3>South</h3><p>Two boats.</p></td></tr></table>",
      "North\n\nOne boat.\n\nSouth\n\nTwo boats."
    ),
    (
      "K52 not what it is not",
      "<style>.o:not(.on){display:none}</style><p class='o on'>One is seen.</p>", "One is seen."
    ),
    (
      "K53 another attribute",
      "<style>p[class^=\"ad-\"]{display:none} [lang|=en]{display:none}</style><p class='bad-x' lang='end'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K54 before, not behind",
      "<style>.o + i{display:none} i ~ .o{display:none}</style><div><p class='o'>One is seen.</p><i></i></div>",
      "One is seen."
    ),
    (
      "K55 states",
      "<style>.o:hover{display:none} .o:not(:hover){display:none} [data-x]{display:none}</style><p class='o' data-x='1'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K56 a state of the page",
      "<style>body:not(.loaded) .o{display:none}</style><p class='o'>One is seen.</p>",
      "One is seen."
    ),
    (
      "K57 a box that opens",
      "<details><summary>More on costs</summary><p>Piles.</p></details>", "More on costs\n\nPiles."
    ),
    (
      "K58 a box with a list",
      "<details><summary>Related costs</summary><ul><li>One of May</li></ul></details>",
      "Related costs\n\nOne of May"
    ),
    (
      "K59 a heading above a table",
      "<h3>More on costs</h3><table><tr><td>Piles</td><td>2</td></tr><tr><td>Crane</td><td>1</td></tr></table>",
      "More on costs\n\nPiles\t2\n\nCrane\t1"
    ),
    (
      "K60 a term above what it means", "<dl><dt>See also the pier</dt><dd>It is old.</dd></dl>",
      "See also the pier\n\nIt is old."
    ),
    ("K15", "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>は静かだ。", "港は静かだ。"),
  ]

  @Test("what looks like it and stays", arguments: kept)
  func stays(_ example: (id: String, html: String, line: String)) {
    let (text, _) = page(Story.page(between: example.html))
    let lines = [Story.paragraphs[0], example.line] + Story.paragraphs.dropFirst()
    #expect(text == lines.joined(separator: "\n\n") + "\n", "\(example.id)")
  }
}
