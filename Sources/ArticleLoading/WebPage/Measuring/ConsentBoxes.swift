import Glibc

/// Finds cookie-consent boxes.
struct ConsentBoxes {
  /// A longer text is not a consent box.
  private static let longest = 4000

  private let tree: PageTree
  /// The runs of text that mention cookies.
  private let mentions: [Int]

  /// `nil` for a page that does not mention cookies.
  init?(_ tree: PageTree) {
    guard Self.mentionsCookies(tree.bytes[...]) else { return nil }
    let mentions = tree.nodes.indices.filter { node in
      tree.nodes[node].tag == nil && Self.mentionsCookies(tree.text(of: node))
        && tree.parent(of: node).map { tree.nodes[$0].tag?.isSilent != true } ?? false
    }.prefix(200)
    guard !mentions.isEmpty else { return nil }
    self.tree = tree
    self.mentions = Array(mentions)
  }

  /// Whether a text mentions cookies, in either case of the first letter.
  private static func mentionsCookies(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return false }
      // The rarest letter of the word.
      var at = 3
      while at + 2 <= text.count,
        let found = memchr(base + at, Int32(UInt8(ascii: "k")), text.count - at)
      {
        at = found - UnsafeMutableRawPointer(mutating: base)
        if at + 2 < text.count, text[at - 1] == 0x6F, text[at - 2] == 0x6F,
          text[at - 3] | 0x20 == 0x63, text[at + 1] == 0x69, text[at + 2] == 0x65
        {
          return true
        }
        at += 1
      }
      return false
    }
  }

  /// The boxes beside the article that ask for consent and have a button.
  func found(by measures: PageMeasures) -> Set<Int> {
    var found: Set<Int> = []
    for mention in mentions {
      let around = sequence(first: mention) { tree.parent(of: $0) }.dropFirst().prefix(40)
      var box: Int?
      for outer in around {
        guard let tag = tree.nodes[outer].tag, ![.body, .html, .main, .article].contains(tag) else {
          break
        }
        let range = tree.subtree(of: outer)
        guard range.count < 1500, measures.size(range) <= Self.longest,
          !range.contains(where: { [.h1, .article, .main].contains(tree.nodes[$0].tag) })
        else { break }
        if tag.isBlock || tag == .other { box = outer }
        // The container of a box with its name may be a short article.
        if box == outer, isNamed(outer), holdsButton(outer) { break }
      }
      // Inside the article's own element, the text is about cookies.
      let isInside = tree.isInside([.article, .main], mention)
      guard let box, !isInside, !found.contains(box), tree.nodes[box].tag != .p, holdsButton(box),
        asks(box, size: measures.size(tree.subtree(of: box)))
      else { continue }
      found.insert(box)
    }
    return found
  }

  /// Whether an element mentions cookies together with consent, sharing of data, or choices.
  func asks(_ node: Int, size: Int) -> Bool {
    let range = tree.subtree(of: node)
    guard size <= Self.longest, mentions.contains(where: range.contains) else { return false }
    let line = Array(tree.line(below: node, limit: 2 * Self.longest).utf8)
    return LineWords.consents.stand(in: SmallLetters(line[...], limit: line.count))
  }

  private func isNamed(_ node: Int) -> Bool {
    [PageAttribute.class, .id].contains { attribute in
      tree.value(attribute, of: node).map { Ornament.names.first(in: $0) == .consent } ?? false
    }
  }

  private func holdsButton(_ node: Int) -> Bool {
    tree.subtree(of: node).contains { inner in
      switch tree.nodes[inner].tag {
      case .button?, .input?: true
      case .a?: tree.value(.role, of: inner)?.elementsEqual("button".utf8) ?? false
      default: false
      }
    }
  }
}

extension LineWords {
  /// Words that occur beside "cookies" in such boxes.
  static let consents = Phrases(
    """
    consent, partners, personal data, privacy, accept, preferences, we use cookies, to improve your
    einwilligung, zustimm, datenschutz, akzeptier, partner, consentement, partenaires, accepter
    données personnelles, consentimiento, privacidad, socios, aceptar, consenso, accetta, consentimento
    aceitar, toestemming, accepteren, samtycke, godkänn, samtykke, zgod, согласи
    """)
}
