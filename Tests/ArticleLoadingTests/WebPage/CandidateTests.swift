import Testing

@testable import ArticleLoading

/// Which part of a page is taken for its article.
@Suite struct CandidateTests {
  private let other =
    "<p>Somebody else wrote this, at another time, and it has nothing to do with any ferry at all.</p>"

  @Test func aBodyInSeveralParts() {
    let parts = Story.paragraphs.map { "<div class='article-body'><p>\($0)</p></div><hr>" }
    #expect(page("<body><h1>Ferry</h1>\(parts.joined())</body>").text == Story.text)
  }

  @Test func whatIsNamedAsTheBodyIsBelieved() {
    let body = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html =
      "<body><div>\(other)\(other)</div><div itemprop='articleBody'>\(body)</div></body>"
    #expect(page(html).text == Story.text)
  }

  @Test func textUnderTheHeadlineGoesBeforeLongerTextElsewhere() {
    let html = """
      <body><div><div><h1>Ferry returns</h1>
      <p>\(Story.paragraphs[0])</p><p>\(Story.paragraphs[1])</p></div></div><div class="col"><div>\(other)\(other)\(other)</div></div></body>
      """
    #expect(page(html).text == Story.paragraphs.prefix(2).joined(separator: "\n\n") + "\n")
  }

  @Test func aHeadlineWithoutAHeading() {
    let html = """
      <body><div><p>\(Story.paragraphs[0])</p></div><div class=a><div><b>Ferry returns at last</b>
      </div><p>\(Story.paragraphs[1])</p><p>\(Story.paragraphs[2])</p></div></body>
      """
    let text = page(html, hints: PageHints(headline: "Ferry returns at last")).text
    #expect(text == Story.paragraphs.dropFirst().joined(separator: "\n\n") + "\n")
  }

  @Test func aNoticeIsNoArticleHoweverLong() {
    let notice =
      "<div class='cookie-notice'><div class='content'>\(other)\(other)\(other)</div></div>"
    let html = "<body><div><h1>Ferry</h1><p>\(Story.paragraphs[0])</p></div>\(notice)</body>"
    #expect(page(html).text == Story.paragraphs[0] + "\n")
  }

  /// HTML 5 lets pages leave out the tags of head and body.
  @Test(arguments: ["article", "main", "section", "x-story"])
  func aPageWithoutHeadAndBodyHasItsText(element: String) {
    let html = "<!doctype html><title>Ferry</title><\(element)><h1>Ferry</h1><p>It sails.</p>"
    #expect(page(html).text == "It sails.\n")
  }

  @Test func aPageOfLinksHasSomeText() {
    let links = "<ul><li><a href='1'>One pier</a></li><li><a href='2'>Two ferries</a></li></ul>"
    #expect(page("<body>\(links)</body>").text == "One pier\n\nTwo ferries\n")
    #expect(page("").text == "")
    #expect(page("<body><script>x</script></body>").text == "")
    #expect(page("Only words").text == "Only words\n")
  }

  @Test func theTextInThePagesDataIsTheLastResort() {
    let body = Story.paragraphs.joined(separator: "\n")
    let hints = PageHints(articleBody: body)
    #expect(page("<body><p>Please wait.</p></body>", hints: hints).text == body + "\n")
    #expect(page(Story.page(), hints: hints).text == Story.text)
    let marked = PageHints(articleBody: "<p>" + body)
    #expect(page("<body><p>Please wait.</p></body>", hints: marked).text == "Please wait.\n")
  }
}
