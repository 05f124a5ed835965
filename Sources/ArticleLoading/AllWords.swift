/// All words in the bytes of a source, without the rules that decide what of it is an article: to search in, not to
/// read.
public struct AllWords: Sendable {
  /// Texts in UTF-8, which overlap: the decoded bytes; of markup also the text without tags, and the values of
  /// attributes; of a packed document all this of each file in it.
  public private(set) var texts: [[UInt8]] = []

  /// What the files in a packed document may have together, in bytes. More is not unpacked.
  private static let mostUnpacked = 200_000_000

  /// Reads a source of any kind. Of a PDF file there are only the bytes, because its text needs a program.
  public init(of input: LoaderInput) {
    guard let packed = PackedFile(input.bytes) else {
      add(input.bytes, charset: input.charset)
      return
    }
    var rest = Self.mostUnpacked
    for name in packed.names {
      texts.append(Array(name.utf8))
      guard let part = packed.contents(of: name, limit: rest) else { continue }
      rest -= part.count
      add(part, charset: nil)
    }
  }

  private mutating func add(_ bytes: [UInt8], charset: String?) {
    let input = LoaderInput(path: "", fileName: nil, bytes: bytes, charset: charset)
    let decoded = try? DecodedText(input, declared: DeclaredEncoding.find(in: bytes)).bytes
    // The encoding can be a guess.
    if decoded != bytes { texts.append(bytes) }
    guard let decoded else { return }
    texts.append(decoded)
    guard decoded.contains(UInt8(ascii: "<")), let tree = PageParser().parse(decoded) else {
      return
    }
    texts.append(tree.nodes.indices.flatMap { tree.text(of: $0) })
    texts.append(tree.bytes)
  }
}
