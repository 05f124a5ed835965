import ArticleText

/// A text file's bytes as normalized UTF-8, and their former encoding.
struct DecodedText {
  let bytes: [UInt8]
  let encoding: String
  let remarks: [LoadRemark]

  /// Detects the encoding and decodes.
  ///
  /// A byte order mark decides. Without one it is UTF-8 if the bytes are valid, whatever was declared: other
  /// encodings hardly ever look like it, and wrong declarations are common. Otherwise it is the first declared
  /// encoding that fits the bytes, or the one that the letters show, or windows-1252, in which every Western
  /// text can be read.
  ///
  /// - Parameter declared: the text's own declaration; a server's comes first.
  /// - Throws: `LoadError.binary` if the bytes are not text, `needsOtherLoader` for UTF-32, `noConverter`.
  init(_ input: LoaderInput, declared own: TextEncoding? = nil) throws(LoadError) {
    let source = input.bytes
    let served = input.charset.flatMap { TextEncoding(label: $0) }
    let said = [served, own].compactMap { $0 }
    switch ByteOrderMark(of: source) {
    case .utf32:
      // Nobody saves articles in it; refusing is better than code that never runs.
      throw .needsOtherLoader(path: input.path, kind: "UTF-32 text")
    case .utf16(let bigEndian):
      try self.init(utf16: source.dropFirst(2), bigEndian: bigEndian, path: input.path)
    case .utf8:
      try Self.refuseBinary(source, path: input.path)
      self.init((source, 0), encoding: "UTF-8")
    case nil:
      if let kind = Signature.kind(of: source) { throw .binary(path: input.path, kind: kind) }
      if let wide = said.first, wide.isUTF16, Signature.looksLikeUTF16(source) {
        let bigEndian = wide.name == "UTF-16BE"
        try self.init(utf16: source[...], bigEndian: bigEndian, path: input.path)
        return
      }
      try Self.refuseBinary(source, path: input.path)
      if Self.isUTF8(source, declared: said.first) {
        self.init((source, 0), encoding: "UTF-8")
      } else {
        let (decoded, encoding, isGuess) = try Self.decode(
          source, declared: said, path: input.path)
        // Any bytes can be read as windows-1252, so fewer controls suffice for a refusal.
        try Self.refuseBinary(source, broken: decoded.replaced, slips: 2, path: input.path)
        self.init(
          decoded, encoding: encoding, guessedAgainst: isGuess ? .some(said.first?.name) : nil)
      }
    }
  }

  private init(utf16 bytes: ArraySlice<UInt8>, bigEndian: Bool, path: String) throws(LoadError) {
    let decoded = UTF16Bytes.decode(bytes, bigEndian: bigEndian)
    try Self.refuseBinary(decoded.bytes, broken: decoded.replaced, path: path)
    self.init(decoded, encoding: bigEndian ? "UTF-16BE" : "UTF-16LE")
  }

  private static func isUTF8(_ source: [UInt8], declared: TextEncoding?) -> Bool {
    let census = UTF8Census(of: source)
    if let declared, declared.isSevenBit, census.wellFormed + census.broken == 0 {
      return !source.contains(0x1B)
    }
    // A declaration of UTF-8 allows more broken bytes.
    return census.isUTF8 || declared?.isUTF8 == true && census.wellFormed >= census.broken
  }

  /// Decodes by the first declared encoding in which four of five bytes beyond ASCII are valid, else by the one
  /// that the letters show.
  private static func decode(
    _ source: [UInt8], declared: [TextEncoding], path: String
  ) throws(LoadError) -> (
    text: (bytes: [UInt8], replaced: Int), encoding: String, isGuess: Bool
  ) {
    let strange = source.count { $0 >= 0x80 }
    for encoding in declared {
      guard let converter = encoding.converter else { continue }
      guard let text = try? SystemConverter.decode(source, from: converter) else {
        throw .noConverter(path: path, encoding: encoding.name)
      }
      if text.replaced <= strange / 5 { return (text, encoding.name, false) }
    }
    let isWestern = declared.contains { $0.name == "windows-1252" }
    if let likely = LikelyEncoding(source).find(isContradicted: isWestern),
      let converter = likely.converter,
      let text = try? SystemConverter.decode(source, from: converter),
      text.replaced <= strange / 20
    {
      return (text, likely.name, true)
    }
    return (Windows1252.decode(source), "windows-1252", false)
  }

  /// - Parameter declared: what was declared instead of a guessed encoding; `nil` if it is not a guess.
  private init(
    _ decoded: (bytes: [UInt8], replaced: Int), encoding: String,
    guessedAgainst declared: String?? = nil
  ) {
    let normalized = TextNormalizer.normalize(decoded.bytes)
    let invalid = decoded.replaced + normalized.replacedInvalid
    var remarks: [LoadRemark] = []
    if let declared {
      remarks.append(.guessedEncoding(encoding, declared: declared))
    } else if encoding != "UTF-8" {
      remarks.append(.decodedAs(encoding: encoding))
    }
    if normalized.replacedNULs > 0 { remarks.append(.replacedNULs(normalized.replacedNULs)) }
    if invalid > 0 { remarks.append(.replacedInvalid(invalid)) }
    bytes = normalized.bytes
    self.encoding = encoding
    self.remarks = remarks
  }

  /// Refuses bytes with many control or broken characters, of which text has hardly any.
  ///
  /// - Parameter slips: how many a text can have however short it is, if most of it is text.
  private static func refuseBinary(
    _ bytes: [UInt8], broken: Int = 0, slips: Int = 8, path: String
  ) throws(LoadError) {
    let count = ControlCount(of: bytes)
    let strange = count.nuls + count.stray + broken
    func abound(_ number: Int, oneIn share: Int) -> Bool {
      number > slips && number > bytes.count / share
    }
    guard
      abound(count.nuls, oneIn: 100) || abound(strange, oneIn: 20) || strange > bytes.count / 2
    else { return }
    if Signature.looksLikeUTF16(bytes) {
      throw .needsOtherLoader(path: path, kind: "UTF-16 text without a byte order mark")
    }
    throw .binary(path: path, kind: Signature.kindOfUnsigned(bytes))
  }
}

/// The encoding in a byte order mark.
enum ByteOrderMark: Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  case utf32

  init?(of bytes: [UInt8]) {
    // UTF-32LE begins like UTF-16LE, but no text begins with NUL.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16(bigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16(bigEndian: true)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else {
      return nil
    }
  }
}
