import FactCheck

/// By what two pieces of evidence are known to come from one source.
struct SourceKeys {
  private let keys: Set<String>

  /// The publisher, the domain and the file are each a key; what has none of them is told apart by
  /// its author, else by its title.
  init(_ details: EvidenceDetails) {
    var keys: Set<String> = []
    if let publisher = details.publisher { keys.insert("publisher " + Self.folded(publisher)) }
    if let url = details.url ?? details.archives.lazy.compactMap({ $0.url }).first {
      keys.insert("domain \(url.domain)")
    }
    if let file = details.file { keys.insert("file \(file.sha256.hex)") }
    if keys.isEmpty || (keys.count == 1 && details.file != nil) {
      let name = details.author ?? details.shownTitle
      keys.insert((details.author == nil ? "title " : "author ") + Self.folded(name))
    }
    self.keys = keys
  }

  /// Names are compared without letter case and white space at the ends and between words.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
