import SeededRandom
import Testing

@testable import ClaimLibrary

@Suite("Records in a stream of JSON") struct RecordSplitterTests {
  /// The records of a text that comes in pieces of a length.
  private func records(_ text: String, pieces length: Int = 7) -> [String] {
    var (splitter, found) = (RecordSplitter(), [String]())
    let take = { (piece: RecordSplitter.Piece) in
      found.append(
        "\(piece.line)\(piece.isCut ? "!" : ""):"
          + (piece.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long"))
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      splitter.read(rest.prefix(length), take)
      rest = rest.dropFirst(length)
    }
    splitter.finish(take)
    return found
  }

  @Test(arguments: [
    ("{\"a\":1}\n{\"b\":[2]}\n", ["1:{\"a\":1}", "2:{\"b\":[2]}"]),
    // The last line without an end, empty lines, a damaged line that takes nothing with it.
    ("{\"a\":1}\n\n{\"b\":\n{\"c\":3}", ["1:{\"a\":1}", "3:{\"b\":", "4:{\"c\":3}"]),
    ("[{\"a\":1},\n {\"b\":{\"c\":[]}}]", ["1:{\"a\":1}", "2:{\"b\":{\"c\":[]}}"]),
    ("{\"a\":1,\n\"b\":2}", ["1:{\"a\":1,\n\"b\":2}"]),
    ("{\"a\":\"}\\\"]\",\n\"b\":2}\n{\"c\":3}", ["1:{\"a\":\"}\\\"]\",\n\"b\":2}", "3:{\"c\":3}"]),
    (
      "{\"@type\":\"DataFeed\",\"x\":[9],\"dataFeedElement\":[{\"item\":[{\"a\":1}]},{\"b\":2}],\"y\":{\"z\":0}}",
      ["1:{\"item\":[{\"a\":1}]}", "1:{\"b\":2}"]
    ),
    ("{\"claims\":[{\"a\":1}],\"nextPageToken\":\"x\"}", ["1:{\"a\":1}"]),
    ("[{\"a\":1},{\"b\":", ["1:{\"a\":1}", "1!:{\"b\":"]),
    ("", []), ("[]", []), ("   \n", []),
  ])
  func areFound(text: String, expected: [String]) {
    for length in [1, 7, 1_000] { #expect(records(text, pieces: length) == expected, "\(length)") }
  }

  @Test func aRecordThatIsTooLongDoesNotHideTheNext() {
    let long = String(repeating: "x", count: RecordSplitter.longest)
    let found = records("[{\"a\":\"\(long)\"},{\"b\":2}]", pieces: 1 << 16)
    #expect(found == ["1:too long", "1:{\"b\":2}"])
    let lines = records("{\"b\":2}\n{\"a\":\"\(long)\"}\n{\"c\":3}", pieces: 1 << 16)
    #expect(lines == ["1:{\"b\":2}", "2:too long", "3:{\"c\":3}"])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyBytesInAnyPiecesAreTheSame(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let signs = Array("{}[]\",:\\\n 1a\u{1E}")
    let text = String(
      (0..<400).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
    let whole = records(text, pieces: 400)
    #expect(records(text, pieces: 1) == whole)
    #expect(records(text, pieces: 13) == whole)
  }
}
