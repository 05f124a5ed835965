/// A server's statement of a file's kind: `text/html; charset=utf-8`.
public struct ContentType: Equatable, Sendable {
  /// The type in lower case, `text/html`.
  public let mediaType: String
  /// The encoding in lower case; `nil` if the server does not name one.
  public let charset: String?

  private static let blanks = " \t"

  /// Reads the value of a `Content-Type`; `nil` if it has no type.
  public init?(_ value: String) {
    let parts = value.split(separator: ";").map { String($0).trimmed(of: Self.blanks) }
    guard let type = parts.first, type.split(separator: "/").count == 2 else { return nil }
    mediaType = type.lowercased()
    charset =
      parts.dropFirst().lazy.compactMap { part -> String? in
        guard let equals = part.firstIndex(of: "="),
          String(part[..<equals]).trimmed(of: Self.blanks).lowercased() == "charset"
        else { return nil }
        let name = String(part[part.index(after: equals)...]).trimmed(of: Self.blanks)
          .filter { $0 != "\"" && $0 != "'" }
        return name.isEmpty ? nil : name.lowercased()
      }.first
  }
}
