import FactCheck
import Testing

@testable import ArticleLoading

/// Lines between the headline and the text that tell facts: they become details, and are no sentences.
@Suite struct FrontLineTests {
  static let told: [(language: String, line: String, published: String?, modified: String?)] = [
    (
      "de",
      "Veröffentlicht am 3. April 2024 um 10:15 Uhr | Aktualisiert am 5. April 2024 um 9:00 Uhr",
      "2024-04-03", "2024-04-05"
    ),
    (
      "de", "Veröffentlicht am 03.04.2024, zuletzt aktualisiert am 05.04.2024 um 09:00 Uhr",
      "2024-04-03",
      "2024-04-05"
    ),
    (
      "fr", "Publié le 3 avril 2024 à 10h15, mis à jour le 5 avril 2024 à 9h00", "2024-04-03",
      "2024-04-05"
    ),
    (
      "en", "Published April 3, 2024 at 10:15 am · Updated April 5, 2024 at 9:00 am", "2024-04-03",
      "2024-04-05"
    ),
    (
      "es", "Publicado el 03/04/2024 a las 10:15 | Actualizado el 05/04/2024 a las 09:00",
      "2024-04-03",
      "2024-04-05"
    ),
    (
      "it", "Pubblicato il 3 aprile 2024 alle 10:15 - Ultimo aggiornamento: 5 aprile 2024",
      "2024-04-03",
      "2024-04-05"
    ),
    (
      "pt", "Publicado em 3 de abril de 2024 às 10h15. Atualizado em 5 de abril de 2024 às 9h",
      "2024-04-03", "2024-04-05"
    ),
    (
      "nl", "Gepubliceerd op 3 april 2024 om 10:15. Bijgewerkt op 5 april 2024 om 9:00",
      "2024-04-03",
      "2024-04-05"
    ),
    ("ru", "Опубликовано 03.04.2024 10:15, обновлено 05.04.2024 09:00", "2024-04-03", "2024-04-05"),
    ("ar", "نُشر في ٣ أبريل ٢٠٢٤", "2024-04-03", nil),
    ("zh", "2024年4月3日 10:15 来源：海港新闻网", "2024-04-03", nil),
    ("en", "By Mara Vance and Ivo Marsh, Oslo | Published 3 April 2024, 10:15", "2024-04-03", nil),
  ]

  @Test("are facts", arguments: told.indices, [false, true])
  func facts(_ index: Int, behindStandfirst: Bool) throws {
    let (language, line, published, modified) = Self.told[index]
    let dek = "<p class='dek'>The old one fell into the sea, and nobody was hurt by it.</p>"
    let article = try article(
      language, "<h1>Crane sold at last</h1>\(behindStandfirst ? dek : "")<p>\(line)</p>")
    #expect(!article.text.contains(line), "\(line)")
    #expect(article.details.published?.description == published, "\(line)")
    #expect(article.details.modified?.description == modified, "\(line)")
  }

  /// Sentences with a day in them.
  static let sentences: [String] = [
    "Published on 3 April 2024, the report says what the town has to pay for its crane.",
    "On 3 April 2024 the old crane fell into the sea, and nobody was hurt by it.",
    "By 2031 it is paid, they say.",
    "Closing date for all offers: 3 April 2024",
  ]

  /// Below a headline, a labelled day is one of the text's facts.
  @Test(
    "days of something else stay",
    arguments: [
      "Died: 3 March 2001, Gull", "Born: 3 March 1960", "The vote: 3 March 2025",
      "Opening day: 3 March 2025",
    ])
  func others(_ line: String) throws {
    let article = try article("en", "<h1>Crane sold at last</h1><p>\(line)</p>")
    #expect(article.text.contains(line))
    #expect(article.details.published == nil)
  }

  /// Days that say when something else happened: no detail has them, so they stay in the text.
  @Test(
    "days that become no detail stay",
    arguments: [
      "<p>In force since 3 March 2025</p>", "<p>Monday, 3 March 2025, 10:00, town hall</p>",
      "<p>Interview recorded 3 March 2025</p>", "<p>Sitting of 3 March 2025</p>",
      "<p class=meta>Case 12/24 · Decided 3 March 2025</p>",
      "<p class=date>Concert on 3 March 2025</p>", "<p><b>Date of incident:</b> 3 March 2025</p>",
    ])
  func untold(_ html: String) throws {
    let article = try article("en", "<h1>Crane sold at last</h1>\(html)")
    #expect(article.text.contains("3 March 2025"))
    #expect(article.details.published == nil)
  }

  @Test(
    "a name and a day without anything between them are facts",
    arguments: ["Mara Vance 3 March 2024", "Mara Vance 5 min read 3 March 2024"])
  func nameAndDay(_ line: String) throws {
    let facts =
      "<meta name=author content='Mara Vance'><meta name=date content='2024-03-03'><p>\(line)</p>"
    let article = try article("en", "<h1>Crane sold at last</h1>\(facts)")
    #expect(!article.text.contains("2024"))
  }

  @Test func aDayBelowTheBylineIsAFactBehindAStandfirst() throws {
    let dek = "<p class=dek>The old one fell into the sea, and nobody was hurt by it.</p>"
    let facts = "<p class=byline>By Mara Vance and Ivo Marsh</p><p>3 March 2024</p>"
    let article = try article("en", "<h1>Crane sold at last</h1>\(dek)\(facts)")
    #expect(!article.text.contains("2024"))
    #expect(article.details.published?.description == "2024-03-03")
  }

  @Test func aTopicAboveTheHeadlineIsNoSentence() {
    let html =
      "<div><p class=kicker>Harbour</p><h1>Ferry returns</h1>\(Story.paragraphs.map { "<p>\($0)</p>" }.joined())</div>"
    let (text, dropped) = page(html, hints: PageHints(headline: "Ferry returns"))
    #expect(text == Story.text)
    #expect(dropped.contains { $0.excerpt == "Harbour" && $0.reason == .besideHeadline })
  }

  /// Heads of pages, with the site's name above the headline: the name is no sentence, title or author.
  static let mastheads: [(head: String, top: String, author: String)] = [
    (
      "<title>The Gull Gazette</title><link rel=canonical href='https://www.gullgazette.example/1'>",
      "<h1>The Gull Gazette</h1><h2>Crane sold at last</h2><p>By Mara Vance</p>", "Mara Vance"
    ),
    (
      "<title>The Gull Gazette</title><meta property='og:site_name' content='The Gull Gazette'>",
      "<p>Gull Gazette</p><h2>Crane sold at last</h2><p>By Mara Vance</p>", "Mara Vance"
    ),
    (
      "<title>Crane sold at last - The Gull Gazette</title>",
      "<h1><a href='/'>The Gull Gazette</a></h1><h2>Crane sold at last</h2><p>By Mara Vance, Gull Gazette</p>",
      "Mara Vance"
    ),
  ]

  @Test("the site's name above the headline", arguments: mastheads.indices)
  func masthead(_ index: Int) throws {
    let (head, top, author) = Self.mastheads[index]
    let text = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = "<html lang=en><head>\(head)</head><body>\(top)\(text)</body></html>"
    let article = try load(html, loader: "html")
    #expect(article.details.title == "Crane sold at last")
    #expect(article.details.authors.map(\.name) == [author])
    #expect(!article.text.contains("Gazette"), "\(article.text.prefix(100))")
    // Below the headline it may be the article's own word.
    let below = html.replacing("</h2>", with: "</h2><p>The Gull Gazette</p>")
    #expect(try load(below, loader: "html").text.contains("Gazette"))
  }

  @Test("sentences stay", arguments: sentences)
  func stays(_ line: String) throws {
    #expect(try article("en", "<h1>Crane sold at last</h1><p>\(line)</p>").text.contains(line))
  }

  /// Headline, day and name between breaks, in one element.
  static let broken: [(id: String, title: String, html: String)] = [
    (
      "in large letters", "Crane sold at last",
      "<font size=5>Crane sold at last</font><br>3 April 2024<br>By Mara Vance<br><br>"
    ),
    (
      "all of it in large letters", "The Buoy - Crane sold at last",
      "<p><font size=5><b>Crane sold at last<br>3 April 2024<br>By Mara Vance</b></font></p>"
    ),
    (
      "in a cell", "Crane sold at last",
      "<table><tr><td><b>Crane sold at last</b><br>By Mara Vance<br>3 April 2024</td></tr></table>"
    ),
    (
      "in the heading", "Crane sold at last",
      "<h1>Crane sold at last<br><small>3 April 2024</small><br>By Mara Vance</h1>"
    ),
    (
      "under another title", "The Buoy",
      "<p><font size=5>Crane sold at last</font><br>3 April 2024<br>By Mara Vance</p>"
    ),
  ]

  @Test("headline, day and name between breaks", arguments: broken.indices)
  func breaks(_ index: Int) throws {
    let (id, title, html) = Self.broken[index]
    let article = try article("en", html, title: title)
    #expect(article.details.title == "Crane sold at last", "\(id)")
    #expect(article.details.authors.map(\.name) == ["Mara Vance"], "\(id)")
    #expect(article.details.published?.description == "2024-04-03", "\(id)")
    #expect(article.text.hasPrefix("Crane sold at last\n\n\(Story.paragraphs[0])"), "\(id)")
  }

  private func article(_ language: String, _ html: String, title: String = "Crane sold at last")
    throws
    -> LoadedArticle
  {
    try load(
      """
      <!DOCTYPE html><html lang="\(language)"><head><title>\(title)</title></head><body>\(html)
      \(Story.paragraphs.map { "<p>\($0)</p>" }.joined())</body></html>
      """)
  }
}
