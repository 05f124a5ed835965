import Testing

@testable import ArticleLoading

/// Boxes of no size, and what opens on a click.
@Suite struct HiddenBoxTests {
  static let boxes: [(css: String, own: String, isSeen: Bool)] = [
    (".q{width:0;height:0;overflow:hidden}", "", false),
    (".q{height:0;overflow:hidden}", "", false),
    (".q{max-height:0px;overflow:hidden}", "", false),
    (".q{height:0;overflow-y:clip}", "", false),
    ("", "width:0;height:0;overflow:hidden", false),
    ("", "max-height:0;overflow:hidden", false),
    (".q{max-height:0;overflow:hidden;transition:max-height 1s}", "", false),
    (".q{height:0}", "", true),
    (".q{height:0;overflow:auto}", "", true),
    (".q{height:0;padding-bottom:56%;overflow:hidden}", "", true),
    (".q{height:0;min-height:3em;overflow:hidden}", "", true),
    (".q{height:0;flex:1;overflow:hidden}", "", true),
    (".q{height:0;overflow:hidden}.q.open{height:auto}", "", true),
    (".q{max-height:0;overflow:hidden}.q.open{max-height:90em}", "", true),
    (".q{max-height:0;overflow:hidden}.q.open{max-height:none}", "", true),
    (".q{height:0;overflow:hidden}.q.open{overflow:visible}", "", true),
    (".q{max-width:0;overflow:hidden}", "", true),
    // What one rule begins, another ends.
    (".q{overflow:hidden}.q.open{height:0}", "", false),
    (".q{height:0}div{overflow:hidden}", "", false),
    (".q{max-height:0}.open{overflow:hidden}", "", false),
    (".q{height:0;min-height:2em}.open{overflow:hidden}", "", true),
    (".q{height:0}.q{height:auto}.q{overflow:hidden}", "", true),
    (".q{overflow:hidden}", "height:0", false),
    (".q{height:0;overflow:hidden}", "height:auto", true),
    // The later of two equals, the more specific of two, the important, the element's own.
    (".q{display:none}.q{display:block}", "", true),
    (".q{display:block}.q{display:none}", "", false),
    ("div.q{display:block}.q{display:none}", "", true),
    (".q{display:block!important}div.q.open{display:none}", "", true),
    (".q{display:none}", "display:block", true),
    (".q{display:none!important}", "display:block", false),
    (".q{visibility:hidden}", "visibility:visible", true),
    // The later of two in one block, unless the earlier is important.
    (".q{display:none;display:block}", "", true),
    (".q{display:block;display:none}", "", false),
    (".q{display:none!important;display:block}", "", false),
    (".q{visibility:hidden;visibility:visible}", "", true),
    ("", "display:none;display:block", true),
    ("", "display:block;display:none", false),
    // What is visible in what is not.
    (".q{visibility:hidden}.q p{visibility:visible}", "", true),
    (".q p{visibility:visible}", "visibility:hidden", true),
    (".q{display:none}.q p{visibility:visible}", "", false),
    // Names of the page as a whole show, and hide nothing.
    (".q{display:none}body .q{display:block}", "", true),
    (".q{display:none}.page .q{display:block}", "", true),
    (".page .q{display:none}", "", true),
  ]

  @Test("boxes of no size", arguments: boxes.indices)
  func isSeen(_ index: Int) {
    let box = Self.boxes[index]
    let html = Story.page(
      between:
        "<style>\(box.css)</style><div class='q open' style='\(box.own)'><p>Seen it is.</p></div>"
    )
    .replacing("<body>", with: "<body class='page'>")
    let (text, dropped) = page(html)
    #expect(text.contains("Seen it is.") == box.isSeen, "\(box)")
    #expect(dropped.contains { $0.reason == .hidden } != box.isSeen)
    #expect(Story.paragraphs.allSatisfy { text.contains($0) })
  }

  @Test func anArticleOfPartsThatOpenIsThere() {
    let parts = Story.paragraphs.map { "<h2>Part</h2><div class=a><p>\($0)</p></div>" }
    let html =
      "<style>.a{max-height:0;overflow:hidden}</style><main><h1>Ferry</h1>\(parts.joined())</main>"
    let text = page(html).text
    #expect(Story.paragraphs.allSatisfy { text.contains($0) })
  }
}
