/// The styles of a Word document that hide or strike out text.
struct WordStyles {
  /// By style id.
  private(set) var reasons: [String: DroppedBlock.Reason] = [:]
  /// The list a style's paragraphs belong to, and their level in it, from 0.
  private(set) var lists: [String: (id: String, level: Int?)] = [:]
  private(set) var headings: Set<String> = []

  init(_ part: [UInt8]?) {
    guard let part else { return }
    let reader = Reader()
    guard XMLReading.read(part, into: reader) else { return }
    for style in reader.styles.keys {
      var next: String? = style
      // A circular chain of styles is cut off.
      for _ in 0..<20 {
        guard let id = next, let known = reader.styles[id] else { break }
        if let reason = known.reason {
          if let reason { reasons[style] = reason }
          break
        }
        next = known.parent
      }
      readList(of: style, reader)
    }
  }

  private mutating func readList(of style: String, _ reader: Reader) {
    var next: String? = style
    var list: (id: String?, level: Int?)
    for _ in 0..<20 {
      guard let id = next, let known = reader.styles[id] else { break }
      if known.isHeading { headings.insert(style) }
      list.id = list.id ?? known.list
      list.level = list.level ?? known.level
      next = known.parent
    }
    if let id = list.id { lists[style] = (id, list.level) }
  }

  /// The meaning of a run property.
  static func reason(of property: String) -> DroppedBlock.Reason? {
    switch property {
    case "w:vanish", "w:specVanish": .hidden
    case "w:strike", "w:dstrike": .struckOut
    default: nil
    }
  }

  /// A minimal list of styles: without one, pandoc treats titles and headings as paragraphs.
  static var usual: [UInt8] {
    let names =
      [
        ("Title", "Title"), ("Subtitle", "Subtitle"), ("Author", "Author"), ("Date", "Date"),
        ("Abstract", "Abstract"),
      ]
      + (1...6).map { ("Heading\($0)", "heading \($0)") }
    let styles = names.map {
      "<w:style w:type=\"paragraph\" w:styleId=\"\($0)\"><w:name w:val=\"\($1)\"/></w:style>"
    }
    return Array(
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:styles xmlns:w="
        + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + styles.joined()
        + "</w:styles>").utf8)
  }

  private final class Reader: XMLReceiver {
    /// A style's effect: unspecified (`nil`), visible (`.some(nil)`), or the reason it is left out.
    struct Style {
      var parent: String?
      var reason: DroppedBlock.Reason??
      var list: String?
      var level: Int?
      var isHeading = false
    }

    var styles: [String: Style] = [:]
    private var current: String?
    let continues = true

    func start(_ name: String, _ attributes: [String: String]) {
      if name == "w:style" {
        current = attributes["w:styleId"]
        if let current { styles[current] = Style() }
      }
      guard let current else { return }
      let value = attributes["w:val"]
      switch name {
      case "w:basedOn": styles[current]?.parent = value
      case "w:numId": styles[current]?.list = value
      case "w:ilvl": styles[current]?.level = value.flatMap { Int($0) }
      case "w:name":
        if value?.lowercased().hasPrefix("heading ") == true { styles[current]?.isHeading = true }
      case "w:outlineLvl": if value != "9" { styles[current]?.isHeading = true }
      default: break
      }
      if let reason = WordStyles.reason(of: name) {
        let isOn = !["0", "false", "off"].contains(attributes["w:val"] ?? "")
        styles[current]?.reason = .some(isOn ? reason : nil)
      }
    }

    func end(_ name: String) { if name == "w:style" { current = nil } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
