import ArticleLoading
import ArticleText
import FactCheck

/// brat's standoff format: an `.ann` file with its `.txt` beside it. Spans of a text that the session has
/// become claims.
struct BratImport: ImportFormat {
  var name: String { "brat" }
  var aliases: [String] { ["ann", "standoff"] }
  var summary: String {
    "brat standoff, .ann files with their .txt files; spans of articles of the session become claims"
  }

  func recognizes(_ input: ImportInput) -> Bool {
    if input.fileEnding == "ann" { return true }
    guard let first = input.bytes.split(separator: 0x0A, maxSplits: 1).first else { return false }
    return BratLine(String(decoding: first, as: UTF8.self))?.isSpan == true
  }

  func read(_ input: ImportInput, for shelf: ArticleShelf) throws -> ImportReading {
    guard let beside = try input.beside("txt") else {
      let name = (input.fileName ?? "-").split(separator: ".").dropLast().joined(separator: ".")
      throw ImportError.missingBeside(path: input.path, name: "\(name).txt")
    }
    let annotations = try PlainBytes(
      LoaderInput(path: input.path, fileName: input.fileName, bytes: input.bytes))
    let text = try PlainBytes(LoaderInput(path: input.path, fileName: nil, bytes: beside)).bytes
    var reading = ImportReading(input.source(name))
    if annotations.encoding != "UTF-8" { reading.remarks.append(.decodedAs(annotations.encoding)) }
    let article = Self.article(of: text, on: shelf)
    let lines = String(decoding: annotations.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { BratLine(String($0)) }
    var remarks: [String: [String]] = [:]
    for line in lines.compactMap({ $0 }) {
      if let (mark, remark) = line.remark { remarks[mark, default: []].append(remark) }
    }
    var spans: Set<String> = []
    for case .span(let mark, _, _, _)? in lines { spans.insert(mark) }
    var number = 0
    for (index, line) in lines.enumerated() {
      try input.tell(index, of: lines.count)
      guard let line else { continue }
      number += 1
      if let (mark, _) = line.remark {
        guard !spans.contains(mark) else { continue }
        reading.refused.append(RefusedRecord(number, .line(index + 1), .noTarget(mark)))
        continue
      }
      try reading.add(number, at: .line(index + 1)) {
        guard case .span(let mark, let type, let ranges, let words) = line else {
          throw RecordFault(.expected("a span (T) or a note on one"))
        }
        guard let article else {
          throw RecordFault(.noArticle(input.fileName.map { "with the text beside \($0)" } ?? "-"))
        }
        var claim = ForeignClaim(
          anchor: ForeignAnchor(
            exact: words, start: ranges.first?.lowerBound, end: ranges.last?.upperBound),
          remarks: remarks[mark] ?? [],
          origin: "marked \(mark) \(type) in \(input.fileName ?? "brat")")
        if type != "Claim" { claim.tags = [type] }
        return try claim.claim(in: article, on: shelf)
      }
    }
    return reading
  }

  /// The article that has this text, perhaps without the line end that brat requires at the end.
  private static func article(of text: [UInt8], on shelf: ArticleShelf) -> Article? {
    if let article = shelf.article(with: Digest(of: text)) { return article }
    guard text.last == 0x0A else { return nil }
    return shelf.article(with: Digest(of: text.dropLast()))
  }
}

/// A line of a standoff file.
enum BratLine {
  /// `T1<TAB>Claim 0 5;8 12<TAB>words`
  case span(mark: String, type: String, ranges: [Range<Int>], words: String)
  /// `A1<TAB>Verdict T1 False`
  case attribute(of: String, String)
  /// `#1<TAB>AnnotatorNotes T1<TAB>text`
  case note(on: String, String)
  /// A relation, an event, a normalization, or an unknown line.
  case other

  /// Reads a line; `nil` for an empty one.
  init?(_ line: String) {
    let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    guard let mark = fields.first, !line.allSatisfy(\.isWhitespace) else { return nil }
    let words = (fields.count > 1 ? fields[1] : "").split(separator: " ").map(String.init)
    self = .other
    switch mark.first {
    case "T" where fields.count == 3 && words.count >= 3:
      let pieces = words.dropFirst().joined(separator: " ").split(separator: ";")
      var ranges: [Range<Int>] = []
      for piece in pieces {
        let ends = piece.split(separator: " ").compactMap { Int($0) }
        guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1] else { return }
        ranges.append(ends[0]..<ends[1])
      }
      guard !ranges.isEmpty else { return }
      self = .span(mark: mark, type: words[0], ranges: ranges, words: fields[2])
    case "A", "M":
      guard words.count >= 2 else { return }
      let value = words.dropFirst(2).joined(separator: " ")
      self = .attribute(of: words[1], value.isEmpty ? words[0] : "\(words[0]): \(value)")
    case "#":
      guard words.count >= 2, fields.count == 3 else { return }
      self = .note(on: words[1], fields[2])
    default: break
    }
  }

  var isSpan: Bool { if case .span = self { true } else { false } }

  /// The remark of the line, and the mark of its span.
  var remark: (mark: String, text: String)? {
    switch self {
    case .attribute(let mark, let text), .note(let mark, let text): (mark, text)
    case .span, .other: nil
    }
  }
}
