/// Which lines of a candidate are left out, of those that its elements left in.
struct LineRules {
  let bytes: [UInt8]
  let headline: Headline

  /// Marks what is left out; what stays has no reason.
  func apply(to blocks: inout [TextBlock]) {
    for index in blocks.indices { blocks[index].reason = reason(blocks[index]) }
    dropBehindEnd(&blocks)
    dropByline(&blocks)
    dropTail(&blocks)
    dropEmptyHeadings(&blocks)
  }

  private func reason(_ block: TextBlock) -> DroppedBlock.Reason? {
    let line = bytes[block.text]
    let isSentence = TextMeasure.endsSentence(line)
    if !block.isQuoted {
      let share = block.linkShare
      if share > 0.8, !isSentence || block.kind == .item && block.size - block.linked < 30 || block.kind == .heading {
        return .teaser
      }
      if share > 0.5, !isSentence, block.kind != .cell { return .teaser }
    }
    guard block.size < 300 else { return nil }
    let start = Self.lowercased(line.prefix(64))
    if isCredit(line, start) { return .credit }
    guard block.size < 160 else { return nil }
    if let phrase = Self.phrase(start, LineWords.teasers),
      block.linked * 3 > block.size || block.size < 40
    {
      return .phrase(phrase)
    }
    if block.size < 80, !isSentence || block.size < 16,
      let phrase = Self.phrase(start, LineWords.notices)
    {
      return .phrase(phrase)
    }
    return nil
  }

  /// Whether a line says whose a picture is: "(Photo by …)".
  private func isCredit(_ line: ArraySlice<UInt8>, _ start: [UInt8]) -> Bool {
    guard let open = line.lastIndex(of: 0x28), line.last == 0x29 else { return false }
    let inner = Self.lowercased(line[(open + 1)...].prefix(24))
    return ["credit:", "photo:", "photo by", "image:", "image credit", "photograph", "picture:", "source:", "foto:", "file photo", "courtesy"]
      .contains { inner.starts(with: $0.utf8) }
  }

  /// Lines before the first paragraph that say who wrote it and when.
  private func dropByline(_ blocks: inout [TextBlock]) {
    for index in blocks.indices where blocks[index].reason == nil {
      let block = blocks[index]
      let line = bytes[block.text]
      if headline.isSaid(by: line) {
        blocks[index].reason = .headline
        continue
      }
      if block.size >= 60 || TextMeasure.endsSentence(line) && block.size >= 25 { return }
      let start = Self.lowercased(line.prefix(32))
      let isByline = ["by ", "von ", "par ", "por ", "di ", "door ", "av ", "от "].contains { start.starts(with: $0.utf8) }
      let isDate = block.size < 45 && block.kind != .cell && block.kind != .heading && Self.holdsYear(line)
      if isByline && block.kind != .heading || isDate { blocks[index].reason = .byline }
    }
  }

  /// What follows a heading that opens the comments, or a list of other articles.
  private func dropBehindEnd(_ blocks: inout [TextBlock]) {
    let total = blocks.reduce(0) { $1.reason == nil ? $0 + $1.size : $0 }
    var before = 0
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind != .cell, block.size < 100, before >= 100, block.kind == .heading || block.size < 50 {
        var line = Self.lowercased(bytes[block.text].prefix(64))
        while let first = line.first, first >= 0x30 && first <= 0x39 || first == 0x20 || first == 0x28 { line.removeFirst() }
        let isLate = before * 2 > total && block.kind == .heading
        let isEnd = Self.phrase(line, LineWords.commentHeadings) != nil && (block.kind == .heading || block.size < 30) || isLate && Self.phrase(line, LineWords.endHeadings) != nil
        if isEnd {
          for later in index..<blocks.count { blocks[later].reason = blocks[later].reason ?? .tail }
          return
        }
      }
      if block.reason == nil { before += block.size }
    }
  }

  /// From the end backwards: lines that are no sentences, and what a company says about itself.
  private func dropTail(_ blocks: inout [TextBlock]) {
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    guard kept.count > 3 else { return }
    let total = kept.reduce(0) { $0 + blocks[$1].size }
    dropPromotions(kept, in: &blocks)
    // "About Us" as a heading or in bold, in the last part of the text.
    var behind = 0
    for index in kept.reversed() {
      behind += blocks[index].size
      guard behind * 10 < total * 4 else { break }
      let start = Self.lowercased(bytes[blocks[index].text].prefix(32))
      guard start.starts(with: "about ".utf8) || start.starts(with: "media contact".utf8) || start.starts(with: "press contact".utf8) else { continue }
      let first = bytes[blocks[index].text].firstIndex(of: 0x0A)
      let isLabel = blocks[index].kind == .heading || blocks[index].isBold || (first != nil && blocks[index].bold > 0)
      guard isLabel, blocks[index].size < 60 || first != nil else { continue }
      for later in kept where later >= index { blocks[later].reason = .tail }
    }
  }

  /// Lines at the end that ask the reader for something.
  private func dropPromotions(_ kept: [Int], in blocks: inout [TextBlock]) {
    for index in kept.reversed() {
      guard blocks[index].size < 320 else { return }
      let line = Self.lowercased(bytes[blocks[index].text])
      let text = String(decoding: line, as: UTF8.self)
      guard blocks[index].kind == .heading && blocks[index].size < 60 || LineWords.requests.contains(where: { text.contains($0) }) else { return }
      blocks[index].reason = .tail
    }
  }

  /// Headings whose section was left out, and those at the end.
  private func dropEmptyHeadings(_ blocks: inout [TextBlock]) {
    var hasText = false
    for index in blocks.indices.reversed() where blocks[index].reason == nil {
      if blocks[index].kind != .heading {
        hasText = true
      } else if !hasText {
        blocks[index].reason = .emptyHeading
      }
    }
  }

  /// Whether a year of our time stands in it.
  private static func holdsYear(_ line: ArraySlice<UInt8>) -> Bool {
    var digits: [UInt8] = []
    for byte in line + [0x20] {
      if byte >= 0x30, byte <= 0x39 {
        digits.append(byte)
      } else {
        if digits.count == 4, digits[0] == 0x32 && digits[1] == 0x30 || digits[0] == 0x31 && digits[1] == 0x39 { return true }
        digits.removeAll()
      }
    }
    return false
  }

  private static func phrase(_ start: [UInt8], _ phrases: [String]) -> String? {
    phrases.first { start.starts(with: $0.utf8) }
  }

  /// The bytes with Latin capitals made small.
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  }
}
