import Testing

@testable import ArticleLoading

/// Headers of sections, what stands at tables of figures, and what a company says of itself at the end.
@Suite struct SectionTests {
  private static func between(_ id: String, _ html: String, _ lines: [String]) -> PartCase {
    PartCase(
      id,
      "<article><h1>Ferry returns</h1><p>\(Story.paragraphs[0])</p>\(html)<p>\(Story.paragraphs[2])</p></article>",
      [Story.paragraphs[0]] + lines + [Story.paragraphs[2]])
  }

  private static let rows =
    "<tr><td>Mill</td><td>212</td></tr><tr><td>Bridge</td><td>340</td></tr><tr><td>Quay</td><td>505</td></tr>"
  private static let rowLines = ["Mill\t212", "Bridge\t340", "Quay\t505"]

  static let parts: [PartCase] = [
    between(
      "P01 a header in a div",
      "<div class=x><header><h3>Who pays?</h3><p>Nobody on the pier knew the answer to that question.</p></header><p>So it goes.</p></div>",
      ["Who pays?", "Nobody on the pier knew the answer to that question.", "So it goes."]),
    between(
      "P02 a heading alone",
      "<div class=x><header><h3>Who pays?</h3></header><p>So it goes.</p></div>",
      ["Who pays?", "So it goes."]),
    between(
      "P03 a short section",
      "<section><header><h3>Who pays?</h3><p>Nobody on the pier knew the answer to that question.</p></header><p>So it goes.</p></section>",
      ["Who pays?", "Nobody on the pier knew the answer to that question.", "So it goes."]),
    between(
      "P04 a paragraph without a heading",
      "<div class=x><header><p>Nobody on the pier knew the answer to that question.</p></header><p>So it goes.</p></div>",
      ["Nobody on the pier knew the answer to that question.", "So it goes."]),
    between(
      "P05 the header of a box of links",
      "<div class=x><header><h3>Boats</h3></header><p><a href='1'>The old one</a> <a href='2'>The new one</a></p></div>",
      []),
    between(
      "P06 a source in the foot of a table",
      "<table>\(rows)<tfoot><tr><td colspan=2>Source: Water board</td></tr></tfoot></table>",
      rowLines + ["Source: Water board"]),
    between(
      "P17 a foot before its rows",
      "<table><tfoot><tr><td colspan=2>Source: Water board</td></tr></tfoot><tbody>\(rows)</tbody></table>",
      rowLines + ["Source: Water board"]),
    between(
      "P07 a source with a name",
      "<table>\(rows)<tfoot class='table-footer'><tr><td class=credit colspan=2>Source: Water board</td></tr></tfoot></table>",
      rowLines + ["Source: Water board"]),
    between(
      "P08 a source in brackets",
      "<table>\(rows)<tr><td colspan=2>At seven in the morning (Source: Water board)</td></tr></table>",
      rowLines + ["At seven in the morning (Source: Water board)"]),
    between(
      "P09 a source below a table", "<table>\(rows)</table><p>Source: Water board</p>",
      rowLines + ["Source: Water board"]),
    between(
      "P10 a source in the caption of a figure",
      "<figure><table>\(rows)</table><figcaption>Source: Water board</figcaption></figure>",
      rowLines + ["Source: Water board"]),
    between(
      "P11 a caption beside the frame of a table",
      "<div><table>\(rows)</table></div><p class=caption>In centimetres</p>",
      rowLines + ["In centimetres"]),
    between("P12 a source of something else", "<p>Source: Water board</p>", []),
    between(
      "P13 cells named for what they hold",
      "<table><tr><td>Cod</td><td class=price>4.50</td><td class=date>3 May</td></tr><tr><td>Eel</td><td class=price>9.50</td><td class=date>4 May</td></tr></table>",
      ["Cod\t4.50\t3 May", "Eel\t9.50\t4 May"]),
    between(
      "P14 a list of results",
      "<ol><li><a href='1'>Tern</a>, 3 h 12 min</li><li><a href='2'>Old Nils</a>, 3 h 15 min</li><li><a href='3'>Sea Lark</a>, 4 h 02 min</li></ol>",
      ["Tern, 3 h 12 min", "Old Nils, 3 h 15 min", "Sea Lark, 4 h 02 min"]),
    between(
      "P15 a list of keywords with their counts",
      "<ul><li><a href='1'>Boats</a> (12)</li><li><a href='2'>Piers</a> (11)</li><li><a href='3'>Crews</a> (10)</li></ul>",
      []),
    between(
      "P16 a list of articles with their days",
      "<ul><li><a href='1'>Old boats sold</a> 3 May 2026</li><li><a href='2'>New pier built</a> 4 May 2026</li><li><a href='3'>Crews at sea</a> 5 May 2026</li></ul>",
      []),
  ]

  @Test("sections, tables and lists", arguments: parts)
  func isKept(_ example: PartCase) { check(example) }

  private static let portrait =
    "Ferries Ltd has boats in nine harbours. It was founded in 1951 and employs 600 people."

  static let portraits: [PartCase] = [
    release("L01 a heading", "<h3>About Ferries Ltd</h3><p>\(portrait)</p>", isKept: false),
    release(
      "L02 a bold line, and whom to ask",
      "<p><b>About Ferries</b></p><p>\(portrait)</p><p>Ada Lund, 555 0100</p>", isKept: false),
    release("L03 within its paragraph", "<p><b>About Ferries:</b> \(portrait)</p>", isKept: false),
    release(
      "L04 about the company", "<h3>About the company</h3><p>\(portrait)</p>", isKept: false),
    release("L05 about something else", "<h3>About piers</h3><p>\(portrait)</p>", isKept: true),
    release(
      "L06 nothing that companies say",
      "<h3>About Ferries</h3><p>They are old, and they are slow, but they do float.</p>",
      isKept: true),
  ]

  private static func release(_ id: String, _ html: String, isKept: Bool) -> PartCase {
    let kept =
      isKept
      ? html.replacing("</h3>", with: "\n").replacing("<h3>", with: "").replacing("<p>", with: "")
        .replacing("</p>", with: "").split(separator: "\n").map(String.init) : []
    return PartCase(
      id,
      "<article><h1>Ferries Ltd sails again</h1>\(Story.paragraphs.map { "<p>\($0)</p>" }.joined())\(html)</article>",
      Story.paragraphs + kept)
  }

  @Test("what a company says of itself", arguments: portraits)
  func isLeftOut(_ example: PartCase) { check(example, headline: "Ferries Ltd sails again") }
}
