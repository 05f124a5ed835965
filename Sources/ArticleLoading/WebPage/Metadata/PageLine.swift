/// Makes one line of a value that a page gives.
enum PageLine {
  /// The value without markup characters' references, controls and turning marks, its white space
  /// folded; `nil` when nothing can be seen in it, or it is longer than a value of its kind can be.
  static func clean(_ value: String, limit: Int) -> String? {
    let text = Entities.resolved(value)
    guard let line = TitleText.line(of: Array(text.utf8)[...], limit: limit + 1),
      line.count <= limit
    else { return nil }
    return line.trimmed(of: " ")
  }
}

extension StringProtocol {
  /// The text without these characters at both ends.
  func trimmed(of characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
