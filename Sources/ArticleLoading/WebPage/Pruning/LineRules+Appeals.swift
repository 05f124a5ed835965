extension LineRules {
  /// Drops lines that ask the reader for money or an address, wherever they are: articles do not contain them.
  func dropAppeals(_ blocks: inout [TextBlock]) {
    for index in blocks.indices where blocks[index].reason == nil && isAppeal(blocks[index]) {
      blocks[index].reason = .appeal
      // The text below such a heading: "The best of the week, every Friday."
      guard blocks[index].kind == .heading || blocks[index].isBold, index + 1 < blocks.count else {
        continue
      }
      let next = blocks[index + 1]
      if next.reason == nil, next.size < 70, next.kind == .paragraph || next.kind == .loose {
        blocks[index + 1].reason = .appeal
      }
    }
  }

  /// Whether the publisher asks for something in a line: it mentions itself or addresses the reader, and quotes
  /// no one.
  private func isAppeal(_ block: TextBlock) -> Bool {
    guard (12...420).contains(block.size), block.kind != .cell, !block.isQuoted else {
      return false
    }
    let line = bytes[block.text]
    let words = SmallLetters(line, limit: line.count)
    let start = SmallLetters(line)
    let asks =
      (block.size < 240 && LineWords.subscriptions.start(of: start) != nil
        && LineWords.letters.stand(in: words))
      || (block.size < 240 && LineWords.wholeAppeals.stand(in: words))
      || (LineWords.donations.stand(in: words) && LineWords.ourselves.stand(in: words))
    return asks && !Self.holdsQuotation(line)
  }

  /// Whether a line contains a quotation.
  private static func holdsQuotation(_ line: ArraySlice<UInt8>) -> Bool {
    let marks: [StaticString] = ["“", "„", "«", "\"", "「"]
    return marks.contains { line.offset(of: $0) != nil }
  }
}

extension LineWords {
  /// Beginnings of subscription offers.
  static let subscriptions = Phrases(
    """
    sign up, subscribe to, get our, get the best of, join our, you can sign up, receive our, to receive, get more
    abonnieren sie, melden sie sich, jetzt abonnieren, newsletter abonnieren, abonnez-vous, inscrivez-vous
    recevez , recibe , suscríbete, suscríbase, apúntate, inscreva-se, assine , iscriviti, ricevi
    schrijf je in, meld je aan, prenumerera, подпишитесь, подписывайтесь
    """)

  /// What is sent, and where to.
  static let letters = Phrases(
    """
    newsletter, inbox, mailing list, email alerts, e-mail alerts, whatsapp, telegram, by email, weekly email
    free email, boletín, boletim, lettre d\'info, lettre d’info, infolettre, nieuwsbrief, nyhetsbrev, рассылк
    канал, push-nachricht
    """)

  /// Phrases that ask for a subscription anywhere in a line.
  static let wholeAppeals = Phrases(
    """
    consider becoming a subscriber, consider becoming a paid subscriber, is a reader-supported publication
    sign up here., subscribe here., subscribe now, sign up for our, sign up to our, click here to subscribe
    click here to sign up
    """)

  /// What donation appeals ask for.
  static let donations = Phrases(
    """
    consider a donation, consider donating, consider making a donation, please donate, donate today
    donate now, make a donation, support our work, support our journalism, support our reporting
    help us keep, become a member, become a supporter, become a patron, support us, spenden sie
    mit einer spende, jetzt spenden, unterstützen sie uns, unterstützen sie unsere, ihre spende, faites un don
    faire un don, soutenez-nous, soutenez notre, votre don, votre soutien, haz una donación, haz tu donación
    con tu donación, hazte soci, hazte embajador, apóyanos, apoya nuestro, sin tu apoyo, tu apoyo
    fai una donazione, sostieni il nostro, sostienici, dona ora, con una donazione, faça uma doação
    apoie o nosso, apoie-nos, sua doação, doneer, steun ons, steun onze, stöd oss, støt os, støtt oss
    поддержите нас, поддержите наш
    """)

  /// The words of an appeal for the publisher and for the reader.
  static let ourselves = Phrases(words: [
    " we ", "we rely", " our ", " us ", " us.", " us:", "like you", " you ", " your ", " unsere",
    " uns ", " uns.", " wir ", " notre ", " nous ",
    "-nous", " nos ", "nuestr", "anos ", "anos.", " tu ", " nostr", "enici", " ons ", " onze ",
    " oss", " os ",
    " nosso", " nossa", "-nos", " наш", " нас", " sua ", "donate today", "donate now",
  ])
}
