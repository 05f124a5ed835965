import Testing

@testable import ArticleLoading

/// Cells stay in their columns, whatever is empty or spans others.
@Suite struct TableColumnTests {
  static let cases: [(rows: String, lines: [String])] = [
    (
      "<tr><th>Item<th>2023<th>2024<tr><td>Rent<td><td>4<tr><td>Heat<td>3<td>",
      ["Item\t2023\t2024", "Rent\t\t4", "Heat\t3"]
    ),
    (
      "<tr><th>Item<th>2023<th>2024<tr><td><td>–<td>4", ["Item\t2023\t2024", "\t–\t4"]
    ),
    (
      "<thead><tr><th rowspan=2>Item<th colspan=2>Crowns<tr><th>2023<th>2024<tbody><tr><td>Rent<td>30<td>31",
      ["Item\tCrowns", "\t2023\t2024", "Rent\t30\t31"]
    ),
    (
      "<tr><th>A<th>B<th>C<th>D<tr><td colspan=2>All<td>5<td>6", ["A\tB\tC\tD", "All\t\t5\t6"]
    ),
    // A column without words separates others on the screen.
    ("<tr><th>A<th>&nbsp;<th>B<tr><td>1<td><td>2", ["A\tB", "1\t2"]),
    // A single cell has a column, too.
    ("<tr><th>A<th>B<tr><td><td>In all", ["A\tB", "\tIn all"]),
    (
      "<tr><th>Quay<th>May<th>June<tr><td rowspan=2>North<td>14<td>20<tr><td><td>31<tr><td>South<td><td>",
      ["Quay\tMay\tJune", "North\t14\t20", "\t\t31", "South"]
    ),
    (
      "<tr><th>Quay<th>May<th>June<tr><td colspan=3>In winter<tr><td>North<td>14<td>20",
      ["Quay\tMay\tJune", "In winter", "North\t14\t20"]
    ),
    // Its paragraphs are one line, as in other rows.
    (
      "<tr><th>Quay<th>Remarks<tr><td>North<td>Closed<tr><td><td><p>Ice.</p><p>Wind.</p>",
      ["Quay\tRemarks", "North\tClosed", "\tIce. Wind."]
    ),
    // Rows of one cell each are the layout of a page.
    (
      "<tr><td><td>The boats are new.<tr><td><td>The quay is old.",
      ["The boats are new.", "The quay is old."]
    ),
    // Pictures are cells.
    (
      "<tr><th>Quay<th>Open<th>Boats<tr><td>North<td><img src=y.png alt=yes><td>14",
      ["Quay\tOpen\tBoats", "North\t\t14"]
    ),
    (
      "<tr><th>Quay<th>Open<th>Boats<tr><td>North<td><img src=y.png alt=✅><td>14<tr><td><td><img src=n.png alt=❌><td>",
      ["Quay\tOpen\tBoats", "North\t✅\t14", "\t❌"]
    ),
    ("<tr><th>A<th>B<tr><td colspan=999999999>1<td>2", ["A\tB", "1\t\t2"]),
    // A cell that is not displayed, such as a key for sorting, has no column.
    (
      "<tr><th>Fish<th>Jan<th>Feb<tr><td>Eel<td style='display:none'>sort 6<td>60<td><tr><td>Cod<td hidden>1<td><td>41",
      ["Fish\tJan\tFeb", "Eel\t60", "Cod\t\t41"]
    ),
  ]

  @Test("in a web page", arguments: cases)
  func columns(_ example: (rows: String, lines: [String])) {
    let (text, _) = page(Story.page(between: "<table>\(example.rows)</table>"))
    let lines = [Story.paragraphs[0]] + example.lines + Story.paragraphs.dropFirst()
    #expect(text == lines.joined(separator: "\n\n") + "\n")
  }

  @Test func rowsThatAreNoTable() {
    let rows = ["A B C", "1  3", "  4"].map { row in
      "<div role=row>"
        + row.split(separator: " ", omittingEmptySubsequences: false).map {
          "<span role=cell>\($0)</span>"
        }.joined() + "</div>"
    }
    let (text, _) = page(Story.page(between: "<div role=table>\(rows.joined())</div>"))
    #expect(text.contains("\n\nA\tB\tC\n\n1\t\t3\n\n\t\t4\n\n"))
  }

  @Test("paragraphs around a table with long cells")
  func around() {
    let html = """
      <article><h1>Fares</h1><p>Fares on the quay, in crowns.</p><table><tr><th>Boat<th>Fare<th>Remarks
      <tr><td>Tern<td><td><p>The boat was in the yard all spring, and nobody knows the fare that it will have, its
      captain said.</p><p>It sails in May.</p><tr><td><td>60<td><ul><li>Two crews<li>One boat</ul></table>
      <p>They are those of May.</p></article>
      """
    let lines = [
      "Fares on the quay, in crowns.", "Boat\tFare\tRemarks",
      "Tern\t\tThe boat was in the yard all spring, and nobody knows the fare that it will have, its captain said. It sails in May.",
      "\t60\tTwo crews One boat", "They are those of May.",
    ]
    check(PartCase("around", html, lines), headline: "Fares")
  }

  @Test func aRuleInACellEndsItsParagraph() {
    let row = "<tr><td>Tove<td>It was closed<hr>Does anybody know?"
    let (text, _) = page(Story.page(between: "<table>\(row)</table>"))
    #expect(text.contains("It was closed\n\nDoes anybody know?"))
  }

  @Test func markdown() throws {
    let article = try load(
      "| A | B | C |\n|---|---|---|\n| 1 | | 3 |\n| | 2 | |\n", loader: "markdown")
    #expect(article.text.hasSuffix("A\tB\tC\n\n1\t\t3\n\n\t2\n"))
  }
}
