import Testing

@testable import ArticleLoading

@Suite struct SidewaysTextTests {
  private let page = (0..<4).map { line in
    let words = ["The", "harbour", "fees", "of", "a", "ship", "rose."]
    var left = 70.0
    return words.map { word in
      defer { left += 6 * Double(word.count) + 4 }
      let top = 60 + 14 * Double(line)
      return PrintedWord(
        word, left: left, right: left + 6 * Double(word.count), top: top, bottom: top + 11)
    }
  }

  /// The page as it stands when the sheet is turned to the right, to the left, and on its head.
  private func turned(_ way: SidewaysText.Direction) -> [[PrintedWord]] {
    page.map { line in
      line.map { word in
        var turned = word
        switch way {
        case .across: break
        case .down:
          (turned.top, turned.bottom) = (word.left, word.right)
          (turned.left, turned.right) = (800 - word.bottom, 800 - word.top)
        case .up:
          (turned.top, turned.bottom) = (400 - word.right, 400 - word.left)
          (turned.left, turned.right) = (word.top, word.bottom)
        case .upsideDown:
          (turned.left, turned.right) = (400 - word.right, 400 - word.left)
          (turned.top, turned.bottom) = (800 - word.bottom, 800 - word.top)
        }
        return turned
      }
    }
  }

  @Test(arguments: [SidewaysText.Direction.across, .down, .up, .upsideDown])
  func aTurnedPageIsReadLikeAnyOther(_ way: SidewaysText.Direction) {
    let isSideways = way == .down || way == .up
    let upright = SidewaysText.upright(
      turned(way), width: isSideways ? 800 : 400, height: isSideways ? 400 : 800)
    #expect(upright.lines == page)
    #expect(upright.width == 400)
    #expect(upright.height == 800)
  }

  @Test func aSidewaysTableStandsBelowTheText() {
    let text = (0..<9).flatMap { _ in page }
    let table = turned(.up).prefix(1)
    let upright = SidewaysText.upright(text + table, width: 800, height: 400).lines
    #expect(upright.prefix(36) == text[...])
    let line = upright[36]
    #expect(line.map(\.text) == page[0].map(\.text))
    #expect(line.allSatisfy { $0.top > 113 && $0.height == 11 })
  }

  /// Narrow words are higher than wide, too.
  @Test func shortWordsAreNotSideways() {
    let line = ["ill", "lit", "fil"].enumerated().map { place, word in
      let left = 70 + 12 * Double(place)
      return PrintedWord(word, left: left, right: left + 8, top: 60, bottom: 71)
    }
    #expect(SidewaysText.upright([line], width: 400, height: 800).lines == [line])
  }
}
