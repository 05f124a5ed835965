import FactCheck
import SeededRandom
import Testing

@testable import ArticleLoading

/// A small page of random elements, in which every word occurs once.
private struct RandomPage {
  private var random: SplitMix64
  private var count = 0
  /// The words that a reader sees.
  private(set) var words: [String] = []
  private(set) var html = ""

  init(seed: Int) {
    random = SplitMix64(seed: UInt64(seed))
    let title = random.once(in: 3) ? "Old page" : "Toll notes"
    let body = (0..<1 + random.below(6)).map { _ in element(depth: 0) }
    let around = [
      "S", "<table><tr><td>S</td></tr></table>", "<article>S</article>", "<main>S</main>",
      "<div class=post-body>S</div>", "<center>S</center>",
    ]
    let story = random.once(in: 5) ? "" : headline() + paragraph() + paragraph()
    let place = random.below(body.count + 1)
    let parts = body[..<place] + [random.pick(around)!.replacing("S", with: story)] + body[place...]
    let data =
      random.once(in: 8)
      ? "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"\(String(repeating: "Long. ", count: 90))\"}</script>"
      : ""
    html =
      "<html><head><title>\(title)</title>\(data)</head><body>\(parts.joined(separator: "\n"))</body></html>"
  }

  private mutating func word() -> String {
    count += 1
    let word = "kelp\(count)x"
    words.append(word)
    return word
  }

  private mutating func words(_ most: Int) -> String {
    (0..<1 + random.below(most)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    "The toll of \(words(3)) rose in \(word()), the road office said, and \(words(2)) did not."
  }

  private mutating func paragraph() -> String { "<p>\(sentence())</p>" }

  private mutating func headline() -> String {
    switch random.below(5) {
    case 0: "<h1>Toll notes</h1>"
    case 1: "<h1>\(words(4))</h1>"
    case 2: "<h1><span class=topic>\(words(2))</span><span class=title>Toll notes</span></h1>"
    case 3: "<h1>Toll notes<br>3 May 2024 \(word())</h1>"
    default: "<h1>\(words(2))</h1><p class=dek>\(sentence())</p>"
    }
  }

  private mutating func element(depth: Int) -> String {
    let names = [
      "", "share", "related", "comments", "author", "caption", "newsletter", "menu", "post-body",
      "sidebar", "date", "gallery", "ad",
    ]
    let name = random.once(in: 3) ? " class='\(random.pick(names)!)'" : ""
    let inside = depth < 3 ? random.below(24) : random.below(10)
    switch inside {
    case 0: return paragraph()
    case 1: return words(4)
    case 2: return "<button\(name)>\(words(2))</button>"
    case 3: return "<p\(name)>\(sentence()) <s>\(word())</s> <a href='/x'>\(words(3))</a></p>"
    case 4: return "<select><option>\(word())</option><option>\(word())</option></select>"
    case 5: return "<p><ruby>\(word())<rt>\(word())</rt></ruby> \(sentence())</p>"
    case 6: return "<svg><title>Icon</title><text>\(words(2))</text></svg>"
    case 7: return "<textarea>\(words(3))</textarea>"
    case 8:
      let tag = "h\(1 + random.below(4))"
      return "<\(tag)\(name)>\(words(4))</\(tag)>"
    case 9: return "<label>\(words(2)) <input></label>"
    case 10: return "<dialog open>\(element(depth: depth + 1))</dialog>"
    case 11: return "<details><summary>More on \(words(2))</summary>\(paragraph())</details>"
    case 12:
      return "<figure>\(element(depth: depth + 1))<figcaption>\(words(4))</figcaption></figure>"
    case 13:
      return
        "<table\(name)><caption>\(words(2))</caption><tr><td>\(words(2))</td><td>\(element(depth: depth + 1))</td></tr></table>"
    case 14: return "<ul\(name)><li>\(words(4))</li><li><a href='/y'>\(words(4))</a></li></ul>"
    case 15: return "<blockquote>\(sentence())<footer>\(words(2))</footer></blockquote>"
    case 16: return "<fieldset><legend>\(words(2))</legend>\(element(depth: depth + 1))</fieldset>"
    case 17: return "<dl><dt>\(words(2))</dt><dd>\(sentence())</dd></dl>"
    default:
      let tag = random.pick([
        "div", "section", "aside", "header", "footer", "nav", "form", "center", "span", "x-box",
      ])!
      let parts = (0..<1 + random.below(3)).map { _ in element(depth: depth + 1) }
      return "<\(tag)\(name)>\(parts.joined(separator: " "))</\(tag)>"
    }
  }
}

/// No word of a page goes missing without a word: it stands in the text, or in what is named as dropped.
@Suite("every word of a page is kept or named as dropped") struct EveryWordTests {
  private func read(_ html: String) throws -> LoadedArticle {
    let folder = try TemporaryFolder()
    var input = try ArticleReader().input(from: .file(folder.file("page.html", html)))
    input.explains = true
    return try ArticleReader().load(input)
  }

  /// All words that stand in the text or are named.
  private func accounted(_ article: LoadedArticle) -> Set<Substring> {
    let all = ([article.text] + article.dropped.map(\.words)).joined(separator: "\n")
    return Set(all.split { !$0.isLetter && !$0.isNumber })
  }

  @Test("of small random pages", arguments: 0..<12)
  func random(_ seed: Int) throws {
    for number in 0..<25 {
      let page = RandomPage(seed: seed * 1000 + number)
      let article: LoadedArticle
      do throws(LoadError) { article = try load(page) } catch {
        if case .noWords = error { continue }
        throw error
      }
      let accounted = accounted(article)
      let lost = page.words.filter { !accounted.contains($0[...]) }
      #expect(lost.isEmpty, "\(page.html)\n\(article.text)\n\(article.dropped)")
      if !lost.isEmpty { return }
      let shown = article.content.front?.headline.map { article.body.words(at: $0) }
      if let shown, !article.details.titleIsInferred {
        #expect(article.details.title == shown, "\(page.html)")
      }
    }
  }

  private func load(_ page: RandomPage) throws(LoadError) -> LoadedArticle {
    do { return try read(page.html) } catch let error as LoadError { throw error } catch {
      fatalError("\(error)")
    }
  }

  static let cases: [(name: String, html: String, title: String, dropped: [String])] = [
    (
      "a headline in an old table",
      "<table><tr><td><h1>Toll notes</h1>S</td></tr></table>", "Toll notes", []
    ),
    ("a headline in an article", "<article><h1>Toll notes</h1>S</article>", "Toll notes", []),
    (
      "below a line for the day",
      "<div><h1>Toll notes</h1><div>3 May 2024</div>S</div>", "Toll notes",
      ["about the text: 3 May 2024"]
    ),
    (
      "a topic in the headline",
      "<div><h1><b>Roads</b> Old page</h1>S</div>", "Roads Old page", []
    ),
    (
      "the name of a site",
      "<header><a href='/'><h1>The Toll Post</h1></a></header><div><h2>Old page</h2>S</div>",
      "Old page", ["in <header>: The Toll Post"]
    ),
    (
      "a section's name above the headline",
      "<div><h1>Roads</h1><p><font size=5>Old page</font></p>S</div>", "Old page",
      ["a heading of the page, not of the article: Roads"]
    ),
    (
      "hidden", "<div><h1 class=sr-only>Toll notes</h1>S</div>", "Old page",
      ["a heading of the page, not of the article: Toll notes"]
    ),
    (
      "readings", "<div><h1>Old page</h1>S<p><ruby>港<rt>みなと</rt>町<rt>まち</rt></ruby>は静かだ。</p></div>",
      "Old page", ["readings above words: みなと まち"]
    ),
    (
      "controls and drawings",
      "<div><h1>Old page</h1>S<button>Close</button><svg><title>No</title><text>2 %</text></svg></div>",
      "Old page", ["in <button>: Close", "in <svg>: No 2 %"]
    ),
    (
      "words behind a label",
      "<div><h1>Old page</h1>S<fieldset><legend>Your name</legend><span>and day</span></fieldset></div>",
      "Old page", ["in <fieldset>: Your name and day"]
    ),
    (
      "bare words beside the article",
      "Top of page <div class=article-body><h1>Old page</h1>S</div> Bottom", "Old page",
      ["outside the article: Top of page", "outside the article: Bottom"]
    ),
  ]

  @Test("by hand", arguments: cases)
  func byHand(_ example: (name: String, html: String, title: String, dropped: [String])) throws {
    let story = Story.paragraphs.map { "<p>\($0)</p>" }.joined()
    let article = try read(
      "<html><head><title>Old page</title></head><body>\(example.html.replacing("S", with: story))</body></html>"
    )
    #expect(article.details.title == example.title)
    #expect(article.text.hasPrefix(example.title + "\n\n"), "\(article.text)")
    #expect(article.dropped.map { "\($0.reason.words): \($0.excerpt)" } == example.dropped)
  }

  @Test func theTextThatAPagesDataHoldDoesNotHideItsOwn() throws {
    let body = String(repeating: "The toll rose again. ", count: 20)
    let article = try read(
      "<html><head><title>Old page</title><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"\(body)\"}</script></head><body><p>Log in, please, to read on.</p></body></html>"
    )
    #expect(article.text.contains("The toll rose again."))
    #expect(article.dropped.map(\.excerpt) == ["Log in, please, to read on."])
  }
}
