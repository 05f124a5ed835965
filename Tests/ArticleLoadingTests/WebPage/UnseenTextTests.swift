import Testing

@testable import ArticleLoading

/// What style sheets hide on the screen of a desktop computer, in every way in which they can.
@Suite struct UnseenTextTests {
  static let styles: [(css: String, own: String, isSeen: Bool)] = [
    // Windows of 1280 to 1920 pixels.
    ("@media (min-width:600px){.q{display:none}}", "", false),
    ("@media screen and (min-width:37.5em){.q{display:none}}", "", false),
    ("@media (max-width:600px){.q{display:none}}", "", true),
    ("@media only screen and (min-width:768px)and (max-width:991px){.q{display:none}}", "", true),
    ("@media (width >= 600px){.q{display:none}}", "", false),
    ("@media (400px <= width <= 900px){.q{display:none}}", "", true),
    ("@media (600px <= width){.q{display:none}}", "", false),
    // What some of these windows show is seen.
    ("@media (min-width:1600px){.q{display:none}}", "", true),
    (".q{display:none}@media (min-width:1600px){.q{display:block}}", "", true),
    (".q{display:none}@media (max-width:600px){.q{display:block}}", "", false),
    ("@media print, (min-width:10px){.q{display:none}}", "", false),
    ("@media not screen{.q{display:none}}", "", true),
    ("@media not print{.q{display:none}}", "", false),
    ("@media not all and (max-width:600px){.q{display:none}}", "", false),
    ("@media (orientation:portrait){.q{display:none}}", "", true),
    ("@media (hover:hover) and (pointer:fine){.q{display:none}}", "", false),
    ("@media (prefers-color-scheme:dark){.q{display:none}}", "", true),
    ("@container (min-width:10px){.q{display:none}}", "", true),
    ("@media print{.x{color:red}@media (min-width:9px){.q{display:none}}}", "", true),
    // Out of the window.
    (".q{margin-left:-9999px}", "", false), ("", "margin:0 0 0 -9999px", false),
    ("", "margin:0 0 -9999px", true), ("", "margin-left:-9999px;padding-left:9999px", true),
    ("", "margin:0 -9999rem;padding:0 9999rem", true), ("", "margin-left:-50vw", true),
    ("", "position:absolute;right:-9999px", false), ("", "text-indent:-9999px", false),
    (".q{position:absolute;left:-9999px}.q.open{left:auto}", "", true),
    // Only what has a position.
    ("", "left:-9999px;top:0", true), ("", "position:fixed;left:-9999px;top:0", false),
    ("", "position:relative;top:-9999px", false), ("", "position:sticky;left:-9999px", true),
    (".q{left:-9999px}.open{position:absolute}", "", false),
    (".q{position:absolute}", "left:-9999px", false),
    (".q{left:-9999px}", "position:absolute", false),
    (".q{position:absolute;left:-9999px}.q{position:static}", "", true),
    (".q{position:absolute;left:-9999px}", "position:static", true),
    ("", "clip:rect(0 0 0 0)", true), ("", "clip:rect(0 0 0 0);position:absolute", false),
    (".q{clip:rect(0,0,0,0)}.open{position:absolute}", "", false),
    // Browsers ignore what they do not know.
    (".q{display:none;display:bogus}", "", false), (".q{display:none;display:block\\9}", "", false),
    (".q{display:none}.q{display:-ms-grid}", "", false),
    (".q{display:none}.q{display:-webkit-box}", "", true),
    (".q{display:none;display:revert}", "", true), (".q{display:block;display:none!ie}", "", true),
    (".q{display:none ! important;display:block}", "", false),
    ("", "visibility:hidden;visibility:seen", false), ("", "opacity:0;opacity:full", false),
    ("", "position:absolute;left:-9999px;left:far", false),
    ("", "position:absolute;left:-9999", true), ("", "text-indent:-9999px;text-indent:4", false),
    ("", "height:0;overflow:hidden;height:9pxx", false),
    ("", "height:0;overflow:hidden;height:9em", true),
    ("", "display:none;display:var(--x)", true), ("", "font-size:0;font-size:big", false),
    // What browsers do not hide.
    ("", "zoom:0", true),
    (".q{text-indent:-9999px}.q.open{text-indent:0}", "", true),
    ("", "transform:translateX(-9999px)", false), ("", "translate:-9999px", false),
    ("", "transform:translateX(-100%)", true),
    // Nothing to see.
    ("", "transform:scale(0)", false), ("", "transform:scale(1,0)", false), ("", "scale:0", false),
    ("", "transform:scale(0);transition:transform 1s", true), ("", "transform:scale(.5)", true),
    (".q{transform:scale(0)}.q.open{transform:none}", "", true),
    ("", "opacity:0;transform:scale(0)", false), ("", "opacity:0;transform:translateY(9px)", true),
    ("", "color:#0000", false), ("", "color:#12345600", false), ("", "color:#000", true),
    ("", "color:#ABCD", true), ("", "color:rgb(0 0 0 / 0)", false),
    ("", "color:hsl(0 0% 0% / 0%)", false), ("", "color:rgb(0,0,0)", true),
    ("", "content-visibility:hidden", false), ("", "content-visibility:auto", true),
    (".q{content-visibility:hidden}.open{content-visibility:visible}", "", true),
    ("", "clip-path:circle(0)", false), ("", "clip-path:circle(40px)", true),
    // Selectors.
    (":is(.e,.q){display:none}", "", false), ("div:where(.q){display:none}", "", false),
    (":where(.q){display:none}div{display:block}", "", true),
    (":is(.q,#z){display:none}div.q{display:block}", "", false),
    (":is(.e,.f){display:none}", "", true), (":is(.q:hover){display:none}", "", true),
    (".q{display:none}.md\\:show{display:block}", "", true),
    (".md\\:show{display:none}", "", false), (".\\32 xl{display:none}", "", false),
    // Rules in rules.
    (".x1{& .q{display:none}}", "", false), (".x1{.q{display:none}}", "", false),
    (".x1{> .q{display:none}}", "", false), (".x1{> p .q{display:none}}", "", true),
    (".q{&.open{display:none}}", "", false), (".open{.x1 &{display:none}}", "", false),
    (".q{color:red;@media print{display:none}}", "", true),
    (".q{@media (min-width:9px){display:none}}", "", false),
    (".x1{.e,.q{a:b;display:none}display:block}", "", false),
    (".y{content:\"{\";color:red}.q{display:none}", "", false),
    (".x1{.q{display:none}}.q{display:block}", "", false),
    (".x1{/* { */ .q{display:none}}", "", false),
    // Comments, and their signs around sheets of old pages.
    ("<!-- .q{display:none} -->", "", false),
    ("<!--\n.e{color:red}\n-->.q{display:none}", "", false),
    ("<!-- .x1{& .q{display:none}} -->", "", false), (".q{/* a */display:none}", "", false),
    (".e{/* } */color:red}.q{display:/* b; */none}", "", false),
    (".q{display:none;/* display:block */}", "", false),
  ]

  @Test("ways to hide", arguments: styles.indices)
  func isSeen(_ index: Int) {
    let style = Self.styles[index]
    let html = Story.page(
      between:
        "<style>\(style.css)</style><div class='q open md:show 2xl' style='\(style.own)'>Seen it is.</div>"
    )
    let (text, dropped) = page(html)
    #expect(text.contains("Seen it is.") == style.isSeen, "\(style)")
    #expect(dropped.contains { $0.reason == .hidden } != style.isSeen, "\(style)")
    #expect(Story.paragraphs.allSatisfy { text.contains($0) }, "\(style)")
  }

  @Test(
    "sheets that do not apply",
    arguments: [
      "<style media=print>.q{display:none}</style>",
      "<style media='(max-width: 600px)'>.q{display:none}</style>",
      "<noscript><style>.q{display:none}</style></noscript>",
      "<template><style>.q{display:none}</style></template>",
      "<div><template shadowrootmode=open><style>p{display:none}</style><p>In the shadow.</p></template></div>",
      "<style>.e{.x{color:red}</style><style>.f{color:red}</style>",
    ])
  func otherSheets(_ sheet: String) {
    let (text, _) = page(Story.page(between: sheet + "<p class=q>Seen it is.</p>"))
    #expect(text.contains("Seen it is."))
  }

  @Test(
    "sheets that apply",
    arguments: [
      "<style media=screen>.q{display:none}</style>",
      "<noscript>a</noscript><style>.q{display:none}</style>",
      "<style>.e{color:red</style><style media=\"screen and (min-width: 600px)\">.q{display:none}</style>",
    ])
  func ownSheets(_ sheet: String) {
    let (text, dropped) = page(Story.page(between: sheet + "<p class=q>Seen it is.</p>"))
    #expect(!text.contains("Seen it is."))
    #expect(dropped.contains { $0.reason == .hidden && $0.excerpt == "Seen it is." })
  }

  @Test func popovers() {
    let (text, dropped) = page(Story.page(between: "<p popover>Pops up.</p>"))
    #expect(text == Story.text)
    #expect(dropped.contains { $0.reason == .hidden && $0.excerpt == "Pops up." })
  }

  @Test(
    "a visible part of a hidden element",
    arguments: [
      (
        "",
        "<p style='visibility:hidden'>Gone <span style='visibility:visible'>Seen.</span> too</p>"
      ),
      (
        ".v{visibility:hidden}.w{visibility:visible}",
        "<div class=v>Gone <p>too</p><p class=w>Seen.</p></div>"
      ),
      (
        ".v{visibility:hidden}.w{visibility:visible}",
        "<div class=v><b>Gone</b><i>too</i><div><p class=w>Seen.<b class=v>Gone</b></p></div></div>"
      ),
    ])
  func parts(_ css: String, _ html: String) {
    let (text, dropped) = page(Story.page(between: "<style>\(css)</style>" + html))
    #expect(text.contains("\n\nSeen.\n\n"), "\(text)")
    #expect(!text.contains("Gone") && !text.contains("too"))
    #expect(dropped.contains { $0.reason == .hidden && $0.excerpt == "Gone" })
  }

  @Test func shadowsAndFrames() {
    let parts = """
      <div><template shadowrootmode="open"><p>The shadow has words that a reader sees.</p></template></div>
      <object data="x.svg">An object has a fallback.</object>
      <iframe srcdoc="<style>p{color:red}</style><p>A frame has &lt;b>its own&lt;/b> words.</p>"></iframe>
      """
    let (text, dropped) = page(Story.page(between: parts))
    #expect(text.contains("\n\nThe shadow has words that a reader sees.\n\n"))
    #expect(
      dropped.contains { $0.why == "in <object>" && $0.excerpt == "An object has a fallback." })
    #expect(
      dropped.contains { $0.why == "in <iframe>" && $0.excerpt == "A frame has its own words." })
  }

  @Test func lineEnds() {
    let html = "<p style='white-space:pre-line'>pre one\npre two</p><p>one\nline</p>"
    let (text, _) = page(Story.page(between: html))
    #expect(text.contains("\n\npre one\npre two\n\none line\n\n"))
  }
}
