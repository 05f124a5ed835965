import Testing

@testable import Terminal

@Suite struct HistorySearchTests {
  private let index = HistoryIndex([
    "load a.txt", "tag 3 +war", "Tag 4", "tag 3 +war", "claims", "", "état 日本 İx", "tag 3 +war",
  ])

  /// The lines shown one after the other.
  private func older(_ words: String, _ count: Int) -> [String?] {
    var search = HistorySearch(index)
    search.add(words)
    var lines = [search.match?.line]
    for _ in 1..<count {
      search.older()
      lines.append(search.hasFailed ? nil : search.match?.line)
    }
    return lines
  }

  @Test func eachLineIsShownOnceNewestFirst() {
    #expect(older("tag", 4) == ["tag 3 +war", "Tag 4", nil, nil])
    #expect(older("a", 6) == ["tag 3 +war", "état 日本 İx", "claims", "Tag 4", "load a.txt", nil])
  }

  @Test func anUpperCaseLetterMakesTheCaseCount() {
    #expect(older("Tag", 2) == ["Tag 4", nil])
    #expect(older("ÉTAT", 1) == [nil])
    #expect(older("état", 1) == ["état 日本 İx"])
  }

  @Test func backToNewerOnes() {
    var search = HistorySearch(index)
    search.add("tag")
    search.newer()
    #expect(search.hasFailed)
    search.older()
    search.newer()
    #expect(search.match?.line == "tag 3 +war")
  }

  @Test func moreWordsContinueFromTheLineShown() {
    var search = HistorySearch(index)
    search.add("a")
    search.older()
    search.older()
    search.add("i")
    #expect(search.match?.line == "claims")
    search.add("zzz")
    #expect(search.hasFailed)
    #expect(search.match?.line == "claims")
    for _ in 0..<4 { search.removeLast() }
    #expect(search.match?.line == "tag 3 +war")
    search.removeLast()
    #expect(search.match == nil)
    search.removeLast()
    #expect(search.words == "")
  }

  @Test func thePlaceIsInBytesOfTheLineItself() {
    var search = HistorySearch(index)
    search.add("日本")
    #expect(search.match?.range == 6..<12)
    search = HistorySearch(index)
    search.add("ix")
    // The dotted İ in lower case is an i and a dot.
    #expect(search.match == nil)
    search = HistorySearch(HistoryIndex(["say STRASSE"]))
    search.add("stras")
    #expect(search.match?.range == 4..<9)
  }

  @Test func theNewestLineThatContinuesTheTypedOne() {
    #expect(index.newest(beginningWith: "ta").map { index[$0] } == "tag 3 +war")
    #expect(index.newest(beginningWith: "claims") == nil)
    #expect(index.newest(beginningWith: "") == nil)
    #expect(HistoryIndex().newest(beginningWith: "a") == nil)
  }

  @Test(.timeLimit(.minutes(5))) func aHundredThousandLines() {
    let lines = (0..<100_000).map { "tag \($0) +topic --because word\($0 * 7)" }
    var index = HistoryIndex(lines)
    index.prepareToSearch()
    #expect(index.newest(containing: "tag 17 ", below: index.count) == 17)
    #expect(index.newest(containing: "Nowhere", below: index.count) == nil)
    #expect(index.newest(beginningWith: "tag 23 ") == 23)
  }
}
