extension PageTree {
  /// The characters of an element that is a superscript or subscript; `nil` for any other element, and for one
  /// with more than a few characters.
  func raised(_ node: Int, _ tag: PageTag) -> RaisedText? {
    guard let position = position(of: node, tag), subtree(of: node).count <= 12 else { return nil }
    var words: [UInt8] = []
    var isNote = isNamedNote(node)
    for inner in subtree(of: node) {
      if let tag = nodes[inner].tag {
        guard !tag.isBlock, !tag.isSilent, tag != .br, tag != .img else { return nil }
        if isLink(inner) || isNamedNote(inner) { isNote = true }
      } else {
        words += text(of: inner)
      }
    }
    guard words.count <= 8 * RaisedText.limit else { return nil }
    if let parent = parent(of: node), isLink(parent), subtree(of: parent).count <= 12 {
      // The link may enclose the mark.
      isNote = isNote || nodes[parent].end == nodes[node].end && parent == node - 1
    }
    return RaisedText(
      String(decoding: words, as: UTF8.self), position, isNote: isNote, hasOrdinals: hasOrdinals)
  }

  /// Whether the page's language writes ordinals as 12ª; true if it names no language.
  private var hasOrdinals: Bool {
    let html = nodes.indices.prefix(100).first { nodes[$0].tag == .html }
    guard let lang = html.flatMap({ value(.lang, of: $0) }), lang.count > 1 else { return true }
    return Self.languagesOfOrdinals.contains(
      String(decoding: lang.prefix { $0 != 0x2D && $0 != 0x5F }, as: UTF8.self).lowercased())
  }

  private static let languagesOfOrdinals: Set<String> = [
    "ast", "ca", "es", "fr", "gl", "it", "la", "oc", "pt",
  ]

  /// The first bytes of text after an element on its line.
  func text(behind node: Int) -> ArraySlice<UInt8> {
    let next = Int(nodes[node].end)
    return next < nodes.count ? text(of: next).prefix(8) : []
  }

  private func position(of node: Int, _ tag: PageTag) -> RaisedText.Position? {
    switch tag {
    case .sup: return .raised
    case .sub: return .lowered
    case .span, .small, .font, .a, .b, .i, .em, .strong, .cite, .abbr:
      let traits = traits(of: node).union(ownTraits(of: node))
      if traits.contains(.raised) { return .raised }
      if traits.contains(.lowered) { return .lowered }
      return part(ofFraction: node) ?? (isSaidToBeRaised(node, tag) ? .raised : nil)
    default: return nil
    }
  }

  /// Whether an element without a style in the page is a superscript by its name or effect: most pages keep
  /// their styles elsewhere.
  private func isSaidToBeRaised(_ node: Int, _ tag: PageTag) -> Bool {
    // Only digits and signs can change the meaning of the digit before them.
    guard let words = onlyText(of: node), words.count <= 12, let first = words.first,
      Self.isDigit(first) || Self.noteSigns.contains(first), let before = byte(before: node)
    else { return false }
    let isNumber = words.allSatisfy { Self.isDigit($0) }
    // The link to a note may be inside the element that makes it small.
    let link = node + 1
    if isNumber, words.count <= 3, isLink(link), value(.href, of: link)?.first == UInt8(ascii: "#"),
      Self.isDigit(before) || leadsToNote(link)
    {
      return true
    }
    switch tag {
    case .a where value(.href, of: node)?.first == UInt8(ascii: "#"):
      return isNumber && words.count <= 3 && (Self.isDigit(before) || leadsToNote(node))
    // Cents in small print.
    case .small: return isNumber && Self.isDigit(before)
    default:
      guard Self.isDigit(before) || before | 0x20 >= 0x61 else { return false }
      return value(.class, of: node).map { Self.raisedNames.first(in: $0) != nil } ?? false
    }
  }

  private func leadsToNote(_ node: Int) -> Bool {
    guard let address = value(.href, of: node) else { return false }
    return isNamedNote(node) || Self.noteAddresses.first(in: address) != nil
  }

  /// The text of an element that contains nothing else, except a link around it, without white space at both
  /// ends.
  private func onlyText(of node: Int) -> ArraySlice<UInt8>? {
    let end = Int(nodes[node].end)
    guard end == node + 2 || end == node + 3 && isLink(node + 1) else { return nil }
    var words = text(of: end - 1).drop { $0 <= 0x20 }
    while let last = words.last, last <= 0x20 { words.removeLast() }
    return words
  }

  /// The byte of text directly before an element, if it is not white space.
  private func byte(before node: Int) -> UInt8? {
    guard node > 0, let last = text(of: node - 1).last, last > 0x20, last != 0xA0 else {
      return nil
    }
    return last
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let noteSigns = Array("[(*".utf8)

  /// Class names of superscripts.
  private static let raisedNames = NameTrie<Bool>([
    (
      true,
      """
      sup super superscript exponent noteref* note-ref* note-mark* footnote* endnote* fn fnref cents
      price-cents decimals
      """
    )
  ])

  /// Names of the targets of note marks.
  private static let noteAddresses = NameTrie<Bool>([
    (true, "fn* ftn* note* footnote* endnote* en ref* cite* anm* fussnote* nota* n r f")
  ])

  /// A numerator or a denominator, as in encyclopedias: `num` and `den` within `frac`.
  private func part(ofFraction node: Int) -> RaisedText.Position? {
    guard let name = value(.class, of: node), let parent = parent(of: node) else { return nil }
    let isOver = name.elementsEqual("num".utf8)
    guard isOver || name.elementsEqual("den".utf8),
      value(.class, of: parent)?.firstRange(of: Array("frac".utf8)) != nil
    else { return nil }
    return isOver ? .raised : .lowered
  }

  private func isNamedNote(_ node: Int) -> Bool {
    [PageAttribute.class, .id, .role].contains { attribute in
      guard let name = value(attribute, of: node), name.count < 200 else { return false }
      let letters = Array(name.map { $0 | 0x20 })
      return ["note", "fnref", "reference", "cite"].contains {
        letters.firstRange(of: Array($0.utf8)) != nil
      }
    }
  }
}
