import Testing

@testable import Terminal

@Suite struct CompletionInsertionTests {
  private func insertion(
    _ line: String, cursor: Int? = nil, start: Int, _ words: String..., isFinal: Bool = true
  ) -> CompletionInsertion? {
    let list = CompletionList(
      start: start, candidates: words.map { CompletionCandidate($0, isFinal: isFinal) })
    return CompletionInsertion(line: line, cursor: cursor ?? line.utf8.count, list: list)
  }

  @Test func theOnlyCandidateIsInsertedWithASpace() {
    let found = insertion("load art", start: 5, "article.txt")
    #expect(found?.deletedScalars == 3)
    #expect(found?.text == "article.txt ")
  }

  @Test func noSpaceAfterAFolderNorBeforeOne() {
    #expect(insertion("load f", start: 5, "folder/", isFinal: false)?.text == "folder/")
    #expect(insertion("load f x", cursor: 6, start: 5, "file")?.text == "file")
  }

  @Test func commonBeginning() {
    #expect(insertion("a", start: 0, "alpha", "alphabet")?.text == "alpha")
    #expect(insertion("alpha", start: 0, "alpha", "alphabet") == nil)
    #expect(insertion("", start: 0, "load", "open") == nil)
  }

  @Test func anotherCaseIsCorrectedWithoutLosingTypedText() {
    #expect(insertion("mo", start: 0, "Mostly True", "Mostly False")?.text == "Mostly ")
    #expect(insertion("most", start: 0, "Mostly True", "MOSTLY") == nil)
  }

  @Test func offsetsAreBytesAndDeletionsScalars() {
    let found = insertion("日本 日", start: 7, "日本語")
    #expect(found?.deletedScalars == 1)
    #expect(found?.text == "日本語 ")
  }

  @Test func noCandidateMatchesOrTheOffsetIsWrong() {
    #expect(insertion("x", start: 0) == nil)
    #expect(insertion("x", start: 2, "xy") == nil)
    #expect(insertion("x", start: -1, "xy") == nil)
  }
}

@Suite struct CompletionListingTests {
  private func candidates(_ count: Int, detail: String = "") -> [CompletionCandidate] {
    (0..<count).map { CompletionCandidate("word\($0)", detail: detail) }
  }

  private func rows(_ candidates: [CompletionCandidate], columns: Int) -> [String] {
    let listing = CompletionListing(candidates, columns: columns)
    return (0..<listing.rowCount).map(listing.row)
  }

  @Test func detailsAreShownBeside() {
    let rows = rows(
      [
        CompletionCandidate("use", detail: "choose an article"),
        CompletionCandidate("undo", detail: "take back the newest step and more besides"),
      ], columns: 40)
    #expect(rows == ["  use   choose an article", "  undo  take back the newest step and …"])
  }

  @Test func withoutDetailsSeveralInARow() {
    let expected = ["  word0  word1  word2", "  word3  word4"]
    #expect(rows(candidates(5), columns: 25) == expected)
    let listing = CompletionListing(candidates(5), columns: 25)
    #expect((0...3).map(listing.candidateCount) == [0, 3, 5, 5])
  }

  @Test(arguments: 1...12)
  func noRowIsWiderThanTheScreen(columns: Int) {
    let candidates = [
      CompletionCandidate("日本語日本語日本語", detail: "wide"), CompletionCandidate("abcdefghijkl"),
    ]
    for row in rows(candidates, columns: columns) {
      #expect(displayWidth(row) <= max(1, columns - 1))
    }
  }

  @Test func wideCharactersKeepTheColumnsAndControlsAreLeftOut() {
    let rows = rows(
      [
        CompletionCandidate("日本", detail: "wide"),
        CompletionCandidate("abc\u{1B}[2Jd", detail: "evil\u{7}"),
      ], columns: 40)
    #expect(rows == ["  日本     wide", "  abc[2Jd  evil"])
  }
}
