/// A failed line, with the tags of the texts written for it.
enum WrittenLine {
  /// The line with a tag for each dash that represented a text; tags without a dash are at the end, as a
  /// command's TEXT.
  static func line(_ typed: String, with tags: [String]) -> String {
    var scanner = CommandLine(typed)
    var tags = tags[...]
    var done = 0
    var bytes: [UInt8] = []
    let source = Array(typed.utf8)
    while !tags.isEmpty, let word = try? scanner.next() {
      guard word.segments.count == 1, !word.segments[0].isQuoted,
        word.text == "-" || (word.text.hasPrefix("--") && word.text.hasSuffix("=-"))
      else { continue }
      bytes += source[done..<(scanner.offset - 1)]
      bytes += tags.removeFirst().utf8
      done = scanner.offset
    }
    bytes += source[done...]
    while bytes.last == 0x20 { bytes.removeLast() }
    for tag in tags { bytes += " \(tag)".utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
