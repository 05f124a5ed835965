/// Collects the style sheets in a page's markup.
struct PageSheets {
  /// All sheets, with `StyleSheet.border` between them.
  private(set) var bytes: [UInt8] = []
  /// The open elements whose sheets do not apply to the page: `template`, whose sheets apply to its own
  /// content, and `noscript`, because browsers run scripts.
  private var others = 0

  /// Notices the beginning or end of an element, by its name.
  mutating func pass(_ tag: UnsafeBufferPointer<UInt8>, isEnd: Bool) {
    guard tag.begins(with: "template") || tag.begins(with: "noscript") else { return }
    others = max(0, others + (isEnd ? -1 : 1))
  }

  /// Adds a sheet.
  ///
  /// - Parameter tag: the text of its tag, whose `media` says where it applies.
  mutating func add(_ sheet: some Collection<UInt8>, of tag: UnsafeBufferPointer<UInt8>) {
    guard others == 0, bytes.count < StyleSheet.limit else { return }
    if !bytes.isEmpty { bytes.append(StyleSheet.border) }
    let media = Self.media(of: tag)
    if let media { bytes += Array("@media ".utf8) + media + [UInt8(ascii: "{")] }
    bytes += sheet.prefix(StyleSheet.limit - bytes.count)
    if media != nil { bytes.append(UInt8(ascii: "}")) }
  }

  private static func media(of tag: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let words = String(decoding: tag.prefix(400), as: UTF8.self)
    guard let name = words.lowercased().firstRange(of: " media=") else { return nil }
    let value = words[name.upperBound...]
    let quote = value.first.flatMap { "\"'".contains($0) ? $0 : nil }
    let media =
      quote.map { quote in value.dropFirst().prefix { $0 != quote } }
      ?? value.prefix { !$0.isWhitespace && $0 != ">" }
    return media.contains { "{};".contains($0) } ? nil : Array(media.utf8)
  }
}
