@testable import ArticleLoading

/// Documents that are packed in a test.
enum MadeDocument {
  /// A ZIP file; the first entry stands first in it.
  static func packed(_ first: (String, String), _ others: [String: String]) -> [UInt8] {
    let start = PackedFile().replacing([first.0: Array(first.1.utf8)])
    return PackedFile(start)!.replacing(others.mapValues { Array($0.utf8) })
  }

  /// A Word document with this body.
  static func word(
    _ body: String, styles: String? = nil, footnotes: String? = nil, header: String? = nil,
    comments: String? = nil, core: String? = nil, numbering: String? = nil
  ) -> [UInt8] {
    func part(_ name: String, _ words: String) -> String {
      "<?xml version=\"1.0\"?><w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(words)</w:\(name)>"
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    var parts = [
      "_rels/.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
      """,
      "word/_rels/document.xml.rels":
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>",
      "word/document.xml": part("document", "<w:body>\(body)</w:body>"),
    ]
    if let styles { parts["word/styles.xml"] = part("styles", styles) }
    if let footnotes { parts["word/footnotes.xml"] = part("footnotes", footnotes) }
    if let numbering { parts["word/numbering.xml"] = part("numbering", numbering) }
    if let comments { parts["word/comments.xml"] = part("comments", comments) }
    if let core {
      parts["docProps/core.xml"] =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(core)</cp:coreProperties>"
    }
    if let header { parts["word/header1.xml"] = part("hdr", header) }
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(kind).document.main+xml"/></Types>
      """
    return packed(("[Content_Types].xml", types), parts)
  }

  /// A paragraph of runs.
  static func paragraph(_ runs: String..., style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(runs.joined())</w:p>"
  }

  /// A run of words.
  static func run(_ words: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }

  /// An OpenDocument text with this body.
  static func openDocument(
    _ body: String, automaticStyles: String = "", styles: String = "", meta: String = "",
    objects: [String: String] = [:]
  ) -> [UInt8] {
    func part(_ name: String, _ words: String) -> String {
      let spaces = [
        "office", "style", "text", "table", "draw:drawing", "fo:xsl-fo-compatible",
        "svg:svg-compatible",
        "meta",
      ].map { name in
        let parts = name.split(separator: ":")
        return "xmlns:\(parts[0])=\"urn:oasis:names:tc:opendocument:xmlns:\(parts.last!):1.0\""
      }.joined(separator: " ")
      return
        "<?xml version=\"1.0\"?><office:\(name) \(spaces) xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(words)</office:\(name)>"
    }
    return packed(
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      [
        "content.xml": part(
          "document-content",
          "<office:automatic-styles>\(automaticStyles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>"
        ),
        "styles.xml": part("document-styles", styles),
        "meta.xml": part("document-meta", "<office:meta>\(meta)</office:meta>"),
      ].merging(objects) { $1 })
  }

  /// A FictionBook with this in its description and its bodies.
  static func fictionBook(_ title: String, _ bodies: String, publisher: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" \
      xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>\(title)</title-info>\
      <document-info><author><nickname>scanner</nickname></author></document-info>\
      <publish-info>\(publisher)</publish-info></description>\(bodies)</FictionBook>
      """.utf8)
  }

  /// A book whose package holds this.
  static func book(metadata: String, manifest: String, spine: String, _ parts: [String: String])
    -> [UInt8]
  {
    var files = parts
    files["META-INF/container.xml"] = """
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
      <rootfile full-path="p/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
      """
    files["p/book.opf"] = """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u">\
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">\
      <dc:identifier id="u">x</dc:identifier>\(metadata)</metadata><manifest>\(manifest)</manifest>\
      <spine>\(spine)</spine></package>
      """
    return packed(("mimetype", "application/epub+zip"), files)
  }
}
