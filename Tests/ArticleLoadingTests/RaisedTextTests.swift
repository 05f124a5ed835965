import Testing

@testable import ArticleLoading

/// What stands above and below the line, in web pages; other kinds of documents use the same.
@Suite struct RaisedTextTests {
  static let cases: [(html: String, text: String)] = [
    ("a power", "It has 10<sup>9</sup> cells.", "It has 10⁹ cells."),
    ("a negative power", "It weighs 10<sup>-6</sup> g.", "It weighs 10⁻⁶ g."),
    ("with a minus of its own", "It weighs 10<sup>&minus;12</sup> g.", "It weighs 10⁻¹² g."),
    ("a power of two", "They are 2<sup>64</sup> keys.", "They are 2⁶⁴ keys."),
    ("a unit", "The flat has 80 m<sup>2</sup> in all.", "The flat has 80 m² in all."),
    ("a formula", "The sum is x<sup>n+1</sup> here.", "The sum is xⁿ⁺¹ here."),
    ("an ion", "They found Ca<sup>2+</sup> in it.", "They found Ca²⁺ in it."),
    ("an isotope", "It holds <sup>14</sup>C and more.", "It holds ¹⁴C and more."),
    ("a molecule", "They cut CO<sub>2</sub> and H<sub>2</sub>O.", "They cut CO₂ and H₂O."),
    ("words below", "The limit is V<sub>max</sub> today.", "The limit is Vmax today."),
    ("an index", "The term x<sub>i+1</sub> is next.", "The term xᵢ₊₁ is next."),
    ("a note behind thousands", "Some 41,250<sup>2</sup> came.", "Some 41,250 ² came."),
    ("a note behind a year", "In 2019<sup>3</sup> it closed.", "In 2019 ³ it closed."),
    ("a linked note", "Only 12<sup><a href='#n4'>4</a></sup> came.", "Only 12 ⁴ came."),
    ("a link around it", "Only 12<a href='#n4'><sup>4</sup></a> came.", "Only 12 ⁴ came."),
    ("a named note", "Only 12<sup class='fnref'>4</sup> came.", "Only 12 ⁴ came."),
    ("a note behind a word", "The mayor<sup>1</sup> came.", "The mayor¹ came."),
    (
      "a note behind a sentence", "The mayor came.<sup>1</sup> He left.",
      "The mayor came.¹ He left."
    ),
    ("several notes", "The mayor<sup>1, 2</sup> had 7<sup>3,4</sup>.", "The mayor¹,² had 7 ³,⁴."),
    (
      "numbers and a sign", "Elena Marsh<sup>1,*</sup>, Tom Reed<sup>2†</sup>",
      "Elena Marsh¹,*, Tom Reed²†"
    ),
    ("letters in a row", "Elena Marsh<sup>a,b</sup> and others.", "Elena Marshᵃ,ᵇ and others."),
    ("a range of notes", "Some 1,200<sup>1–3</sup> came.", "Some 1,200 ¹–³ came."),
    ("notes side by side", "The mayor<sup>1</sup><sup>2</sup> came.", "The mayor¹ ² came."),
    ("in brackets", "Some 1,200<sup>[7]</sup> came.", "Some 1,200[7] came."),
    ("a star", "Some 1,200<sup>*</sup> came.", "Some 1,200* came."),
    ("a letter", "Some 1,200<sup>b</sup> came.", "Some 1,200 ᵇ came."),
    ("cents", "It costs $24<sup>95</sup> now.", "It costs $24⁹⁵ now."),
    ("cents of a thousand", "It costs € 1.299<sup>95</sup> now.", "It costs € 1.299⁹⁵ now."),
    ("cents behind the sign", "Il coûte 7€<sup>50</sup> ici.", "Il coûte 7€⁵⁰ ici."),
    ("cents with their point", "It costs $24<sup>.95</sup> now.", "It costs $24.95 now."),
    ("English ordinals", "The 1<sup>st</sup> and 22<sup>nd</sup>.", "The 1st and 22nd."),
    ("French ordinals", "Le 1<sup>er</sup> du XX<sup>e</sup>.", "Le 1er du XXe."),
    (
      "the hundredth", "Le 100<sup>e</sup> client de M<sup>me</sup> Roy.",
      "Le 100e client de Mme Roy."
    ),
    ("Spanish ordinals", "La 3<sup>a</sup> y el n<sup>o</sup> 5.", "La 3ª y el nº 5."),
    ("a trade mark", "They use Frobix<sup>TM</sup> daily.", "They use Frobix™ daily."),
    ("degrees", "It was 35<sup>o</sup>C and 95<sup>0</sup> F.", "It was 35°C and 95° F."),
    ("a half", "He ran 2<sup>1</sup>/<sub>2</sub> miles.", "He ran 2½ miles."),
    ("with a slash of its own", "It is <sup>7</sup>&frasl;<sub>16</sub> inch.", "It is ⁷⁄₁₆ inch."),
    ("in one piece", "He ran 5<sup>3/4</sup> miles.", "He ran 5¾ miles."),
    (
      "an encyclopedia's",
      "He ran 4<span class='frac'><span class='num'>1</span>⁄<span class='den'>3</span></span> miles.",
      "He ran 4⅓ miles."
    ),
    (
      "by style", "It has 10<span style='vertical-align: super'>7</span> cells.",
      "It has 10⁷ cells."
    ),
    (
      "by a class of the sheet",
      "Some 38,500<span class='q1'>1</span> came at 10<span class='q2'>6</span> kg.",
      "Some 38,500 ¹ came at 10⁶ kg."
    ),
    ("below by the sheet", "They cut CO<span class='q3'>2</span>.", "They cut CO₂."),
    (
      "lifted",
      "Some 38,500<span style='position:relative; top:-.5em; font-size:70%'>1</span> came.",
      "Some 38,500 ¹ came."
    ),
    (
      "lifted from below", "It has 10<span style='position: relative;bottom:5px'>7</span> cells.",
      "It has 10⁷ cells."
    ),
    (
      "by a length", "It has 10<span style='vertical-align:0.5em'>7</span> cells.",
      "It has 10⁷ cells."
    ),
    (
      "small at the top", "It has 10<span class='q4'>7</span> cells.", "It has 10⁷ cells."
    ),
    ("a charge behind an index", "It holds NO<sub>3</sub><sup>−</sup> too.", "It holds NO₃⁻ too."),
    (
      "a charge of two behind an index", "It holds SO<sub>4</sub><sup>2−</sup> too.",
      "It holds SO₄²⁻ too."
    ),
    ("both beside a letter", "It is x<sub>1</sub><sup>2</sup> here.", "It is x₁² here."),
    (
      "a hyphen that does not break", "It is 10<sup>&#8209;6</sup> or a<sub>i&#x2010;1</sub>.",
      "It is 10⁻⁶ or aᵢ₋₁."
    ),
    ("a range with it", "Some 1,200<sup>1&#8209;3</sup> came.", "Some 1,200 ¹‑³ came."),
    ("a decimal power", "It is 900<sup>5.2</sup> in all.", "It is 900⁵.² in all."),
    ("a decimal power below one", "It is 2<sup>0.5</sup> in all.", "It is 2⁰.⁵ in all."),
    ("a word of figures", "It is 900<sup>5/x</sup> in all.", "It is 900^(5/x) in all."),
    ("a word of figures below", "It is 900<sub>5/x</sub> in all.", "It is 900_(5/x) in all."),
    ("a figure and a letter", "It is x<sup>2n</sup> here.", "It is x²ⁿ here."),
    ("with an element", "It is x<sup>2<em>n</em></sup> here.", "It is x²ⁿ here."),
    ("behind a figure", "It is 10<sup>3m</sup> or 2<sup>10n</sup>.", "It is 10³ᵐ or 2¹⁰ⁿ."),
    ("a product", "It is e<sup>ax</sup> or 3e<sup>t</sup>.", "It is eᵃˣ or 3eᵗ."),
    ("an index of one letter", "Both a<sub>n</sub> and NO<sub>x</sub>.", "Both aₙ and NOₓ."),
    ("an index of a multiple", "It is C<sub>n</sub>H<sub>2n</sub>.", "It is CₙH₂ₙ."),
    ("no such letter", "It is x<sup>2N</sup> or 2<sup>N</sup>.", "It is x^(2N) or 2^N."),
    ("Greek", "It is e<sup>iπ</sup> or e<sup>-λt</sup>.", "It is e^(iπ) or e^(-λt)."),
    ("no such letter below", "It is a<sub>b</sub> or x<sub>2b</sub>.", "It is a_b or x_(2b)."),
    ("a letter of a word", "The E<sub>d</sub>itor left.", "The Editor left."),
    (
      "a note of both", "The mayor<sup>2a</sup> had 38,500<sup>2a</sup>.",
      "The mayor²ᵃ had 38,500 ²ᵃ."
    ),
    ("an ordinal alone", "On the <sup>3rd</sup> day.", "On the 3rd day."),
    ("abbreviations", "Les n<sup>os</sup> de M<sup>lle</sup> Roy.", "Les nos de Mlle Roy."),
    ("capitals of ordinals", "LE 2<sup>E</sup> CLIENT", "LE 2E CLIENT"),
    ("cents with their comma", "Es kostet 24<sup>,95</sup> Euro.", "Es kostet 24,95 Euro."),
    ("cents in small print", "It costs $24<small>95</small> now.", "It costs $24⁹⁵ now."),
    (
      "cents by name", "It costs $<b>24</b><span class='price-cents'>95</span> now.",
      "It costs $24⁹⁵ now."
    ),
    ("cents behind a point", "It costs $24.<small>95</small> now.", "It costs $24.95 now."),
    ("a number in small print", "It is <small>95</small> years old.", "It is 95 years old."),
    ("a unit in small print", "It weighs 24<small>kg</small> now.", "It weighs 24kg now."),
    (
      "a link to a note", "Some 38,500<a href='#fn1'>1</a> came.<a href='#note-2'>2</a>",
      "Some 38,500 ¹ came.²"
    ),
    (
      "a link to a note in small print", "Some 13,000<small><a href='#n4'>4</a></small> came.",
      "Some 13,000 ⁴ came."
    ),
    (
      "a link to a note in a span", "Some 14,000<span class='ref'><a href='#n5'>5</a></span> came.",
      "Some 14,000 ⁵ came."
    ),
    (
      "by a variant of the type",
      "It has 10<span style='font-variant-position: super'>7</span> cells.", "It has 10⁷ cells."
    ),
    (
      "a link in a span to elsewhere", "It is 14<span><a href='/n5'>5</a></span> now.",
      "It is 145 now."
    ),
    ("a link to a part", "Read part <a href='#p3'>3</a> of it.", "Read part 3 of it."),
    (
      "named alone", "Some 38,500<span class='footnote-ref'>1</span> came.", "Some 38,500 ¹ came."
    ),
    ("a name that is none", "He is 24<span class='age'>7</span> or so.", "He is 247 or so."),
    ("a word above", "The lamp<sup>limited</sup> is blue.", "The lamp limited is blue."),
    (
      "small print", "It ends here.<sup>It is a whole sentence in small print.</sup>",
      "It ends here.It is a whole sentence in small print."
    ),
  ].map { ("\($0.0)\u{0}\($0.1)", $0.2) }

  @Test("in a web page", arguments: cases)
  func inWebPages(_ example: (html: String, text: String)) {
    let html = example.html.split(separator: "\u{0}")[1]
    let sheet = """
      <style>.q1{vertical-align:super} .x1 .q2{vertical-align : super;font-size:.7em}
      span.q3{vertical-align:sub} .q4{vertical-align:top;font-size:60%}</style>
      """
    let (text, _) = page(Story.page(between: "\(sheet)<p>\(html)</p>"))
    let lines = [Story.paragraphs[0], example.text] + Story.paragraphs.dropFirst()
    #expect(text == lines.joined(separator: "\n\n") + "\n", "\(example.html)")
  }

  @Test func headlinesToo() throws {
    let html =
      "<html><head><title>Town cuts CO2 to 10 t</title></head><body><h1>Town cuts CO<sub>2</sub> to 10 t</h1>"
    let tree = try #require(PageParser().parse(Array(html.utf8)))
    #expect(PageMetadata(tree: tree).title == "Town cuts CO₂ to 10 t")
    let styled =
      "<style>.s{vertical-align:sub}</style><h1>Town cuts CO<i class=s>2</i> to 10 t</h1>"
    let other = try #require(PageParser().parse(Array(styled.utf8)))
    #expect(PageHeadings(tree: other).first.map(\.text) == ["Town cuts CO₂ to 10 t"])
  }

  @Test(
    "the ordinals of a language",
    arguments: [("en-GB", "12ᵃ and nº 5"), ("es", "12ª and nº 5"), ("", "12ª and nº 5")])
  func ordinals(_ language: String, _ words: String) {
    let html = Story.page(between: "<p>It is 12<sup>a</sup> and n<sup>o</sup> 5.</p>")
      .replacing("<html>", with: "<html lang=\"\(language)\">")
    #expect(page(html).text.contains("It is \(words)."))
  }

  @Test func behindALineOfItsOwn() throws {
    var line = Array("Other text 12".utf8)
    let note = try #require(RaisedText(" 6 ", .raised, isNote: false))
    // Only what belongs to the line counts.
    note.write(onto: &line, from: line.count)
    #expect(String(decoding: line, as: UTF8.self) == "Other text 12⁶")
    #expect(RaisedText("  ", .raised, isNote: false) == nil)
    #expect(RaisedText("far too long for a mark", .raised, isNote: false) == nil)
  }
}
