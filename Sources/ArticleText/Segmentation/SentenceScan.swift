/// The pass over a text, which finds possible sentence ends and collects the sentences.
struct SentenceScan {
  let text: ByteView
  let words: WordTable
  private let marks: [UInt8]
  private let stops: StopBytes
  var decision: BoundaryDecision
  private var sentences: [Range<Int>] = []
  /// The beginning of the sentence being read, after white space.
  private(set) var start = 0
  /// The starts of the items of a list inside a paragraph, the next one last.
  private var itemStarts: [Int] = []
  /// The end of the parenthesis inside the sentence; no sentence ends before it.
  var parenthesisEnd = 0
  /// Whether words of the sentence precede it.
  var isParenthesisWithin = false
  /// The lines around the position, if line ends have been met there.
  private var block: LineBlock?

  init(_ text: ByteView, language: Language) {
    self.text = text
    words = language.words
    marks = language.marks
    stops = StopBytes(marks: language.marks)
    decision = BoundaryDecision(text: text, language: language)
    sentences.reserveCapacity(text.count / 96)
  }

  mutating func run() -> [Range<Int>] {
    beginParagraph(at: text.skippingWhiteSpace(from: 0))
    var position = start
    while position < text.count {
      let limit = itemStarts.last ?? text.count
      position = stops.next(in: text, from: position, to: limit)
      if position >= limit {
        guard limit < text.count else { break }
        itemStarts.removeLast()
        endSentence(at: limit, next: limit)
        position = limit
      } else if text.lineEndLength(at: position) > 0 {
        position = readLineEnd(at: position)
      } else if let first = Mark.at(position, in: text) {
        position = readMarks(at: position, first: first)
      } else if marks.contains(text[position]) {
        position = readMarks(at: position, first: (.strong, 1))
      } else {
        position = min(readSign(at: position), limit)
      }
    }
    endSentence(at: text.count, next: text.count)
    return sentences
  }

  private mutating func beginParagraph(at offset: Int) {
    start = offset
    block = nil
    itemStarts = InlineList.itemStarts(in: text, from: offset, words: words)
  }

  mutating func endSentence(at end: Int, next: Int) {
    let sentence = text.trimmed(start..<max(start, end))
    if !sentence.isEmpty { sentences.append(sentence) }
    start = next
  }

  private mutating func readLineEnd(at offset: Int) -> Int {
    let gap = LineGap(in: text, at: offset)
    if gap.endsParagraph || gap.end >= text.count {
      endSentence(at: offset, next: gap.end)
      beginParagraph(at: gap.end)
      return gap.end
    }
    let lines = currentBlock(at: offset)
    if lines.parts(lineFrom: start, endingAt: offset, next: gap.end, in: text, words: words) {
      endSentence(at: offset, next: gap.end)
    }
    return gap.end
  }

  /// The block around `offset`; read once for all its lines.
  private mutating func currentBlock(at offset: Int) -> LineBlock {
    if let block, offset < block.end { return block }
    let fresh = LineBlock(in: text, from: start)
    block = fresh
    return fresh
  }

  private mutating func readMarks(at offset: Int, first: (mark: Mark, length: Int)) -> Int {
    let run = MarkRun(in: text, at: offset, first: first)
    if run.end >= text.count { return text.count }
    let next = text.skippingWhiteSpace(from: run.end)
    // The end of the text or a paragraph ends the sentence anyway.
    if next >= text.count { return run.end }
    // `voted (it took long. Nobody spoke.) and left`: brackets inside a sentence belong to it.
    if run.end <= parenthesisEnd { return run.end }
    // `他来了（真的。两次。）然后走了。`: in scripts without capitals the sentence continues after them, too.
    if run.hasIdeographic, next == run.end, isParenthesisWithin,
      (run.marksEnd..<run.end).contains(parenthesisEnd)
    {
      return run.end
    }
    switch decision.judge(run, sentenceStart: start, next: next) {
    case .continues: return run.end
    case .ends(let end, let resume):
      endSentence(at: end, next: resume)
      return resume
    }
  }
}

/// The bytes that the pass must examine: ASCII marks, line ends, and lead bytes of others.
struct StopBytes {
  private let table: [Bool]

  /// - Parameter marks: further ASCII bytes that end a sentence in the language.
  init(marks: [UInt8]) {
    var table = [Bool](repeating: false, count: 256)
    for byte in [0x0A, 0x0D, 0x21, 0x2E, 0x3F] { table[byte] = true }
    for byte in SentenceScan.signs + marks { table[Int(byte)] = true }
    for lead in [0xC2, 0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0] {
      table[lead] = true
    }
    self.table = table
  }

  /// The first such byte from `offset` on; `end` if there is none before it.
  @inline(__always)
  func next(in text: ByteView, from offset: Int, to end: Int) -> Int {
    table.withUnsafeBufferPointer { text.first(in: offset..<max(offset, end), marked: $0) }
  }
}
