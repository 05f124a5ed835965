/// A packed document as pandoc gets it: with what pandoc would pass over put where it reads it.
///
/// Whatever cannot be unpacked here goes to pandoc as it is, which says what is wrong with it.
struct PreparedDocument {
  private(set) var bytes: [UInt8]
  /// What is left out before pandoc sees it.
  private(set) var dropped: [DroppedBlock] = []
  /// What an EPUB book says of itself.
  private(set) var book: BookPackage?

  init(_ bytes: [UInt8], kind: DocumentKind, explains: Bool) {
    self.bytes = bytes
    guard kind == .docx || kind == .epub, let file = PackedFile(bytes) else { return }
    if kind == .docx { prepareWord(file, explains) } else { prepareBook(file) }
  }

  private mutating func prepareWord(_ file: PackedFile, _ explains: Bool) {
    var parts: [String: [UInt8]] = [:]
    let list = file.contents(of: "word/styles.xml")
    if list == nil { parts["word/styles.xml"] = WordStyles.usual }
    let styles = WordStyles(list)
    for name in file.names {
      guard Self.isText(name), let part = file.contents(of: name),
        let rewritten = WordRewriter.rewritten(part, styles: styles)
      else { continue }
      parts[name] = rewritten.bytes
      dropped += rewritten.dropped
    }
    if explains {
      for name in file.names where Self.isPageHeader(name) {
        guard let part = file.contents(of: name), let words = WordWords.of(part) else { continue }
        dropped.append(DroppedBlock(reason: .pageHeader, excerpt: words))
      }
    }
    bytes = file.replacing(parts)
  }

  /// The text itself, and its notes; some programs number the first one.
  private static func isText(_ name: String) -> Bool {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return false }
    let part = name.dropFirst(5).dropLast(4).filter { !$0.isNumber }
    return ["document", "footnotes", "endnotes"].contains(part)
  }

  private static func isPageHeader(_ name: String) -> Bool {
    (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
  }

  private mutating func prepareBook(_ file: PackedFile) {
    guard let place = BookPackage.place(in: file), let part = file.contents(of: place),
      let package = BookPackage(part)
    else { return }
    book = package
    // pandoc leaves out what is not read in turn, and notes are often such a part.
    if let rewritten = package.rewritten { bytes = file.replacing([place: rewritten]) }
  }
}

/// The words of a part of a Word document, on one line.
private final class WordWords: XMLReceiver {
  private var words = ""
  private var isWord = false
  let goesOn = true

  static func of(_ part: [UInt8]) -> String? {
    let reader = WordWords()
    guard XMLReading.read(part, into: reader) else { return nil }
    return TitleText.clean(Array(reader.words.utf8)[...], limit: 80)
  }

  func start(_ name: String, _ attributes: [String: String]) {
    isWord = name == "w:t"
    if name == "w:p" || name == "w:tab" { words += " " }
  }
  func end(_ name: String) { isWord = false }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isWord { words += String(decoding: bytes, as: UTF8.self) }
  }
}
