extension LineRules {
  /// What a line announces that usually follows an article.
  enum Ending {
    /// Readers' comments. An invitation is never the heading of a section of the article.
    case comments(isInvitation: Bool)
    /// Other articles.
    case others
    /// Other reports on the same page, each with its headline, however little precedes them.
    case reports
    /// What follows every article: its author, the number of comments.
    case certain

    var isOfReports: Bool {
      if case .reports = self { true } else { false }
    }
  }

  /// What a line announces; `nil` for all other lines.
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
    guard isHeading else { return nil }
    let words = String(decoding: line.bytes, as: UTF8.self).split { !$0.isLetter }
    if words.count <= 3, LineWords.forumHeadings.contains(words.joined(separator: " ")) {
      return isCounted ? .certain : .comments(isInvitation: false)
    }
    if LineWords.reportHeadings.contains(words.joined(separator: " ")) {
      return .reports
    }
    guard isLate, let phrase = LineWords.endHeadings.start(of: line) else { return nil }
    return phrase.hasPrefix("about") ? .certain : .others
  }

  /// Where the article continues at or after a line that announces something else; `nil` if it ends there.
  func resumption(at index: Int, _ ending: Ending, in blocks: [TextBlock]) -> Int? {
    switch ending {
    case .certain: return nil
    case .comments(let isInvitation):
      if !isInvitation, isOwnHeading(bytes[blocks[index].text], LineWords.commentHeadings),
        opensBoxOfWords(index, in: blocks)
      {
        return index
      }
      guard isSection(index, in: blocks) else { return nil }
      return isInvitation ? index + 1 : index
    case .reports: return behindBox(index, in: blocks)
    case .others:
      let continues =
        isSectionOfOthers(index, in: blocks) || opensBoxOfWords(index, in: blocks)
        || opensShortBox(index, in: blocks)
      return continues ? index : behindBox(index, in: blocks)
    }
  }

  /// Whether paragraphs are below a heading, without the signs of readers' texts: their names, times and reply
  /// buttons.
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

  /// A name, a time, a reply button: a short line that is not a sentence.
  private func isRemark(_ block: TextBlock) -> Bool {
    let line = bytes[block.text]
    if block.size < 40 { return !TextMeasure.endsSentence(line) || line.last == UInt8(ascii: ":") }
    // "Jo Lund: I was there."
    return block.bold > 0 && block.bold < 30 && line.prefix(40).contains(UInt8(ascii: ":"))
  }

  /// Whether a heading only begins like one above other articles: it continues with its own words, and a long
  /// paragraph without links is directly below it.
  private func isSectionOfOthers(_ index: Int, in blocks: [TextBlock]) -> Bool {
    guard isOwnHeading(bytes[blocks[index].text], LineWords.endHeadings),
      let next = blocks[(index + 1)...].first, next.reason == nil, next.linked == 0
    else { return false }
    return isParagraph(next, least: 80) && rules.tree.nodes[next.owner].tag == .p
  }

  /// Whether a line is the summary of a box that opens on a click, and the box contains sentences of the article:
  /// neither links nor readers' words.
  private func opensBoxOfWords(_ index: Int, in blocks: [TextBlock]) -> Bool {
    let tree = rules.tree
    guard tree.nodes[blocks[index].owner].tag == .summary,
      let box = tree.parent(of: blocks[index].owner),
      let next = blocks[(index + 1)...].first, next.reason == nil,
      tree.subtree(of: box).contains(next.first), isParagraph(next, least: 25)
    else { return false }
    return rules.measures.amount(tree.subtree(of: box)).linked == 0
      && !rules.holdsReadersWords(tree.subtree(of: box))
  }

  /// Whether a heading with words of its own opens a box with a short paragraph.
  private func opensShortBox(_ index: Int, in blocks: [TextBlock]) -> Bool {
    guard isOwnHeading(bytes[blocks[index].text], LineWords.endHeadings),
      let next = blocks[(index + 1)...].first, next.reason == nil, next.linked == 0
    else { return false }
    return isParagraph(next, least: 25) && opensBox(blocks[index], next)
  }

  /// Whether a line continues after a phrase with words that are unusual there: "Related party transactions",
  /// but not "Related stories".
  func isOwnHeading(_ line: ArraySlice<UInt8>, _ phrases: Phrases) -> Bool {
    let start = SmallLetters(line, limit: 160).withoutNumber()
    guard let phrase = phrases.start(of: start), phrase.last?.isLetter == true else { return false }
    let words = String(decoding: start.bytes.dropFirst(phrase.utf8.count), as: UTF8.self)
    guard words.first != ":" else { return false }
    let others = words.split { !$0.isLetter }.map(String.init)
    return !others.isEmpty && !others.contains(where: LineWords.furniture.contains)
  }

  /// The first paragraph after a box, if it is a sibling of those before it.
  private func behindBox(_ index: Int, in blocks: [TextBlock]) -> Int? {
    let tree = rules.tree
    guard let before = blocks[..<index].last(where: { isParagraph($0, least: 60) }),
      let body = tree.parent(of: before.owner)
    else { return nil }
    let isApart = tree.parent(of: blocks[index].owner) != body
    for (later, block) in blocks.enumerated().dropFirst(index + 1).prefix(20) {
      guard block.reason == nil else { continue }
      if tree.parent(of: block.owner) == body, tree.nodes[block.owner].tag == .p,
        isParagraph(block, least: isApart ? 25 : 60),
        isApart || later > index + 1 || holdsLinks(blocks[index], upTo: block)
      {
        return later
      }
      // Teasers with a paragraph each continue.
      if block.kind == .heading, block.linked == 0 { return nil }
    }
    return nil
  }

  /// Whether there are links between two lines, even dropped ones.
  private func holdsLinks(_ block: TextBlock, upTo next: TextBlock) -> Bool {
    rules.measures.amount(block.first..<next.first).linked >= 8
  }

  func isParagraph(_ block: TextBlock, least size: Int) -> Bool {
    (block.kind == .paragraph || block.kind == .loose) && block.size >= size
      && block.linked * 4 < block.size && TextMeasure.endsSentence(bytes[block.text])
  }

  /// Keeps headings and labels that begin like a notice and continue with their own words, above a paragraph
  /// or, in the same box, a list, a table or a short sentence.
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
          || opensBoxOfWords(index, in: blocks)
      else { continue }
      blocks[index].reason = nil
    }
  }

  /// Whether a heading opens a box, or is directly above a list or table, whose first line is the next; nothing
  /// was dropped between them.
  private func heads(_ block: TextBlock, _ next: TextBlock) -> Bool {
    let tree = rules.tree
    guard !holdsLinks(block, upTo: next) else { return false }
    switch tree.nodes[block.owner].tag {
    case .summary?, .dt?:
      return tree.parent(of: block.owner).map { tree.subtree(of: $0).contains(next.first) } ?? false
    default:
      guard block.kind == .heading else { return false }
      return next.kind == .item || next.kind == .cell
        || isParagraph(next, least: 25) && opensBox(block, next)
    }
  }

  /// Whether a heading is the first line of a box without links, and the box does not contain the article's
  /// headline.
  private func opensBox(_ block: TextBlock, _ next: TextBlock) -> Bool {
    let tree = rules.tree
    guard let box = tree.parent(of: block.owner), tree.subtree(of: box).contains(next.first),
      rules.measures.size(box..<block.owner) == 0, !rules.holdsHeadline(box)
    else { return false }
    return rules.measures.amount(tree.subtree(of: box)).linked == 0
  }
}

extension LineWords {
  /// Complete headings, ignoring numbers, above other reports.
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
