import FactCheck
import Testing

@testable import Markdown

/// Words that look like Markdown.
@Suite struct LiteralWordsTests {
  @Test(arguments: [
    "1. One", "12) Twelve", "- dash", "+ plus", "= =", "# head", "> quote", "*a* _b_ `c` ~~d~~",
    "[e1] [x](https://x.example/)", "![i](j)", "<b>bold</b> <https://x.example/>", "a | b",
    "&amp; &#35;",
    "back\\slash \\*", "```", "~~~", "---", "https://x.example/a_b_c?d=1&e=2",
    "Dr. No (1962), 3.5 %",
  ])
  func meanThemselves(words: String) {
    let text = FormattedText(markdown: FormattedText.literal(words), evidence: ["e1"])
    #expect(text.plainParagraphs { "<\($0)>" } == [words])
  }

  @Test func areOnOneLineAndLegible() {
    #expect(FormattedText.literal(" a\n\n b\tc ") == "a b c")
    #expect(FormattedText.literal("Report No. 3 (a-b): 5%") == "Report No. 3 (a-b): 5%")
  }
}

/// A formatted text in a short form for tests.
private func shown(_ source: String, evidence: [String] = ["e1", "e2"]) -> String {
  FormattedText(markdown: source, evidence: evidence).steps.map { step in
    switch step {
    case .open(let element): "<\(name(element))>"
    case .close(let element): "</\(name(element))>"
    case .text(let words): words
    case .code(let words): "`\(words)`"
    case .lineBreak: "⏎"
    case .reference(let id): "→\(id)"
    case .codeBlock(let code): "```\(code)```"
    case .rule: "—"
    }
  }.joined()
}

private func name(_ element: FormattedText.Element) -> String {
  switch element {
  case .paragraph: "p"
  case .heading(let level): "h\(level)"
  case .quotation: "quote"
  case .list(let start, _): start.map { "list \($0)" } ?? "list"
  case .item: "item"
  case .table: "table"
  case .row: "row"
  case .cell: "cell"
  case .strong: "b"
  case .emphasis: "i"
  case .link(let address): "a \(address.text)"
  }
}

@Suite struct FormattedTextTests {
  @Test(
    "Markdown is read as CommonMark says",
    arguments: [
      ("plain words", "<p>plain words</p>"),
      ("one\n\ntwo\nlines", "<p>one</p><p>two lines</p>"),
      ("**a** and *b*", "<p><b>a</b> and <i>b</i></p>"),
      ("# Top\n\ntext", "<h1>Top</h1><p>text</p>"),
      // Headings skip no level.
      (
        "### Third\n\ntext\n\n##### Fifth\n\n# First",
        "<h1>Third</h1><p>text</p><h2>Fifth</h2><h1>First</h1>"
      ),
      ("- a\n- b", "<list><item><p>a</p></item><item><p>b</p></item></list>"),
      ("3. a\n4. b", "<list 3><item><p>a</p></item><item><p>b</p></item></list 3>"),
      ("> said\n\nso", "<quote><p>said</p></quote><p>so</p>"),
      ("a `b*c*` d", "<p>a `b*c*` d</p>"),
      ("a  \nb", "<p>a⏎b</p>"),
      ("    x = 1\n", "```x = 1\n```"),
      ("a\n\n---\n\nb", "<p>a</p>—<p>b</p>"),
      (
        "see [the list](https://x.example/a?b=1)",
        "<p>see <a https://x.example/a?b=1>the list</a https://x.example/a?b=1></p>"
      ),
      ("one\r\n\r\ntwo", "<p>one</p><p>two</p>"),
      ("", ""),
    ])
  func reading(source: String, steps: String) {
    #expect(shown(source) == steps)
  }

  @Test(
    "a name in brackets refers to evidence",
    arguments: [
      ("The count [e1].", "<p>The count →e1.</p>"),
      ("[E2] says", "<p>→e2 says</p>"),
      ("[the count][e1]", "<p>the count→e1</p>"),
      ("[e1][e2]", "<p>→e1→e2</p>"),
      ("[e1][e1]", "<p>→e1</p>"),
      ("[e1][e2][e1]", "<p>→e1→e2→e1</p>"),
      ("not [e9]", "<p>not [e9]</p>"),
      (#"not \[e1]"#, "<p>not [e1]</p>"),
      ("`[e1]`", "<p>`[e1]`</p>"),
      ("*[e1]*", "<p><i>→e1</i></p>"),
      // A text cannot give a reference another meaning.
      ("[e1]\n\n[e1]: https://evil.example/", "<p>→e1</p>"),
    ])
  func references(source: String, steps: String) {
    #expect(shown(source) == steps)
  }

  @Test(
    "a table has rows of cells",
    arguments: [
      (
        "| a | b |\n|---|---|\n| 1 | **2** |",
        "<table><row><cell>a</cell><cell>b</cell></row><row><cell>1</cell><cell><b>2</b></cell></row></table>"
      ),
      (
        "before\n\nx|y\n-|-\n1|[e1]\n\nafter",
        "<p>before</p><table><row><cell>x</cell><cell>y</cell></row><row><cell>1</cell>"
          + "<cell>→e1</cell></row></table><p>after</p>"
      ),
      // Emphasis does not reach into the next cell.
      (
        "|a|b|\n|-|-|\n|*x|y*|",
        "<table><row><cell>a</cell><cell>b</cell></row><row><cell><i>x</i></cell><cell>y</cell></row></table>"
      ),
      ("```\n|a|b|\n|-|-|\n```", "```|a|b|\n|-|-|\n```"),
      ("a | b", "<p>a | b</p>"),
      (
        "> |a|\n> |-|\n> |1|",
        "<quote><table><row><cell>a</cell></row><row><cell>1</cell></row></table></quote>"
      ),
    ])
  func tables(source: String, steps: String) {
    #expect(shown(source) == steps)
  }

  @Test("raw HTML is text")
  func html() {
    #expect(shown("a <b onclick=x>c</b>") == "<p>a <b onclick=x>c</b></p>")
    let block = FormattedText(markdown: "<script>\nalert(1)\n</script>")
    #expect(
      block.steps == [
        .open(.paragraph), .text("<script> alert(1) </script>"), .close(.paragraph),
      ])
  }

  @Test(
    "links that are not http or https are dropped, and named",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:x", "file:///etc/passwd", "/here",
      "mailto:a@b.example", "https://user:word@host.example/",
    ])
  func droppedLinks(address: String) {
    let text = FormattedText(markdown: "see [this](<\(address)>)")
    #expect(text.steps == [.open(.paragraph), .text("see this"), .close(.paragraph)])
    #expect(text.droppedLinks == [address])
  }

  @Test("a picture is a link to it") func pictures() {
    #expect(
      shown("![the pier](https://x.example/p.jpg)")
        == "<p><a https://x.example/p.jpg>the pier</a https://x.example/p.jpg></p>")
  }

  @Test("every element that opens closes, in its order")
  func balance() {
    let sources = [
      "> - *a **b", "|*a|b*|\n|-|-|\n|**x|y**|", "- > 1. **x**", "# *[e1]*",
      "[a *b](https://x.example/) c*",
      "|a|\n|-|\n\n> |b|\n> |-|", "- |a|\n  |-|\n  |b|",
      String(repeating: "*a **b ", count: 500) + "**" + "*",
    ]
    for source in sources {
      var open: [String] = []
      for step in FormattedText(markdown: source, evidence: ["e1"]).steps {
        switch step {
        case .open(let element): open.append(name(element))
        case .close(let element): #expect(open.popLast() == name(element), "\(source)")
        default: break
        }
      }
      #expect(open.isEmpty, "\(source)")
    }
  }

  @Test("what is nested deeper than anybody reads is not nested")
  func depth() {
    let deep = FormattedText(markdown: String(repeating: "> ", count: 10_000) + "deep")
    #expect(deep.steps.count { $0 == .open(.quotation) } == 10)
    #expect(deep.plain() == "deep")
    let stars = FormattedText(markdown: String(repeating: "*a **b ", count: 7_000))
    #expect(stars.plain().hasPrefix("*a **b"))
  }

  @Test("a text that is too long is shown as typed")
  func length() {
    let long = "*a*\n\n" + String(repeating: "b", count: FormattedText.longest)
    #expect(FormattedText(markdown: long).steps.prefix(2) == [.open(.paragraph), .text("*a*")])
    let short = "*a*\n\n" + String(repeating: "b", count: FormattedText.longest - 10)
    #expect(FormattedText(markdown: short).steps[1] == .open(.emphasis))
  }

  @Test(
    "the plain form keeps what readers need",
    arguments: [
      ("**a** and `b`", ["a and b"]),
      ("- a\n- b\n  - c", ["- a", "- b", "- c"]),
      ("2. a\n3. b", ["2. a", "3. b"]),
      ("|a|b|\n|-|-|\n|1|2|", ["a | b", "1 | 2"]),
      ("see [it](https://x.example/)", ["see it (https://x.example/)"]),
      ("<https://x.example/>", ["https://x.example/"]),
      ("count [e1]", ["count (1)"]),
      ("> a\n>\n> b", ["a", "b"]),
    ])
  func plain(source: String, paragraphs: [String]) {
    let text = FormattedText(markdown: source, evidence: ["e1"])
    #expect(text.plainParagraphs { _ in "(1)" } == paragraphs)
  }

  @Test("references get other names, or none")
  func renaming() {
    let text = #"a [e1], b [e2]. \[e1] [e1](https://x.example/) [x] [e3]"#
    let renamed = EvidenceReference.renaming(text) { name in
      switch name {
      case "e1": .rename("src-1")
      case "e2": .drop
      case "e3": .drop
      default: .keep
      }
    }
    #expect(renamed == #"a [src-1], b. \[e1] [e1](https://x.example/) [x]"#)
    #expect(EvidenceReference.renaming("[[[[", { _ in .drop }) == "[[[[")
  }

  /// Each with the references outside of code; cmark decides, and what renames and checks must agree with it.
  @Test(
    "brackets in code are text, for cmark and for what renames them",
    arguments: [
      ("a `[e1]` b [e2]", ["e2"]), ("``a ` [e1]`` [e2]", ["e2"]), ("a ` [e1] [e2]", ["e1", "e2"]),
      (#"a \` [e1] ` [e2]"#, ["e1", "e2"]), (#"a \\`[e1]` [e2]"#, ["e2"]),
      ("```\n[e1]\n```\n[e2]", ["e2"]), ("~~~ x\n[e1]\n\n[e1]\n~~~\n\n[e2]", ["e2"]),
      ("> ```\n> [e1]\n> ```\n\n[e2]", ["e2"]), ("```\n[e1]", []),
      ("a\n\n    [e1]\n\n    [e1]\n\nb [e2]", ["e2"]), ("a\n    [e1]", ["e1"]),
      ("- a\n\n    [e1]\n- b [e2]", ["e1", "e2"]), ("\t[e1]", []),
      ("a ` b\n\nc ` [e1]", ["e1"]), ("- `a\n- b` [e1]", ["e1"]), ("# `a\nb` [e1]", ["e1"]),
      ("`` `[e1]` ``", []), ("` `` [e1] `", []), ("**[e1]** `x` [e2]", ["e1", "e2"]),
      ("1. `[e1]`\n2. [e2]", ["e2"]), ("    [e1]\na [e2]", ["e2"]),
    ])
  func code(source: String, references: [String]) {
    #expect(EvidenceReference.evidence(in: source).map(\.description) == references)
    let text = FormattedText(markdown: source, evidence: ["e1", "e2"])
    var cited: [String] = []
    _ = text.plain { id in
      cited.append(id)
      return ""
    }
    #expect(cited == references)
    // All else stays, letter by letter.
    let renamed = EvidenceReference.renaming(source) { .rename($0) }
    #expect(renamed == source)
    #expect(EvidenceReference.unclear(in: "`[e1, e2]` [e1, e2]") == ["[e1, e2]"])
  }
}
