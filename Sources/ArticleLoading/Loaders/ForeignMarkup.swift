/// Texts that are mostly markup.
enum ForeignMarkup {
  private static let beginnings = [
    ("<!doctype html", "a web page"),
    ("<html", "a web page"),
    ("<?xml", "an XML document"),
    ("{\\rtf", "an RTF document"),
  ]

  /// What the text is written in, ready for a sentence; `nil` for anything else.
  static func kind(of bytes: [UInt8]) -> String? {
    let start = start(of: bytes)
    return beginnings.first { start.hasPrefix($0.0.filter { $0 != " " }) }?.1
  }

  /// Whether the text begins as a page does, perhaps with an XML declaration before.
  static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = start(of: bytes)
    guard start.hasPrefix("<?xml") else { return kind(of: bytes) == "a web page" }
    return start.contains("<!doctypehtml") || start.contains("<html")
  }

  private static func start(of bytes: [UInt8]) -> String {
    // NUL, byte order marks and white space aside, so that UTF-16 is seen through too.
    let letters = bytes.prefix(1024).filter { $0 > 0x20 && $0 < 0x7F }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }
}
