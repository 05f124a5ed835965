extension LineRules {
  /// Splits the first paragraphs in which only line breaks separate the headline, the day and the names, as in
  /// pages older than style sheets: each line becomes a block.
  func partFront(_ blocks: inout [TextBlock]) {
    var index = 0
    while index < min(blocks.count, 12) {
      let block = blocks[index]
      guard block.reason == nil, let count = linesOfFront(block) else {
        if block.reason == nil, block.size >= 240 { return }
        index += 1
        continue
      }
      let parts = parts(of: block, count)
      blocks.replaceSubrange(index...index, with: parts)
      index += parts.count
    }
  }

  /// The number of first lines to split off; `nil` if there are none.
  private func linesOfFront(_ block: TextBlock) -> Int? {
    guard block.size < 4000, bytes[block.text].contains(0x0A) else { return nil }
    let lines = bytes[block.text].split(separator: 0x0A)
    let marks = lines.prefix(8).map { line in
      isFact(line) || headline.isSaid(by: line, size: Self.size(of: line))
    }
    guard marks.contains(true) else { return nil }
    // A headline that is not the title is above its day.
    let mayLead = !marks[0] && marks.count > 1 && marks[1] && isHeadlineLike(lines[0])
    let count = (mayLead ? [true] + marks.dropFirst() : marks).prefix { $0 }.count
    return count > 0 && (count > 1 || lines.count > 1) ? count : nil
  }

  private func isFact(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 240 else { return false }
    if LineWords.bylines.start(of: SmallLetters(line)) != nil, line.count < 80,
      BylineWords.names(behindLeadIn: String(decoding: line, as: UTF8.self)) != nil
    {
      return true
    }
    return DateLineWords.areFacts(String(decoding: line, as: UTF8.self))
  }

  private func isHeadlineLike(_ line: ArraySlice<UInt8>) -> Bool {
    (8...200).contains(line.count) && line.last != UInt8(ascii: ".")
  }

  /// The first lines of a paragraph, each alone, and the rest together.
  private func parts(of block: TextBlock, _ count: Int) -> [TextBlock] {
    var parts: [TextBlock] = []
    var start = block.text.lowerBound
    while start < block.text.upperBound {
      let isLast = parts.count == count
      let end =
        isLast
        ? block.text.upperBound
        : bytes[start..<block.text.upperBound].firstIndex(of: 0x0A) ?? block.text.upperBound
      if start < end {
        var part = block
        part.text = start..<end
        part.size = Self.size(of: bytes[start..<end])
        part.linked = block.size == 0 ? 0 : block.linked * part.size / block.size
        part.bold = block.size == 0 ? 0 : block.bold * part.size / block.size
        // A cell with several lines belongs to a layout table.
        if part.kind == .cell { part.kind = .loose }
        part.row = nil
        parts.append(part)
      }
      start = end + 1
    }
    return parts
  }

  private static func size(of line: ArraySlice<UInt8>) -> Int {
    line.withUnsafeBufferPointer { TextMeasure.size(of: $0) }
  }

  /// Separates the edit links in headings of encyclopedias from the words before them: "History[edit]".
  func partEditLinks(_ blocks: inout [TextBlock]) {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if block.kind == .heading, bytes[block.text].last == UInt8(ascii: "]"),
        let open = bytes[block.text].lastIndex(of: UInt8(ascii: "[")),
        Self.isEditLink(bytes[open..<block.text.upperBound])
      {
        var heading = block
        heading.text = block.text.lowerBound..<open
        while let last = bytes[heading.text].last, last <= 0x20 {
          heading.text = heading.text.lowerBound..<heading.text.upperBound - 1
        }
        var link = block
        link.text = open..<block.text.upperBound
        link.size = Self.size(of: bytes[link.text])
        heading.size = max(0, block.size - link.size)
        // The link's words were counted with the heading's.
        heading.linked = max(0, block.linked - link.size)
        blocks.replaceSubrange(
          index...index, with: heading.text.isEmpty ? [link] : [heading, link])
        index += 1
      }
      index += 1
    }
  }

  /// Whether words in brackets are an edit link, in the languages of the large encyclopedias.
  static func isEditLink(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.first == UInt8(ascii: "["), words.last == UInt8(ascii: "]"), words.count <= 80
    else {
      return false
    }
    let inside = String(decoding: words.dropFirst().dropLast(), as: UTF8.self).lowercased()
    let parts = inside.split { "|/·".contains($0) }.map { $0.trimmed(of: " \u{A0}") }
    return !parts.isEmpty && parts.allSatisfy { LineWords.editLinks.contains($0) }
  }
}

extension LineWords {
  static let editLinks: Set<String> = [
    "edit", "edit source", "bearbeiten", "quelltext bearbeiten", "modifier", "modifier le code",
    "editar", "editar fonte", "editar código", "editar código-fonte", "modifica",
    "modifica wikitesto", "bewerken", "brontekst bewerken", "redigera", "redigera wikitext",
    "rediger", "rediger kilde", "redigér", "muokkaa", "muokkaa wikitekstiä", "edytuj",
    "edytuj kod", "править", "править код", "редагувати", "ред.", "编辑", "編輯", "编辑源代码",
    "編集", "ソースを編集", "편집", "원본 편집", "عدل", "تعديل", "düzenle", "kaynağı değiştir",
    "upravit", "editovat zdroj", "szerkesztés", "modifică", "sunting",
  ]
}
