/// The address of a server, as a person types it: `postgres://…`, `postgresql://…`, or `service=NAME`, each in libpq's own
/// grammar; the name of a session may follow after `#`.
///
/// It is read only as far as the program needs to tell it from a path, to split off the session, and to find a password that
/// must not be there. libpq reads the rest.
public struct ServerAddress: Equatable, Sendable {
  /// The address without the session, for libpq and for messages. Never use it if `hasPassword`.
  public let text: String
  /// The name after `#`; `nil` without one.
  public let session: String?
  /// What was typed: a password can have `#` in it.
  private let typed: String

  private static let schemes = ["postgres://", "postgresql://"]
  private static let service = "service="

  /// Reads what was typed; `nil` if it is no address of a server.
  public init?(_ typed: String) {
    guard Self.isOne(typed) else { return nil }
    self.typed = typed
    // libpq gives `#` no meaning; a database with it in its name is written with %23.
    if let mark = typed.lastIndex(of: "#") {
      text = String(typed[..<mark])
      session = String(typed[typed.index(after: mark)...])
    } else {
      text = typed
      session = nil
    }
  }

  /// Whether a text is the address of a server, or of a session there, not a path.
  public static func isOne(_ typed: String) -> Bool {
    (schemes + [service]).contains { typed.hasPrefix($0) }
  }

  /// What an address of this kind begins with: `postgres://` or `service=`; all that a message may quote of one that has a
  /// password.
  public var beginning: String {
    (Self.schemes + [Self.service]).first { text.hasPrefix($0) } ?? ""
  }

  /// Whether the address has a password: lists of processes and history files would show it.
  ///
  /// It also finds what libpq would not take for one but a person may have meant: `user:pass/word@host`, whose slash should
  /// have been written as `%2F`.
  public var hasPassword: Bool {
    guard let scheme = Self.schemes.first(where: { typed.hasPrefix($0) }) else {
      return typed.split(whereSeparator: { $0 == " " || $0 == "=" || $0.isNewline }).contains {
        Self.isSecret(String($0))
      }
    }
    let parts = typed.dropFirst(scheme.count).split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let secrets = parts.dropFirst().first.map { query in
      query.split(separator: "&").contains { pair in
        Self.isSecret(Self.decoded(pair.prefix { $0 != "=" }))
      }
    }
    if secrets == true { return true }
    guard let sign = parts[0].lastIndex(of: "@") else { return false }
    let user = parts[0][..<sign]
    guard let colon = user.firstIndex(of: ":") else { return false }
    // A host's port, in an address with @ in the name of its database.
    let port = user[user.index(after: colon)...].prefix { $0 != "/" && $0 != "," }
    let isPort = user.contains("/") && !port.isEmpty && port.allSatisfy(\.isNumber)
    return !(isPort || user.first == "[")
  }

  private static func isSecret(_ keyword: String) -> Bool {
    keyword == "password" || keyword == "sslpassword"
  }

  /// A keyword of a query; its letters can be written as `%70`.
  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
