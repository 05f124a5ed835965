import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel
@testable import Templates

@Suite("House templates")
struct TemplateTests {
  private static func filled(
    _ template: String, _ markup: TemplateMarkup = .text, _ report: Report? = nil
  ) throws -> String {
    let report = try report ?? Samples.harbour().report()
    return String(
      decoding: try ReportTemplate(template, markup: markup).render(report), as: UTF8.self)
  }

  /// A template and what the worked sample makes of it.
  static let cases: [(template: String, text: String)] = [
    ("{{title}}", "Did ferry traffic fall by half?"),
    ("{{{title}}} {{& title}}", "Did ferry traffic fall by half? Did ferry traffic fall by half?"),
    ("{{! a comment\nof two lines }}x", "x"),
    ("{{=<% %>=}}<%language%> {{language}}", "en {{language}}"),
    ("{{#claims}}{{id}} {{/claims}}", "c1 c2 c3 c4 "),
    (
      "{{#claims}}{{^-first}}, {{/-first}}{{id}}{{#-last}}.{{/-last}}{{/claims}}", "c1, c2, c3, c4."
    ),
    // Names that earlier versions had.
    (
      "{{#claims}}{{#carrier}}{{words.carriedBy}} {{name}}{{/carrier}}{{/claims}}",
      "Reported by The Gazette"
    ),
    ("{{^claims}}none{{/claims}}{{#hasOneArticle}}one{{/hasOneArticle}}", ""),
    ("{{^hasOneArticle}}several{{/hasOneArticle}}", "several"),
    ("{{#articles}}{{#authors}}{{name}}; {{/authors}}{{/articles}}", "Eva Reporter; Newswire; "),
    (
      "{{published}}|{{published.value}}|{{published.placed}}",
      "3 February 2026|2026-02-03|on 3 February 2026"
    ),
    (
      "{{reviewer.name}} {{#reviewer}}{{.name}} {{url}}{{/reviewer}}",
      "Example Desk Example Desk https://desk.example/"
    ),
    // An article without an address does not get the report's.
    ("{{#articles}}[{{url}}]{{/articles}}", "[https://gazette.example/harbour?a=1&b=2][]"),
    (
      "{{#methodology.paragraphs}}<{{.}}>{{/methodology.paragraphs}}",
      "<Held against primary figures.><- no anonymous sources - two readers>"
    ),
    // Lines with a section's ends alone are no lines of the report.
    ("a\n{{#claims}}\n- {{id}}\n{{/claims}}\nb\n", "a\n- c1\n- c2\n- c3\n- c4\nb\n"),
    ("  {{#hasOneArticle}}  \r\nx\r\n{{/hasOneArticle}}\r\ny", "y"),
    (
      "{{#claims}}{{#-first}}{{#verdict}}{{> signature}}{{/verdict}}{{/-first}}{{/claims}}",
      " by Ira Checker on 3 February 2026"
    ),
  ]

  @Test(arguments: cases.indices)
  func aTemplateIsFilledIn(_ index: Int) throws {
    let (template, wanted) = Self.cases[index]
    #expect(try Self.filled(template) == wanted)
  }

  /// A template that cannot be used, and why.
  static let faults: [(template: String, markup: TemplateMarkup, fault: TemplateFault)] = [
    ("a\n{{title", .text, TemplateFault(2, .unfinishedTag)),
    ("{{a b}}", .text, TemplateFault(1, .notAName("a b"))),
    ("{{}}", .text, TemplateFault(1, .notAName(""))),
    ("{{=a=}}", .text, TemplateFault(1, .notDelimiters("a"))),
    ("{{<a}}{{/a}}", .text, TemplateFault(1, .notSupported("<"))),
    ("{{$a}}{{/a}}", .text, TemplateFault(1, .notSupported("$"))),
    ("{{% A: b}}", .text, TemplateFault(1, .notSupported("%"))),
    ("\n\n{{/claims}}", .text, TemplateFault(3, .notOpen("claims"))),
    (
      "{{#claims}}\n{{/articles}}", .text,
      TemplateFault(2, .closesAnother("articles", open: "claims", line: 1))
    ),
    ("{{#claims}}", .text, TemplateFault(1, .notClosed("claims"))),
    (
      "{{#claims}}\n{{claimnt.name}}{{/claims}}", .text,
      TemplateFault(2, .unknownName("claimnt.name", near: ["claimant", "claims"]))
    ),
    ("{{title.x}}", .text, TemplateFault(1, .unknownName("title.x", near: []))),
    (
      "{{published.plced}}", .text,
      TemplateFault(1, .unknownName("published.plced", near: ["placed"]))
    ),
    ("{{-first}}", .text, TemplateFault(1, .unknownName("-first", near: []))),
    (
      "{{> header}}", .text,
      TemplateFault(
        1,
        .unknownPart(
          "header", known: ["agent", "archive", "question", "rating", "signature", "silence"]))
    ),
    ("{{hasOneArticle}}", .text, TemplateFault(1, .notText("hasOneArticle", names: []))),
    (
      "{{#claims}}{{topics}}{{/claims}}", .text, TemplateFault(1, .notText("topics", names: ["."]))
    ),
    (
      "{{#claims}}\n{{#claims}}{{id}}{{/claims}}{{/claims}}", .text,
      TemplateFault(2, .withinItself("claims"))
    ),
    ("[x](<{{title}}>)", .markdown, TemplateFault(1, .forbiddenPlace("title", .address))),
    (
      "[x](https://a.example/?{{title}})", .markdown,
      TemplateFault(1, .forbiddenPlace("title", .address))
    ),
    ("`{{title}}`", .markdown, TemplateFault(1, .forbiddenPlace("title", .code))),
    ("```\n{{title}}\n```", .markdown, TemplateFault(2, .forbiddenPlace("title", .code))),
    ("<b title=\"{{title}}\">", .markdown, TemplateFault(1, .forbiddenPlace("title", .tag))),
    ("<{{title}}>", .markdown, TemplateFault(1, .forbiddenPlace("title", .tag))),
    ("{{#url}}`{{/url}}{{title}}", .markdown, TemplateFault(1, .leavesPlace("url"))),
    // HTML in Markdown is handed on as it is: no backslash helps there.
    (
      "x\n\n<script>\n{{title}}</script>", .markdown,
      TemplateFault(4, .forbiddenPlace("title", .element("script")))
    ),
    (
      "among words <SCRIPT src=x>{{title}}", .markdown,
      TemplateFault(1, .forbiddenPlace("title", .element("script")))
    ),
    (
      "<style>\n\n{{title}}\n</style>", .markdown,
      TemplateFault(3, .forbiddenPlace("title", .element("style")))
    ),
    (
      "<svg><text>{{title}}</text></svg>", .markdown,
      TemplateFault(1, .forbiddenPlace("title", .element("svg")))
    ),
    (
      "<!-- > {{title}} -->", .markdown,
      TemplateFault(1, .forbiddenPlace("title", .element("a comment")))
    ),
    (
      "<? {{title}} ?>", .markdown,
      TemplateFault(1, .forbiddenPlace("title", .element("a comment")))
    ),
    ("<div>{{title}}</div>", .markdown, htmlBlock(1, "title")),
    ("<div>\n{{title}}\n</div>", .markdown, htmlBlock(2, "title")),
    ("> - <p class=\"x\">\n{{title}}", .markdown, htmlBlock(2, "title")),
    ("</td>{{title}}", .markdown, htmlBlock(1, "title")),
    ("<hr>\n{{title}}", .markdown, htmlBlock(2, "title")),
    ("<b>\n{{title}}", .markdown, htmlBlock(2, "title")),
    ("</span>  \n{{title}}", .markdown, htmlBlock(2, "title")),
    ("<script></script>{{title}}", .markdown, htmlBlock(1, "title")),
    ("<!-- a note -->{{title}}", .markdown, htmlBlock(1, "title")),
    // What may be missing before a tag leaves it at the start of its line.
    ("{{title}}<div>{{title}}</div>", .markdown, htmlBlock(1, "title")),
    ("{{#url}}words{{/url}}<div>{{title}}</div>", .markdown, htmlBlock(1, "title")),
    ("words{{^url}}\n{{/url}}<div>{{title}}</div>", .markdown, htmlBlock(2, "title")),
    ("<a href=\"{{url}}\">x</a>", .markdown, TemplateFault(1, .forbiddenPlace("url", .tag))),
    ("x <a href='{{url}}'>", .markdown, TemplateFault(1, .forbiddenPlace("url", .tag))),
    (
      "x <b title=\"> {{title}}\">", .markdown, TemplateFault(1, .forbiddenPlace("title", .tag))
    ),
    ("[x]: {{title}}", .markdown, TemplateFault(1, .forbiddenPlace("title", .address))),
    ("[x]: <{{title}}>", .markdown, TemplateFault(1, .forbiddenPlace("title", .address))),
    ("<a href=\"{{title}}\">", .html, TemplateFault(1, .forbiddenPlace("title", .address))),
    ("<a href=\"x{{url}}\">", .html, TemplateFault(1, .forbiddenPlace("url", .address))),
    ("<a title={{title}}>", .html, TemplateFault(1, .forbiddenPlace("title", .tag))),
    ("<{{title}}>", .html, TemplateFault(1, .forbiddenPlace("title", .tag))),
    ("<b {{title}}>", .html, TemplateFault(1, .forbiddenPlace("title", .tag))),
    (
      "<b OnClick='{{title}}'>", .html,
      TemplateFault(1, .forbiddenPlace("title", .attribute("onclick")))
    ),
    (
      "<b style=\"{{title}}\">", .html,
      TemplateFault(1, .forbiddenPlace("title", .attribute("style")))
    ),
    (
      "<script>\n{{title}}</script>", .html,
      TemplateFault(2, .forbiddenPlace("title", .element("script")))
    ),
    (
      "<STYLE >{{title}}</STYLE>", .html,
      TemplateFault(1, .forbiddenPlace("title", .element("style")))
    ),
    (
      "<!-- {{title}} -->", .html, TemplateFault(1, .forbiddenPlace("title", .element("a comment")))
    ),
    ("{{#url}}<b title=\"{{/url}}{{title}}", .html, TemplateFault(1, .leavesPlace("url"))),
  ]

  private static func htmlBlock(_ line: Int, _ name: String) -> TemplateFault {
    TemplateFault(line, .forbiddenPlace(name, .element("a block of HTML")))
  }

  /// HTML in Markdown that leaves names among the text.
  static let markups = [
    "<b>{{title}}</b> and <i class=\"{{wordsLanguage}}\">{{title}}</i>", "a <div>{{title}}",
    "<details>\n<summary>x</summary>\n\n{{title}}\n\n</details>\n\n{{title}}",
    "<!-- a note -->\n{{title}}", "<style>\nb {}\n\ni {}\n</style>\n{{title}}",
    "<a id=\"x\"></a>\n# {{title}}", "1 < 2 {{title}} > 1", "<{{url}}> {{title}}",
    "<https://x.example/>\n{{title}}", "\\<div>{{title}}", "`<div>` {{title}}",
    "```\n<div>\n```\n{{title}}", "[^1]: {{title}}", "[x]: {{url}}\n{{title}}",
    "see [x]: {{title}}", "<div>{{id}} {{tally.subject}} {{created}}</div>\n\n{{title}}",
  ]

  @Test(arguments: markups)
  func markupThatKeepsTheTextIsAllowed(_ template: String) throws {
    _ = try ReportTemplate(template, markup: .markdown)
  }

  @Test(arguments: faults.indices)
  func aTemplateThatCannotBeUsedIsRefusedWithItsLine(_ index: Int) {
    let (template, markup, fault) = Self.faults[index]
    #expect(throws: fault) { try ReportTemplate(template, markup: markup) }
  }

  @Test func hostileTemplatesAreRefusedQuickly() throws {
    let deep = String(repeating: "{{#title}}", count: 100_000)
    #expect(throws: TemplateFault(1, .tooDeep(MustacheParser.deepest))) {
      try ReportTemplate(deep, markup: .text)
    }
    #expect(throws: TemplateFault(1, .tooMuch)) {
      try ReportTemplate(String(repeating: "x", count: 1_000_001), markup: .text)
    }
    for opener in ["{{", "{{{", "{{=", "{{!", "{{#a}}", "{{/", "{"] {
      _ = try? ReportTemplate(String(repeating: opener, count: 100_000), markup: .html)
    }
  }

  /// What a newsroom's template need not know of Markdown, and what comes of it.
  static let places: [(template: String, value: String, markdown: String)] = [
    ("{{title}}\n", "# 1. *x*", "\\# 1. \\*x\\*\n"),
    ("> {{title}}\n", "- a", "> \\- a\n"),
    ("1. {{title}}\n", "2) b", "1. 2\\) b\n"),
    ("a {{title}}\n", "# - 1.", "a # - 1.\n"),
    ("# {{title}}\n", "C ##", "# C \\##\n"),
    ("*{{title}}*\n", "a*b", "*a\\*b*\n"),
    ("**{{title}}**s\n", "“x”", "**“x**”s\n"),
    ("x**{{title}}**\n", "(?)", "x(?)\n"),
    ("`x` {{title}}\n", "`y`", "`x` \\`y\\`\n"),
    ("&{{title}};\n", "copy", "&copy;\n"),
    ("{{title}};\n", "&copy", "\\&copy;\n"),
    ("http{{title}}\n", "://x.example", "http\\://x.example\n"),
    (":{{title}}\n", "smile:", ":smile\\:\n"),
    ("{{title}}_b\n", "_a", "\\_a_b\n"),
    ("| {{title}} |\n| --- |\n", "a | b", "| a \\| b |\n| --- |\n"),
    ("a{{summary}}", "x", "ano1. two\n\nno more\n"),
    ("> **{{summary}}**\n", "x", "> **no1. two**\n>\n> **no more**\n"),
    ("- {{summary}} {{title}}\n", "x", "- no1. two no more x\n"),
    ("# {{summary}}\n", "x", "# no1. two no more\n"),
    ("| {{summary}} |\n", "x", "| no1. two no more |\n"),
    ("  1. {{summary}}\n", "x", "  1. no1. two\n\n     no more\n"),
    // Text in the other direction is isolated; parts of one text are isolated together.
    ("**x** {{title}}, 5\n", "שלום (a)", "**x** \u{2068}שלום (a)\u{2069}, 5\n"),
    ("{{title}} x\n", "Größe", "Größe x\n"),
  ]

  @Test(arguments: places.indices)
  func textIsEscapedForItsContext(_ index: Int) throws {
    let (template, value, wanted) = Self.places[index]
    var report = try Samples.bare().report()
    report.title = value
    report.summary = "no1. two\n\nno more"
    #expect(try Self.filled(template, .markdown, report) == wanted)
  }

  /// An address, and how it is written where its own text is shown.
  static let addresses: [(template: String, address: String, markdown: String)] = [
    ("<{{url}}>\n", "https://x.example/?a=1&b=_c_", "<https://x.example/?a=1&b=_c_>\n"),
    ("| <{{url}}> |\n", "https://x.example/**a", "| <https://x.example/**a> |\n"),
    // As a name of a character it would be one to some readers.
    ("<{{url}}>\n", "https://x.example/?a&copy;&b", "<https://x.example/?a&copy%3B&b>\n"),
    ("[x](<{{url}}>)\n", "https://x.example/?a&copy;", "[x](<https://x.example/?a&amp;copy;>)\n"),
    (
      "**[{{title}}](<{{url}}>)** y\n", "https://x.example/a**b",
      "**[Leaflet](<https://x.example/a**b>)** y\n"
    ),
    // A bracket in the address ends no link.
    (
      "[x]({{url}})\n", "https://x.example/)[y](z", "[x](<https://x.example/)[y](z>)\n"
    ),
    ("{{url}}\n", "https://x.example/", "https\\://x.example/\n"),
  ]

  @Test(arguments: addresses.indices)
  func addressesAreWrittenUnchanged(_ index: Int) throws {
    let (template, address, wanted) = Self.addresses[index]
    var report = try Samples.bare().report()
    report.title = "Leaflet"
    report.url = WebAddress(stored: address)
    #expect(try Self.filled(template, .markdown, report) == wanted)
  }

  @Test func paperIsThatOfTheRegionUnlessItWasNamed() throws {
    var report = try Samples.bare().report()
    let cases = [
      "en-US": "letter", "en": "a4", "de": "a4", "de-AT": "a4", "es-MX": "letter",
      "fr-ca": "letter",
      "zh-Hant-TW": "a4", "en-Latn-US": "letter", "und": "a4", "fil-PH": "letter",
    ]
    for (language, paper) in cases {
      report.language = language
      #expect(try Self.filled("{{paper}}", .text, report) == paper, "\(language)")
      for named in Report.Paper.allCases {
        report.layout.paper = named
        #expect(try Self.filled("{{paper}}", .text, report) == named.rawValue)
        #expect(
          try Self.filled(ReportTemplate.htmlText, .html, report).contains(
            "<body class=\"\(named.rawValue)\">"))
      }
      report.layout.paper = nil
    }
  }

  @Test func textInHTMLIsFiveReferencesAndTextAloneHasNoControls() throws {
    var report = try Samples.bare().report()
    report.title = "<b>\"&amp;\" 'x'\u{1B}\u{202E}"
    #expect(
      try Self.filled("<p title='{{title}}'>{{{title}}}", .html, report).hasPrefix(
        "<p title='&lt;b&gt;&quot;&amp;amp;&quot; &#39;x&#39;␛\u{202E}\u{202C}'>&lt;b&gt;"))
    #expect(try Self.filled("{{title}}", .text, report) == "<b>\"&amp;\" 'x'␛\u{202E}\u{202C}")
  }

  @Test func fillingInStopsWhenItIsCancelled() throws {
    let report = try Samples.bare().report()
    let template = try ReportTemplate(
      String(repeating: "{{title}} ", count: 10_000), markup: .text)
    var asked = 0
    #expect(throws: TemplateFault.self) {
      try template.render(report) {
        asked += 1
        return true
      }
    }
    #expect(asked == 1)
    #expect(try template.render(report) { false }.isEmpty == false)
  }

  @Test func theEndingOfAFileDeterminesItsMarkup() {
    let cases: [(String, TemplateMarkup)] = [
      ("a.md", .markdown), ("a.b.MARKDOWN", .markdown), ("x/a.html", .html), ("a.HTM", .html),
      ("a.txt", .text), ("md", .text), ("a.md.txt", .text),
    ]
    for (name, markup) in cases { #expect(TemplateMarkup(fileName: name) == markup) }
  }
}
