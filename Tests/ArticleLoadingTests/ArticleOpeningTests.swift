import FactCheck
import Testing

@testable import ArticleLoading

/// Headline and standfirst are the first sentences of every kind of source, each once.
@Suite("Headline and standfirst") struct ArticleOpeningTests {
  private func parts(_ article: LoadedArticle) -> (headline: String?, standfirst: String?) {
    let front = article.content.front
    return (
      front?.headline.map { article.body.words(at: $0) },
      front?.standfirst.map { article.body.words(at: $0) }
    )
  }

  private func sentences(_ article: LoadedArticle) -> [String] {
    article.body.sentences.map { article.body.words(at: $0) }
  }

  private func page(_ body: String, head: String = "") throws -> LoadedArticle {
    try load(
      "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>", loader: "html")
  }

  private static let story = Story.paragraphs.map { "<p>\($0)</p>" }.joined()

  @Test func aPageBeginsWithItsHeadline() throws {
    let article = try page(
      "<h1>Ferry traffic fell by half</h1>\(Self.story)",
      head: "<title>Ferry traffic fell by half | The Gazette</title>")
    #expect(sentences(article).first == "Ferry traffic fell by half")
    #expect(article.text == "Ferry traffic fell by half\n\n" + Story.text)
    #expect(article.content.front == ArticleFront(headline: 0..<26))
    #expect(article.content.sentenceCount == article.body.sentences.count)
    #expect(article.content.paragraphCount == 4)
    #expect(article.content.text == Digest(of: article.body.text))
  }

  @Test func whatTheReaderSawGoesBeforeWhatThePageSays() throws {
    let article = try page(
      "<article><h1>Ferries: traffic halved</h1>\(Self.story)</article>",
      head: """
        <meta property="og:title" content="Ferry traffic fell by half in a year">
        <script type="application/ld+json">{"@type":"NewsArticle",
        "headline":"Ferry traffic fell by half in a year"}</script>
        """)
    #expect(article.details.title == "Ferries: traffic halved")
    let others = article.content.found.filter { $0.field == .title }.dropFirst().map(\.value)
    #expect(others == ["Ferry traffic fell by half in a year"])
    #expect(parts(article).headline == "Ferries: traffic halved")
    #expect(sentences(article).first == "Ferries: traffic halved")
  }

  static let titles: [(title: String, headline: String)] = [
    ("Ferry traffic fell by half | The Gazette", "Ferry traffic fell by half"),
    ("Ferry traffic fell by half - Port Ellery Gazette", "Ferry traffic fell by half"),
    ("Ferry traffic fell by half – one year on", "Ferry traffic fell by half – one year on"),
    ("Ferry traffic fell by half", "Ferry traffic fell by half"),
  ]

  @Test("a page without a heading has its title as headline", arguments: titles)
  func withoutAHeading(_ title: String, _ headline: String) throws {
    let article = try page(Self.story, head: "<title>\(title)</title>")
    #expect(sentences(article).first == headline)
    #expect(parts(article).headline == headline)
  }

  @Test func aLineThatSaysTheTitleWithoutTheSitesNameIsTheHeadline() throws {
    let article = try page(
      "<font size=5><b>Ferry traffic fell by half</b></font><br>\(Self.story)",
      head: "<title>The Gazette - Ferry traffic fell by half</title>")
    #expect(sentences(article).first == "Ferry traffic fell by half")
    #expect(parts(article).headline == "Ferry traffic fell by half")
    #expect(article.text.components(of: "traffic").count == 2, "\(article.text)")
  }

  @Test func aPageThatNamesNothingBeginsWithItsText() throws {
    let article = try page(Self.story)
    #expect(article.text == Story.text)
    #expect(article.content.front == nil)
  }

  @Test func theSitesNameIsNoHeadline() throws {
    let article = try page(
      "<h1>The Gazette</h1>\(Self.story)",
      head: "<title>The Gazette</title><meta property='og:site_name' content='The Gazette'>")
    #expect(article.text == Story.text)
    #expect(article.content.front == nil)
  }

  @Test func aHeadlineInTheTextStaysOnce() throws {
    let article = try page(
      "<div><p>Ferry traffic fell<br>by half</p>\(Self.story)</div>",
      head: "<title>Ferry Traffic Fell by Half</title>")
    #expect(article.text.components(of: "raffic").count == 2, "\(article.text)")
  }

  static let standfirsts = [
    "<h1>Ferry traffic fell by half</h1><p class='article__standfirst'>D</p>S",
    "<h1>Ferry traffic fell by half</h1><div class='byline'>By A. Clerk</div><div id='dek'>D</div>S",
    "<article><header><h1>Ferry traffic fell by half</h1><h2>D</h2></header>S</article>",
    "<article><hgroup><h1>Ferry traffic fell by half</h1><p>D</p></hgroup>S</article>",
    "<article><header><h1>Ferry traffic fell by half</h1><p>D</p></header>S</article>",
    "<h1>Ferry traffic fell by half</h1><p itemprop='alternativeHeadline'>D</p>S",
    "<article><h1>Ferry traffic fell by half</h1><p class='sub-title'>D</p>S</article>",
    "<article><h1>Ferry traffic fell by half</h1><p class='article-dek'>D</p>S</article>",
    "<article><h1>Ferry traffic fell by half</h1><p class='lede'>D</p>S</article>",
    "<article><h1>Ferry traffic fell by half</h1><h5 class='intro-text'>D</h5>S</article>",
    "<article><h1>Ferry traffic fell by half</h1><strong class='article-lead'>D</strong>S</article>",
  ]

  @Test("the standfirst follows, in the text or beside it", arguments: standfirsts)
  func standfirst(_ body: String) throws {
    let dek = "The boats are half empty, and the council wants to know why."
    let article = try page(
      body.replacing("D", with: dek).replacing("S", with: Self.story),
      head: "<meta name='description' content='\(dek)'>")
    #expect(parts(article).headline == "Ferry traffic fell by half")
    #expect(parts(article).standfirst == dek, "\(article.text)")
    #expect(sentences(article).prefix(2) == ["Ferry traffic fell by half", dek])
    #expect(article.text == "Ferry traffic fell by half\n\n\(dek)\n\n\(Story.text)")
  }

  /// A page need not describe itself with the same words.
  @Test func theParagraphBelowTheHeadlineInItsHeaderIsTheStandfirst() throws {
    let dek = "The boats are half empty, and the council asks why"
    let article = try page(
      "<main><header><h1>Ferry traffic fell by half</h1><p>\(dek)</p><p>Ana Lind <time>3 May</time></p></header>\(Self.story)</main>",
      head: "")
    #expect(parts(article).standfirst == dek)
    #expect(article.text == "Ferry traffic fell by half\n\n\(dek)\n\n\(Story.text)")
  }

  static let ordinary = [
    "<header><h1>Ferry traffic fell by half</h1><p>By Ana Lind and Bo Rask, our reporters</p></header>S",
    "<header><h1>Ferry traffic fell by half</h1><p>Published on Friday, 3 May 2024, at noon</p></header>S",
    "<h1>Ferry traffic fell by half</h1>S",
    "<h1>Ferry traffic fell by half</h1>S<h2 class='subhead'>What the council says of it</h2>S",
    "<h1>Ferry traffic fell by half</h1><p class='dek'><a href='/x'>See how the boats sail now</a></p>S",
    "<h1>Ferry traffic fell by half</h1><div class='summary'><p>One of them.</p><p>Two.</p></div>S",
  ]

  @Test("an ordinary paragraph is no standfirst", arguments: ordinary)
  func noStandfirst(_ body: String) throws {
    let article = try page(
      body.replacing("S", with: Self.story),
      head: "<meta name='description' content='\(Story.paragraphs[0])'>")
    #expect(parts(article).headline == "Ferry traffic fell by half")
    #expect(parts(article).standfirst == nil)
  }

  @Test func whatWasLeftOutDoesNotNameTheHeadline() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("page.html", Story.page(before: "<p>Ferry returns</p>"))
    var input = try ArticleReader().input(from: .file(path))
    input.explains = true
    let article = try ArticleReader().load(input)
    #expect(article.text.hasPrefix("Ferry returns\n\n\(Story.paragraphs[0])"))
    // The repetition was left out, and is named.
    #expect(article.dropped.filter { $0.reason == .headline }.count <= 1)
    let once = try ArticleReader().load(.file(folder.file("once.html", Story.page())))
    #expect(!once.dropped.contains { $0.reason == .headline })
  }

  @Test("a header with a byline names what is not in the text")
  func besideAByline() throws {
    let html = """
      <!DOCTYPE html><html><title>Fares rise</title><main><header><h1>Fares rise</h1><p>She spoke of a break, and of the end of the year.
      </p><p>Mara Vance <time datetime="2024-03-03">3 Mar</time></p></header><p>The harbour office raised its fares on
      Monday, and fishermen now pay nine crowns for a stamp.</p><p>It had 4,120 stamps last year, a third more than in
      the year before.</p></main></html>
      """
    let reader = ArticleReader()
    var input = try reader.input(from: .standardInput(bytes: Array(html.utf8)))
    input.explains = true
    let article = try reader.load(input)
    #expect(article.text.hasPrefix("Fares rise\n\nShe spoke of a break"))
    #expect(article.dropped.map { "\($0.why): \($0.excerpt)" } == ["in <header>: Mara Vance 3 Mar"])
  }

  // Markdown, plain text.

  static let texts: [(text: String, loader: String, headline: String?)] = [
    ("# Fees *rise*\n\nThe council voted.", "markdown", "Fees rise"),
    ("By Ann\n\n# Fees rise\n\nThe council voted.", "markdown", "Fees rise"),
    ("The council voted.\n\nIt was late.", "markdown", nil),
    ("Fees rise\n\nThe council voted.", "text", "Fees rise"),
    ("\n\n  Fees rise\nThe council voted.\n", "text", nil),
    ("Will fees rise?\n\nThe council voted.", "text", "Will fees rise?"),
    ("Fees rise. Ferries stop\n\nThe council voted.", "text", "Fees rise. Ferries stop"),
    ("The council voted.\n\nIt was late.", "text", nil),
    ("The council voted on Monday\nto raise the fees.\n\nIt was late.", "text", nil),
    ("Fees rise", "text", nil),
    ("港口收费上涨\n\n议会投票决定。", "text", "港口收费上涨"),
  ]

  @Test("the first line, where it is a headline", arguments: texts)
  func marked(_ text: String, _ loader: String, _ headline: String?) throws {
    let article = try load(text, loader: loader)
    #expect(parts(article).headline == headline)
    if loader == "text" { #expect(article.text == text) }
  }

  @Test func aHeadingFarBelowIsNotRepeated() throws {
    let start = (1...30).map { "Paragraph \($0) says this." }.joined(separator: "\n\n")
    let article = try load("\(start)\n\n# Fees rise\n\nThe end.", loader: "markdown")
    #expect(article.text.components(of: "Fees rise").count == 2)
    #expect(parts(article).headline == nil)
  }

  @Test func aGivenTitleIsNoPartOfTheText() throws {
    let article = try load(Array("The council voted.\n\nIt was late.".utf8), title: "Fees rise")
    #expect(article.text == "The council voted.\n\nIt was late.")
    #expect(article.content.front == nil)
  }

  // What loaders find beside the text.

  private func opening(
    _ text: String, _ edit: (inout ExtractedText) -> Void, mayAdd: Bool = true
  ) -> (String, ArticleFront?) {
    var extracted = ExtractedText(text: Array(text.utf8), encoding: "UTF-8")
    edit(&extracted)
    let opening = ArticleOpening(of: Array(text.utf8), in: extracted, mayAdd: mayAdd)
    return (String(decoding: opening.text, as: UTF8.self), opening.front)
  }

  @Test func titleAndStandfirstOfFrontMatterComeOnce() {
    let (text, front) = opening("The council voted.\n") {
      $0.title = "Fees rise"
      $0.standfirst = "Boats stay away."
    }
    #expect(text == "Fees rise\n\nBoats stay away.\n\nThe council voted.\n")
    #expect(front == ArticleFront(headline: 0..<9, standfirst: 11..<27))
    let again = opening(text) {
      $0.title = "Fees rise"
      $0.standfirst = "Boats stay away."
    }
    #expect(again.0 == text)
    #expect(again.1 == front)
  }

  @Test func nothingIsPutBeforePrintedPages() {
    #expect(opening("The council voted.\n", { $0.title = "Fees rise" }, mayAdd: false).1 == nil)
    let printed = "GAZETTE\n\nFees\nRISE\n\nThe council voted.\n"
    let (text, front) = opening(printed, { $0.title = "Fees rise" }, mayAdd: false)
    #expect(text == printed)
    #expect(front == ArticleFront(headline: 9..<18))
  }

  @Test func aLineOfSignsIsNoBeginningOfAStandfirst() {
    let (text, front) = opening("Fees rise\n\n* * *\n\nThe council voted on fees.\n") {
      $0.title = "Fees rise"
      $0.standfirst = "Boats stay away."
    }
    #expect(text.hasPrefix("Fees rise\n\nBoats stay away.\n\n* * *"))
    #expect(front?.standfirst == 11..<27)
  }

  @Test func aTitleOverSeveralLinesIsOne() {
    let (_, front) = opening("Fees\nrise,\n\nboats stay\n\nText.") {
      $0.title = "Fees rise, boats stay"
    }
    #expect(front == ArticleFront(headline: 0..<22))
  }

  @Test func theBeginningOfTheTextIsNoStandfirst() {
    let (text, front) = opening("The council voted on fees. It was late.\n") {
      $0.title = "Fees rise"
      $0.standfirst = "The council voted on fees."
    }
    #expect(text == "Fees rise\n\nThe council voted on fees. It was late.\n")
    #expect(front?.standfirst == nil)
  }
}

extension String {
  fileprivate func components(of part: String) -> [Substring] {
    split(separator: part, omittingEmptySubsequences: false)
  }
}
