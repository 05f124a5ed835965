import FactCheck
import Testing

@testable import ArticleLoading

@Suite struct AuthorNamesTests {
  /// A field for authors on a page of the Coast Wire, and the names in it.
  static let fields: [(text: String, names: [String])] = [
    ("Mara Vance", ["Mara Vance"]),
    ("  By Mara  Vance ", ["Mara Vance"]),
    ("By: Mara Vance and Otto Lind", ["Mara Vance", "Otto Lind"]),
    ("Mara Vance, Otto Lind & Bea Thorn", ["Mara Vance", "Otto Lind", "Bea Thorn"]),
    ("Mara Vance | Coast Wire", ["Mara Vance"]),
    ("Mara Vance, Political Editor", ["Mara Vance"]),
    ("Mara Vance, Harbour Media for coast-wire.example", ["Mara Vance"]),
    ("Mara Vance, Reuters", ["Mara Vance"]),
    ("Reuters", ["Reuters"]),
    ("Associated Press", ["Associated Press"]),
    ("Martin Vance, Jr.", ["Martin Vance, Jr."]),
    ("Mara Vance, MS, RD", ["Mara Vance, MS, RD"]),
    ("Vance, Mara", ["Vance, Mara"]),
    ("Mara Vance (Harbour)", ["Mara Vance"]),
    ("Mara Vance in Oslo", ["Mara Vance"]),
    ("山田 花子、佐藤 海", ["山田 花子", "佐藤 海"]),
    ("Staff Writer", []),
    ("Coast Wire", []),
    ("THE COAST WIRE", []),
    ("Coast Wire Sport", []),
    ("coast-wire.example", []),
    ("https://social.example/mara", []),
    ("www.social.example/mara", []),
    ("/people/mara", []),
    ("@mara", []),
    ("mara@coast-wire.example", []),
    ("By", []),
    ("by ", []),
    ("admin", []),
    ("3 February 2026", []),
    ("09:30", []),
    ("", []),
    ("-", []),
    (
      "Mara Vance has written about ports and the people in them for more than twenty years now",
      []
    ),
  ]

  @Test("fields", arguments: fields.indices)
  func names(_ index: Int) throws {
    let (text, names) = Self.fields[index]
    let page = """
      <meta property="og:site_name" content="Coast Wire">
      <link rel="canonical" href="https://www.coast-wire.example/a">
      <meta name="author" content="\(text)">
      """
    let tree = try #require(PageParser().parse(Array(page.utf8)))
    #expect(PageMetadata(tree: tree).authors.chosen.map(\.value.name) == names, "\(text)")
  }
}
