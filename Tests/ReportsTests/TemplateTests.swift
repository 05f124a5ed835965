import FactCheck
import Testing

@testable import Reports

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
    // An article without an address does not take the report's.
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
      " by Ira Checker on 3 February 2026, 08:03 UTC"
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
      TemplateFault(1, .unknownPart("header", known: ["agent", "archive", "signature"]))
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
  ]

  @Test(arguments: places.indices)
  func textIsEscapedForThePlaceWhereItStands(_ index: Int) throws {
    let (template, value, wanted) = Self.places[index]
    var report = try Samples.bare().report()
    report.title = value
    report.summary = "no1. two\n\nno more"
    #expect(try Self.filled(template, .markdown, report) == wanted)
  }

  @Test func textInHTMLIsFiveReferencesAndTextAloneHasNoControls() throws {
    var report = try Samples.bare().report()
    report.title = "<b>\"&amp;\" 'x'\u{1B}\u{202E}"
    #expect(
      try Self.filled("<p title='{{title}}'>{{{title}}}", .html, report).hasPrefix(
        "<p title='&lt;b&gt;&quot;&amp;amp;&quot; &#39;x&#39;␛\u{202E}\u{202C}'>&lt;b&gt;"))
    #expect(try Self.filled("{{title}}", .text, report) == "<b>\"&amp;\" 'x'␛\u{202E}\u{202C}")
  }

  @Test func fillingInIsGivenUpWhenNobodyWantsItAnyMore() throws {
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

  @Test func theEndingOfAFileTellsItsMarkup() {
    let cases: [(String, TemplateMarkup)] = [
      ("a.md", .markdown), ("a.b.MARKDOWN", .markdown), ("x/a.html", .html), ("a.HTM", .html),
      ("a.txt", .text), ("md", .text), ("a.md.txt", .text),
    ]
    for (name, markup) in cases { #expect(TemplateMarkup(fileName: name) == markup) }
  }
}
