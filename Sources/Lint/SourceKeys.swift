import FactCheck

/// Keys that tell whether two pieces of evidence come from the same source.
struct SourceKeys {
  private let keys: Set<String>

  /// The publisher, the domain and the file are one key each. Evidence with no key but a file gets one from its
  /// author, or else from its title.
  init(_ details: EvidenceDetails) {
    var keys: Set<String> = []
    if let publisher = details.publisher { keys.insert("publisher " + FoldedName(publisher).text) }
    if let url = details.url ?? details.archives.lazy.compactMap({ $0.url }).first {
      // A copy under a short link says nothing about its source: the copy itself is the key.
      keys.insert(url.isOpaqueCopy ? "copy \(url.page.text)" : "domain \(url.domain)")
    }
    if let file = details.file { keys.insert("file \(file.sha256.hex)") }
    if keys.isEmpty || (keys.count == 1 && details.file != nil) {
      let name = details.author ?? details.shownTitle
      keys.insert((details.author == nil ? "title " : "author ") + FoldedName(name).text)
    }
    self.keys = keys
  }

  /// Whether all come from one source: each shares a key with another, and through it with all.
  static func areOne(_ all: [SourceKeys]) -> Bool {
    guard var known = all.first?.keys else { return false }
    var others = all.dropFirst().map(\.keys)
    while !others.isEmpty {
      guard let next = others.firstIndex(where: { !$0.isDisjoint(with: known) }) else {
        return false
      }
      known.formUnion(others.remove(at: next))
    }
    return true
  }
}
