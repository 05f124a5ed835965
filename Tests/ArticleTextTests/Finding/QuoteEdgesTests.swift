import ArticleText
import SeededRandom
import Testing

@Suite("Where quotations may begin and end") struct QuoteEdgesTests {
  private func edges(_ text: String) -> QuoteEdges {
    QuoteEdges(in: Array(text.utf8), sentence: 0..<text.utf8.count)
  }

  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return edges(text).pieces.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func clauses(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var start = 0
    return edges(text).pauses.map { pause in
      defer { start = pause }
      return String(decoding: bytes[start..<pause], as: UTF8.self)
    }
  }

  /// What belongs together, in several languages.
  static let amounts = [
    "12.5 per cent", "12.5%", "6 %", "€3.1 million", "$1,234.50", "-4 °C", "38 500",
    "38\u{202F}500",
    "1,5 Mio. Euro", "US$ 5 billion", "US$5bn", "3½", "10⁶", "3–5 km", "20,000-tonne", "No. 5",
    "2.5 Prozent", "08:30", "24/7", "CHF 2’500", "5 kg", "+3 percentage points", "3 1/2", "5 km/h",
    "£20m", "100 million dollars", "2,5 pour cent", "7 por ciento", "±0.5", "18+", "3€50",
    "3.5 square kilometres", "½", "1st", "5G", "Nr. 12", "R$ 5", "−12 °C", "three million euros",
    "zwei Millionen Euro", "2026-02-03", "19.4.2025", "7 p.m.",
  ]

  static let words = [
    "ferry", "don’t", "can't", "X-rays", "vice-president", "U.S.", "e.g.", "café", "cafe\u{301}",
    "AT&T", "news@port.example", "www.port.example/a", "https://port.example/a?b=1", "and/or",
    "O’Neil", "Hafen\u{AD}behörde", "COVID-19", "Москва", "C4", "snake_case",
  ]

  /// Days with their months and years, in the languages that the program knows.
  static let dates = [
    "3 June", "3 June 2024", "June 3", "June 3, 2024", "June 3rd, 2024", "3rd of June 2024",
    "June 2024", "Feb. 2, 2026", "Sept. 11", "3. Juni", "3. Juni 2024", "3 juin 2024",
    "1er mai 2024",
    "3 de junio de 2024", "3 de junio", "junio de 2024", "3 giugno 2024", "3 de junho de 2024",
    "3 juni 2024", "3 czerwca 2024", "3 июня 2024", "3. juni 2024", "3 юни 2024", "3. júna 2024",
    "3 Ιουνίου 2024", "3 يونيو 2024", "3–5 June 2024", "May 3", "3 May", "2024年6月3日",
  ]

  @Test(arguments: dates) func aDayStaysWithItsMonth(_ date: String) {
    #expect(pieces("Fees rose \(date) and fell") == ["Fees", "rose", date, "and", "fell"])
    #expect(clauses("Quite \(date) more") == ["Quite \(date) more"])
    let bytes = Array("rose \(date) then".utf8)
    let edges = QuoteEdges(in: bytes, sentence: 0..<bytes.count)
    for place in 6..<5 + date.utf8.count where bytes[place - 1] == 0x20 {
      #expect(!edges.mayBegin(at: place))
    }
  }

  @Test func whatOnlyLooksLikeADateIsParted() {
    #expect(pieces("Section 3 may rise") == ["Section", "3", "may", "rise"])
    #expect(pieces("On 33 June") == ["On", "33", "June"])
    #expect(pieces("In June 500 left") == ["In", "June", "500", "left"])
    #expect(pieces("In June, 500 left") == ["In", "June", "500", "left"])
    #expect(pieces("They march 3 km") == ["They", "march", "3 km"])
    #expect(pieces("In June; 3 left") == ["In", "June", "3", "left"])
  }

  @Test(arguments: amounts + words) func belongsTogether(_ unit: String) {
    #expect(pieces("It was \(unit) that rose") == ["It", "was", unit, "that", "rose"])
    #expect(pieces("It was \(unit), then") == ["It", "was", unit, "then"])
    #expect(clauses("Quite \(unit) more") == ["Quite \(unit) more"])
  }

  @Test func abbreviationsKeepTheirStops() {
    #expect(
      pieces("On Feb. 2 the Rev. Osei left.") == ["On", "Feb. 2", "the", "Rev.", "Osei", "left"])
    #expect(pieces("It is in the U.S.") == ["It", "is", "in", "the", "U.S."])
    #expect(pieces("Acme Inc.") == ["Acme", "Inc."])
    #expect(pieces("He left…") == ["He", "left"])
    #expect(pieces("Wait ... what") == ["Wait", "what"])
  }

  @Test func clausesEndAtPauses() {
    #expect(
      clauses("PORT ELLERY, Feb. 2 — A year, he said: “fees fell.”")
        == ["PORT ELLERY", ", Feb. 2", " — A year", ", he said", ":", " “fees fell", ".", "”"])
    #expect(clauses("出口增长12.5%，达到3.5亿美元。") == ["出口增长12.5%", "，达到3.5亿美元", "。"])
  }

  @Test func scriptsWithoutSpaces() {
    let text = "出口增长12.5%，达到百分之三点五。"
    #expect(pieces(text) == ["出口增长12.5%", "达到百分之三点五"])
    let edges = edges(text)
    func mayBegin(_ words: String) -> Bool {
      edges.mayBegin(
        at: text.utf8.distance(from: text.startIndex, to: text.firstRange(of: words)!.lowerBound))
    }
    #expect(mayBegin("增长"))
    #expect(mayBegin("12.5"))
    #expect(!mayBegin("2.5"))
    #expect(!mayBegin("5%"))
    #expect(!mayBegin("点五"))
    #expect(!mayBegin("五"))
  }

  /// No piece and no pause lies inside a number, a word or an amount, however they are put together.
  @Test func nothingIsCut() {
    var random = SplitMix64(seed: 909)
    for _ in 0..<2000 {
      var text = ""
      var units: [Range<Int>] = []
      for _ in 0..<random.below(8) + 1 {
        if !text.isEmpty { text += [" ", ", ", " — ", " (", ": ", " “"][random.below(6)] }
        // Amounts side by side could belong together.
        let isAmount = units.count % 2 == 1
        let unit = (isAmount ? Self.amounts : Self.words)[
          random.below((isAmount ? Self.amounts : Self.words).count)]
        units.append(text.utf8.count..<text.utf8.count + unit.utf8.count)
        text += unit
      }
      text += ["", ".", "!", "”", " now."][random.below(5)]
      let edges = edges(text)
      let ends = edges.pieces.flatMap { [$0.lowerBound, $0.upperBound] } + edges.pauses
      for unit in units {
        let cut = ends.filter { $0 > unit.lowerBound && $0 < unit.upperBound }
        #expect(cut.isEmpty, "\(text) at \(cut)")
        for place in unit.dropFirst() { #expect(!edges.mayBegin(at: place), "\(text) at \(place)") }
      }
    }
  }

  @Test func anyBytesAreSafe() {
    var random = SplitMix64(seed: 910)
    for _ in 0..<500 {
      let text = random.bytes(upTo: 40)
      let edges = QuoteEdges(in: text, sentence: 0..<text.count)
      var last = 0
      for piece in edges.pieces {
        #expect(piece.lowerBound >= last && piece.upperBound <= text.count && !piece.isEmpty)
        last = piece.upperBound
      }
    }
  }
}
