/// Makes a single line of a page's value.
enum PageLine {
  /// The value with references resolved, without control and direction characters, with white space collapsed;
  /// `nil` if nothing visible remains, or it is too long for its kind.
  ///
  /// - Parameter resolves: whether references in it are resolved; those of a text that is not markup are words.
  static func clean(_ value: String, limit: Int, resolves: Bool = true) -> String? {
    let text = resolves ? Entities.resolved(value) : value
    guard let line = TitleText.line(of: Array(text.utf8)[...], limit: limit + 1),
      line.count <= limit
    else { return nil }
    return line.trimmed(of: " ")
  }
}

extension StringProtocol {
  /// The text without these characters at both ends.
  func trimmed(of characters: String) -> String {
    guard let first = firstIndex(where: { !characters.contains($0) }),
      let last = lastIndex(where: { !characters.contains($0) })
    else { return "" }
    return String(self[first...last])
  }
}
