import FoundationEssentials

/// A signature in a file of its own, in the form of `ssh-keygen -Y sign`.
public struct DetachedSignature: Equatable, Sendable {
  /// The use that signatures of reports are limited to.
  public static let namespace = "factdesk-report"
  /// The maximum size of its file, in bytes; signatures have less than 10 kB.
  public static let largest = 100_000

  /// The bytes of the file.
  public let bytes: [UInt8]
  /// The use that it states.
  public let namespace: String

  /// Reads the namespace of a signature; does not check the signature.
  ///
  /// The armoured bytes are `SSHSIG`, a version, and strings with their lengths: the public key, the namespace,
  /// and others (PROTOCOL.sshsig of OpenSSH).
  /// - Returns: `nil` if it has another form.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.largest else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.first == "-----BEGIN SSH SIGNATURE-----",
      lines.last == "-----END SSH SIGNATURE-----",
      let data = Data(base64Encoded: lines.dropFirst().dropLast().joined())
    else { return nil }
    var rest = Array(data)[...]
    guard rest.starts(with: "SSHSIG".utf8) else { return nil }
    rest = rest.dropFirst(6)
    guard Self.number(&rest) == 1, Self.string(&rest) != nil,
      let name = Self.string(&rest).flatMap({ String(validating: $0, as: UTF8.self) })
    else { return nil }
    self.bytes = bytes
    namespace = name
  }

  /// Reads four bytes as a number.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 4 else { return nil }
    defer { rest = rest.dropFirst(4) }
    return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// Reads a length and as many bytes.
  private static func string(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let count = number(&rest), count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
