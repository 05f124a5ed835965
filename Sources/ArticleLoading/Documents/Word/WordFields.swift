/// The fields of a part of a Word document (dates, cross references, forms), in the order of their beginnings:
/// what they show is known only when they end.
struct WordFields {
  struct Field {
    /// Its instruction: ` REF quay \h `.
    var code = ""
    /// The words that Word makes of a form's box or list; they are not in its result.
    var form: String?
    /// Whether its end is in the part; Word ignores a field without one.
    var isClosed = false

    /// The name of its instruction.
    private var name: String {
      code.split { $0.isWhitespace }.first.map { $0.uppercased() } ?? ""
    }

    var isContents: Bool { name == "TOC" }

    /// What a field without a result shows: words, the instruction that only Word carries out, or nothing, as an
    /// entry of an index.
    var shown: (words: String?, instruction: String?) {
      let words = code.split { $0.isWhitespace }.map(String.init)
      switch name {
      case "FORMCHECKBOX", "FORMDROPDOWN": return (form, nil)
      case "MACROBUTTON", "GOTOBUTTON": return (words.dropFirst(2).joined(separator: " "), nil)
      case "SYMBOL": return (Self.symbol(words), nil)
      case "", "XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF",
        "ADVANCE", "HYPERLINK",
        "FORMTEXT", "FILLIN", "IF", "QUOTE", "TOC", "INDEX", "TOA", "BIBLIOGRAPHY", "CITATION",
        "REF", "PAGEREF", "NOTEREF", "STYLEREF", "DOCPROPERTY", "DOCVARIABLE", "MERGEFIELD",
        "INCLUDEPICTURE",
        "BIDIOUTLINE", "ADDIN":
        return (nil, nil)
      default: return (nil, words.joined(separator: " "))
      }
    }

    /// `SYMBOL 183 \f "Symbol"`: a number and a font.
    private static func symbol(_ words: [String]) -> String? {
      guard words.count > 1 else { return nil }
      let code = words[1].lowercased()
      let value = code.hasPrefix("0x") ? Int(code.dropFirst(2), radix: 16) : Int(code)
      let font = words.firstIndex { $0.lowercased() == "\\f" }.map { index in
        words[(index + 1)...].prefix { !$0.hasPrefix("\\") }.joined(separator: " ").trimmed(
          of: "\"")
      }
      guard let value else { return nil }
      return WordSymbols.text(font: font, code: String(value, radix: 16))
    }
  }

  private var fields: [Field] = []

  init(_ part: [UInt8]) {
    let reader = Reader()
    // What is not XML has no fields: the rewriter reports it.
    guard XMLReading.read(part, into: reader) else { return }
    fields = reader.fields
  }

  subscript(index: Int) -> Field? { fields.indices.contains(index) ? fields[index] : nil }

  private final class Reader: XMLReceiver {
    var fields: [Field] = []
    let continues = true
    private var open: [Int] = []
    private var prefixes: [String: String] = [:]
    private var isCode = false
    private var entries: [String] = []

    func start(_ name: String, _ attributes: [String: String]) {
      WordElements.note(attributes, in: &prefixes)
      let name = WordElements.usual(name, prefixes)
      func value(_ key: String) -> String? {
        attributes.first { WordElements.usual($0.key, prefixes) == key }?.value
      }
      isCode = name == "w:instrText"
      switch name {
      case "w:fldChar":
        switch value("w:fldCharType") {
        case "begin":
          open.append(fields.count)
          fields.append(Field())
        case "end": if let last = open.popLast() { fields[last].isClosed = true }
        default: break
        }
      case "w:checkBox": setForm("☐")
      case "w:default", "w:checked":
        guard let last = open.last, fields[last].form == "☐" || fields[last].form == "☒" else {
          return
        }
        setForm(["0", "false", "off"].contains(value("w:val") ?? "") ? "☐" : "☒")
      case "w:ddList":
        entries = []
        choice = 0
      case "w:result": choice = value("w:val").flatMap { Int($0) } ?? 0
      case "w:listEntry":
        entries.append(value("w:val") ?? "")
        if entries.count == choice + 1 || entries.count == 1 { setForm(entries[entries.count - 1]) }
      default: break
      }
    }

    private var choice = 0

    private func setForm(_ words: String) { if let last = open.last { fields[last].form = words } }

    func end(_ name: String) { isCode = false }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if isCode, let last = open.last {
        fields[last].code += String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
