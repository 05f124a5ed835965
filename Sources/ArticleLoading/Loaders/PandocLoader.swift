import FactCheck

/// Reads office documents and books, most of them with the program pandoc.
///
/// pandoc's HTML distinguishes headings, lists, tables and notes. It does not get RTF, whose letters it loses.
/// OpenDocument and FictionBook are read without it.
struct PandocLoader: ArticleLoader {
  let name = "pandoc"
  var limits = PageParser.Limits()
  /// The maximum size of its output, which is larger than the text in it.
  private static let outputLimit = 200_000_000
  /// The maximum memory of pandoc, in MB of 1,048,576 bytes.
  private static let memory = 512
  /// The exit codes of pandoc if it cannot unpack, parse or decode a document.
  private static let damageCodes: Set<Int32> = [44, 63, 64, 92, 94]

  func recognizes(_ input: LoaderInput) -> Bool { DocumentKind(of: input.bytes) != nil }

  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    guard let kind = DocumentKind(of: input.bytes) else {
      throw .needsOtherLoader(path: input.path, kind: "a document of an unknown kind")
    }
    let document = PreparedDocument(input.bytes, kind: kind, explains: input.explains)
    let html: [UInt8]
    if document.isTooLarge {
      throw .unpacksTooLarge(path: input.path, limit: PreparedDocument.mostBytes)
    } else if let read = document.html {
      html = read
    } else if kind == .odt || kind == .fb2 {
      throw .damaged(path: input.path, kind: kind.words)
    } else {
      html = try page(of: input, document.bytes, kind)
    }
    guard let tree = PageParser(limits: limits).parse(html) else {
      throw .tooComplex(path: input.path)
    }
    let text = DocumentText(tree)
    guard text.bytes.count <= input.limits.maxBytes else {
      throw input.limits.tooLarge(input.path)
    }
    var block = document.block ?? TitleBlock(tree, kind: kind)
    document.properties?.complete(&block, of: text.bytes)
    var extracted = ExtractedText(
      text: text.bytes, encoding: "UTF-8", title: block.title, facts: block.facts)
    extracted.standfirst = block.subtitle
    if input.explains {
      // The title block that pandoc makes of a book's package does not belong to the book.
      let shown = text.dropped.filter { document.block == nil || $0.reason != .byline }
      extracted.dropped = document.dropped + block.dropped + shown
    }
    return extracted
  }

  private func page(
    of input: LoaderInput, _ bytes: [UInt8], _ kind: DocumentKind
  ) throws(LoadError) -> [UInt8] {
    let arguments = [
      "--from=\(kind.rawValue)", "--to=html", "--standalone", "--wrap=none", "--no-highlight",
    ]
    // A hostile document must not read other files; versions before 2.15 do not have this option.
    var result = try run(["--sandbox"] + arguments, bytes, input)
    if result.status == 6 || result.status == 2, result.complaint.contains("--sandbox") {
      result = try run(arguments, bytes, input)
    }
    switch result.status {
    case 0: return result.output
    // Its runtime ran out of memory.
    case 251: throw .needsMemory(path: input.path, .pandoc, limit: Self.memory * 1_048_576)
    case let status where Self.damageCodes.contains(status):
      throw .damaged(path: input.path, kind: kind.words)
    default: throw .programFailed(path: input.path, .pandoc, detail: result.complaint)
    }
  }

  private func run(
    _ arguments: [String], _ bytes: [UInt8], _ input: LoaderInput
  ) throws(LoadError) -> ProgramResult {
    // Its own option limits its memory, because it reserves more address space than any machine has.
    var call = ProgramCall("pandoc", arguments + ["+RTS", "-M\(Self.memory)M", "-RTS"])
    call.input = bytes
    call.maxBytes = Self.outputLimit
    call.patience = .seconds(input.limits.seconds)
    do throws(ProgramFault) {
      return try input.programs.run(call)
    } catch {
      throw .of(error, needing: .pandoc, for: input.path, limits: input.limits)
    }
  }
}
