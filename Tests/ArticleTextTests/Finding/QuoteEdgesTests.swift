import ArticleText
import SeededRandom
import Testing

@Suite("Where quotations can begin and end") struct QuoteEdgesTests {
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

  /// Ratios and ranges in words, in several languages.
  static let ratios = [
    "1 in 5 homes", "one in five homes", "two out of three", "3 of 5", "1 in every 5 pupils",
    "30 per 100,000 people", "between 3 and 5 per cent", "from 3 to 5 million", "3 to 5 years",
    "three to five years", "from $3 to $5 million", "3 or 4 days", "between 3% and 5%",
    "3 bis 5 Prozent", "zwischen 3 und 5 Prozent", "von 3 bis 5 Millionen", "3 von 5 Kindern",
    "3 à 5", "de 3 à 5 millions", "entre 3 et 5 pour cent", "1 sur 5", "3 a 5",
    "entre 3 y 5 millones",
    "1 de cada 5", "uno de cada cinco", "de 3 a 5 años", "tra 3 e 5 milioni", "3 op de 5",
    "от 3 до 5 млн",
  ]

  @Test(arguments: ratios) func ratiosAndRangesStayWhole(_ unit: String) {
    #expect(pieces("It was \(unit), then") == ["It", "was", unit, "then"])
    #expect(clauses("Quite \(unit) that rose") == ["Quite \(unit) that rose"])
    let text = "rose \(unit) that"
    let bytes = Array(text.utf8)
    let edges = QuoteEdges(in: bytes, sentence: 0..<bytes.count)
    let inside = 6..<5 + unit.utf8.count
    #expect(!inside.contains { edges.mayBegin(at: $0) })
    #expect(
      !edges.pieces.contains { inside.contains($0.lowerBound) || inside.contains($0.upperBound) })
  }

  @Test func unrelatedNumbersAreSeparate() {
    #expect(pieces("It sold 3 in 2024") == ["It", "sold", "3", "in", "2024"])
    #expect(pieces("Of 3, 5 left") == ["Of", "3", "5", "left"])
    #expect(pieces("He ran 3 km in 12 minutes") == ["He", "ran", "3 km", "in", "12 minutes"])
    #expect(pieces("It has 3 and 5 left") == ["It", "has", "3", "and", "5", "left"])
    #expect(pieces("It fell to 5 from 3") == ["It", "fell", "to", "5", "from", "3"])
    #expect(pieces("Two out of three said so") == ["Two out of three", "said", "so"])
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

  /// No piece and no pause is inside a number, a word or an amount, in any combination.
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
