/// Turns our own pages into office documents, with pandoc.
///
/// The page and the filter are in a folder that nobody else can read, which is deleted afterwards. The page is our
/// own: it names no file, and loads nothing.
public struct DocumentWriter {
  /// A kind of office document, by the ending of its files' names.
  public enum Kind: String, Sendable, CaseIterable {
    /// Office Open XML, of Word.
    case docx
    /// OpenDocument, of LibreOffice.
    case odt
  }

  /// A size of pages.
  public struct PageSize: Sendable {
    let width: Int
    let height: Int

    /// Makes a size; both sides are in twentieths of a point.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  private let programs: OutsidePrograms
  private let patience: Duration

  /// Makes a writer; `patience` is the time limit for writing.
  public init(_ programs: OutsidePrograms, patience: Duration = .seconds(60)) {
    self.programs = programs
    self.patience = patience
  }

  /// The beginning of its folders' names.
  private static let nameStart = "factdesk-write-"

  /// The maximum size of a document, in bytes.
  private static let longest = 200_000_000

  /// The page as a document.
  /// - Parameters:
  ///   - page: HTML that fetches nothing.
  ///   - kind: the kind of document.
  ///   - size: the size of its pages.
  ///   - day: the day in Unix time that the document gives as that of its making, so that the same page makes the
  ///     same document.
  ///   - path: the file to be written, for messages.
  /// - Throws: `LoadError`: `noProgram`, `programFailed`, `programTooSlow`, `tooLarge`, `cancelled`.
  public func document(
    of page: [UInt8], as kind: Kind, on size: PageSize, made day: Int, for path: String
  ) throws(LoadError) -> [UInt8] {
    let folder: PrivateFolder
    do throws(PrivateFolder.Fault) {
      folder = try PrivateFolder(Self.nameStart, environment: programs.environment)
    } catch {
      throw .programFailed(path: path, .pandocWriter, detail: error.detail)
    }
    defer { folder.remove() }
    let (name, pages) = try pageStyles(of: kind, size, for: path, in: folder)
    do throws(PrivateFolder.Fault) {
      try folder.write(Self.prepared(page), to: "page.html")
      try folder.write(Array(Self.filter.utf8), to: "filter.lua")
      try folder.write(pages, to: name)
    } catch {
      throw .programFailed(path: path, .pandocWriter, detail: error.detail)
    }
    var arguments = [
      "--from=html", "--to=\(kind.rawValue)", "--lua-filter=\(folder.path)/filter.lua",
      kind == .docx ? "--reference-doc=\(folder.path)/\(name)" : "--data-dir=\(folder.path)/data",
      "--output=-",
    ]
    if page.prefix(200).firstRange(of: Array("dir=\"rtl\"".utf8)) != nil {
      arguments.append("--metadata=dir:rtl")
    }
    let result = try run(
      arguments + ["\(folder.path)/page.html"], ["SOURCE_DATE_EPOCH": "\(day)"], for: path,
      in: folder)
    // Both kinds are ZIP archives.
    guard result.status == 0, result.output.starts(with: "PK".utf8) else {
      throw .programFailed(path: path, .pandocWriter, detail: result.complaint)
    }
    return result.output
  }

  private func run(
    _ arguments: [String], _ settings: [String: String] = [:], for path: String,
    in folder: PrivateFolder
  ) throws(LoadError) -> ProgramResult {
    var call = ProgramCall("pandoc", arguments)
    call.settings = settings.merging(["HOME": folder.path]) { $1 }
    call.maxBytes = Self.longest
    call.patience = patience
    do throws(ProgramFault) {
      return try programs.run(call)
    } catch {
      var limits = LoadLimits(maxBytes: Self.longest)
      limits.seconds = Int(patience.components.seconds)
      throw .of(error, needing: .pandocWriter, for: path, limits: limits)
    }
  }

  /// The file with the size and the numbers of the pages, and its name in the folder: pandoc has no options for them, but
  /// takes them from a document of reference, and its own parts from its data folder.
  private func pageStyles(
    of kind: Kind, _ size: PageSize, for path: String, in folder: PrivateFolder
  ) throws(LoadError) -> (name: String, bytes: [UInt8]) {
    switch kind {
    case .docx: return ("reference.docx", Self.reference(size))
    case .odt:
      let part = "odt/styles.xml"
      let result = try run(["--print-default-data-file=\(part)"], for: path, in: folder)
      guard result.status == 0 else {
        throw .programFailed(path: path, .pandocWriter, detail: result.complaint)
      }
      let styles = String(decoding: result.output, as: UTF8.self)
        .replacing(/fo:page-width="[^"]*"/, with: "fo:page-width=\"\(Self.points(size.width))\"")
        .replacing(/fo:page-height="[^"]*"/, with: "fo:page-height=\"\(Self.points(size.height))\"")
      return ("data/\(part)", Array(styles.utf8))
    }
  }

  /// A Word document with pages of a size and a footer with their numbers. What it lacks, pandoc takes from its own.
  private static func reference(_ size: PageSize) -> [UInt8] {
    let start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let parts = [
      "word/document.xml": """
      \(start)<w:document \(word) xmlns:r="\(relations)"><w:body><w:sectPr>\
      <w:footerReference w:type="default" r:id="rId1"/>\
      <w:pgSz w:w="\(size.width)" w:h="\(size.height)"/>\
      <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """,
      "word/_rels/document.xml.rels": """
      \(start)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="\(relations)/footer" Target="footer1.xml"/></Relationships>
      """,
      "word/footer1.xml": """
      \(start)<w:ftr \(word)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
      """,
    ]
    return PackedFile().replacing(parts.mapValues { Array($0.utf8) })
  }

  /// A length with its unit.
  private static func points(_ twentieths: Int) -> String {
    "\(twentieths / 20).\(twentieths % 20 * 5 / 10)\(twentieths % 20 * 5 % 10)pt"
  }

  /// The page as pandoc reads it best: its reader keeps the anchors of divisions and spans, not those of articles
  /// and list items. The report's texts cannot contain these tags, because they are escaped.
  static func prepared(_ page: [UInt8]) -> [UInt8] {
    let text = String(decoding: withoutDrawings(page), as: UTF8.self)
      .replacing("<article ", with: "<div ").replacing("</article>", with: "</div>")
    let parts = text.split(separator: "<li id=", omittingEmptySubsequences: false)
    return Array((parts.first ?? "").utf8)
      + parts.dropFirst().flatMap { part -> [UInt8] in
        let anchor = part.prefix { $0 != ">" }
        let item = part[anchor.endIndex...].dropFirst()
        // Before a paragraph the span would be one of its own, beside an empty bullet.
        let start = item.prefixMatch(of: /\s*<p(?:\s[^>]*)?>/)?.range.upperBound ?? item.startIndex
        return Array("<li>\(item[..<start])<span id=\(anchor)></span>\(item[start...])".utf8)
      }
  }

  /// The page without drawings, which pandoc would need another program for: a table shows the same numbers.
  static func withoutDrawings(_ page: [UInt8]) -> [UInt8] {
    var rest = page[...]
    var kept: [UInt8] = []
    while let start = rest.firstRange(of: Array("<svg".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Array("</svg>".utf8))
    {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  /// What browsers hide is left out, and what they set apart by colours and columns is by bold type and spaces.
  private static let filter = """
    local function is(element, class) return element.classes:includes(class) end

    function Span(element)
      if is(element, "vh") then return {} end
      if is(element, "badge") then
        element.content = { pandoc.Strong(element.content) }
        return element
      end
      if is(element, "mark") then return pandoc.Underline(element.content) end
      if is(element, "who") then
        element.content:insert(1, pandoc.LineBreak())
        return element
      end
    end

    function Link(element)
      if is(element, "skip") then return {} end
      if is(element, "ref") then return pandoc.Superscript({ element }) end
    end

    -- pandoc 2.17 writes no heads of rows into odt. Those of the report's tables are bold anyway.
    function Table(element)
      for _, body in ipairs(element.bodies) do body.row_head_columns = 0 end
      return element
    end

    local function isNumbered(item)
      local first = item[1] and item[1].content and item[1].content[1]
      return first and first.t == "Span" and (is(first, "ui") or is(first, "badge"))
    end

    -- Items that say their own numbers, as the ratings of a scale do from best to worst: office documents would show
    -- bullets before these, or count them from 1.
    local function withoutMarks(element)
      local blocks = pandoc.List()
      for _, item in ipairs(element.content) do
        if not isNumbered(item) then return nil end
        for _, block in ipairs(item) do
          blocks:insert(block.t == "Plain" and pandoc.Para(block.content) or block)
        end
      end
      return blocks
    end
    BulletList = withoutMarks
    OrderedList = withoutMarks

    -- Browsers see the direction of a paragraph by its first letter; Word must be told.
    local function isTurned(element)
      for _, letter in utf8.codes(pandoc.utils.stringify(element)) do
        if (letter >= 0x590 and letter <= 0x8FF) or (letter >= 0xFB1D and letter <= 0xFEFC) then return true end
        local isLetter = (letter >= 0x41 and letter <= 0x5A) or (letter >= 0x61 and letter <= 0x7A) or letter >= 0xC0
        local isSign = letter >= 0x2000 and letter <= 0x2BFF
        if isLetter and not isSign then return false end
      end
      return false
    end

    function Para(element)
      if isTurned(element) then return pandoc.Div({ element }, pandoc.Attr("", {}, { dir = "rtl" })) end
    end

    -- The headline is the title of the document.
    function Header(element)
      if element.level == 1 then return {} end
      element.level = element.level - 1
      return element
    end

    function Meta(meta)
      return { title = meta.title, lang = meta.lang, dir = meta.dir }
    end

    """
}
