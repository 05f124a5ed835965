extension ElementRules {
  /// Whether the element contains paragraphs without links among others of the article, and only a weak name
  /// would leave them out: few pages agree on its meaning.
  func isPlainText(_ node: Int, _ tag: PageTag, _ name: Ornament, _ amount: PageMeasures.Amount)
    -> Bool
  {
    var mayAddress = true
    switch name {
    case .sharing, .gallery, .tags, .product, .contents, .date: break
    // Elsewhere, such elements contain instructions or disclaimers.
    case .notice, .menu, .author, .footer, .sidebar, .caption, .comments, .advert, .related,
      .newsletter:
      mayAddress = false
    default: return false
    }
    let mayOffer = name == .advert || name == .related || name == .newsletter
    guard tag == .div || tag == .section || tag == .p, amount.linked == 0, amount.prose >= 40,
      amount.prose * 10 >= amount.text * 8, tree.value(.role, of: node) == nil || mayAddress
    else { return false }
    let isPlain = tree.subtree(of: node).prefix(60).allSatisfy { inner in
      switch tree.nodes[inner].tag {
      case nil, .p?, .div?, .section?, .b?, .strong?, .i?, .em?, .span?, .br?, .h2?, .h3?, .h4?:
        true
      default: false
      }
    }
    guard isPlain, !mayOffer || !namesOffer(node) else { return false }
    let stands = [tree.sibling(before:), tree.sibling(behind:)].allSatisfy { step in
      var beside = neighbour(of: node, by: step)
      // Several such elements may be beside each other.
      for _ in 0..<8 {
        guard let other = beside, isSentenceWithName(other) else { break }
        beside = neighbour(of: other, by: step)
      }
      guard let beside else { return false }
      return tree.nodes[beside].tag == .p && measures.amount(tree.subtree(of: beside)).prose >= 40
    }
    if mayOffer, offersSomething(node) { return false }
    return stands && (mayAddress && amount.prose >= 90 || !speaksForHouse(node))
  }

  /// Whether an element named as an ornament contains a sentence without links.
  private func isSentenceWithName(_ node: Int) -> Bool {
    let amount = measures.amount(tree.subtree(of: node))
    guard [.p, .div, .section].contains(tree.nodes[node].tag), amount.linked == 0,
      (20...400).contains(amount.text), ornament(node) != nil
    else { return false }
    return TextMeasure.endsSentence(Array(tree.line(below: node, limit: 2000).utf8)[...])
  }

  /// Whether an element's words address the reader, or describe the page or the author.
  private func speaksForHouse(_ node: Int) -> Bool {
    let line = Array(tree.line(below: node, limit: 3000).utf8)
    let words = SmallLetters(line.drop { $0 <= 0x20 }, limit: 3000)
    let start = SmallLetters(line.drop { $0 <= 0x20 }, limit: 80)
    return LineWords.houseWords.stand(in: words) || LineWords.portraits.stand(in: start)
  }
}

extension LineWords {
  /// Phrases that pages use about themselves and to their readers, and articles do not.
  static let houseWords = Phrases(words: [
    " you ", " your ", "please ", "this article", "this page", "this site", "this website",
    "our site",
    "our website", "this content", "javascript", "browser", "cookie", "liability", "liable",
    "legal advice",
    "medical advice", "financial advice", "investment advice", "informational purposes",
    "information purposes",
    "all rights reserved", "copyright", "terms of use", "terms of service", "privacy policy",
    "click ", "log in",
    "sign up", "subscribe", "newsletter", " sie ihr", "ihren browser", "diese seite",
    "dieser artikel",
    "haftung", "datenschutz", "bitte ", " votre ", " vous ", "cet article", "ce site",
    "responsabilité",
    " usted ", " su navegador", "este artículo", "este sitio", "questo articolo", "questo sito",
    "este artigo", "este site", "ваш ", "пожалуйста",
  ])

  /// Phrases after the name in an author's portrait.
  static let portraits = Phrases(words: [
    " is a reporter", " is a journalist", " is a writer", " is a freelance", " is a senior",
    " is a staff",
    " is an editor", " is the editor", " is a columnist", " is an author", " is the author",
    " is a professor",
    " covers ", " writes about", " writes for", " has written for", " has written about",
    " joined the", " has covered",
    " ist redakteur", " ist reporter", " ist journalist", " ist autor", " schreibt ",
    " est journaliste",
    " es periodista", " è giornalista", " é jornalista",
  ])
}
