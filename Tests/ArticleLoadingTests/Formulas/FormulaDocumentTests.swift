import Glibc
import Testing

@testable import ArticleLoading

/// Formulas within the sentences of documents.
@Suite struct FormulaDocumentTests {
  private typealias Made = MadeDocument

  private func load(_ bytes: [UInt8]) throws -> (lines: [String], dropped: [String]) {
    var input = try ArticleReader().input(from: .standardInput(bytes: bytes))
    input.explains = true
    let article = try ArticleReader().load(input)
    return (
      article.text.split(separator: "\n").map(String.init),
      article.dropped.map { "\($0.reason.words): \($0.excerpt)" }
    )
  }

  private let math = "xmlns=\"http://www.w3.org/1998/Math/MathML\""

  /// pandoc's names of folders end in a slash.
  @Test func anOpenDocumentOfPandoc() throws {
    let read = try load(
      Made.openDocument(
        """
        <text:p>Inline <draw:frame draw:style-name="fr1" text:anchor-type="as-char"><draw:object \
        xlink:href="Formula-0/" xlink:type="simple"/></draw:frame> ends it.</text:p>
        """,
        objects: [
          "Formula-0/content.xml":
            "<math display=\"inline\" \(math)><msup><mi>x</mi><mn>2</mn></msup></math>"
        ]))
    #expect(read.lines == ["Inline x² ends it."])
    #expect(read.dropped == [])
  }

  @Test func anOpenDocument() throws {
    func object(_ name: String) -> String {
      """
      <draw:frame text:anchor-type="as-char"><draw:object xlink:href="./\(name)"/>\
      <draw:image xlink:href="./ObjectReplacements/\(name)"/></draw:frame>
      """
    }
    let read = try load(
      Made.openDocument(
        """
        <text:p>It cost \(object("Object 1")) crowns, or \(object("Object 2")) of all.</text:p>\
        <text:p>An \(object("Object 3"))old one and a sheet.\(object("Object 4"))\(object("Object 5"))</text:p>\
        <text:p>Inline <draw:frame><draw:object><math \(math)><mi>x</mi><mo>=</mo><mn>1</mn></math></draw:object>\
        </draw:frame> stands.</text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>
        """,
        objects: [
          "Object 1/content.xml": "<math \(math)><msup><mn>10</mn><mn>6</mn></msup></math>",
          "Object 2/content.xml": """
          <math:math xmlns:math="http://www.w3.org/1998/Math/MathML"><math:semantics><math:mfrac>\
          <math:mi>a</math:mi><math:mi>b</math:mi></math:mfrac><math:annotation math:encoding="StarMath 5.0">\
          a over b</math:annotation></math:semantics></math:math>
          """,
          "Object 3/content.xml": "<math \(math)><mrow/></math>",
          "Object 4/content.xml": "<sheet/>",
        ]))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "It cost 10⁶ crowns, or a/b of all.", "An old one and a sheet.", "Inline x = 1 stands.",
        "10⁶",
      ])
    #expect(
      read.dropped == [
        "a formula that cannot be read: Object 3", "embedded in the document: Object 4",
        "embedded in the document: Object 5",
      ])
  }

  @Test(.enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
  func aWordDocument() throws {
    func run(_ words: String) -> String { "<m:r><m:t>\(words)</m:t></m:r>" }
    let power = "<m:sSup><m:e>\(run("10"))</m:e><m:sup>\(run("6"))</m:sup></m:sSup>"
    let quotient = "<m:f><m:num>\(run("a"))</m:num><m:den>\(run("b"))</m:den></m:f>"
    let read = try load(
      Made.word(
        Made.paragraph(
          Made.run("It cost "), "<m:oMath>\(power)</m:oMath>", Made.run(" crowns, or "),
          "<m:oMath>\(quotient)</m:oMath>", Made.run(" of all."))
          + Made.paragraph("<m:oMathPara><m:oMath>\(run("x=1"))</m:oMath></m:oMathPara>")
          + "<m:oMathPara><m:oMath>\(run("y&lt;2"))</m:oMath></m:oMathPara>"
          + Made.paragraph(
            Made.run("An old one: "),
            "<w:r><w:object><o:OLEObject ProgID=\"Equation.3\"/></w:object></w:r>",
            Made.run("gone."))))
    #expect(
      read.lines.filter { !$0.isEmpty } == [
        "It cost 10⁶ crowns, or a/b of all.", "x = 1", "y < 2", "An old one: gone.",
      ])
    #expect(read.dropped == ["embedded in the document: Equation.3"])
  }

  @Test(.enabled(if: access("/usr/bin/pandoc", X_OK) == 0))
  func aBook() throws {
    let read = try load(
      Made.book(
        metadata: "<dc:title>Sums</dc:title>",
        manifest: "<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>",
        spine: "<itemref idref=\"a\"/>",
        [
          "p/a.xhtml": """
          <html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body><p>It cost <math \(math)>\
          <msup><mn>10</mn><mn>6</mn></msup></math> crowns, or <m:math xmlns:m="http://www.w3.org/1998/Math/MathML">\
          <m:mfrac><m:mi>a</m:mi><m:mi>b</m:mi></m:mfrac></m:math> of all<math alttext="\\void"/>.</p></body></html>
          """
        ]))
    #expect(
      read.lines.filter { !$0.isEmpty } == ["Sums", "It cost 10⁶ crowns, or a/b of all."])
    #expect(read.dropped == ["a formula that cannot be read: \\void"])
  }
}
