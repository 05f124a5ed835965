import FactCheck
import ReportModel

extension Capture {
  /// What it is: `html, 12,345 bytes, captured 3 February 2026, 09:35 UTC, 46 sentences, SHA-256 ab12…`.
  package func inWords(by clock: WallClock) -> String {
    var parts = [content.loader, Counted.text(byteCount, "byte")]
    if let size = facts?.size { parts.append(size) }
    parts.append("captured \(DateWords.text(PartialDate(lookedAt: captured), by: clock))")
    if let published { parts.append("published \(DateWords.text(published, by: clock))") }
    if let archiveFile { parts.append("from the archive \(archiveFile)") }
    if hasText { parts.append(Counted.text(content.sentenceCount, "sentence")) }
    if picture != nil { parts.append("with a picture and a PDF of the page") }
    parts.append("SHA-256 \(content.original.hex.prefix(12))…")
    let words = parts.joined(separator: ", ")
    return title.map { "“\($0)”, \(words)" } ?? words
  }
}

extension PictureFacts {
  /// Its size: `1,200 × 800 pixels`; `nil` if it is not known.
  var size: String? {
    guard let width, let height else { return nil }
    return "\(Counted.grouped(width)) × \(Counted.grouped(height)) pixels"
  }

  /// When, where and with what it was made, by name; `nil` for what is not known.
  var origin: [(String, String?)] {
    [("made", made), ("made at", place), ("made with", device)]
  }
}

extension RedactedCopy {
  /// What is left of it: `captured 3 February 2026, 09:35 UTC; removed, because it contained redacted words`.
  func inWords(by clock: WallClock) -> String {
    "captured \(DateWords.text(PartialDate(lookedAt: captured), by: clock)); "
      + "removed, because it contained redacted words"
  }
}

extension ReportedQuoteCheck {
  /// What it says: `the imported report says that the words are in its copy of 3 February 2026; not compared here`.
  func inWords(by clock: WallClock) -> String {
    let copy = "its copy of \(DateWords.text(PartialDate(lookedAt: captured), by: clock))"
    let words =
      switch outcome {
      case .verbatim: "the words are in \(copy)"
      case .typography: "the words are in \(copy), but for quotation marks, dashes or white space"
      case .close: "\(copy) has other words: \(difference ?? "")"
      case .missing: "the words are not in \(copy)"
      }
    return "the imported report says that \(words); not compared in this session"
  }
}

extension QuoteCheck {
  /// What it says: `the words are in k1, sentence 4`.
  package var inWords: String {
    let copy = "k\(capture)"
    let place = page.map { ", p. \($0)" } ?? sentence.map { ", sentence \($0)" } ?? ""
    var words =
      switch outcome {
      case .verbatim: "the words are in \(copy)\(place)"
      case .typography:
        "the words are in \(copy)\(place), but for quotation marks, dashes or white space"
      case .close: "\(copy)\(place) has other words: \(difference ?? "")"
      case .missing: "the words are not in \(copy)"
      }
    if let omitted { words += "; ellipses stand for \(Counted.text(omitted, "word"))" }
    if !insertions.isEmpty {
      words += "; an editor put in " + insertions.map { "[\($0)]" }.joined(separator: ", ")
    }
    return words
  }

  /// The same, with the colour of the outcome.
  var runs: [TextOutput.Run] {
    [.init("quote: ", .faint), .init(inWords, outcome.hasSameWords ? .good : .bad)]
  }
}
