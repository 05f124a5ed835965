import FactCheck

/// What `pdftotext -bbox-layout` tells of a PDF: the lines of each page with their places, and what the
/// file says of itself.
struct PrintedDocument: Equatable {
  var pages: [PrintedPage] = []
  var title: String?
  var author: String?
  var created: PartialDate?

  /// Reads the program's output; `nil` when it takes too long.
  init?(_ output: [UInt8]) {
    let reader = Reader()
    guard XMLReading.read(output, within: .seconds(30), into: reader) else { return nil }
    self = reader.document
  }

  init(pages: [PrintedPage]) { self.pages = pages }

  private final class Reader: XMLReceiver {
    var document = PrintedDocument(pages: [])
    private var line: PrintedLine?
    private var words: [UInt8] = []
    let goesOn = true

    func start(_ name: String, _ attributes: [String: String]) {
      func number(_ name: String) -> Double { attributes[name].flatMap { Double($0) } ?? 0 }
      words.removeAll(keepingCapacity: true)
      let last = document.pages.count - 1
      switch name {
      case "page": document.pages.append(PrintedPage(height: number("height")))
      case "flow": if last >= 0 { document.pages[last].flows.append([]) }
      case "line":
        line = PrintedLine(
          text: "", left: number("xMin"), right: number("xMax"), top: number("yMin"),
          bottom: number("yMax"), firstWord: 0)
      case "word":
        if line?.firstWord == 0 { line?.firstWord = number("xMax") - number("xMin") }
      case "meta":
        let content = attributes["content"] ?? ""
        switch attributes["name"] {
        case "Author": document.author = PageLine.clean(content, limit: 300)
        case "CreationDate": document.created = PageDate(content)?.date
        default: break
        }
      default: break
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { words += bytes }

    func end(_ name: String) {
      let text = String(decoding: words, as: UTF8.self)
      words.removeAll(keepingCapacity: true)
      switch name {
      case "title": document.title = Self.title(text)
      case "word":
        let word = PrintedLetters.plain(text)
        guard !word.isEmpty, let isFirst = line?.text.isEmpty else { return }
        line?.text += isFirst ? word : " " + word
      case "line":
        defer { line = nil }
        let last = document.pages.count - 1
        guard let line, !line.text.isEmpty, last >= 0 else { return }
        let flow = document.pages[last].flows.count - 1
        if flow >= 0 { document.pages[last].flows[flow].append(line) }
      default: break
      }
    }

    /// A title, and not the name of the file that the document was made from.
    private static func title(_ text: String) -> String? {
      guard let title = PageLine.clean(text, limit: 300) else { return nil }
      let small = title.lowercased()
      let endings = [".doc", ".docx", ".indd", ".qxd", ".pdf", ".tex", ".odt", ".dvi", ".rtf"]
      let isFileName = endings.contains { small.hasSuffix($0) }
      return isFileName || small == "untitled" || small.hasPrefix("microsoft word - ") ? nil : title
    }
  }
}

/// Letters as they are written, of shapes that only printing knows.
enum PrintedLetters {
  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st",
  ]

  /// A word without ligatures, controls and white space.
  static func plain(_ word: String) -> String {
    var plain = ""
    for scalar in word.unicodeScalars {
      if let letters = ligatures[scalar] {
        plain += letters
      } else if !scalar.properties.isWhitespace, scalar.properties.generalCategory != .control,
        scalar != "\u{FEFF}"
      {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
