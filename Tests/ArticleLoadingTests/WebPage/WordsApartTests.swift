import Testing

@testable import ArticleLoading

/// Words that a picture, a field or a style parts, and those that it does not.
@Suite struct WordsApartTests {
  static let cases: [(html: String, text: String)] = [
    ("Ten<img src='a.png'>twelve", "Ten twelve"),
    ("Ten <img src='a.png'> twelve", "Ten twelve"),
    ("Ten<img src='a.png'>, twelve", "Ten, twelve"),
    ("Ten (<img src='a.png'>twelve)", "Ten (twelve)"),
    ("Ten<button>Listen</button>twelve", "Ten twelve"),
    ("Ten <button class='term'>gross</button> tons", "Ten gross tons"),
    ("Ten<input type='text'>twelve", "Ten twelve"),
    ("Ten<svg><path d='M0'/></svg>twelve", "Ten twelve"),
    ("Ten<video src='a.mp4'></video>twelve", "Ten twelve"),
    ("Ten<iframe src='a'></iframe>twelve", "Ten twelve"),
    ("Hafen<wbr>behörde", "Hafenbehörde"),
    ("Hafen<script>track()</script>behörde", "Hafenbehörde"),
    ("港<img src='a.png'>湾", "港湾"),
    ("<ruby>港<rt>みなと</rt></ruby>に", "港に"),
    ("Ten<span style='display:inline-block;margin-left:1em'>twelve</span>", "Ten twelve"),
    ("Ten<span style='display:inline-block'>der</span>", "Tender"),
    (
      "<span style='display:inline-block;padding:0 4px'>T</span><span style='display:inline-block;padding:0 4px'>en</span>",
      "T en"
    ),
    ("Good <img class='emoji' alt='🙂' src='a.svg'> it is", "Good 🙂 it is"),
    ("Good<img alt='👍🏽' src='a.svg'>", "Good👍🏽"),
    ("We <img alt='❤️' src='a.svg'> it", "We ❤️ it"),
    ("See <img alt='External link' src='a.svg'> it", "See it"),
    ("See <img alt='5' src='a.svg'> it", "See it"),
    ("<img alt='T' src='t.gif'>he boat", "The boat"),
    ("<img alt='T' src='t.gif'> The boat", "The boat"),
  ]

  @Test("beside each other", arguments: cases.indices)
  func beside(_ index: Int) {
    let (html, text) = Self.cases[index]
    let sentence =
      "<p>\(html) came by on Monday, when the harbour was closed to all other boats.</p>"
    #expect(
      page(Story.page(between: sentence)).text.contains(
        "\n\n\(text) came by on Monday, when the harbour was closed to all other boats.\n"),
      "\(html)")
  }

  /// Tables that are written without `table`.
  static let tables: [(id: String, html: String)] = [
    (
      "by their roles",
      "<div role=table><div role=row><div role=columnheader>City</div><div role=columnheader>Boats</div></div><div role=row><div role=cell><p>Oslo</p></div><div role=cell>12</div></div></div>"
    ),
    (
      "in inline elements",
      "<div role=grid><span role=row><span role=gridcell>City</span><span role=gridcell>Boats</span></span><span role=row><span role=gridcell>Oslo</span><span role=gridcell>12</span></span></div>"
    ),
    (
      "by their style",
      "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>City</div><div style='display:table-cell'>Boats</div></div><div style='display:table-row'><div style='display:table-cell'>Oslo</div><div style='display:table-cell'>12</div></div></div>"
    ),
    (
      "as one grid",
      "<div style='display:grid;grid-template-columns:2fr 1fr'><div>City</div><div>Boats</div><div>Oslo</div><div>12</div></div>"
    ),
    (
      "as a grid that repeats",
      "<div style='display:grid;grid-template-columns:repeat(2, minmax(80px, 1fr))'><div>City</div><div>Boats</div><div>Oslo</div><div>12</div></div>"
    ),
    (
      "as rows beside each other",
      "<style>.fig{display:flex}</style><div><div class=fig><div>City</div><div>Boats</div></div><div class=fig><div>Oslo</div><div>12</div></div></div>"
    ),
  ]

  @Test("tables", arguments: tables.indices)
  func inRows(_ index: Int) {
    let (id, html) = Self.tables[index]
    #expect(
      page(Story.page(between: html)).text.contains("\n\nCity\tBoats\n\nOslo\t12\n\n"), "\(id)")
  }

  @Test("columns of text are no row of a table")
  func columns() {
    let html = """
      <div role=row><div role=cell><h3>North</h3><p>The ferry to the north sails at six.</p></div>
      <div role=cell><h3>South</h3><p>The ferry to the south sails at nine.</p></div></div>
      """
    let text = page(Story.page(between: html)).text
    #expect(text.contains("\n\nThe ferry to the north sails at six.\n\n"))
  }
}
