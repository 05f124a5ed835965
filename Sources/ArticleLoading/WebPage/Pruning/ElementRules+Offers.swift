extension ElementRules {
  /// Whether the name of an element can only mean an offer or other articles: `newsletter`, `ad-text`,
  /// `most-read`, but not `newsletter-history`, `related-costs` or `sponsor`, which may be what the text is
  /// about.
  func namesOffer(_ node: Int) -> Bool {
    [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { names in
        names.prefix(400).split(whereSeparator: { $0 <= 0x20 }).contains(where: Self.namesOffer)
      } ?? false
    }
  }

  private static func namesOffer(_ name: ArraySlice<UInt8>) -> Bool {
    if offerNames.first(in: name) != nil { return true }
    guard ambiguousNames.first(in: name) != nil else { return false }
    return words(in: name).allSatisfy { word in
      frameWords.contains(word) || ambiguousNames.first(in: Array(word.utf8)[...]) != nil
    }
  }

  /// The words of a name, in lower case.
  private static func words(in name: ArraySlice<UInt8>) -> [String] {
    var words = [""]
    var isBehindCapital = true
    for byte in name {
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      let isCapital = isLetter && byte < 0x61
      if !isLetter || isCapital && !isBehindCapital { words.append("") }
      if isLetter { words[words.count - 1].append(Character(Unicode.Scalar(byte | 0x20))) }
      isBehindCapital = isCapital
    }
    return words.filter { !$0.isEmpty }
  }

  /// Whether an element's words tell of the publisher, its sponsors or its readers.
  func offersSomething(_ node: Int) -> Bool {
    let line = Array(tree.line(below: node, limit: 3000).utf8)
    return LineWords.sponsors.stand(in: SmallLetters(line[...], limit: 3000))
  }

  /// Names of offers and of other articles, whatever words are beside them.
  private static let offerNames = NameTrie<Bool>([
    (
      true,
      """
      ad ads advert* adbox adslot adunit adwrap* adsense adcontainer dfp mpu promoted gpt outstream
      subscribe* subscription* signup sign-up optin opt-in mailing-list mailchimp email-form cta registration
      donate donation* most-read most-popular most-viewed trending outbrain* taboola* zergnet* yarpp*
      read-more read-next up-next next-up whats-next what-next also-read also-like you-may see-also
      more-stories more-news more-from more-articles more-posts more-reports other-articles other-stories
      other-news weitere-artikel weitere-meldungen mehr-artikel latest-news top-stories in-other-news
      recent-posts recent-entries next-post prev-post previous-post post-link more-link embed-card
      bookmark-card rich-link promobox promo-box promos app-promo recirc*
      """
    )
  ])

  /// Names that mean the same unless another word of the name says what they are about.
  private static let ambiguousNames = NameTrie<Bool>([
    (true, "newsletter* related* recommend* similar* promo teaser* popular interstitial*")
  ])

  /// Words of names that only describe the place or the form of an element.
  private static let frameWords: Set<String> = [
    "box", "boxes", "wrap", "wrapper", "container", "content", "contents", "inner", "outer", "body",
    "block", "module", "section", "area", "unit", "slot", "widget", "component", "item", "items",
    "list", "row", "col", "column", "card", "cards", "panel", "region", "group", "holder", "in",
    "article", "articles", "story", "stories", "post", "posts", "news", "link", "links", "topic",
    "topics", "reading", "inline", "main", "top", "bottom", "right", "left", "middle", "desktop",
    "mobile", "small", "large", "big", "app", "site", "page", "web", "daily", "weekly", "email",
    "mail", "form", "offer", "button", "video", "videos", "image", "read", "more", "title", "head",
    "header", "heading", "footer", "side", "bar", "entry", "feature", "js", "is", "has", "c", "o",
    "m", "u", "l",
  ]
}

extension LineWords {
  /// Phrases about a publisher's sponsors, subscriptions and readers, which boxes of the page contain.
  static let sponsors = Phrases(words: [
    " readers", "paid for by", "sponsored by", "supported by our", "in partnership with",
    "this series", "this story", "subscription", "our app", " our partner", "free of charge",
    "prizes for its", "unsere leser", "unserer leser", "finanziert von", "gesponsert",
    "nos lecteurs", "nos abonnés", "financé par", "nuestros lectores", "patrocinado",
    "nossos leitores", "nostri lettori", "onze lezers",
  ])
}
