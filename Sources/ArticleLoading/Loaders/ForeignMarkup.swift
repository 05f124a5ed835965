/// Recognizes texts that are mostly markup.
enum ForeignMarkup {
  private static let beginnings = [
    ("<!doctype html", "a web page"),
    ("<html", "a web page"),
    ("<?xml", "an XML document"),
    ("{\\rtf", "an RTF document"),
  ]

  /// The markup of a text, in words for a message; `nil` for anything else.
  static func kind(of bytes: [UInt8]) -> String? {
    let start = start(of: bytes)
    return beginnings.first { start.hasPrefix($0.0.filter { $0 != " " }) }?.1
  }

  /// Whether the text begins like a page, perhaps after an XML declaration.
  static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = start(of: bytes)
    guard start.hasPrefix("<?xml") else { return kind(of: bytes) == "a web page" }
    return start.contains("<!doctypehtml") || start.contains("<html")
  }

  private static func start(of bytes: [UInt8]) -> String {
    // Ignore NUL, byte order marks and white space, so that UTF-16 is recognized too.
    let letters = bytes.prefix(1024).filter { $0 > 0x20 && $0 < 0x7F }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }
}
