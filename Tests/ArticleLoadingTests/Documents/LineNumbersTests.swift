import Testing

@testable import ArticleLoading

/// Numbers of lines in the margin, as pdftotext tells of them.
@Suite struct LineNumbersTests {
  private let sentences = [
    "The harbour board met on Monday to hear what", "the winter had cost. Of the eleven piers four",
    "were damaged, and two of these will not be", "repaired before the summer timetable begins,",
    "said the mayor, who had asked for the meeting", "and had the figures with her. By her count",
    "there were 4,230 boats at the quay in the year",
    "2025, where 4,515 had called in the year before",
    "it. The insurers see it otherwise, and wrote in",
    "January that their premiums had gone up again.",
  ]

  /// A line of pdftotext: words at places.
  private func line(_ text: String, left: Double, top: Double, size: Double = 10) -> String {
    var left = left
    let words = text.split(separator: " ").map { word in
      let width = 0.5 * size * Double(word.count)
      defer { left += width + 0.3 * size }
      return
        "<word xMin=\"\(left)\" xMax=\"\(left + width)\" yMin=\"\(top)\" yMax=\"\(top + size)\">"
        + "\(word)</word>"
    }
    return "<line>\(words.joined())</line>"
  }

  private func read(_ pages: [[String]]) throws -> (text: String, dropped: [String]) {
    let pages = pages.map {
      "<page width=\"595\" height=\"842\"><flow><block>\($0.joined())</block></flow></page>"
    }
    let xml = "<html><body><doc>\(pages.joined())</doc></body></html>"
    let text = PrintedText(try #require(PrintedDocument(Array(xml.utf8))))
    return (
      String(decoding: text.bytes, as: UTF8.self),
      text.dropped.map { "\($0.reason.words): \($0.excerpt)" }
    )
  }

  private func lines(_ count: Int, top: Double = 100, left: Double = 100) -> [String] {
    (0..<count).map { line(sentences[$0 % 10], left: left, top: top + 14 * Double($0)) }
  }

  /// Numbers beside the lines that a step counts, from the first on.
  private func numbers(
    _ count: Int, each step: Int = 1, from first: Int = 1, at left: Double = 60
  ) -> [String] {
    (0..<count).filter { (first + $0) % step == 0 }.map {
      let number = "\(first + $0)"
      // They end below each other.
      return line(
        number, left: left - 4 * Double(number.count), top: 101 + 14 * Double($0), size: 8)
    }
  }

  @Test(arguments: [1, 2, 5], [60.0, 500])
  func numbersGoAndAreNamed(_ step: Int, _ left: Double) throws {
    let read = try read([lines(20) + numbers(20, each: step, at: left)])
    #expect(read.text == (sentences + sentences).joined(separator: " ") + "\n")
    let named = stride(from: step, through: 20, by: step).map { "\($0)" }.joined(separator: " ")
    #expect(read.dropped == ["line numbers of a page: \(named)"])
  }

  @Test func theyCountOverPages() throws {
    let read = try read([
      lines(10) + numbers(10), lines(10) + numbers(10, from: 11),
      // On the last page there is a line alone.
      lines(1) + numbers(1, from: 21),
    ])
    #expect(!read.text.split(separator: " ").contains { Int($0).map { $0 < 22 } ?? false })
    #expect(read.dropped == ["line numbers of 3 pages: 1 2 3 4 5 6 7 8 9 10"])
  }

  @Test func numbersBetweenTwoColumns() throws {
    let long = (0..<3).flatMap { _ in sentences }
    let column = { (left: Double) in
      long.enumerated().map { self.line($1, left: left, top: 100 + 14 * Double($0), size: 8) }
    }
    let numbers = stride(from: 5, through: 30, by: 5).map {
      line("\($0)", left: 285, top: 100 + 14 * Double($0 - 1), size: 8)
    }
    let read = try read([column(60) + numbers + column(320)])
    #expect(read.dropped == ["line numbers of a page: 5 10 15 20 25 30"])
    #expect(read.text.hasPrefix(sentences.joined(separator: " ")))
    #expect(!read.text.contains("\t"))
  }

  @Test func theRanksOfATableStay() throws {
    let places = ["Ellery", "Moorgate", "Skerry Bay", "North Quay", "Lindholm", "Westport"]
    let rows = places.enumerated().flatMap { number, place in
      [
        line("\(number + 1)", left: 60, top: 100 + 14 * Double(number)),
        line(place, left: 90, top: 100 + 14 * Double(number)),
        line("\(4_230 - 100 * number)", left: 300, top: 100 + 14 * Double(number)),
      ]
    }
    let read = try read([rows])
    #expect(read.dropped == [])
    #expect(read.text.contains("4\tNorth Quay\t3930"))
  }

  @Test func figuresThatDoNotCountLinesStay() throws {
    for values in [[3, 9, 12, 40, 41, 60, 61, 70, 72, 80], [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]] {
      let figures = values.enumerated().map {
        line("\($1)", left: 60, top: 100 + 14 * Double($0), size: 8)
      }
      let read = try read([lines(10) + figures])
      #expect(read.dropped == [])
      #expect(values.allSatisfy { read.text.contains("\($0)") })
    }
  }
}
