extension LineRules {
  /// Drops what follows a heading above comments or a list of other articles. If the article continues after
  /// it, only that line or its box is dropped.
  func dropBehindEnd(_ blocks: inout [TextBlock]) {
    let total = blocks.reduce(0) { $1.reason == nil ? $0 + $1.size : $0 }
    var before = 0
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      if before >= 40, let ending = ending(blocks[index], isLate: before * 2 > total),
        before >= 100 || ending.isOfReports
      {
        let next = resumption(at: index, ending, in: blocks)
        for later in index..<(next ?? blocks.count) where blocks[later].reason == nil {
          blocks[later].reason = .tail
        }
        guard let next else { return }
        if next == index, case .phrase? = blocks[index].reason { blocks[index].reason = nil }
        if next > index { dropQuestion(above: index, in: &blocks) }
        index = max(index, next - 1)
      }
      if blocks[index].reason == nil { before += blocks[index].size }
    }
  }

  /// Drops the heading above an invitation if nothing else is below it: "What do you think?"
  private func dropQuestion(above index: Int, in blocks: inout [TextBlock]) {
    guard index > 0, blocks[index - 1].kind == .heading, blocks[index - 1].reason == nil,
      blocks[index].kind != .heading
    else { return }
    blocks[index - 1].reason = .emptyHeading
  }

  /// Drops calls to the reader and a company's self-description at the end.
  func dropTail(_ blocks: inout [TextBlock]) {
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    guard kept.count > 3 else { return }
    for index in kept.reversed() {
      let block = blocks[index]
      guard block.size < 320, !rules.isVerdict(block.owner) else { break }
      let isLabel = block.kind == .heading && block.size < 60
      guard
        isLabel
          || LineWords.referrals.start(of: SmallLetters(bytes[block.text])) != nil
          || LineWords.requests.stand(in: SmallLetters(bytes[block.text], limit: block.text.count))
      else { break }
      blocks[index].reason = .tail
    }
    dropCompany(kept, in: &blocks)
    dropPortrait(in: &blocks)
    dropSelfPortrait(in: &blocks)
  }

  /// Drops a company's unlabelled self-description at the end of its text, and what follows it.
  private func dropSelfPortrait(in blocks: inout [TextBlock]) {
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    guard kept.count > 3 else { return }
    for index in kept.suffix(3) where blocks[index].kind != .cell {
      let line = bytes[blocks[index].text].prefix(200)
      let name = line.prefix(40).prefix { $0 > 0x20 }
      let start = SmallLetters(line.dropFirst(name.count), limit: 64)
      guard name.count > 2, LineWords.selfPortraits.stand(in: start),
        LineWords.companyKinds.stand(in: start),
        isOwnName(String(decoding: name, as: UTF8.self).lowercased()),
        !kept.suffix(5).contains(where: { isCompanyLabel(blocks[$0]) })
      else { continue }
      for later in kept where later >= index { blocks[later].reason = .tail }
      return
    }
  }

  /// Whether a word is part of the publisher's name or of the headline.
  private func isOwnName(_ name: String) -> Bool {
    let own = publisher.flatMap { Self.companyName($0) }
    return own.map { name.hasPrefix($0) } == true || headline.mentions(name)
  }

  /// Whether a label opens what may be the article's last section.
  private func isCompanyLabel(_ block: TextBlock) -> Bool {
    isLabel(block)
      || block.size < 60
        && LineWords.companyLabels.start(of: SmallLetters(bytes[block.text])) != nil
  }

  /// The first word of a publisher's name, which it uses for itself; for a host, the registered name.
  private static func companyName(_ publisher: String) -> String? {
    let words = publisher.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "&" }
    return words.first { $0.count > 2 && $0 != "the" && $0 != "www" }.map(String.init)
  }

  /// Drops a press release's contact at the end, and its self-description from "About Us". Without the contact,
  /// that may be the article's last section.
  private func dropCompany(_ kept: [Int], in blocks: inout [TextBlock]) {
    let total = kept.reduce(0) { $0 + blocks[$1].size }
    var behind = 0
    var start: Int?
    for index in kept.reversed() {
      behind += blocks[index].size
      guard behind * 10 < total * 4 else { break }
      guard isLabel(blocks[index]) else { continue }
      let words = SmallLetters(bytes[blocks[index].text])
      let isContact = LineWords.contactLabels.start(of: words) != nil
      if isContact || start != nil && LineWords.companyLabels.start(of: words) != nil {
        start = index
      }
    }
    guard let start else { return }
    for index in kept where index >= start { blocks[index].reason = .tail }
  }

  /// Drops the text at the end of a press release below "About" and a name from the headline or the
  /// publisher's, if it reads like a company's self-description.
  private func dropPortrait(in blocks: inout [TextBlock]) {
    let kept = blocks.indices.filter { blocks[$0].reason == nil }
    guard kept.count > 2 else { return }
    let total = kept.reduce(0) { $0 + blocks[$1].size }
    var behind = 0
    for (number, index) in kept.enumerated().reversed() {
      let block = blocks[index]
      behind += block.size
      guard number > 0, behind * 10 < total * 6 else { return }
      guard isLabel(block) || block.bold > 0 && block.kind != .heading else { continue }
      let line = bytes[block.text]
      guard let label = LineWords.companyLabels.start(of: SmallLetters(line)),
        namesCompany(line.dropFirst(label.utf8.count)),
        kept[number...].prefix(4).contains(where: { index in
          let words = bytes[blocks[index].text]
          return LineWords.companyFacts.stand(in: SmallLetters(words, limit: 1000))
        })
      else { continue }
      for later in kept[number...] { blocks[later].reason = .tail }
      return
    }
  }

  /// Whether a label continues with the name of a company that the page is about.
  private func namesCompany(_ label: ArraySlice<UInt8>) -> Bool {
    let start = SmallLetters(label)
    if LineWords.companyNames.start(of: start) != nil { return true }
    let words = String(decoding: start.bytes, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }
    let articles = ["the", "die", "der", "das", "la", "le", "les", "el", "de", "du"]
    return words.first { !articles.contains(String($0)) && $0.count > 2 }
      .map { isOwnName(String($0)) } ?? false
  }

  /// Whether a line is, or begins with, its own heading.
  private func isLabel(_ block: TextBlock) -> Bool {
    let hasLines = bytes[block.text].contains(0x0A)
    return (block.size < 60 || hasLines)
      && (block.kind == .heading || block.isBold || hasLines && block.bold > 0)
  }

  /// Drops headings after the last paragraph.
  func dropEmptyHeadings(_ blocks: inout [TextBlock]) {
    for index in blocks.indices.reversed() where blocks[index].reason == nil {
      guard blocks[index].kind == .heading, !rules.isVerdict(blocks[index].owner) else { return }
      blocks[index].reason = .emptyHeading
    }
  }
}
