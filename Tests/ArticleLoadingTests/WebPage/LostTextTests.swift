import Testing

@testable import ArticleLoading

/// Text of the article that looks like what stands around articles.
@Suite struct LostTextTests {
  private static let sections = [
    "The crew of the old boat wrote to the county in spring and asked for a second winter on the water.",
    "Nobody in the county office could say where that letter lies today, or who had opened it first.",
    "A copy hangs in the wheelhouse, and the captain reads it to all who ask what has become of it.",
  ]
  private static let goingOn = sections.map { "<p>\($0)</p>" }.joined()
  private static let own = Story.paragraphs.map { "<p>\($0)</p>" }.joined()

  /// Something behind the story, and the lines that come out for it.
  private static func behind(_ id: String, _ html: String, _ lines: [String]) -> PartCase {
    PartCase(
      id, "<article><h1>Ferry returns</h1>\(own)\(html)</article>", Story.paragraphs + lines)
  }

  /// Something between the story's paragraphs.
  private static func between(_ id: String, _ html: String, _ lines: [String]) -> PartCase {
    PartCase(
      id,
      "<article><h1>Ferry returns</h1><p>\(Story.paragraphs[0])</p><p>\(Story.paragraphs[1])</p>\(html)<p>\(Story.paragraphs[2])</p></article>",
      Story.paragraphs[..<2] + lines + [Story.paragraphs[2]])
  }

  private static let words = [
    "Discussion", "3.2 Discussion", "Reactions", "Responses", "Answers", "Replies", "Forum",
    "Comments",
    "Comments on the draft", "Réactions", "Réponses", "Antworten", "Reaktionen", "Diskussion",
    "Respuestas", "Комментарии", "评论",
  ]

  static let sectionCases: [PartCase] =
    words.map { behind("\($0) as a section", "<h2>\($0)</h2>\(goingOn)", [$0] + sections) }
    + [
      behind(
        "a section named so",
        "<section id=reactions><h2>Reactions</h2>\(goingOn)</section>", ["Reactions"] + sections),
      behind(
        "a heading with an anchor", "<h2 id=Discussion>Discussion</h2>\(goingOn)",
        ["Discussion"] + sections),
      behind(
        "a heading with an anchor in it",
        "<h2><span class=mw-headline id=Reactions>Reactions</span></h2>\(goingOn)",
        ["Reactions"] + sections),
      behind("so many comments", "<h2>2 Comments</h2>\(goingOn)", []),
      behind("comments with names", "<h2>Discussion</h2><p>Jo Lund</p>\(goingOn)", []),
      behind(
        "comments with times",
        "<h2>Reactions</h2><div><p>\(sections[0])</p><time>3 May</time></div><div><p>\(sections[1])</p><time>4 May</time></div>",
        []),
      behind(
        "comments by their names in bold",
        "<h2>Replies</h2><p><b>Jo:</b> \(sections[0])</p><p><b>Al:</b> \(sections[1])</p>", []),
      behind(
        "comments in an element named so",
        "<h2>Discussion</h2><div class=comment-body>\(goingOn)</div>", []),
      behind(
        "comments with a form",
        "<h2>Antworten</h2><p>\(sections[0])</p><form><textarea></textarea></form><p>\(sections[1])</p>",
        []),
    ]

  @Test("a heading that comments have, too", arguments: sectionCases)
  func section(_ example: PartCase) { check(example) }

  private static let link = "<a href='/a'>Bakery wins the prize</a>"

  static let boxes: [PartCase] = [
    between("related, late", "<h3>Related</h3><ul><li>\(link)</li></ul>", []),
    between("a box of its own", "<div><h3>RELATED COVERAGE</h3><div>\(link)</div></div>", []),
    between(
      "what do you think",
      "<h3>What do you think?</h3><p>Join the conversation below.</p>\(goingOn)", sections),
    behind(
      "related at the end",
      "<h3>Related</h3><ul><li>\(link)</li></ul><p>The bakery is old, and it is small.</p>", []),
    between(
      "a heading that begins so", "<h2>Related party transactions</h2><p>\(sections[0])</p>",
      ["Related party transactions", sections[0]]),
    between(
      "another heading that begins so", "<h2>Recommended dose</h2><p>\(sections[0])</p>",
      ["Recommended dose", sections[0]]),
    between(
      "a heading that begins as a notice", "<h2>Copyright fees</h2><p>\(sections[0])</p>",
      ["Copyright fees", sections[0]]),
    between(
      "related stories", "<h2>Related stories</h2><p>\(sections[0])</p>", [sections[0]]),
    behind(
      "a summary that begins so",
      "<details><summary>More on costs</summary><p>It costs 30,000 crowns a year, rent included.</p></details><p>\(sections[0])</p>",
      ["More on costs", "It costs 30,000 crowns a year, rent included.", sections[0]]),
    behind(
      "a summary that begins as comments do",
      "<details><summary>Comments by the mayor</summary><p>The mayor said that the boat takes a break until spring.</p></details><p>\(sections[0])</p>",
      [
        "Comments by the mayor", "The mayor said that the boat takes a break until spring.",
        sections[0],
      ]),
    behind(
      "a summary above links",
      "<details open><summary>More on costs</summary><p>\(link)</p></details>", []),
    behind(
      "a summary above readers' words",
      "<details><summary>Comments</summary><p>I was there, and it rained all day long.</p></details>",
      []),
  ]

  private static let remark = "The boat was built in 1911 and has carried no cars since 1974."
  private static let sentence =
    "The share of the county came to 400,000 crowns, and the town paid for the paint of the boat."

  /// Boxes of words, and paragraphs whose element has a misleading name.
  static let boxesOfWords: [PartCase] =
    [
      between(
        "a box with a heading and a short paragraph",
        "<div class=infobox><h3>More on the boat</h3><p>\(remark)</p></div>",
        ["More on the boat", remark]),
      between(
        "a box that opens",
        "<details><summary>More on the boat</summary><p>\(remark)</p></details>",
        ["More on the boat", remark]),
      between(
        "a box that opens, named as related",
        "<details><summary>Related: the boat</summary><p>\(remark)</p></details>",
        ["Related: the boat", remark]),
      between(
        "two misleading names",
        "<div class=sponsor><p>\(sentence)</p></div><div class=tags-list><p>\(sentence)</p></div>",
        [sentence, sentence]),
      between(
        "an advertisement",
        "<div class=sponsor><p>Buy your tickets from us, and please subscribe to our newsletter today.</p></div>",
        []),
      between("links", "<div class=related-costs><p>\(link)</p></div>", []),
    ]
    + [
      "share-price", "social", "comment", "banner", "promo-text", "sponsor", "tags-list",
      "related-costs", "newsletter-history", "author-note", "footer-note", "sidebar",
    ].map { between("named \($0)", "<div class='\($0)'><p>\(sentence)</p></div>", [sentence]) }

  @Test("words in boxes and by misleading names", arguments: boxesOfWords)
  func boxOfWords(_ example: PartCase) { check(example) }

  private static let rows = [
    ["1", "Ana Roth", "97"], ["2", "Per Dahl", "91"], ["3", "Lise Moe", "88"],
  ]

  private static func table(_ names: String, linked: Bool) -> String {
    let rows = rows.map { row in
      let cells = linked ? [row[0], "<a href=/\(row[0])>\(row[1])</a>", row[2]] : row
      return "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<table \(names)>\(rows.joined())</table>"
  }

  static let tables: [PartCase] = [
    behind("related results", table("class=related-results", linked: true), lines),
    behind("recommended", table("class=recommended", linked: false), lines),
    behind("a sidebar's name", table("id=sidebar-table class=widget", linked: false), lines),
    behind("in a promotion", "<div class=promo-table>\(table("", linked: true))</div>", lines),
    behind(
      "in a popular figure",
      "<figure class=popular>\(table("class=popular", linked: true))</figure>", lines),
    behind(
      "heads above linked cells",
      "<table class=related><tr><th>Year</th><th>Winner</th></tr><tr><td><a href=/1>2022</a></td><td><a href=/b>Bella</a></td></tr><tr><td><a href=/2>2023</a></td><td><a href=/c>Cora</a></td></tr></table>",
      ["Year\tWinner", "2022\tBella", "2023\tCora"]),
    behind(
      "teasers",
      "<table class=related>"
        + String(repeating: "<tr><td>\(link)</td><td>3 May 2024</td></tr>", count: 3) + "</table>",
      []),
  ]
  private static let lines = rows.map { $0.joined(separator: "\t") }

  @Test("a table of results by its own name", arguments: tables)
  func namedTable(_ example: PartCase) { check(example) }

  @Test("boxes within the article", arguments: boxes)
  func box(_ example: PartCase) { check(example) }

  static let claims: [PartCase] = [
    between(
      "a box named for its rating",
      "<div class=rating-box><p><b>Claim:</b> The boat sank in May.</p><p><b>Verdict:</b> False</p></div>",
      ["Claim: The boat sank in May.", "Verdict: False"]),
    between(
      "in German",
      "<div class=detail__rating><div class=detail__rating-label>Behauptung</div><div>Das Boot sank.</div><div class=detail__rating-text><strong>Falsch</strong>. Es schwimmt.</div></div>",
      ["Behauptung", "Das Boot sank.", "Falsch. Es schwimmt."]),
    between(
      "who said it",
      "<div class=statement><div class=statement__meta>stated on June 3, 2024 in a post:</div><div class=statement__quote>The boat sank.</div></div>",
      ["stated on June 3, 2024 in a post:", "The boat sank."]),
    between(
      "stars of readers", "<div class=rating><p>Rating: 4.5 of 5, by 12 readers</p></div>", []),
    PartCase(
      "before the text's own element",
      "<main><h1>Ferry returns</h1><div id=fact_check_rating_container><div class=claim_header>Claim:</div><div>The boat sank in May.</div><div class=rating_title><a href='/r'>False</a></div></div><article id=article-content>\(own)</article></main>",
      ["Claim:", "The boat sank in May.", "False"] + Story.paragraphs),
    PartCase(
      "of another fact-check",
      "<main><h1>Ferry returns</h1><div class=related><div class=claim-box><p>Claim: The quay has sunk.</p></div></div><article id=article-content>\(own)</article></main>",
      Story.paragraphs),
  ]

  @Test("what a fact-check says of its claim", arguments: claims)
  func claim(_ example: PartCase) { check(example) }

  static let lists: [PartCase] = [
    behind(
      "sources by paragraph",
      "<h3>Our Sources</h3><p><a href='http://x.example'>Land register, sheet 114</a></p><p>An interview with the captain, June 16, 2025</p>",
      ["Our Sources", "Land register, sheet 114", "An interview with the captain, June 16, 2025"]),
    behind(
      "sources as a list",
      "<p><strong>Die wichtigsten Quellen für den Bericht:</strong></p><ul><li><a href='http://x.example'>Grundbuch, Blatt 114</a></li><li><a href='http://y.example'>Amt, Tabelle 3</a></li></ul>",
      ["Die wichtigsten Quellen für den Bericht:", "Grundbuch, Blatt 114", "Amt, Tabelle 3"]),
    between(
      "scores",
      "<ul><li><a href='1'>Ellery – Brake</a> 3:1</li><li><a href='2'>SC Nord – Eintracht Born</a> 0:0</li><li><a href='3'>Nord – Born</a> <b>2-4</b></li></ul>",
      ["Ellery – Brake 3:1", "SC Nord – Eintracht Born 0:0", "Nord – Born 2-4"]),
    between(
      "points",
      "<ul><li><a href='1'>Ellery</a> 31</li><li><a href='2'>Elm</a> 9</li><li><a href='3'>Nord</a> 24</li></ul>",
      ["Ellery 31", "Elm 9", "Nord 24"]),
    between(
      "a table of two rows",
      "<table><tr><td><a href='1'>Ellery</a></td><td>48</td></tr><tr><td><a href='2'>Castello</a></td><td>45</td></tr></table>",
      ["Ellery\t48", "Castello\t45"]),
    PartCase(
      "captions",
      "<article><h1>Ferry returns</h1><div class=gallery>"
        + (Story.paragraphs + sections).map {
          "<figure><img src='1.jpg'><figcaption class=caption>\($0)</figcaption></figure>"
        }.joined() + "</div></article>", Story.paragraphs + sections),
    between(
      "one caption of several paragraphs' article",
      "<figure><img src='1.jpg'><figcaption>\(sections[0])</figcaption></figure>", []),
    PartCase(
      "a notice among steps",
      "<main><h1>Ferry returns</h1><div><h2>When to test</h2><p>Test the water within ten days.</p><div role=note class=info-notice><p>Do not drink the water before you have the result.</p></div><ol><li>Let it run for five minutes.</li><li>Fill the bottle.</li></ol></div></main>",
      [
        "When to test", "Test the water within ten days.",
        "Do not drink the water before you have the result.", "Let it run for five minutes.",
        "Fill the bottle.",
      ]),
    between(
      "a word that only begins so", "<div class=socialism><p>\(sections[0])</p></div>",
      [sections[0]]),
    between(
      "another one", "<div class=shareholders><p>\(sections[0])</p></div>", [sections[0]]),
    between(
      "short sentences with links",
      "<ul><li>The quay was built in <a href=/1>1911</a>.</li><li><a href=/2>The pier was mended</a> in 2015.</li><li><a href=/3>All papers</a></li></ul>",
      ["The quay was built in 1911.", "The pier was mended in 2015."]),
    between(
      "titles with their authors",
      "<ul><li><a href=/1>Bakery wins the prize</a>. Mara Vance.</li><li><a href=/2>Badger seen</a>. Ivo Marsh.</li></ul>",
      []),
    between("prose with a weak name", "<div class=poll>\(goingOn)</div>", sections),
    between(
      "the same name with a link",
      "<div class=poll><p>\(sections[0]) \(link)</p></div>", []),
  ]

  private static let footed = "<article><h1>Ferry returns</h1>\(own)</article><footer>FOOT</footer>"

  /// What is in the page's footer, and the line that comes out.
  static let feet: [(foot: String, line: String?)] = [
    (
      "<p>Correction (4 May): an earlier version gave another price.</p><p>© Harbour Post</p>",
      "Correction (4 May): an earlier version gave another price."
    ),
    (
      "<div><p>An earlier version of this report named the wrong captain.</p></div>",
      "An earlier version of this report named the wrong captain."
    ),
    ("<p>Corrections: write to desk@post.example if something is wrong.</p>", nil),
    ("<p><a href=/c>Corrections and clarifications of the Harbour Post since 1961</a></p>", nil),
    (
      "<div class=related><p>Correction: the bakery is on the quay, not on the hill.</p></div>", nil
    ),
  ]

  @Test("a correction in the page's footer", arguments: feet)
  func foot(_ example: (foot: String, line: String?)) {
    check(
      PartCase(
        "foot", Self.footed.replacing("FOOT", with: example.foot),
        Story.paragraphs + (example.line.map { [$0] } ?? [])))
  }

  @Test("lists, captions and names", arguments: lists)
  func list(_ example: PartCase) { check(example) }

  @Test("a standfirst by another name", arguments: ["teaser", "excerpt"])
  func standfirst(_ name: String) throws {
    let html =
      "<html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1><p class=\(name)>The boat that was sold is back on the river.</p>\(Self.own)</article></body></html>"
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    let headline = try #require(tree.nodes.firstIndex { $0.tag == .h1 })
    let found = PageStandfirst.find(in: tree, below: headline, PageMetadata(tree: tree))
    #expect(found == "The boat that was sold is back on the river.")
  }

  static let shortOnes: [(line: String, isOne: Bool)] = [
    ("A harbour story", true), ("3 May 2024", false), ("By Mara Vance", false), ("Contents", false),
  ]

  @Test("a short line named a subtitle", arguments: shortOnes)
  func shortStandfirst(_ example: (line: String, isOne: Bool)) throws {
    let html =
      "<html><head><title>Ferry returns</title></head><body><header><h1>Ferry returns</h1><p class=subtitle>\(example.line)</p></header>\(Self.own)</body></html>"
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    let headline = try #require(tree.nodes.firstIndex { $0.tag == .h1 })
    let found = PageStandfirst.find(in: tree, below: headline, PageMetadata(tree: tree))
    #expect(found == (example.isOne ? example.line : nil))
  }
}
