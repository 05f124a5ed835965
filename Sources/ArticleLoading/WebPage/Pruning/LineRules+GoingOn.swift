extension LineRules {
  /// What a line announces that mostly stands behind an article.
  enum Ending {
    /// What readers wrote. An invitation is never the heading of a section of the article.
    case comments(isInvitation: Bool)
    /// Other articles.
    case others
    /// Other reports of the same page, each with its headline, however little stands before them.
    case reports
    /// What stands behind every article: who wrote it, how many comments there are.
    case certain

    var isOfReports: Bool {
      if case .reports = self { true } else { false }
    }
  }

  /// What a line ends; `nil` for all others.
  func ending(_ block: TextBlock, isLate: Bool) -> Ending? {
    let isHeading = block.kind == .heading && block.size < 100
    guard isHeading || block.size < 30, block.kind != .cell else { return nil }
    let start = SmallLetters(bytes[block.text])
    let line = start.withoutNumber()
    // "3 comments", "(3) comments"; but not "3.2 Discussion".
    let number = start.bytes.prefix(start.bytes.count - line.bytes.count)
    let isCounted = number.contains { $0 >= 0x31 } && !number.contains(UInt8(ascii: "."))
    if LineWords.commentHeadings.start(of: line) != nil {
      let isInvitation = LineWords.commentInvitations.start(of: line) != nil
      let hasCount = line.bytes.last == UInt8(ascii: ")")
      return isCounted || hasCount ? .certain : .comments(isInvitation: isInvitation)
    }
    let words = String(decoding: line.bytes, as: UTF8.self).split { !$0.isLetter }
    if isHeading, words.count <= 3, LineWords.forumHeadings.contains(words.joined(separator: " ")) {
      return isCounted ? .certain : .comments(isInvitation: false)
    }
    if isHeading, LineWords.reportHeadings.contains(words.joined(separator: " ")) {
      return .reports
    }
    guard isLate, isHeading, let phrase = LineWords.endHeadings.start(of: line) else { return nil }
    return phrase.hasPrefix("about") ? .certain : .others
  }

  /// Where the article goes on at or behind a line that announces something else; `nil` when it ends there.
  func resumption(at index: Int, _ ending: Ending, in blocks: [TextBlock]) -> Int? {
    switch ending {
    case .certain: return nil
    case .comments(let isInvitation):
      guard isSection(index, in: blocks) else { return nil }
      return isInvitation ? index + 1 : index
    case .reports: return behindBox(index, in: blocks)
    case .others: return isSectionOfOthers(index, in: blocks) ? index : behindBox(index, in: blocks)
    }
  }

  /// Whether paragraphs stand below a heading, and nothing that comes with what readers wrote: their names,
  /// the times, the ways to answer.
  private func isSection(_ index: Int, in blocks: [TextBlock]) -> Bool {
    let next = blocks[(index + 1)...].firstIndex { $0.kind == .heading } ?? blocks.endIndex
    let below = blocks[(index + 1)..<next].prefix(30).filter { $0.reason == nil }
    guard let first = below.first, isParagraph(first, least: 60),
      rules.tree.nodes[first.owner].tag == .p
    else { return false }
    let full = below.filter { isParagraph($0, least: 60) }
    let size = full.reduce(0) { $0 + $1.size }
    let isFollowed =
      next < blocks.endIndex && blocks[next...].contains { isParagraph($0, least: 60) }
    guard full.count >= 2 && size >= 200 || size >= 240 || isFollowed && size >= 80 else {
      return false
    }
    let lines = below.prefix(8).filter { $0.kind == .paragraph || $0.kind == .loose }
    guard !lines.contains(where: isRemark) else { return false }
    let last = full.prefix(4).last ?? first
    return !rules.holdsReadersWords(blocks[index].first..<last.first + 1)
  }

  /// A name, a time, a way to answer: a short line that is no sentence.
  private func isRemark(_ block: TextBlock) -> Bool {
    let line = bytes[block.text]
    if block.size < 40 { return !TextMeasure.endsSentence(line) || line.last == UInt8(ascii: ":") }
    // "Jo Lund: I was there."
    return block.bold > 0 && block.bold < 30 && line.prefix(40).contains(UInt8(ascii: ":"))
  }

  /// Whether a heading only begins as those do above other articles: it goes on with words of its own, and a
  /// long paragraph without links stands right below it.
  private func isSectionOfOthers(_ index: Int, in blocks: [TextBlock]) -> Bool {
    guard isOwnHeading(bytes[blocks[index].text], LineWords.endHeadings),
      let next = blocks[(index + 1)...].first, next.reason == nil, next.linked == 0
    else { return false }
    return isParagraph(next, least: 80) && rules.tree.nodes[next.owner].tag == .p
  }

  /// Whether a line has words behind a saying that are not those with which pages go on: "Related party
  /// transactions", but not "Related stories".
  func isOwnHeading(_ line: ArraySlice<UInt8>, _ phrases: Phrases) -> Bool {
    let start = SmallLetters(line, limit: 160).withoutNumber()
    guard let phrase = phrases.start(of: start), phrase.last?.isLetter == true else { return false }
    let words = String(decoding: start.bytes.dropFirst(phrase.utf8.count), as: UTF8.self)
    guard words.first != ":" else { return false }
    let others = words.split { !$0.isLetter }.map(String.init)
    return !others.isEmpty && !others.contains(where: LineWords.furniture.contains)
  }

  /// The first paragraph behind a box, where it stands beside those before it.
  private func behindBox(_ index: Int, in blocks: [TextBlock]) -> Int? {
    let tree = rules.tree
    guard let before = blocks[..<index].last(where: { isParagraph($0, least: 60) }),
      let body = tree.parent(of: before.owner)
    else { return nil }
    let isApart = tree.parent(of: blocks[index].owner) != body
    for (place, block) in blocks.enumerated().dropFirst(index + 1).prefix(20) {
      guard block.reason == nil else { continue }
      if tree.parent(of: block.owner) == body, tree.nodes[block.owner].tag == .p,
        isParagraph(block, least: isApart ? 25 : 60),
        isApart || place > index + 1 || holdsLinks(blocks[index], upTo: block)
      {
        return place
      }
      // What announces others by a paragraph each goes on.
      if block.kind == .heading, block.linked == 0 { return nil }
    }
    return nil
  }

  /// Whether links stand between two lines, though they were left out.
  private func holdsLinks(_ block: TextBlock, upTo next: TextBlock) -> Bool {
    rules.measures.amount(block.first..<next.first).linked >= 8
  }

  func isParagraph(_ block: TextBlock, least size: Int) -> Bool {
    (block.kind == .paragraph || block.kind == .loose) && block.size >= size
      && block.linked * 4 < block.size && TextMeasure.endsSentence(bytes[block.text])
  }

  /// Headings and labels that begin as a notice does and go on with words of their own, above what they
  /// head: a paragraph, or in the same box a list, a table, a short sentence.
  func keepOwnHeadings(_ blocks: inout [TextBlock]) {
    for index in blocks.indices.dropLast() {
      let block = blocks[index]
      guard case .phrase? = block.reason, block.linked == 0,
        block.kind == .heading || block.isBold || rules.tree.nodes[block.owner].tag == .dt
      else { continue }
      let next = blocks[index + 1]
      guard next.reason == nil, next.linked == 0, next.kind != .heading,
        isParagraph(next, least: 60) || heads(block, next),
        isOwnHeading(bytes[block.text], LineWords.teasers)
          || isOwnHeading(bytes[block.text], LineWords.notices)
      else { continue }
      blocks[index].reason = nil
    }
  }

  /// Whether a heading opens a box of its own, or stands right above a list or table, whose first line is the
  /// next; nothing was left out between.
  private func heads(_ block: TextBlock, _ next: TextBlock) -> Bool {
    let tree = rules.tree
    guard !holdsLinks(block, upTo: next) else { return false }
    switch tree.nodes[block.owner].tag {
    case .summary?, .dt?:
      return tree.parent(of: block.owner).map { tree.subtree(of: $0).contains(next.first) } ?? false
    default: return block.kind == .heading && (next.kind == .item || next.kind == .cell)
    }
  }
}

extension LineWords {
  /// The whole of a heading, numbers aside, below which a page has other reports.
  static let reportHeadings: Set<String> = [
    "more news", "other news", "in other news", "also in the news", "other stories", "more stories",
    "more reports", "news in brief", "in brief elsewhere", "weitere meldungen",
    "weitere nachrichten",
    "weitere themen", "weitere berichte", "andere meldungen", "mehr nachrichten", "mehr meldungen",
    "kurz gemeldet", "kurzmeldungen", "autres articles", "autres actualités", "autres informations",
    "d autres articles", "en bref ailleurs", "otras noticias", "más noticias",
    "otras informaciones",
    "outras notícias", "mais notícias", "altre notizie", "altri articoli", "ander nieuws",
    "meer nieuws", "overig nieuws", "andra nyheter", "fler nyheter", "andre nyheter",
    "flere nyheder", "flere nyheter", "другие новости", "ещё новости", "еще новости", "其他新闻",
    "更多新闻", "其他新聞", "更多新聞", "その他のニュース", "다른 뉴스", "أخبار أخرى",
  ]
}
