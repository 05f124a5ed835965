import Testing

@testable import ArticleLoading

/// pdftotext gives words of right-to-left scripts letter by letter from the left.
@Suite struct RightToLeftTests {
  /// A page as pdftotext gives it: lines of words, each at its place.
  static func page(_ lines: [(left: Double, words: String)], width: Double = 400) -> [UInt8] {
    var xml = "<html><body><doc><page width=\"\(width)\" height=\"800\"><flow><block>"
    for (number, line) in lines.enumerated() {
      xml += "<line>"
      var left = line.left
      let top = 70 + 14 * number
      for word in line.words.split(separator: " ") {
        let right = left + 5 * Double(word.unicodeScalars.count)
        xml +=
          "<word xMin=\"\(left)\" xMax=\"\(right)\" yMin=\"\(top)\" yMax=\"\(top + 11)\">\(word)</word>"
        left = right + 4
      }
      xml += "</line>"
    }
    return Array((xml + "</block></flow></page></doc></body></html>").utf8)
  }

  private func text(_ page: [UInt8]) throws -> String {
    let document = try #require(PrintedDocument(page))
    return String(decoding: PrintedText(document).bytes, as: UTF8.self)
  }

  /// What the text is, and what pdftotext gives: letters from the left.
  @Test(arguments: [
    ("שר האוצר אמר כי התקציב גדל.", ".לדג ביצקתה יכ רמא רצואה רש"),
    ("גדל ב-12.5 אחוזים בשנת 2023.", ".2023 תנשב םיזוחא 12.5-ב לדג"),
    ("המחיר עלה ב-12.5% בשנים 2020-2023.", ".2020-2023 םינשב 12.5%-ב הלע ריחמה"),
    ("(מהן 120 זרות)", "(תורז 120 ןהמ)"),
    ("(מהן 120 זרות)", ")תורז 120 ןהמ("),
    ("חברת Port Act 24 ענתה.", ".התנע Port Act 24 תרבח"),
    ("לפי דוח של Port Act.", ".Port Act לש חוד יפל"),
    ("ارتفعت بنسبة 12.5% عام 2023.", ".2023 ماع %12.5 ةبسنب تعفترا"),
    ("هل بلغ العدد 38,500 سفينة؟", "؟ةنيفس 38,500 ددعلا غلب له"),
    ("رئیس بندر ۱۲٫۵ درصد گفت.", ".تفگ دصرد ۱۲٫۵ ردنب سیئر"),
    ("سلام لا", "\u{FEFC} \u{FEE1}\u{FE8E}\u{FEE0}\u{FEB3}"),
  ])
  func lettersAndWordsInReadingOrder(_ text: String, _ printed: String) throws {
    let printed = text == "سلام لا" ? "\u{FEFB} \u{FEE1}\u{FEFC}\u{FEB3}" : printed
    #expect(try self.text(Self.page([(100, printed)])) == text + "\n")
  }

  @Test func wordsOfAnEnglishSentence() throws {
    let page = Self.page([(50, "The minister said םולש הברה to the house in 2023.")])
    #expect(try text(page) == "The minister said הרבה שלום to the house in 2023.\n")
  }

  @Test func anEnglishPageStaysAsItIs() throws {
    let lines = [[PrintedWord("Words", left: 10, right: 40, top: 10, bottom: 20)]]
    #expect(RightToLeft.ordered(lines, width: 400) == lines)
  }

  @Test func columnsAreReadFromTheRight() throws {
    // Each line of a column ends where the column does, on its left.
    let lines = (0..<6).map { number in
      (left: 220.0, words: "םימ םימ םימ םימ םימ \(number)א")
    }
    var xml = String(decoding: Self.page(lines), as: UTF8.self)
    let other = String(
      decoding: Self.page(
        (0..<6).map { number in (left: 40.0, words: "שאש שאש שאש שאש שאש \(number)ב") }),
      as: UTF8.self)
    let start = try #require(other.firstRange(of: "<flow>")).lowerBound
    let end = try #require(other.firstRange(of: "</page>")).lowerBound
    xml.replace("</page>", with: other[start..<end] + "</page>")
    let text = try text(Array(xml.utf8))
    let right = try #require(text.firstRange(of: "5")).lowerBound
    let left = try #require(text.firstRange(of: "שאש")).lowerBound
    #expect(right < left, "\(text)")
  }

  /// Where words of another script have more letters than those of the page's own, the edges of its lines tell from
  /// which side it is read.
  @Test(arguments: [true, false])
  func columnsWithMoreLatinLetters(_ isFromRight: Bool) throws {
    func column(_ edge: Double, _ mark: String) -> [(left: Double, words: String)] {
      (0..<6).map { number in
        let words = "םיםים \(mark) םימשמ םימ םימש" + String(repeating: " ם", count: number)
        let width = words.split(separator: " ").reduce(-4.0) { $0 + 5 * Double($1.count) + 4 }
        return (left: isFromRight ? edge + 170 - width : edge, words: words)
      }
    }
    let latin = (0..<8).map { _ in
      (left: 100.0, words: "Many letters of another script stand below them")
    }
    let parts = [column(20, "ב"), column(220, "א"), latin].map {
      String(decoding: Self.page($0), as: UTF8.self)
    }
    var xml = ""
    for (number, part) in parts.enumerated() {
      let start = try #require(part.firstRange(of: "<flow>")).lowerBound
      let end = try #require(part.firstRange(of: "</page>")).lowerBound
      var flow = String(part[start..<end])
      if number == 2 {
        for line in (0..<8).reversed() {
          flow.replace("yMin=\"\(70 + 14 * line)\"", with: "yMin=\"\(370 + 14 * line)\"")
          flow.replace("yMax=\"\(81 + 14 * line)\"", with: "yMax=\"\(381 + 14 * line)\"")
        }
      }
      xml += flow
    }
    let text = try text(
      Array(
        "<html><body><doc><page width=\"400\" height=\"800\">\(xml)</page></doc></body></html>".utf8
      ))
    let right = try #require(text.firstRange(of: " א ")).lowerBound
    let left = try #require(text.firstRange(of: " ב ")).lowerBound
    #expect((right < left) == isFromRight, "\(text)")
  }
}
