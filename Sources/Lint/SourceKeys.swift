import FactCheck

/// By what two pieces of evidence are known to come from one source.
struct SourceKeys {
  private let keys: Set<String>

  /// The publisher, the domain and the file are each a key; what has none of them is told apart by
  /// its author, else by its title.
  init(_ details: EvidenceDetails) {
    var keys: Set<String> = []
    if let publisher = details.publisher { keys.insert("publisher " + FoldedName(publisher).text) }
    if let url = details.url ?? details.archives.lazy.compactMap({ $0.url }).first {
      // Of a copy under a short word nothing is known but that it is this copy.
      keys.insert(url.isOpaqueCopy ? "copy \(url.page.text)" : "domain \(url.domain)")
    }
    if let file = details.file { keys.insert("file \(file.sha256.hex)") }
    if keys.isEmpty || (keys.count == 1 && details.file != nil) {
      let name = details.author ?? details.shownTitle
      keys.insert((details.author == nil ? "title " : "author ") + FoldedName(name).text)
    }
    self.keys = keys
  }

  /// Whether all of them come from one source: each has something in common with another one, and
  /// through it with all.
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
