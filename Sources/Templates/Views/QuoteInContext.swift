import ArticleText
import FactCheck
import ReportModel

/// A quote with the words around it, paragraph by paragraph.
struct QuoteInContext {
  /// One paragraph of visible text with the quoted part of it.
  struct Paragraph: Equatable {
    var text: [UInt8]
    var quoted: Range<Int>
    /// Whether it contains words in the opposite direction of the report's fixed words.
    var isTurned = false
  }

  /// An article's text, in which the context of a quote is looked up.
  struct Source {
    let bytes: [UInt8]
    let index: CodePointIndex

    init(_ content: String) {
      bytes = Array(content.utf8)
      index = CodePointIndex(bytes)
    }

    /// The place of a quote, in UTF-8 offsets; `nil` if other words are there.
    func range(_ quote: Report.Quote) -> Range<Int>? {
      guard let start = quote.start, let end = quote.end, start < end,
        let from = index.utf8Offset(ofCodePoint: start),
        let to = index.utf8Offset(ofCodePoint: end),
        bytes[from..<to].elementsEqual(quote.exact.utf8)
      else { return nil }
      return from..<to
    }

    /// The place of a part of the text, in UTF-8 offsets; `nil` if it is outside this text.
    func range(_ place: Report.Place) -> Range<Int>? {
      guard place.start < place.end, let from = index.utf8Offset(ofCodePoint: place.start),
        let to = index.utf8Offset(ofCodePoint: place.end)
      else { return nil }
      return from..<to
    }

    func words(_ start: Int, _ end: Int) -> String? {
      guard start <= end, let from = index.utf8Offset(ofCodePoint: start),
        let to = index.utf8Offset(ofCodePoint: end)
      else { return nil }
      return String(decoding: bytes[from..<to], as: UTF8.self)
    }
  }

  /// The number of code points shown on either side if the report has the article's text.
  static let reach = 160

  let paragraphs: [Paragraph]

  /// Puts a quote into its context: more than the report's own 32 code points if the report has the article's
  /// text, else those; never beyond the paragraph, and only whole words.
  init(_ quote: Report.Quote, in source: Source?) {
    let before = Self.before(quote, in: source)
    let behind = Self.behind(quote, in: source)
    let parts = ShownText.quoteParagraphs(quote.exact)
    paragraphs = parts.enumerated().map { index, part in
      var text = index == 0 ? before : []
      var part = part[...]
      // White space at the quote's edge stays outside the stars.
      while part.first == UInt8(ascii: " ") {
        if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
        part = part.dropFirst()
      }
      let start = text.count
      var end = part.endIndex
      while end > part.startIndex, part[end - 1] == UInt8(ascii: " ") { end -= 1 }
      text += part
      let quoted = start..<start + (end - part.startIndex)
      if index == parts.count - 1 {
        if text.last == UInt8(ascii: " "), behind.first == UInt8(ascii: " ") { text.removeLast() }
        text += behind
      }
      while text.last == UInt8(ascii: " "), text.count > quoted.upperBound { text.removeLast() }
      return Paragraph(text: text, quoted: quoted)
    }
  }

  /// The text before the quote in its paragraph, after an ellipsis if it was cut.
  private static func before(_ quote: Report.Quote, in source: Source?) -> [UInt8] {
    var window = quote.prefix ?? ""
    var isCut = quote.start.map { $0 > window.unicodeScalars.count } ?? true
    if let source, let start = quote.start, source.range(quote) != nil {
      window = source.words(max(0, start - reach), start) ?? window
      isCut = start > reach
    }
    guard !window.isEmpty else { return [] }
    let (words, isWhole) = ShownText.tail(window)
    let space = UInt8(ascii: " ")
    guard isCut, isWhole else { return Array(words.drop { $0 == space }) }
    guard let cut = words.firstIndex(of: space) else { return Array("…".utf8) + words }
    return Array("… ".utf8) + balanced(words[(cut + 1)...])
  }

  /// The text after the quote in its paragraph, before an ellipsis if it was cut.
  private static func behind(_ quote: Report.Quote, in source: Source?) -> [UInt8] {
    var window = quote.suffix ?? ""
    // The length of an article without its text is unknown.
    var isCut = window.unicodeScalars.count >= QuotedText.context
    if let source, let end = quote.end, source.range(quote) != nil {
      window = source.words(end, min(source.index.count, end + reach)) ?? window
      isCut = end + reach < source.index.count
    }
    guard !window.isEmpty else { return [] }
    let (words, isWhole) = ShownText.head(window)
    let space = UInt8(ascii: " ")
    guard isCut, isWhole else {
      return Array(words.reversed().drop { $0 == space }.reversed())
    }
    guard let cut = words.lastIndex(of: space) else { return words + "…".utf8 }
    return balanced(words[..<cut]) + " …".utf8
  }

  /// The rest of a cut text, with its bidirectional controls paired again.
  private static func balanced(_ words: ArraySlice<UInt8>) -> [UInt8] {
    ShownText.collapsed(String(decoding: words, as: UTF8.self))
  }
}
