import Testing

@testable import ArticleLoading

/// Something in a page, and the lines that are the article.
struct PartCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let html: String
  let lines: [String]

  init(_ id: String, _ html: String, _ lines: [String]) {
    testDescription = id
    self.html = html
    self.lines = lines
  }
}

/// Expects these lines of a page with a menu, an imprint and a headline.
func check(_ example: PartCase, headline: String = "Ferry returns") {
  let html = """
    <!DOCTYPE html><html lang="en"><head><title>\(headline)</title></head><body><nav><a href="/">Home</a>
    </nav>\(example.html)<footer><a href="/imprint">Imprint</a></footer></body></html>
    """
  let (text, dropped) = page(html, hints: PageHints(headline: headline))
  #expect(text == example.lines.joined(separator: "\n\n") + "\n", "\(dropped)")
}
