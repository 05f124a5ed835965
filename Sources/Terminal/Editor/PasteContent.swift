/// What a paste becomes: words of the line, or a text of its own.
enum PasteContent: Equatable {
  /// One short line, as if typed.
  case words(String)
  /// Several lines or a long one, for an attachment.
  case text(String)

  /// The maximum number of characters that become part of the line.
  private static let longestLine = 1_000

  /// Line ends of every kind become LF; one after the only line is dropped.
  init(_ bytes: [UInt8]) {
    let text = PasteContent.withLineFeeds(bytes)
    let line = text.utf8.last == 0x0A ? text.dropLast() : text[...]
    guard !line.utf8.contains(0x0A), line.count <= PasteContent.longestLine else {
      self = .text(text)
      return
    }
    // A tab would act as Tab, and invisible characters would be hidden in the line.
    let shown = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }.filter(isShowable)
    self = .words(String(String.UnicodeScalarView(shown)))
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !isAfterReturn {
        result.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: result, as: UTF8.self)
  }
}
