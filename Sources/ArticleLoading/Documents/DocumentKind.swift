/// The office documents and books that can be read, by pandoc's names for them.
enum DocumentKind: String {
  case docx, odt, epub, fb2

  /// The kind's name for messages.
  var words: String {
    switch self {
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .epub: "an EPUB book"
    case .fb2: "a FictionBook"
    }
  }

  /// Detects the kind from the bytes alone: they identify these formats, while a file name may be wrong.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      // Packed files: the first entry, uncompressed, declares the kind.
      let first = String(decoding: bytes.dropFirst(30).prefix(80), as: UTF8.self)
      if first.hasPrefix("mimetypeapplication/epub+zip") {
        self = .epub
      } else if first.hasPrefix("mimetypeapplication/vnd.oasis.opendocument.text") {
        self = .odt
      } else if bytes.suffix(256 * 1024).firstRange(of: Array("word/document.xml".utf8)) != nil {
        // The list of entries is at the end.
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
