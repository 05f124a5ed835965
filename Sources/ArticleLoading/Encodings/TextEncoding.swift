/// A declared encoding of a text.
struct TextEncoding: Equatable {
  /// Its name on the web: `windows-1251`, `Shift_JIS`.
  let name: String
  /// Its name for the system's converter; `nil` for those that are decoded here.
  let converter: String?

  /// Makes an encoding from a label as pages and servers write it; `nil` for an unknown label, or an encoding
  /// that browsers no longer read.
  init?(label: String) {
    let trimmed = label.trimmed(of: " \t\n\r\u{C}\"'").lowercased()
    guard trimmed.utf8.count <= 40, let known = Self.byLabel[trimmed] else { return nil }
    self = known
  }

  private init(_ name: String, _ converter: String?) {
    self.name = name
    self.converter = converter
  }

  var isUTF8: Bool { name == "UTF-8" }
  /// Whether it is UTF-16; a page that declares so in ASCII letters is wrong.
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
