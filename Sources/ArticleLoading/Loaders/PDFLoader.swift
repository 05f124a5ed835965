import FactCheck

/// Reads a PDF with the program pdftotext: text in paragraphs, with the starts of its pages.
struct PDFLoader: ArticleLoader {
  let name = "pdf"
  /// The maximum size of its output; positions take some forty times the space of the letters.
  private static let outputLimit = 400_000_000
  /// The maximum memory of the program, in bytes: a hostile file can demand any amount.
  private static let memory = 2_000_000_000

  func recognizes(_ input: LoaderInput) -> Bool {
    // Readers accept some bytes before the mark; a file with more of them is still detected as a PDF.
    input.bytes.starts(with: Self.mark)
      || (input.fileEnding == "pdf" && Self.start(of: input.bytes) != nil)
  }

  private static let mark = Array("%PDF-".utf8)
  /// The most bytes before the mark, as in other readers.
  private static let mostBefore = 1024
  /// The number of bytes searched for it.
  private static let reach = 1_000_000

  /// The number of bytes before the mark of a PDF.
  private static func start(of bytes: [UInt8]) -> Int? {
    let start = bytes.prefix(reach)
    return start.firstRange(of: mark).map { $0.lowerBound - start.startIndex }
  }

  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    if let before = Self.start(of: input.bytes), before > Self.mostBefore {
      throw .damaged(
        path: input.path, kind: "a PDF with more than \(Self.mostBefore) bytes before its beginning"
      )
    }
    let result = try output(of: input)
    guard let document = PrintedDocument(result.output) else {
      throw .tooComplex(path: input.path)
    }
    if let page = document.crowdedPage {
      throw .crowdedPage(path: input.path, page: page, limit: PrintedDocument.mostWords)
    }
    let text = PrintedText(document)
    guard !text.bytes.isEmpty else {
      throw .noText(path: input.path, pages: document.pages.count)
    }
    let ciphers = CipherText.pages(of: document)
    guard ciphers.count + text.pagesWithoutText.count < document.pages.count || ciphers.isEmpty
    else { throw .unknownLetters(path: input.path) }
    guard text.bytes.count <= input.limits.maxBytes else {
      throw input.limits.tooLarge(input.path)
    }
    var extracted = ExtractedText(
      text: text.bytes, encoding: "UTF-8", title: document.title,
      facts: facts(of: document))
    if extracted.title == nil, let headline = text.headline.flatMap({ Self.title($0) }) {
      extracted.title = headline
      extracted.facts.found.insert(.init(.title, headline, from: "the largest letters"), at: 0)
    }
    extracted.pages = text.pages
    if let fault = Self.fault(in: result) { extracted.remarks.append(.damaged(fault)) }
    if !document.cutPages.isEmpty {
      extracted.remarks.append(.tooManySmallLetters(document.cutPages, of: document.pages.count))
    }
    if !ciphers.isEmpty {
      extracted.remarks.append(.unknownLetters(ciphers, of: document.pages.count))
    }
    if !text.pagesWithoutText.isEmpty {
      extracted.remarks.append(
        .pagesWithoutText(text.pagesWithoutText, of: document.pages.count))
    }
    if input.explains { extracted.dropped = text.dropped }
    return extracted
  }

  private static func title(_ headline: String) -> String? {
    TitleText.clean(Array(headline.utf8)[...], limit: 300)
  }

  private func output(of input: LoaderInput) throws(LoadError) -> ProgramResult {
    guard PackedStreams.unpackedCount(in: input.bytes) <= PackedStreams.mostBytes else {
      throw .unpacksTooLarge(path: input.path, limit: PackedStreams.mostBytes)
    }
    var call = ProgramCall("pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
    call.input = input.bytes
    call.maxBytes = Self.outputLimit
    call.memory = Self.memory
    call.patience = .seconds(input.limits.seconds)
    let result: ProgramResult
    do throws(ProgramFault) {
      result = try input.programs.run(call)
    } catch {
      throw .of(error, needing: .pdftotext, for: input.path, limits: input.limits)
    }
    guard result.status == 0 else {
      if result.complaint.contains("assword") { throw .locked(path: input.path) }
      throw .programFailed(path: input.path, .pdftotext, detail: result.complaint)
    }
    return result
  }

  /// The first fault that the program reports: it reads what it can of a damaged file, and skips the rest.
  private static func fault(in result: ProgramResult) -> String? {
    let lines = String(decoding: result.diagnostics, as: UTF8.self).split(
      whereSeparator: \.isNewline)
    return lines.first { $0.hasPrefix("Syntax Error") }.map { line in
      let words = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
      return TitleText.clean(Array(words.utf8)[...], limit: 120) ?? "Syntax Error"
    }
  }

  private func facts(of document: PrintedDocument) -> ExtractedFacts {
    var facts = ExtractedFacts()
    if let title = document.title { facts.found.append(.init(.title, title, from: "PDF Title")) }
    facts.authors = document.authors.map { Agent(name: $0) }
    facts.found += document.authors.map { .init(.author, $0, from: "PDF Author") }
    return facts
  }
}
