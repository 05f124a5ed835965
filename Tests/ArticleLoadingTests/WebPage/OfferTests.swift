import Testing

@testable import ArticleLoading

/// Boxes between an article's paragraphs in which the publisher offers something.
@Suite struct OfferTests {
  private static func between(_ id: String, _ html: String, _ lines: [String]) -> PartCase {
    PartCase(
      id,
      "<article><h1>Ferry returns</h1><p>\(Story.paragraphs[0])</p>\(html)<p>\(Story.paragraphs[1])</p><p>\(Story.paragraphs[2])</p></article>",
      [Story.paragraphs[0]] + lines + Story.paragraphs[1...])
  }

  private static let news =
    "The old mill was sold on Sunday to a baker from the mainland for 90,000 crowns."
  private static let own =
    "The harbour office paid 90,000 crowns for the paint and for two new ropes of the boat."

  static let offers: [PartCase] =
    [
      "newsletter", "newsletter-box", "donate", "donation-panel", "ad-text", "ads", "advert",
      "subscribe", "subscription-offer", "signup", "promo", "app-promo", "trending", "most-read",
      "related", "related-articles", "recommended", "relatedContent", "popular",
    ].map { between("named \($0)", "<div class='\($0)'><p>\(news)</p></div>", []) }
    + [
      between(
        "a sponsor that pays",
        "<div class=sponsor><p>This series is paid for by the Harbour Bank, which does not read it before.</p></div>",
        []),
      between(
        "a banner about readers",
        "<div class=banner><p>The Harbour Post has lived on what its readers give since the year 1961.</p></div>",
        []),
      between(
        "a sponsor of the boat", "<div class=sponsor><p>\(own)</p></div>", [own]),
    ]
    + ["newsletter-history", "related-costs", "popular-vote", "bannerText", "similar-cases"].map {
      between("named \($0)", "<div class='\($0)'><p>\(own)</p></div>", [own])
    }

  @Test("a sentence in a box", arguments: offers)
  func offer(_ example: PartCase) { check(example) }

  private static let wall =
    "This article is for subscribers only, who pay nine crowns a month for the Harbour Post."

  static let walls: [PartCase] = [
    between("a box", "<div class=paywall><p>\(wall)</p></div>", []),
    between(
      "a box with its price",
      "<div class=paywall><p>\(wall)</p><p>Nine crowns a month, cancel any time.</p></div>", []),
    between("a paragraph", "<p>\(wall)</p>", []),
    PartCase(
      "offers at the end",
      "<article><h1>Ferry returns</h1><p>\(Story.paragraphs[0])</p><p>\(Story.paragraphs[1])</p><div><p>\(wall)</p></div><p>Read everything on all devices for one month, then nine crowns a month.</p></article>",
      Array(Story.paragraphs[..<2])),
  ]

  @Test("a paywall among the paragraphs", arguments: walls)
  func wall(_ example: PartCase) { check(example) }
}
