/// The words of a part of a Word document: a header, or each comment.
final class WordWords: XMLReceiver {
  private let element: String
  private var words: [String] = []
  private var isInside = false
  private var isWord = false
  let continues = true

  private init(_ element: String) { self.element = element }

  /// The words of each element with this name, with spaces between paragraphs.
  static func each(_ element: String, in part: [UInt8]) -> [String] {
    let reader = WordWords(element)
    return XMLReading.read(part, into: reader) ? reader.words : []
  }

  func start(_ name: String, _ attributes: [String: String]) {
    if name == element {
      words.append("")
      isInside = true
    }
    isWord = name == "w:t"
    if isInside, name == "w:p" || name == "w:tab" { words[words.count - 1] += " " }
  }

  func end(_ name: String) {
    isWord = false
    if name == element { isInside = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isWord, isInside { words[words.count - 1] += String(decoding: bytes, as: UTF8.self) }
  }
}
