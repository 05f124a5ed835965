/// An encoding that texts are declared to be in.
struct TextEncoding: Equatable {
  /// The name by which the web knows it: `windows-1251`, `Shift_JIS`.
  let name: String
  /// What the system's converter calls it; `nil` for those that are decoded here.
  let converter: String?

  /// By a label as pages and servers write it; `nil` when the label means nothing, or an encoding that
  /// no browser reads any more.
  init?(label: String) {
    let trimmed = label.trimmed(of: " \t\n\r\u{C}\"'").lowercased()
    guard trimmed.utf8.count <= 40, let known = Self.byLabel[trimmed] else { return nil }
    self = known
  }

  private init(_ name: String, _ converter: String?) {
    self.name = name
    self.converter = converter
  }

  /// Whether it is UTF-8.
  var isUTF8: Bool { name == "UTF-8" }
  /// Whether it is one of the two UTF-16; a page that says so in letters of ASCII is wrong.
  var isUTF16: Bool { name.hasPrefix("UTF-16") }
  /// Whether it shifts between character sets by escapes, so that all its bytes are ASCII.
  var isSevenBit: Bool { name == "ISO-2022-JP" }

  private static let byLabel: [String: TextEncoding] = {
    var byLabel: [String: TextEncoding] = [:]
    for (name, converter, labels) in EncodingLabels.all {
      for label in labels.split(whereSeparator: \.isWhitespace) {
        byLabel[String(label)] = TextEncoding(name, converter)
      }
    }
    return byLabel
  }()
}
