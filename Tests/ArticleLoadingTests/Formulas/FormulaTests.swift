import Testing

@testable import ArticleLoading

/// Formulas as one line of text.
@Suite struct FormulaTests {
  /// Reads one formula, as the readers of documents do.
  private final class Reader: XMLReceiver {
    let continues = true
    var collector: FormulaCollector?
    var element: FormulaElement?

    func start(_ name: String, _ attributes: [String: String]) {
      if collector == nil {
        collector = FormulaCollector(name, attributes)
      } else {
        collector?.start(name, attributes)
      }
    }
    func end(_ name: String) { element = collector?.end() ?? element }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      collector?.text(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func read(_ xml: String) throws -> (element: FormulaElement, isWhole: Bool) {
    let reader = Reader()
    try #require(XMLReading.read(Array(xml.utf8), mustBeWellFormed: true, into: reader), "\(xml)")
    return (try #require(reader.element), try #require(reader.collector).isWhole)
  }

  private func mathML(_ markup: String) throws -> String? {
    let math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(markup)</math>"
    return MathML.formula(try read(math).element)?.text
  }

  private func word(_ markup: String) throws -> String? {
    let spaces =
      "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:w=\"w\""
    return WordMath.formula(try read("<m:oMath \(spaces)>\(markup)</m:oMath>").element)?.text
  }

  @Test(arguments: [
    ("<msup><mn>10</mn><mn>6</mn></msup>", "10⁶"),
    ("<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>", "10⁻³"),
    ("<mfrac><mi>a</mi><mi>b</mi></mfrac>", "a/b"),
    ("<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>", "3½"),
    ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "½"),
    (
      "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mi>c</mi><mi>d</mi></mrow></mfrac>",
      "(a + b)/(cd)"
    ),
    ("<mfrac><mi>a</mi><mi>b</mi></mfrac><mi>c</mi>", "(a/b)c"),
    (
      "<mfrac><mtext>total cost</mtext><mtext>number of people</mtext></mfrac>",
      "(total cost)/(number of people)"
    ),
    (
      "<mi>E</mi><mo>=</mo><mi>m</mi><mo>&#x2062;</mo><msup><mi>c</mi><mn>2</mn></msup>",
      "E = mc²"
    ),
    (
      "<mi>x</mi><mo>=</mo><mo>-</mo><mn>5</mn><mo>,</mo><mi>y</mi><mo>&lt;</mo><mn>2,5</mn>",
      "x = −5, y < 2,5"
    ),
    ("<msub><mi>x</mi><mi>i</mi></msub><msub><mi>V</mi><mi>max</mi></msub>", "xᵢVmax"),
    (
      "<msub><mi>k</mi><mi>B</mi></msub><msup><mi>e</mi><mrow><mi>A</mi><mi>t</mi></mrow></msup>",
      "k_Be^(At)"
    ),
    ("<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>", "(a + b)²"),
    ("<mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><msup><mo>)</mo><mn>2</mn></msup>", "(a + b)²"),
    (
      "<msqrt><mi>a</mi><mo>+</mo><mn>1</mn></msqrt><mo>≥</mo><mroot><mn>8</mn><mn>3</mn></mroot>",
      "√(a + 1) ≥ ∛8"
    ),
    (
      "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>",
      "∑ᵢ₌₁ⁿ xᵢ"
    ),
    (
      "<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder><mi>f</mi><mo>(</mo><mi>x</mi><mo>)</mo>",
      "lim_(x→0) f(x)"
    ),
    ("<mn>2</mn><mi>sin</mi><mi>x</mi>", "2 sin x"),
    ("<mover accent=\"true\"><mi>x</mi><mo>^</mo></mover><mo>≈</mo><mn>4</mn>", "x\u{302} ≈ 4"),
    ("<mfenced><mi>a</mi><mi>b</mi></mfenced><mo>∈</mo><mi>M</mi>", "(a, b) ∈ M"),
    (
      "<mmultiscripts><mi>C</mi><mprescripts/><none/><mn>14</mn></mmultiscripts>", "¹⁴C"
    ),
    (
      "<mo>[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>]</mo>",
      "[1, 0; 0, 1]"
    ),
    ("<msup><mi>f</mi><mo>′</mo></msup><mphantom><mi>q</mi></mphantom>", "f′"),
    (
      "<semantics><mrow><mi>a</mi></mrow><annotation encoding=\"StarMath 5.0\">b</annotation></semantics>",
      "a"
    ),
    (
      "<mtext>where </mtext><mi>k</mi><mspace width=\"1em\"/><mtext>is odd</mtext>",
      "where k is odd"
    ),
    ("<mn>21</mn><msup><mi/><mo>∘</mo></msup><mtext>C</mtext>", "21°C"),
  ])
  func inMathML(_ markup: String, _ text: String) throws {
    #expect(try mathML(markup) == text)
  }

  private static func r(_ words: String, _ properties: String = "") -> String {
    "<m:r>\(properties)<m:t>\(words)</m:t></m:r>"
  }

  @Test(arguments: [
    ("<m:sSup><m:e>\(r("10"))</m:e><m:sup>\(r("6"))</m:sup></m:sSup>", "10⁶"),
    (r("x=a-1,5"), "x = a − 1,5"),
    (
      "<m:f><m:fPr><m:ctrlPr/></m:fPr><m:num>\(r("a+b"))</m:num><m:den>\(r("2"))</m:den></m:f>",
      "(a + b)/2"
    ),
    (
      "<m:rad><m:radPr><m:degHide m:val=\"1\"/></m:radPr><m:deg>\(r("9"))</m:deg><m:e>\(r("2"))</m:e></m:rad>",
      "√2"
    ),
    (
      "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>\(r("i=1"))</m:sub><m:sup>\(r("n"))</m:sup><m:e>\(r("i"))</m:e></m:nary>",
      "∑ᵢ₌₁ⁿ i"
    ),
    (
      "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"\"/></m:dPr><m:e>\(r("a"))</m:e><m:e>\(r("b"))</m:e></m:d>",
      "[a|b"
    ),
    (
      "<m:func><m:fName><m:sSub><m:e>\(r("log", "<m:rPr><m:sty m:val=\"p\"/></m:rPr>"))</m:e><m:sub>\(r("10"))</m:sub></m:sSub></m:fName><m:e>\(r("x"))</m:e></m:func>",
      "log₁₀ x"
    ),
    ("<m:acc><m:e>\(r("x"))</m:e></m:acc>", "x\u{302}"),
    ("<m:sPre><m:sub/><m:sup>\(r("14"))</m:sup><m:e>\(r("C"))</m:e></m:sPre>", "¹⁴C"),
    (
      "<m:eqArr><m:e>\(r("x=1"))</m:e><m:e>\(r("y=2"))</m:e></m:eqArr>", "x = 1; y = 2"
    ),
    (
      "\(r("a"))<w:del>\(r("+b"))</w:del><w:ins>\(r("+c"))</w:ins><m:r><w:rPr><w:vanish/></w:rPr><m:t>d</m:t></m:r>",
      "a + c"
    ),
    ("\(r("speed", "<m:rPr><m:nor/></m:rPr>"))\(r("="))\(r("s"))", "speed = s"),
  ])
  func inWord(_ markup: String, _ text: String) throws {
    #expect(try word(markup) == text)
  }

  @Test(arguments: [
    ("10^6", "10⁶"), ("{a + b} over 2", "(a + b)/2"), ("a over b", "a/b"),
    ("%alpha <= sqrt 2", "α ≤ √2"), ("x_1^2 times 10^{-3}", "x₁² × 10⁻³"),
    ("\"share of all\" = 3,5 `%%", "share of all = 3,5 "),
    ("sum from {i = 1} to n x_i", "∑ᵢ₌₁ⁿ xᵢ"), ("left( a +- b right)", "(a ± b)"),
    ("nroot 3 8", "∛8"), ("{{{a", "a"), ("} ^ _ over", "(^_)/"), ("", ""),
  ])
  func inStarMath(_ notation: String, _ text: String) {
    #expect(StarMath.formula(notation).text == text.trimmed(of: " "))
  }

  /// LibreOffice keeps its notation beside the markup.
  @Test func theNotationCountsWhereTheMarkupIsEmpty() throws {
    let markup =
      "<semantics><mrow/><annotation encoding=\"StarMath 5.0\">a over b</annotation></semantics>"
    #expect(try mathML(markup) == "a/b")
    #expect(try mathML("<mrow/>") == nil)
    #expect(try word("") == nil)
  }

  @Test func whatNestsTooDeepOrIsTooLongIsNotWhole() throws {
    let deep =
      String(repeating: "<mrow>", count: 200) + "<mi>a</mi>"
      + String(repeating: "</mrow>", count: 200)
    #expect(try read("<math>\(deep)<mi>b</mi></math>").isWhole == false)
    let long = String(repeating: "<mi>a</mi>", count: 6000)
    #expect(try read("<math>\(long)</math>").isWhole == false)
    #expect(try read("<math><mi>a</mi></math>").isWhole)
    // What nests is written once, not anew at each depth.
    let open = "<mfrac><mn>1</mn><msup><mi>x</mi>"
    let nested =
      String(repeating: open, count: 45) + "<mn>2</mn>"
      + String(repeating: "</msup></mfrac>", count: 45)
    #expect(try mathML(nested)?.hasPrefix("1/") == true)
    // Brackets without end, in a notation of any length.
    #expect(StarMath.formula(String(repeating: "{a over ", count: 50_000)).text.isEmpty == false)
  }
}
