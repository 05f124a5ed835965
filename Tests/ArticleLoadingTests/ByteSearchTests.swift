import Testing

@testable import ArticleLoading

/// Bytes that are sought in bytes.
@Suite struct ByteSearchTests {
  @Test(
    arguments: [
      ("stream", 0), ("tre", 1), ("m", 5), ("am", 4), ("eam ends", nil), ("x", nil),
      ("Stream", nil),
    ] as [(String, Int?)])
  func wordsAreFoundAtTheirFirstOccurrence(word: String, place: Int?) {
    #expect(Array("stream".utf8)[...].offset(of: Array(word.utf8)) == place)
  }

  @Test func aFalseBeginningHidesNoWord() {
    #expect(Array("endendstream".utf8)[...].offset(of: "endstream") == 3)
    #expect(Array("aaab".utf8)[...].offset(of: "aab") == 1)
  }

  /// As all indices of a slice, the place counts from the start of the whole.
  @Test func placesInAPartAreThoseOfTheWhole() {
    let whole = Array("obj 1 obj 2".utf8)
    #expect(whole[3...].offset(of: "obj") == 6)
    #expect(whole[3..<8].offset(of: "obj") == nil)
    #expect(whole[11...].offset(of: "obj") == nil)
  }
}
