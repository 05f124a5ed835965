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
