/// The styles of a Word document that hide or strike out what is written in them.
struct WordStyles {
  /// By the style's id.
  private(set) var reasons: [String: DroppedBlock.Reason] = [:]

  init(_ part: [UInt8]?) {
    guard let part else { return }
    let reader = Reader()
    guard XMLReading.read(part, into: reader) else { return }
    for style in reader.styles.keys {
      var next: String? = style
      // A chain of styles that leads back to itself ends somewhere, too.
      for _ in 0..<20 {
        guard let id = next, let known = reader.styles[id] else { break }
        if let reason = known.reason {
          if let reason { reasons[style] = reason }
          break
        }
        next = known.parent
      }
    }
  }

  /// What a property of runs means.
  static func reason(of property: String) -> DroppedBlock.Reason? {
    switch property {
    case "w:vanish", "w:specVanish": .hidden
    case "w:strike", "w:dstrike": .struckOut
    default: nil
    }
  }

  /// A minimal list of styles: without one, pandoc takes titles and headings for paragraphs.
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
    /// What a style says: nothing (`nil`), that it is seen (`.some(nil)`), or why it is not.
    var styles: [String: (parent: String?, reason: DroppedBlock.Reason??)] = [:]
    private var current: String?
    let goesOn = true

    func start(_ name: String, _ attributes: [String: String]) {
      if name == "w:style" {
        current = attributes["w:styleId"]
        if let current { styles[current] = (nil, nil) }
      }
      guard let current else { return }
      if name == "w:basedOn" { styles[current]?.parent = attributes["w:val"] }
      if let reason = WordStyles.reason(of: name) {
        let isOn = !["0", "false", "off"].contains(attributes["w:val"] ?? "")
        styles[current]?.reason = .some(isOn ? reason : nil)
      }
    }

    func end(_ name: String) { if name == "w:style" { current = nil } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
