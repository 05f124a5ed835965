import ArticleLoading
import ArticleText
import FactCheck

/// Reads the texts of copies again from their bytes, each once for all quotes that are compared with it: a forged session
/// can keep another text beside the bytes.
package final class CopiesReadAgain {
  /// What was read of a copy.
  private enum Reading {
    /// Its text, in UTF-8.
    case text([UInt8])
    /// The letters of a web page. What of it is its article is decided by rules that improve, so a later version of this
    /// program can read another text from an honest copy.
    case page(AllLetters)
    /// Its text is not known.
    case nothing

    var byteCount: Int {
      switch self {
      case .text(let text): text.count
      case .page(let letters): letters.count
      case .nothing: 0
      }
    }
  }

  /// What decides how bytes are read.
  private struct Key: Hashable {
    let original: Digest
    let response: Digest?
    let loader: String
    let fileName: String?
  }

  private var known: [Key: Reading] = [:]
  private var byteCount = 0
  /// The most bytes of readings in memory; one alone may have more.
  private static let mostBytes = 64_000_000

  package init() {}

  /// The text that this program reads from a copy, in UTF-8; `nil` if that is not known. Of a page that has a quoted word
  /// nowhere, the text is empty.
  /// - Parameters:
  ///   - quote: the words that were compared with the copy.
  ///   - text: the text that the session keeps.
  ///   - blob: returns the bytes of a hash; `nil` if they are missing.
  package func text(
    of capture: Capture, for quote: String, in text: [UInt8], blob: (Digest) -> [UInt8]?
  ) -> [UInt8]? {
    guard capture.hasText else { return [] }
    let content = capture.content
    guard ["text", "html"].contains(content.loader) else { return nil }
    // Of a page, only words that the session's text has are looked for.
    let comparison = content.loader == "html" ? QuoteComparison(of: quote, with: text) : nil
    guard comparison?.outcome.hasSameWords ?? true else { return nil }
    let key = Key(
      original: content.original, response: content.fetch?.response, loader: content.loader,
      fileName: content.fileName)
    let reading = known[key] ?? Self.reading(of: capture, blob: blob)
    keep(reading, key)
    switch reading {
    case .text(let text): return text
    case .nothing: return nil
    case .page(let letters):
      let words = (comparison?.places ?? []).map { text[$0] }.joined(separator: [0x20])
      return letters.surelyLack(Array(words)) ? [] : nil
    }
  }

  private func keep(_ reading: Reading, _ key: Key) {
    guard known[key] == nil else { return }
    if byteCount + reading.byteCount > Self.mostBytes { (known, byteCount) = ([:], 0) }
    known[key] = reading
    byteCount += reading.byteCount
  }

  private static func reading(of capture: Capture, blob: (Digest) -> [UInt8]?) -> Reading {
    let content = capture.content
    guard let bytes = blob(content.original) else { return .nothing }
    var source = LoadSource.kept(name: content.fileName ?? capture.name, bytes: bytes)
    if let fetch = content.fetch {
      guard let record = blob(fetch.response), let page = FetchedPage(record: record, body: bytes)
      else { return .nothing }
      source = .page(page, at: capture.captured)
    }
    // A copy can be larger than what is loaded by default.
    let reader = ArticleReader(limits: LoadLimits(maxBytes: .max))
    if content.loader == "html" {
      return (try? reader.input(from: source)).map { .page(AllWords(of: $0).letters) } ?? .nothing
    }
    return (try? reader.load(source, loader: content.loader).body.text).map { .text($0) }
      ?? .nothing
  }
}
