import Testing

@testable import ArticleLoading

/// Verdicts of fact-checkers, in elements with the names that other pages give to readers' ratings.
@Suite struct VerdictTests {
  private static let claim =
    "“The ferry carried twice as many people as last year”, a leaflet says."

  /// Something between the claim and the paragraphs that check it, and the line for it.
  private static func verdict(_ html: String, _ line: String?) -> PartCase {
    PartCase(
      html,
      "<article><h1>Ferry returns</h1><p>\(claim)</p>\(html)<p>\(Story.paragraphs[0])</p><p>\(Story.paragraphs[1])</p></article>",
      [claim] + (line.map { [$0] } ?? []) + Story.paragraphs[..<2])
  }

  static let verdicts: [PartCase] = [
    verdict("<p class=rating>False</p>", "False"),
    verdict("<p class=rating>Rating: Mostly True</p>", "Rating: Mostly True"),
    verdict("<span class='rating-label'>Half True</span>", "Half True"),
    verdict("<div class=ratings><img alt=False src=x><span>FALSE</span></div>", "FALSE"),
    verdict(
      "<p class='fact-check-rating'>Our rating: <b>Pants on Fire!</b></p>",
      "Our rating: Pants on Fire!"),
    verdict("<div class='vote-result rating'>Misleading</div>", "Misleading"),
    verdict(
      "<p class=rating>Our rating: Two of the facts are right</p>",
      "Our rating: Two of the facts are right"),
    verdict("<div class='alert alert-danger'>Missing context</div>", "Missing context"),
    verdict("<div class=banner><b>Irreführend</b></div>", "Irreführend"),
    verdict("<p class=meta>Faux</p>", "Faux"),
    verdict("<aside class=verdict>False</aside>", "False"),
    verdict("<figure class=stamp><img src=x><figcaption>Altered</figcaption></figure>", "Altered"),
    verdict(
      "<p><span class=rating>False:</span> The ferry carried twice as many.</p>",
      "False: The ferry carried twice as many."),
    verdict("<div class=rating>4 of 5</div>", nil),
    verdict("<div class=rating>Rating: 4.5 of 5 by readers</div>", nil),
    verdict("<div class=rating>Rate this page <label>True <input type=radio></label></div>", nil),
    verdict("<p class=rating>Was this helpful?</p>", nil),
    verdict("<p class=share>Share this with your friends</p>", nil),
    verdict("<div class=related>False</div>", nil),
  ]

  @Test("a verdict", arguments: verdicts)
  func verdict(_ example: PartCase) { check(example) }

  @Test func eachClaimOfARoundUpHasItsVerdict() {
    let claims = [
      ("“The boat is new”", "False"), ("“It is paid”", "Unproven"), ("“It is red”", "True"),
    ]
    let sections = claims.map {
      "<section class=item><h2>\($0.0)</h2><p class=rating>\($0.1)</p><p>The papers of the harbour office say otherwise.</p></section>"
    }
    check(
      PartCase(
        "claims",
        "<article><h1>Ferry returns</h1><p>We looked at what was said.</p>\(sections.joined())</article>",
        ["We looked at what was said."]
          + claims.flatMap { [$0.0, $0.1, "The papers of the harbour office say otherwise."] }))
  }

  @Test func aVerdictMayBeTheLastHeading() {
    let own = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    check(
      PartCase(
        "last", "<article><h1>Ferry returns</h1>\(own)<h3 class=rating>Mostly False</h3></article>",
        Story.paragraphs + ["Mostly False"]))
  }

  @Test func aVerdictMayBeAboveTheTextsOwnElement() {
    let own = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    check(
      PartCase(
        "above",
        "<main><h1>Ferry returns</h1><div class=rating>Half True</div><article id=article-content>\(own)</article></main>",
        ["Half True"] + Story.paragraphs))
  }
}
