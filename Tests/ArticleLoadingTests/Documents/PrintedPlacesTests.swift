import SeededRandom
import Testing

@testable import ArticleLoading

/// Numbers of pdftotext that are none, or beyond all pages: a hostile file may ask for any.
@Suite struct PrintedPlacesTests {
  private func document(_ place: String, height: String = "842") throws -> PrintedText {
    let word = { (place: String, text: String) in "<word \(place)>\(text)</word>" }
    let whole = #"xMin="72" yMin="70" xMax="120" yMax="80""#
    let xml = """
      <html><body><doc>
      <page width="595" height="\(height)"><flow><block><line xMin="nan" yMin="nan" xMax="nan" yMax="nan">
      \(word(whole, "Good"))\(word(place, "bad"))\(word(whole, "words."))</line></block></flow></page>
      <page width="595" height="\(height)"><flow><block><line>\(word(place, "bad"))</line></block></flow></page>
      </doc></body></html>
      """
    return PrintedText(try #require(PrintedDocument(Array(xml.utf8))))
  }

  @Test(arguments: ["nan", "inf", "-inf", "1e22", "-1e300", "", "x", "1e7"])
  func aWordWithoutAPlaceIsLeftOutAndNamed(_ number: String) throws {
    for name in ["xMin", "yMin", "xMax", "yMax"] {
      let others = ["xMin", "yMin", "xMax", "yMax"].filter { $0 != name }
      let place = (others.map { "\($0)=\"75\"" } + ["\(name)=\"\(number)\""]).joined(separator: " ")
      let text = try document(place)
      #expect(String(decoding: text.bytes, as: UTF8.self) == "Good words.\n")
      #expect(text.dropped == Array(repeating: .init(reason: .offPage, excerpt: "bad"), count: 2))
      #expect(text.pages.count == 2)
    }
  }

  @Test(arguments: ["nan", "inf", "0", "-842", "1e30"])
  func aPageOfNoHeightHasNoMargins(_ height: String) throws {
    let text = try document(#"xMin="130" yMin="70" xMax="150" yMax="80""#, height: height)
    #expect(String(decoding: text.bytes, as: UTF8.self).contains("Good"))
    #expect(!text.dropped.contains { $0.reason == .running(pages: 2) })
  }

  @Test func edgesTheWrongWayRound() throws {
    let text = try document(#"xMin="130" yMin="80" xMax="120" yMax="70""#)
    #expect(text.dropped.count == 2)
  }

  /// Short words of sentences may stand a step right of those in the line above, too.
  @Test func wordsOfSentencesInStepsAreNoWatermark() throws {
    let lines = (0..<8).map { line -> String in
      let (left, top) = (72 + 15.5 * Double(line), 70 + 9.4 * Double(line))
      let words = [
        ("Boats", 0.0, 25.0), ("and", 28, 43), ("\(210 + line)", 46, 61), ("men", 64, 79),
      ]
      return "<line>"
        + words.map { word, start, end in
          "<word xMin=\"\(left + start)\" xMax=\"\(left + end)\" yMin=\"\(top)\" yMax=\"\(top + 10)\">"
            + "\(word)</word>"
        }.joined() + "</line>"
    }
    let xml =
      "<html><body><doc><page width=\"595\" height=\"842\"><flow><block>\(lines.joined())"
      + "</block></flow></page></doc></body></html>"
    let text = PrintedText(try #require(PrintedDocument(Array(xml.utf8))))
    #expect(text.dropped == [])
    let words = String(decoding: text.bytes, as: UTF8.self)
    #expect((210..<218).allSatisfy { words.contains("Boats and \($0) men") }, "\(words)")
  }

  /// Any numbers in the margin, and any steps between them: none traps, and all are there or named.
  @Test func anyNumbersInTheMargin() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<60 {
      let pages = (0..<3).map { _ in
        (0..<Int.random(in: 0...60, using: &random)).map { place -> String in
          let number =
            Int.random(in: 0...9, using: &random) < 7
            ? place + 1 : Int.random(in: 0...99_999, using: &random)
          let left = [40.0, 42, 500].randomElement(using: &random)!
          let top = 40 + 13 * Double(place)
          let word = { (left: Double, right: Double, text: String) in
            "<word xMin=\"\(left)\" xMax=\"\(right)\" yMin=\"\(top)\" yMax=\"\(top + 10)\">\(text)</word>"
          }
          return
            "<line>\(word(left, left + 12, "\(number)"))</line><line>\(word(80, 300, "some words of a text"))</line>"
        }.joined()
      }
      let xml =
        "<html><body><doc>"
        + pages.map {
          "<page width=\"595\" height=\"842\"><flow><block>\($0)</block></flow></page>"
        }.joined()
        + "</doc></body></html>"
      let text = PrintedText(try #require(PrintedDocument(Array(xml.utf8))))
      #expect(text.pages.count == 3)
    }
  }

  /// Whatever the places: nothing traps, and no word is lost without being named.
  @Test func anyPlaces() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...40, using: &random)).map { number -> PrintedWord in
        let left = Double.random(in: -50...600, using: &random).rounded()
        let top = Double.random(in: -50...900, using: &random).rounded()
        return PrintedWord(
          "w\(number)", left: left, right: left + Double.random(in: 0...200, using: &random),
          top: top, bottom: top + [0, 8, 10, 40].randomElement(using: &random)!)
      }
      let lines = words.map { PrintedLine([$0]) }
      let flows = ReadingOrder.flows(of: lines).flatMap(\.lines)
      #expect(Set(flows.map(\.text)) == Set(words.map(\.text)))
      #expect(flows.count == words.count)
    }
  }
}
