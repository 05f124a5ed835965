/// Removes comments from the declarations of a rule.
enum StyleComments {
  /// The text without its comments; `nil` if it has none.
  static func removed(from text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var at = next(in: text, from: 0) else { return nil }
    var rest = Array(text[..<at])
    while at < text.count {
      let end = StyleSheet.end(ofComment: at + 2, in: text, before: text.count)
      // It separates words.
      rest.append(0x20)
      at = next(in: text, from: end) ?? text.count
      rest += text[min(end, at)..<at]
    }
    return rest
  }

  /// The beginning of the next comment.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at + 1 < text.count, let slash = text[at...].firstIndex(of: UInt8(ascii: "/")) {
      guard slash + 1 < text.count else { return nil }
      if text[slash + 1] == UInt8(ascii: "*") { return slash }
      at = slash + 1
    }
    return nil
  }
}
