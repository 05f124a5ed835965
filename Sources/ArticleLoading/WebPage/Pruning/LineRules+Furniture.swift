extension LineRules {
  /// Why a line is dropped that belongs to the page: skip links, prices, editors' names, share counts; `nil`
  /// for all others.
  func furniture(_ block: TextBlock) -> DroppedBlock.Reason? {
    guard block.size < 240, block.kind != .cell, !block.isQuoted else { return nil }
    let line = bytes[block.text]
    let start = SmallLetters(line)
    if Self.isEditLink(line) { return .phrase("[edit]") }
    if let phrase = LineWords.pageLines.start(of: start) ?? paywall(block) {
      return .phrase(phrase)
    }
    if block.size < 45, let phrase = LineWords.readingTimes.start(of: start),
      line.contains(where: { (0x30...0x39).contains($0) }) || phrase.hasPrefix("cet")
    {
      return .byline
    }
    let isDeskLine =
      LineWords.deskLines.start(of: start) != nil
      && LineWords.desks.stand(in: SmallLetters(line, limit: line.count))
    return isDeskLine || Self.isCount(start.bytes, line.count) ? .byline : nil
  }

  /// A paywall's beginning; `nil` for all other lines.
  private func paywall(_ block: TextBlock) -> String? {
    let line = bytes[block.text]
    guard block.size < 200, let phrase = LineWords.paywalls.start(of: SmallLetters(line)),
      LineWords.payments.stand(in: SmallLetters(line, limit: line.count))
    else { return nil }
    return phrase
  }

  /// Drops the rest of a paywall notice, if it is too short to be the rest of the text: prices and other
  /// offers.
  func dropOffers(_ blocks: inout [TextBlock]) {
    let wall = blocks.indices.first { index in
      if case .phrase? = blocks[index].reason { paywall(blocks[index]) != nil } else { false }
    }
    guard let wall else { return }
    var later = blocks.indices.filter { $0 > wall && blocks[$0].reason == nil }
    let box = box(of: wall, in: blocks)
    if continues(later.filter { !box.contains(blocks[$0].first) }, behind: box, in: blocks) {
      later.removeAll { !box.contains(blocks[$0].first) }
    }
    let before = blocks[..<wall].reduce(0) { $1.reason == nil ? $0 + $1.size : $0 }
    let size = later.reduce(0) { $0 + blocks[$1].size }
    guard size < 400, before > 0, later.allSatisfy({ blocks[$0].size < 160 }) else { return }
    for index in later { blocks[index].reason = .tail }
  }

  /// The nodes of the largest element around a line that does not contain the text before it.
  private func box(of wall: Int, in blocks: [TextBlock]) -> Range<Int> {
    let tree = rules.tree
    let before = blocks[..<wall].last { $0.reason == nil }?.first ?? 0
    let around = sequence(first: blocks[wall].owner) { tree.parent(of: $0) }
    let box = around.prefix { !tree.subtree(of: $0).contains(before) }.reversed().first
    return tree.subtree(of: box ?? blocks[wall].owner)
  }

  /// Whether the article continues after a paywall: a box between its paragraphs may say only who may read
  /// others. What is offered there looks different.
  private func continues(_ later: [Int], behind box: Range<Int>, in blocks: [TextBlock]) -> Bool {
    let paragraphs = later.filter {
      isParagraph(blocks[$0], least: 40) && blocks[$0].linked == 0 && !isOffer(blocks[$0])
    }
    guard let first = paragraphs.first else { return false }
    if rules.tree.nodes[box.lowerBound].tag != .p {
      return rules.tree.parent(of: blocks[first].owner) == rules.tree.parent(of: box.lowerBound)
    }
    return paragraphs.count == later.count
  }

  /// Whether a line tells what a subscription costs or contains.
  private func isOffer(_ block: TextBlock) -> Bool {
    let line = bytes[block.text]
    let words = SmallLetters(line, limit: line.count)
    return LineWords.payments.stand(in: words) || LineWords.houseWords.stand(in: words)
      || LineWords.offers.stand(in: words)
  }

  /// Whether a line is only a share count: "37Share", "1,204 shares".
  private static func isCount(_ line: [UInt8], _ size: Int) -> Bool {
    guard size < 20, let first = line.first, (0x30...0x39).contains(first) else { return false }
    let word = line.drop { (0x20...0x2E).contains($0) || (0x30...0x39).contains($0) }
    return ["share", "shares", "retweets", "likes", "views", "claps"].contains {
      word.elementsEqual($0.utf8)
    }
  }
}

extension LineWords {
  /// Beginnings of lines that belong to the page, whatever follows.
  static let pageLines = Phrases(
    """
    skip past newsletter, after newsletter promotion, this entry was posted on, original-content von
    """)

  /// Beginnings of short lines with a reading time or an age, if a number follows.
  static let readingTimes = Phrases(
    words: [
      "tiempo de lectura", "reading time", "lesezeit", "lesedauer", "temps de lecture", "lecture :",
      "lecture:", "tempo di lettura", "cet article a plus d", "tempo de leitura", "leestijd",
      "lästid", "время чтения",
      "estimated read", "this article is more than", "dieser artikel ist älter als",
    ])

  /// Beginnings of agencies' lines that name authors and editors.
  static let deskLines = Phrases("reporting by , additional reporting by , writing by ")

  static let desks = Phrases("editing by ")

  /// Beginnings of paywalls.
  static let paywalls = Phrases(
    """
    to continue reading, to read the full, to keep reading, continue reading with, want to keep reading
    subscribe to continue, subscribe to read, log in to continue, sign in to continue
    already a subscriber, this article is for subscribers, this article is reserved
    this content is for subscribers, la suite est réservée, la suite de cet article est réservée
    cet article est réservé, il vous reste, lire la suite avec, weiterlesen mit, jetzt weiterlesen
    lesen sie weiter mit, para seguir leyendo, contenido exclusivo para, per continuare a leggere
    contenuto riservato
    """)

  /// Phrases of offers below a paywall.
  static let offers = Phrases(words: [
    " access", "unlimited", "cancel", " trial", "per month", "a month", "per week", "a week",
    "per year", "free for", "zugang", "pro monat", "im monat", "pro woche", "kündbar", "testen",
    "accès", "par mois", "sans engagement", "acceso", "al mes", "por mes", "por mês", "al mese",
    "accesso", "per maand", "i månaden", "в месяц", "€", "$", "£",
  ])

  /// What a paywall asks for.
  static let payments = Phrases(
    """
    subscri, log in, sign in, register, abonné, abonnez, abonne, abo , suscrip, suscríb, abbonat, abbonati
    """)
}
