/// The styles of an OpenDocument text that affect its words.
struct OpenDocumentStyles {
  /// A style's effect on words.
  struct Looks: Equatable {
    var isHidden: Bool?
    var isStruck: Bool?
    /// Raised, lowered or normal (`.some(nil)`, which cancels the parent style's position); `nil` if the style
    /// does not say.
    var position: RaisedText.Position??
  }

  /// A part of the title block.
  enum Part: String {
    case title, subtitle, author, date
  }

  /// The numbering of a list's items; `nil` for bullets.
  struct Numbering {
    var type = ""
    var start = 1
    /// The text around the number.
    var prefix = ""
    var suffix = ""
    /// The number of levels displayed, this one and those above it: 2 for "2.1".
    var shown = 1
  }

  private var styles: [String: (parent: String?, looks: Looks, name: String)] = [:]
  private var lists: [String: [Int: Numbering]] = [:]
  /// The words of headers and footers, each once.
  private(set) var pageHeaders: [String] = []

  /// Reads the parts of a document that define styles.
  init(_ parts: [[UInt8]]) {
    let reader = Reader()
    for part in parts { _ = XMLReading.read(part, into: reader) }
    (styles, lists, pageHeaders) = (reader.styles, reader.lists, reader.headers)
  }

  /// The effect of a style and its parents on words.
  func looks(_ style: String?, _ family: String) -> Looks {
    var looks = Looks()
    for style in chain(style, family) {
      looks.isHidden = looks.isHidden ?? style.looks.isHidden
      looks.isStruck = looks.isStruck ?? style.looks.isStruck
      looks.position = looks.position ?? style.looks.position
    }
    return looks
  }

  /// The part of the title block that paragraphs of this style form.
  func part(_ style: String?) -> Part? {
    let chain = chain(style, "paragraph")
    // The last style's parent may not be defined.
    let names = [style] + chain.flatMap { [$0.name, $0.parent] }
    return names.lazy.compactMap { $0.flatMap { Part(rawValue: $0.lowercased()) } }.first
  }

  func numbering(_ style: String?, level: Int) -> Numbering? {
    style.flatMap { lists[$0]?[level] }
  }

  /// A style and its parents; a circular chain is cut off.
  private func chain(
    _ style: String?, _ family: String
  ) -> [(parent: String?, looks: Looks, name: String)] {
    var chain: [(parent: String?, looks: Looks, name: String)] = []
    var next = style
    while let name = next, chain.count < 20, let style = styles["\(family) \(name)"] {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  private final class Reader: XMLReceiver {
    var styles: [String: (parent: String?, looks: Looks, name: String)] = [:]
    var lists: [String: [Int: Numbering]] = [:]
    var headers: [String] = []
    private var style: String?
    private var list: String?
    private var header: (name: String, words: String)?
    let continues = true

    func start(_ name: String, _ attributes: [String: String]) {
      switch name {
      case "style:style":
        guard let id = attributes["style:name"] else { break }
        let key = "\(attributes["style:family"] ?? "") \(id)"
        style = key
        styles[key] = (
          attributes["style:parent-style-name"], Looks(), attributes["style:display-name"] ?? id
        )
      case "style:text-properties":
        guard let style else { break }
        styles[style]?.looks = Self.looks(attributes)
      case "text:list-style":
        list = attributes["style:name"]
        if let list { lists[list] = [:] }
      case "text:list-level-style-number":
        guard let list, let level = attributes["text:level"].flatMap({ Int($0) }),
          let format = attributes["style:num-format"], !format.isEmpty
        else { break }
        let around = [attributes["style:num-prefix"], attributes["style:num-suffix"]]
        lists[list]?[level] = Numbering(
          type: format == "1" ? "" : format,
          start: attributes["text:start-value"].flatMap { Int($0) } ?? 1,
          // Without any text around the number, a full stop separates it from the words.
          prefix: around[0] ?? "", suffix: around == [nil, nil] ? "." : around[1] ?? "",
          shown: attributes["text:display-levels"].flatMap { Int($0) } ?? 1)
      case let name where name.hasPrefix("style:header") || name.hasPrefix("style:footer"):
        if header == nil, !name.hasSuffix("style") { header = (name, "") }
      case "text:p", "text:h", "text:tab", "text:s": header?.words += " "
      default: break
      }
    }

    func end(_ name: String) {
      switch name {
      case "style:style": style = nil
      case "text:list-style": list = nil
      case header?.name:
        if let words = header?.words.trimmed(of: " \n\t"), !words.isEmpty,
          !headers.contains(words)
        {
          headers.append(words)
        }
        header = nil
      default: break
      }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      header?.words += String(decoding: bytes, as: UTF8.self)
    }

    private static func looks(_ attributes: [String: String]) -> Looks {
      var looks = Looks()
      if let display = attributes["text:display"] { looks.isHidden = display == "none" }
      if let line = attributes["style:text-line-through-style"]
        ?? attributes["style:text-line-through-type"]
      {
        looks.isStruck = line != "none"
      }
      // `super 58%`, `-33% 58%`
      if let position = attributes["style:text-position"],
        let first = position.split(separator: " ").first
      {
        if first == "super" || first.first?.isNumber == true && !first.hasPrefix("0") {
          looks.position = .some(.raised)
        } else if first == "sub" || first.hasPrefix("-") {
          looks.position = .some(.lowered)
        } else {
          looks.position = .some(nil)
        }
      }
      return looks
    }
  }
}
