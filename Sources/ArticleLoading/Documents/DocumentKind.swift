/// The kinds of office documents and books that are read, by the names that pandoc has for them.
enum DocumentKind: String {
  case docx, odt, epub, fb2

  /// What it is, ready for a sentence.
  var words: String {
    switch self {
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .epub: "an EPUB book"
    case .fb2: "a FictionBook"
    }
  }

  /// Judges by the bytes alone: these formats can be told, and a name may lie.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      // Packed files; the first, uncompressed, is what the kind says of itself.
      let first = String(decoding: bytes.dropFirst(30).prefix(80), as: UTF8.self)
      if first.hasPrefix("mimetypeapplication/epub+zip") {
        self = .epub
      } else if first.hasPrefix("mimetypeapplication/vnd.oasis.opendocument.text") {
        self = .odt
      } else if bytes.suffix(256 * 1024).firstRange(of: Array("word/document.xml".utf8)) != nil {
        // The list of what is packed stands at the end.
        self = .docx
      } else {
        return nil
      }
    } else if String(decoding: bytes.prefix(1024), as: UTF8.self).contains("<FictionBook") {
      self = .fb2
    } else {
      return nil
    }
  }
}
