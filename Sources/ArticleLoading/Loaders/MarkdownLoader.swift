import FactCheck
import Markdown

/// Reads Markdown: its markup becomes text.
struct MarkdownLoader: ArticleLoader {
  let name = "markdown"
  var limits = MarkdownDocument.Limits()

  func recognizes(_ input: LoaderInput) -> Bool {
    input.fileEnding == "md" || input.fileEnding == "markdown"
      || input.mediaType == "text/markdown"
  }

  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText {
    // Normalized before it is parsed, so that replacements are counted.
    let decoded = try DecodedText(input)
    let front = FrontMatter(decoded.bytes)
    let source = MarkdownSource(front?.rest ?? decoded.bytes[...])
    guard let document = MarkdownDocument(source.text, limits: limits) else {
      throw .tooComplex(path: input.path)
    }
    var text = MarkdownText()
    document.walk { text.add($0) }
    var remarks = decoded.remarks
    if text.droppedHTML > 0 { remarks.append(.droppedHTML(blocks: text.droppedHTML)) }
    var facts = front?.facts ?? ExtractedFacts()
    if front?.title == nil, let title = text.title {
      facts.found.insert(.init(.title, title, from: "the first heading"), at: 0)
    }
    var extracted = ExtractedText(
      text: text.bytes, encoding: decoded.encoding, title: front?.title ?? text.title,
      facts: facts, remarks: remarks)
    extracted.standfirst = front?.standfirst
    if input.explains {
      extracted.dropped =
        (front?.dropped ?? []) + text.dropped
        + DroppedBlock.of(source.noteMarks.joined(separator: " "), .noteMarks)
    }
    return extracted
  }
}
