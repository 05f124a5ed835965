import ArticleText

/// All words in the bytes of a source, without the rules that decide what of it is an article: to search in, not to
/// read.
public struct AllWords: Sendable {
  /// Texts in UTF-8, which overlap: the decoded bytes, also with their character references and the escapes of scripts
  /// resolved; of markup also the text without tags; of a packed document all this of each file in it.
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
    let resolved = Self.resolvingReferences(decoded)
    if let resolved { texts.append(resolved) }
    if let text = ScriptEscapes.resolved(in: resolved ?? decoded) {
      texts.append(text)
      let read = Self.resolvingReferences(text)
      if let read { texts.append(read) }
      // A script can have a page's markup in a string.
      if text.contains(UInt8(ascii: "<")) { texts.append(Self.withoutTags(read ?? text)) }
    }
    guard decoded.contains(UInt8(ascii: "<")), let tree = PageParser().parse(decoded) else {
      return
    }
    texts.append(tree.nodes.indices.flatMap { tree.text(of: $0) })
  }

  /// A text without what may be tags in it.
  private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var copied = 0
    while let start = text[copied...].firstIndex(of: UInt8(ascii: "<")),
      let end = text[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      rest += text[copied..<start]
      copied = end + 1
    }
    return rest + text[copied...]
  }

  /// A text with its character references resolved wherever they are, also in tags and scripts; `nil` if it has none.
  private static func resolvingReferences(_ text: [UInt8]) -> [UInt8]? {
    var resolved: [UInt8] = []
    var copied = 0
    var at = 0
    while let start = text[at...].firstIndex(of: UInt8(ascii: "&")) {
      at = start + 1
      guard let reference = CharacterReference(text[start...], in: .text) else { continue }
      resolved += text[copied..<start]
      resolved += reference.text.utf8
      copied = start + reference.length
      at = copied
    }
    return copied > 0 ? resolved + text[copied...] : nil
  }
}

extension AllWords {
  /// The letters of all texts.
  public var letters: AllLetters { AllLetters(texts) }
}

/// The letters of the texts in a source, to find out what is not in it.
public struct AllLetters: Sendable {
  /// The letters from a to z of each text, in small letters; empty if words that are not there could be read.
  private let texts: [[UInt8]]
  /// Whether the source writes nothing out that rules read as other words.
  private let areAll: Bool

  init(_ texts: [[UInt8]]) {
    areAll = !texts.contains(where: Self.hasFormulas)
    self.texts = areAll ? texts.map(Self.letters) : []
  }

  /// The number of letters of all texts.
  public var count: Int { texts.reduce(0) { $0 + $1.count } }

  /// Whether a word is in none of the texts, so that no rule can have read it from the source. `false` wherever that is
  /// not certain: rules decode, join, number and spell out what is in a page, and those of other versions of this
  /// program differ.
  ///
  /// Only runs of four and more letters from a to z are searched for, in the letters of each text without anything between
  /// them. Others can be numerals of a list, or letters in another encoding.
  /// - Parameter words: words that were read from the source.
  public func surelyLack(_ words: [UInt8]) -> Bool {
    guard areAll else { return false }
    return String(decoding: words, as: UTF8.self).split { !$0.isLetter }.contains { word in
      guard word.utf8.count >= 4, word.utf8.allSatisfy(Self.isLetter) else { return false }
      let word = word.lowercased()
      guard !word.allSatisfy({ "ivxlcdm".contains($0) }) else { return false }
      return !texts.contains {
        !QuoteFinder.matches(of: Array(word.utf8), in: $0, limit: 1).isEmpty
      }
    }
  }

  /// Whether a text has formulas, which are written out in words: in MathML, or in TeX for a script that shows it.
  private static func hasFormulas(_ text: [UInt8]) -> Bool {
    let has = { (mark: String) in
      !QuoteFinder.matches(of: Array(mark.utf8), in: text, ignoringCase: true, limit: 1).isEmpty
    }
    // Many scripts have such brackets in the patterns of their searches.
    return has("<math") || (has("\\\\(") && (has("mathjax") || has("katex")))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The letters from a to z of a text in small letters; ligatures count as theirs.
  private static func letters(_ text: some Sequence<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text {
      if isLetter(byte) {
        letters.append(byte | 0x20)
      } else if last == (0xEF, 0xAC), let ligature = ligatures[byte] {
        letters += ligature.utf8
      }
      last = (last.1, byte)
    }
    return letters
  }

  /// By the last byte of U+FB00 to U+FB06 in UTF-8.
  private static let ligatures: [UInt8: String] = [
    0x80: "ff", 0x81: "fi", 0x82: "fl", 0x83: "ffi", 0x84: "ffl", 0x85: "st", 0x86: "st",
  ]
}
