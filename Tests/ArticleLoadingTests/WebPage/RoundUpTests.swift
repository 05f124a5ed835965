import Testing

@testable import ArticleLoading

/// Pages whose article is an introduction and what others said.
@Suite struct RoundUpTests {
  private static let intro = "The salt tax passed by one vote. This is what others wrote about it."
  private static let voices = [
    (
      "A tax for all", "The council has found a thing that everybody needs, and priced it.",
      "Norddagen"
    ),
    (
      "One vote is a vote", "Those who lost should count again, and then look for reasons.",
      "The Keel"
    ),
    (
      "Cooks will not care", "A kilogram lasts a year, and its tax buys half a coffee.",
      "Radio Oster"
    ),
  ]

  /// A round-up whose parts are all made as `part` says: `T` is the title, `Q` what is quoted, `N` by whom,
  /// `H` a host.
  private static func roundUp(_ id: String, _ part: String, _ lines: [String]) -> PartCase {
    func fill(_ text: String, _ voice: (String, String, String)) -> String {
      text.replacing("T:", with: voice.0).replacing("Q:", with: voice.1)
        .replacing("N:", with: voice.2).replacing("H:", with: "\(voice.2.count).example")
    }
    let parts = voices.map { fill(part, $0) }.joined()
    return PartCase(
      id, "<main><h1>Ferry returns</h1><p>\(intro)</p><div class='list'>\(parts)</div></main>",
      [intro] + voices.flatMap { voice in lines.map { fill($0, voice) } })
  }

  static let roundUps: [PartCase] = [
    roundUp(
      "R01 title, quotation, way",
      "<div><h3>T:</h3><blockquote>Q:</blockquote><a class=more href='https://H:'>Read at the source</a></div>",
      ["T:", "Q:"]),
    roundUp(
      "R02 linked title and way",
      "<div class=card><h3><a href='https://H:/1'>T:</a></h3><p>Q:</p><a class=more href='https://H:/1'>Read at the source</a></div>",
      ["T:", "Q:"]),
    roundUp(
      "R03 short quotations",
      "<div class=card><h3>T:</h3><p>“Too late, far too late.”</p><a class=more href='/x'>Read at the source</a></div>",
      ["T:", "“Too late, far too late.”"]),
    roundUp(
      "R04 linked titles of one site above quotations",
      "<div><h3><a href='/1'>T:</a></h3><blockquote><p>Q:</p></blockquote><p><a href='/1'>Read on</a></p></div>",
      ["T:", "Q:"]),
    roundUp(
      "R05 linked titles above words in quotation marks",
      "<div class=item><h3><a href='/1'>T:</a></h3><p>“Q:”</p><a class=more href='/1'>Read at the source</a></div>",
      ["T:", "“Q:”"]),
    roundUp(
      "R06 rows of links behind quotations",
      "<section><h3>T:</h3><blockquote><p>Q:</p></blockquote><p><a href='https://H:/a'>N:</a>, <a href='https://H:/b'>the leading article of Friday</a></p></section>",
      ["T:", "Q:", "N:, the leading article of Friday"]),
    roundUp(
      "R07 rows of links behind words in quotation marks",
      "<p>“Q:”</p><div><a href='/a'>N:</a> | <a href='/b'>Opinion page</a></div>",
      ["“Q:”", "N: | Opinion page"]),
    roundUp(
      "R08 named as author", "<div><p>“Q:”</p><div class=author><a href='/a'>N:</a></div></div>",
      ["“Q:”", "N:"]),
    roundUp(
      "R09 named as author, without a link",
      "<div><blockquote>Q:</blockquote><p class=author>N:</p></div>", ["Q:", "N:"]),
    roundUp(
      "R10 terms and what they say",
      "<dl><dt><a href='/N'>N:</a></dt><dd>Q:</dd></dl>", ["N:", "Q:"]),
    roundUp(
      "R11 titles without headings, of several sites",
      "<div><div><a href='https://H:/1'>T:</a></div><div>Q:</div><div><a href='https://H:/1'>Full story</a></div></div>",
      ["T:", "Q:"]),
    roundUp(
      "R12 ways with the paper's name",
      "<blockquote><p>Q:</p></blockquote><p><a href='https://H:/1'>Read at N: →</a></p>", ["Q:"]),
    roundUp(
      "R14 cards that are named as teasers",
      "<div class=teaser><h3>T:</h3><blockquote><p>Q:</p></blockquote><a class=more href='/1'>Read at the source</a></div>",
      ["T:", "Q:"]),
    roundUp(
      "R15 a card's footer",
      "<div class=card><blockquote>Q:</blockquote><div class='card-footer'><a href='/a'>N:</a></div></div>",
      ["Q:", "N:"]),
    roundUp(
      "R13 the same link below each",
      "<blockquote><p>Q:</p></blockquote><p><a href='/1'>Norddagen archive</a></p>", ["Q:"]),
  ]

  @Test("round-ups", arguments: roundUps)
  func isRead(_ example: PartCase) { check(example) }

  @Test func announcementsOfTheSiteItselfAreNoRoundUp() {
    let cards = (1...3).map {
      "<div><h3><a href='https://www.ferry.example/\($0)'>A pier for the town</a></h3><p>It is long, and new, it is said.</p></div>"
    }
    let html = Story.page(behind: "<div>\(cards.joined())</div>")
    #expect(page(html, hints: PageHints(headline: "Ferry returns")).text == Story.text)
  }

  @Test func waysToOtherArticlesBetweenParagraphsAreNoTitles() {
    let ways = Story.paragraphs.map { "<p><a href='/1'>What a pier costs</a></p><p>\($0)</p>" }
    let html = "<main><h1>Ferry returns</h1>\(ways.joined())</main>"
    #expect(page(html, hints: PageHints(headline: "Ferry returns")).text == Story.text)
  }
}
