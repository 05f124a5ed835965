import Testing

@testable import ArticleLoading

/// Formulas in MathML, within the sentences in which they stand.
@Suite struct PageFormulaTests {
  /// What stands in the sentence, and how it is read.
  static let cases: [(id: String, html: String, text: String)] = [
    (
      "a power", "<math><msup><mn>10</mn><mn>9</mn></msup></math>", "10⁹"
    ),
    (
      "a negative power",
      "<math><msup><mn>10</mn><mrow><mo>&minus;</mo><mn>4</mn></mrow></msup></math>", "10⁻⁴"
    ),
    (
      "a product",
      "<math><mn>7</mn><mo>&times;</mo><msup><mn>10</mn><mn>5</mn></msup></math>", "7 × 10⁵"
    ),
    ("a simple fraction", "<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>", "¾"),
    (
      "a mixed number", "<math><mn>2</mn><mfrac><mn>1</mn><mn>3</mn></mfrac></math>", "2⅓"
    ),
    ("a rare fraction", "<math><mfrac><mn>5</mn><mn>16</mn></mfrac></math>", "⁵⁄₁₆"),
    (
      "a fraction of letters",
      "<math><mfrac><mrow><mi>p</mi><mo>-</mo><mi>q</mi></mrow><mi>r</mi></mfrac></math>",
      "(p − q)/r"
    ),
    ("a molecule", "<math><msub><mi>CO</mi><mn>2</mn></msub></math>", "CO₂"),
    (
      "a molecule in a row",
      "<math><mrow><msub><mi>N</mi><mn>2</mn></msub><mi>O</mi></mrow></math>", "N₂O"
    ),
    (
      "an ion",
      "<math><msubsup><mi>SO</mi><mn>4</mn><mrow><mn>2</mn><mo>-</mo></mrow></msubsup></math>",
      "SO₄²⁻"
    ),
    (
      "an isotope",
      "<math><mmultiscripts><mi>C</mi><mprescripts/><none/><mn>14</mn></mmultiscripts></math>",
      "¹⁴C"
    ),
    ("an index in words", "<math><msub><mi>v</mi><mi>max</mi></msub></math>", "vmax"),
    ("what cannot be raised", "<math><msup><mi>A</mi><mi>Q</mi></msup></math>", "A^Q"),
    ("a root", "<math><msqrt><mn>3</mn></msqrt></math>", "√3"),
    ("a mean", "<math><mover><mi>x</mi><mo>¯</mo></mover></math>", "x\u{304}"),
    ("degrees", "<math><msup><mn>21</mn><mo>&#x2218;</mo></msup></math>", "21°"),
    ("a share", "<math><mn>12.5</mn><mo>%</mo></math>", "12.5%"),
    ("words", "<math><mn>5</mn><mspace width='1em'/><mtext>km</mtext></math>", "5 km"),
    (
      "without its source",
      """
      <math><semantics><mrow><mi>F</mi><mo>=</mo><mi>m</mi><mi>a</mi></mrow><annotation \
      encoding='application/x-tex'>F=ma</annotation><annotation-xml><ci>F</ci></annotation-xml>\
      </semantics></math>
      """, "F = ma"
    ),
    ("signs that nobody sees", "<math><mi>a</mi><mo>&#x2062;</mo><mi>b</mi></math>", "ab"),
    (
      "under a prefix",
      "<mml:math><mml:msup><mml:mi>m</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>",
      "m²"
    ),
    (
      "hidden beside its picture",
      """
      <span class='mwe-math-element'><span style='display: none'><math><msup><mi>y</mi><mn>3</mn></msup>\
      </math></span><img class='mwe-math-fallback-image-inline' src='y.svg' alt='{y^{3}}'></span>
      """, "y³"
    ),
    (
      "written twice",
      """
      <span class='katex'><span class='katex-mathml'><math><semantics><msup><mi>y</mi><mn>3</mn></msup>\
      <annotation>y^3</annotation></semantics></math></span><span class='katex-html' aria-hidden='true'>\
      <span>y</span><span>3</span></span></span>
      """, "y³"
    ),
  ]

  @Test("in a sentence", arguments: cases.indices)
  func inASentence(_ index: Int) {
    let (id, html, text) = Self.cases[index]
    let sentence =
      "<p>The harbour measured \(html) in the water, which was more than last year.</p>"
    #expect(
      page(Story.page(between: sentence)).text.contains(
        "The harbour measured \(text) in the water, which was more than last year."), "\(id)")
  }

  @Test("in a headline") func inAHeadline() throws {
    let html =
      "<h1>Ten times <math><msup><mn>10</mn><mn>6</mn></msup></math> birds</h1><p>They came.</p>"
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    #expect(PageMetadata(tree: tree).title == "Ten times 10⁶ birds")
  }

  @Test("a formula left open does not swallow the page")
  func leftOpen() {
    let html = Story.page(between: "<p>It was <math><mn>5</mn> once.</p>")
    for paragraph in Story.paragraphs { #expect(page(html).text.contains(paragraph)) }
  }

  @Test("a formula may be nested as deep as it likes")
  func deep() {
    let deep =
      String(repeating: "<mrow>", count: 900) + "<mn>7</mn>"
      + String(repeating: "</mrow>", count: 900)
    #expect(
      page(Story.page(between: "<p>It was <math>\(deep)</math> in the end, they said.</p>"))
        .text.contains("It was 7 in the end"))
  }
}
