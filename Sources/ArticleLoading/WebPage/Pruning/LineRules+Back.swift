extension LineRules {
  /// Drops lines after the last paragraph with the author, the date or other places of publication: on other
  /// pages these are below the headline.
  func dropBack(_ blocks: inout [TextBlock]) {
    var dropped = 0
    for index in blocks.indices.reversed() where blocks[index].reason == nil {
      let block = blocks[index]
      let line = bytes[block.text]
      // A line of symbols separates these from the text.
      if dropped > 0, block.size < 8, Self.isOfSigns(line) {
        blocks[index].reason = .tail
        continue
      }
      guard dropped < 6, block.size < 300, block.kind != .cell, block.kind != .heading,
        !block.isQuoted, hasText(before: index, in: blocks)
      else { return }
      // A correction may follow them.
      if dropped == 0, LineWords.corrections.start(of: SmallLetters(line)) != nil { continue }
      guard tellsOfTheText(block) else { return }
      blocks[index].reason = .byline
      dropped += 1
    }
  }

  private func hasText(before index: Int, in blocks: [TextBlock]) -> Bool {
    blocks[..<index].contains { $0.reason == nil && isParagraph($0, least: 25) }
  }

  private func tellsOfTheText(_ block: TextBlock) -> Bool {
    let line = bytes[block.text]
    let start = SmallLetters(line)
    if LineWords.backLines.start(of: start) != nil { return true }
    if block.size < 240, LineWords.reaches.start(of: start) != nil, line.contains(UInt8(ascii: "@"))
    {
      return true
    }
    if LineWords.contributors.stand(in: SmallLetters(line, limit: line.count)), block.size < 200,
      block.linked == 0
    {
      return true
    }
    if isEditor(line) || tellsOfAuthor(line) { return true }
    guard block.size < 120 else { return false }
    return isLabelledDay(line)
  }

  /// Whether a line is only a day after a label: "Published 3 April 2024". A day alone may date a letter.
  private func isLabelledDay(_ line: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: line, as: UTF8.self)
    return words.split(separator: "\n").allSatisfy { line in
      let line = String(line)
      return DateLineWords.areFacts(line) && DateLineWords(line).beginsWithLead
    }
  }

  /// Whether a line in brackets names the editor: "（责任编辑：王芳）".
  private func isEditor(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 90 else { return false }
    let words = String(decoding: line, as: UTF8.self).trimmed(of: " ()（）[]【】\u{3000}")
    return LineWords.editors.contains { words.hasPrefix($0) }
  }

  /// Whether a line describes one of the authors: "Ana Lind covers the coast."
  private func tellsOfAuthor(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 260 else { return false }
    let words = String(decoding: line, as: UTF8.self)
    return authors.contains { author in
      guard author.contains(" "), words.hasPrefix(author) else { return false }
      let rest = Array(words.dropFirst(author.count).utf8)
      return LineWords.authorDoes.start(of: SmallLetters(rest[...])) != nil
    }
  }

  private static func isOfSigns(_ line: ArraySlice<UInt8>) -> Bool {
    !String(decoding: line, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
  }
}

extension LineWords {
  /// Beginnings of final lines about the text's publication or origin.
  static let backLines = Phrases(
    """
    a version of this article, a version of this story, this article originally appeared
    this story originally appeared, this article was originally published, this story was originally published
    this article first appeared, this story first appeared, this post originally appeared
    this article is republished, quelle: , mit material von, dieser artikel erschien, dieser text erschien
    cet article est paru, cet article a été publié, este artículo se publicó, este artigo foi publicado
    questo articolo è apparso, our standards:
    """)

  /// Beginnings of lines with the author's contact.
  static let reaches = Phrases("reach , contact , email , e-mail , write to , follow ")

  /// Phrases that credit other contributors.
  static let contributors = Phrases(
    """
    contributed to this report, contributed to this story, contributed to this article
    contributed reporting, contributed from
    """)

  static let editors = [
    "责任编辑", "責任編輯", "编辑：", "編輯：", "编辑:", "(编辑", "责编", "校对", "审核：",
  ]

  /// Phrases after an author's name.
  static let authorDoes = Phrases(words: [
    " is a ", " is an ", " is the ", " covers ", " writes ", " reports ", " joined ", " has been ",
    " is based ", " ist ", " schreibt ", " berichtet ", " arbeitet ", " est ", " couvre ", " es ",
    " escribe ",
    " è ", " scrive ", " é ", " is een ", " can be reached",
  ])
}
