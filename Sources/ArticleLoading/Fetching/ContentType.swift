/// What a server says a file is: `text/html; charset=utf-8`.
public struct ContentType: Equatable, Sendable {
  /// The type in lower case, `text/html`.
  public let mediaType: String
  /// The encoding in lower case, where it is told.
  public let charset: String?

  /// Reads the value of a `Content-Type`; `nil` when it names no type.
  public init?(_ value: String) {
    let parts = value.split(separator: ";").map(Self.trimmed)
    guard let type = parts.first, type.split(separator: "/").count == 2 else { return nil }
    mediaType = type.lowercased()
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        guard let equals = part.firstIndex(of: "="),
          Self.trimmed(part[..<equals]).lowercased() == "charset"
        else { return nil }
        let name = Self.trimmed(part[part.index(after: equals)...])
          .filter { $0 != "\"" && $0 != "'" }
        return name.isEmpty ? nil : name.lowercased()
      }.first
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
