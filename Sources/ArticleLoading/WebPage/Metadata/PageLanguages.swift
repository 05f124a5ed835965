/// The languages that a page declares.
struct PageLanguages {
  /// The best first, as BCP 47 tags.
  let candidates: [Found<String>]

  init(tree: PageTree, meta: MetaTags, linked: LinkedData, microdata: Microdata) {
    let html = tree.nodes.indices.prefix(100).first { tree.nodes[$0].tag == .html }
    let declared =
      html.flatMap { tree.string(.lang, of: $0) }.map { [Found($0, "html lang")] } ?? []
    let given =
      declared + linked.texts("inLanguage") + microdata.values("inlanguage")
      + meta.all(
        "og:locale", "content-language", "dc.language", "dcterms.language", "language",
        "og:language", "citation_language")
    candidates = given.compactMap { $0.compactMap(Self.tag) }
  }

  /// A tag in canonical spelling (`en_us` is `en-US`); `nil` if it is not a language tag.
  static func tag(_ text: String) -> String? {
    let first = text.utf8.prefix(64).split { $0 == 0x2C || $0 == 0x3B || $0 <= 0x20 }.first
    guard let first else { return nil }
    let parts = first.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
    guard let primary = parts.first, (2...3).contains(primary.count), parts.count <= 4,
      primary.allSatisfy(Self.isLetter)
    else { return nil }
    var tag = String(decoding: primary, as: UTF8.self).lowercased()
    guard tag != "und", tag != "mul", tag != "zxx" else { return nil }
    for part in parts.dropFirst() {
      // An invalid part ends the tag: `en-` and `de-DE-@euro` still contain the language.
      guard (2...8).contains(part.count),
        part.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) })
      else { break }
      let word = String(decoding: part, as: UTF8.self).lowercased()
      switch part.count {
      case 2: tag += "-" + word.uppercased()
      case 4: tag += "-" + word.prefix(1).uppercased() + word.dropFirst()
      default: tag += "-" + word
      }
    }
    return tag
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
