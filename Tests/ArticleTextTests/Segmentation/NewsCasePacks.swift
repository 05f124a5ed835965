import FoundationEssentials
import Testing

/// Our cases in the format of `score.py`, so that other segmenters can be asked the same:
/// `FACTDESK_CASES=FOLDER swift test --filter NewsCasePacks`, then `make bench-segmentation`.
struct NewsCasePacks {
  private struct Pack: Encodable {
    let set: String
    let split = "shown"
    let lang: String
    let kind = "rules"
    let licence = "Apache-2.0"
    let source = "Factdesk's own cases"
    let docs: [Doc]
  }

  private struct Doc: Encodable {
    let id: String
    let genre = "news"
    let text: String
    let sentences: [[Int]]
    let paragraphs: [[Int]]
  }

  @Test func everyCaseIsFoundInItsOwnText() throws {
    let folder = ProcessInfo.processInfo.environment["FACTDESK_CASES"]
    for (language, cases) in Dictionary(grouping: NewsCase.all, by: \.language) {
      let docs = cases.map { Self.doc(of: $0) }
      #expect(zip(docs, cases).allSatisfy { $0.sentences.count == $1.sentences.count })
      guard let folder else { continue }
      let pack = Pack(set: "own-\(language)", lang: language, docs: docs)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(pack).write(to: URL(filePath: "\(folder)/own-\(language).json"))
    }
  }

  /// The offsets of a case's sentences in its text.
  private static func doc(of newsCase: NewsCase) -> Doc {
    let text = Array(newsCase.text.utf8)
    var position = 0
    let sentences: [[Int]] = newsCase.sentences.compactMap { sentence in
      let words = Array(sentence.utf8)
      while position + words.count <= text.count {
        if text[position..<position + words.count].elementsEqual(words) {
          position += words.count
          return [position - words.count, position]
        }
        position += 1
      }
      return nil
    }
    return Doc(
      id: "\(newsCase.number)", text: newsCase.text, sentences: sentences,
      paragraphs: [[0, text.count]])
  }
}
