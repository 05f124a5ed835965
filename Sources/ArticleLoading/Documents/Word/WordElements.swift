/// What the elements of a Word document mean to the rewriter.
///
/// Word documents have dozens of wrappers around shown words (fields, links, content controls, smart tags,
/// insertions), and programs add their own. So the lists name what is not shown and what pandoc reads by name;
/// every other element is a wrapper, whose words are shown.
enum WordElements {
  /// Written with their tags, because pandoc reads them.
  static let kept: Set<String> = [
    "w:document", "w:body", "w:footnotes", "w:footnote", "w:endnotes", "w:endnote", "w:p", "w:r",
    "w:t",
    "w:br", "w:tab", "w:noBreakHyphen", "w:softHyphen", "w:tbl", "w:tr", "w:tc",
  ]

  /// Properties, written with all that is in them.
  static let properties: Set<String> = ["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr"]

  /// Elements of a run that show something.
  static let inline: Set<String> = ["w:t", "w:tab", "w:br", "w:cr", "w:ptab", "w:sym"]

  /// Elements without shown words. Alternative text of a table is among them, which pandoc would print beside
  /// the caption, and its declared columns, since pandoc drops cells for which it declares no width.
  static let silent: Set<String> = [
    "w:sectPr", "w:tblGrid", "w:tblCaption", "w:tblDescription", "w:tblPrEx", "w:sdtEndPr",
    "w:customXmlPr", "w:smartTagPr", "w:rubyPr", "m:oMathParaPr",
  ]

  /// Names of other vocabularies for the same things: text in drawings.
  private static let synonyms = [
    "a:txBody": "w:txbxContent", "a:p": "w:p", "a:r": "w:r", "a:t": "w:t", "a:br": "w:br",
  ]

  /// The usual prefixes of vocabularies, by their ends, in transitional and in strict documents.
  private static let vocabularies = [
    "/wordprocessingml/2006/main": "w", "/wordprocessingml/main": "w",
    "/officeDocument/2006/math": "m", "/officeDocument/math": "m",
    "/officeDocument/2006/relationships": "r", "/officeDocument/relationships": "r",
    "/markup-compatibility/2006": "mc", "/drawingml/2006/main": "a", "/drawingml/main": "a",
    "/drawingml/2006/chart": "c", "/drawingml/chart": "c", "/drawingml/2006/diagram": "dgm",
    "/drawingml/diagram": "dgm", "/drawingml/2006/wordprocessingDrawing": "wp",
    "/drawingml/wordprocessingDrawing": "wp", "microsoft-com:vml": "v",
    "microsoft-com:office:office": "o",
  ]

  /// A name with the usual prefix of its vocabulary.
  static func usual(_ name: String, _ prefixes: [String: String]) -> String {
    var name = name
    if !prefixes.isEmpty {
      let parts = name.split(separator: ":", maxSplits: 1)
      let prefix = parts.count == 2 ? String(parts[0]) : ""
      if let usual = prefixes[prefix], let own = parts.last { name = "\(usual):\(own)" }
    }
    return synonyms[name] ?? name
  }

  /// Adds the prefixes that a document declares and that are not the usual ones.
  static func note(_ attributes: [String: String], in prefixes: inout [String: String]) {
    for (name, value) in attributes where name == "xmlns" || name.hasPrefix("xmlns:") {
      let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
      guard let usual = vocabularies.first(where: { value.hasSuffix($0.key) })?.value,
        usual != prefix
      else { continue }
      prefixes[prefix] = usual
    }
  }
}
