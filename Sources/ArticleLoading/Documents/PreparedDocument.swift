/// A packed document prepared for pandoc: what pandoc would skip is moved to where it reads it.
///
/// If unpacking fails, pandoc gets the original and reports the error.
struct PreparedDocument {
  private(set) var bytes: [UInt8]
  /// What was left out before pandoc.
  private(set) var dropped: [DroppedBlock] = []
  /// The metadata of a book or document that pandoc does not report.
  private(set) var block: TitleBlock?
  /// The title and authors in an office document's properties.
  private(set) var properties: OfficeProperties?
  /// The document as HTML, for formats that are read without pandoc.
  private(set) var html: [UInt8]?
  /// The number of bytes that may still be unpacked.
  private var budget = Self.mostBytes
  /// After this, the remaining parts of a book go to pandoc unchanged.
  private let deadline = ContinuousClock.now + .seconds(30)
  /// Whether the parts exceed the limit.
  private(set) var isTooLarge = false

  /// The limit for all parts together, in bytes.
  static let mostBytes = 100_000_000

  init(_ bytes: [UInt8], kind: DocumentKind, explains: Bool) {
    self.bytes = bytes
    if kind == .fb2 {
      readFictionBook()
      return
    }
    guard let file = PackedFile(bytes) else { return }
    switch kind {
    case .docx: prepareWord(file, explains)
    case .odt: readOpenDocument(file, explains)
    case .epub: prepareBook(file)
    case .fb2: break
    }
  }

  private mutating func readFictionBook() {
    guard let read = FictionBookReader.html(of: bytes) else { return }
    html = read.html
    block = read.reader.block
    dropped = read.reader.dropped
  }

  private mutating func readOpenDocument(_ file: PackedFile, _ explains: Bool) {
    guard let content = contents(of: "content.xml", in: file) else { return }
    let styles = OpenDocumentStyles([contents(of: "styles.xml", in: file) ?? [], content])
    var objects: [String: OpenDocumentObject] = [:]
    for name in file.names where name.hasSuffix("/content.xml") {
      let folder = String(name.dropLast("/content.xml".count))
      guard let part = contents(of: name, in: file) else { continue }
      objects[folder] = OpenDocumentObject(part, name: folder)
    }
    guard let read = OpenDocumentReader.html(of: content, styles: styles, objects: objects) else {
      return
    }
    html = read.html
    block = read.reader.block
    dropped = read.reader.dropped
    if explains {
      dropped += styles.pageHeaders.flatMap { DroppedBlock.of($0, .pageHeader) }
    }
    properties = contents(of: "meta.xml", in: file).map { OfficeProperties($0) }
  }

  private mutating func prepareWord(_ file: PackedFile, _ explains: Bool) {
    var parts: [String: [UInt8]] = [:]
    let list = contents(of: "word/styles.xml", in: file)
    if list == nil { parts["word/styles.xml"] = WordStyles.usual }
    let styles = WordStyles(list)
    let numbering = WordNumbering(contents(of: "word/numbering.xml", in: file))
    for name in file.names {
      guard Self.isText(name), let part = contents(of: name, in: file),
        let rewritten = WordRewriter.rewritten(part, styles: styles, numbering: numbering)
      else { continue }
      parts[name] = rewritten.bytes
      dropped += rewritten.dropped
    }
    if explains {
      for name in file.names where Self.isPageHeader(name) {
        guard let part = contents(of: name, in: file) else { continue }
        dropped += WordWords.each("w:hdr", in: part).flatMap { DroppedBlock.of($0, .pageHeader) }
        dropped += WordWords.each("w:ftr", in: part).flatMap { DroppedBlock.of($0, .pageHeader) }
      }
      if let part = contents(of: "word/comments.xml", in: file) {
        dropped += WordWords.each("w:comment", in: part).flatMap { DroppedBlock.of($0, .comment) }
      }
    }
    bytes = file.replacing(parts)
    properties = contents(of: "docProps/core.xml", in: file).map { OfficeProperties($0) }
  }

  /// The main text and its notes; some programs number the first file.
  private static func isText(_ name: String) -> Bool {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return false }
    let part = name.dropFirst(5).dropLast(4).filter { !$0.isNumber }
    return ["document", "footnotes", "endnotes"].contains(part)
  }

  private static func isPageHeader(_ name: String) -> Bool {
    (name.hasPrefix("word/header") || name.hasPrefix("word/footer")) && name.hasSuffix(".xml")
  }

  private mutating func prepareBook(_ file: PackedFile) {
    guard let path = BookPackage.path(in: file), let part = contents(of: path, in: file),
      let package = BookPackage(part, at: path)
    else { return }
    var block = package.block
    var changed: [String: [UInt8]] = [:]
    // pandoc omits parts outside the reading order, which notes often are.
    if let rewritten = package.rewritten { changed[path] = rewritten }
    var sheets: [String: [UInt8]] = [:]
    var marks: [String] = []
    for name in package.parts where changed[name] == nil {
      guard let part = contents(of: name, in: file) else { continue }
      let left = max(.zero, deadline - .now)
      let rewritten = BookPart.rewritten(part, block: block, within: left) { address in
        let path = PackedFile.path(of: address, from: name)
        if sheets[path] == nil {
          sheets[path] = file.contents(of: path, limit: StyleSheet.limit) ?? []
        }
        return sheets[path] ?? []
      }
      guard let rewritten else { continue }
      changed[name] = rewritten.bytes
      block = rewritten.part.block
      dropped += rewritten.part.dropped
      marks += rewritten.part.noteMarks
    }
    dropped += DroppedBlock.of(marks.joined(separator: " "), .noteMarks)
    self.block = block
    if !changed.isEmpty { bytes = file.replacing(changed) }
  }

  /// The content of a part, within the limit for all parts together: a small packed file can expand to more
  /// than the memory.
  private mutating func contents(of name: String, in file: PackedFile) -> [UInt8]? {
    guard let part = file.contents(of: name, limit: budget) else {
      isTooLarge = isTooLarge || file.size(of: name) > budget
      return nil
    }
    budget -= part.count
    return part
  }
}
