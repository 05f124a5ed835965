import ArticleLoading
import Glibc
import LoopbackServer
import PtySupport
import Synchronization

/// A timestamp authority made with `openssl`, which serves at this machine's own address.
public final class TestAuthority {
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  /// Whether `openssl` is on this machine.
  public static let canBeMade = access("/usr/bin/openssl", X_OK) == 0

  /// Its address.
  public var url: String { server.url("/tsa") }
  /// What was asked so far.
  public var requests: [LoopbackServer.Request] { server.requests }
  /// The file of the certificate that trusts it.
  public var certificate: String { "\(folder.path)/ca.pem" }
  /// The file of a certificate that has nothing to do with it.
  public var otherCertificate: String { "\(folder.path)/other.pem" }

  private static let settings = """
    [req]
    distinguished_name=dn
    [dn]
    [v3_ca]
    basicConstraints=critical,CA:TRUE
    keyUsage=keyCertSign
    [v3_tsa]
    extendedKeyUsage=critical,timeStamping
    keyUsage=digitalSignature
    [tsa]
    default_tsa=t
    [t]
    serial=DIR/serial
    crypto_device=builtin
    signer_cert=DIR/tsa.pem
    certs=DIR/ca.pem
    signer_key=DIR/tsa.key
    signer_digest=sha256
    default_policy=1.2.3.4.1
    digests=sha256
    ess_cert_id_chain=no

    """

  /// Makes an authority.
  /// - Parameter change: what it does to its replies before it sends them.
  public init(change: @escaping @Sendable ([UInt8]) -> [UInt8] = { $0 }) throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    let path = folder.path
    try folder.write("tsa.cnf", Self.settings.replacing("DIR", with: path))
    try folder.write("serial", "01\n")
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    let settings = ["-config", "\(path)/tsa.cnf"]
    for name in ["ca", "other"] {
      try SigningKeys.run(
        "openssl",
        ["req", "-x509"] + key + ["-days", "2", "-subj", "/CN=\(name)", "-extensions", "v3_ca"]
          + settings + ["-keyout", "\(path)/\(name).key", "-out", "\(path)/\(name).pem"])
    }
    try SigningKeys.run(
      "openssl",
      ["req"] + key + ["-subj", "/CN=authority"] + settings
        + ["-keyout", "\(path)/tsa.key", "-out", "\(path)/tsa.csr"])
    try SigningKeys.run(
      "openssl",
      [
        "x509", "-req", "-in", "\(path)/tsa.csr", "-CA", "\(path)/ca.pem", "-CAkey",
        "\(path)/ca.key", "-CAcreateserial", "-days", "2", "-extfile", "\(path)/tsa.cnf",
        "-extensions", "v3_tsa", "-out", "\(path)/tsa.pem",
      ])
    let turn = Mutex(0)
    server = try LoopbackServer { request in
      // One after another: they share the file of serial numbers.
      let reply = turn.withLock { number -> [UInt8] in
        number += 1
        let query = "query-\(number)"
        return (try? Self.reply(to: request.body, query, in: path)) ?? []
      }
      return .answer(
        "200 OK", ["Content-Type: application/timestamp-reply"], body: change(reply))
    }
  }

  private static func reply(
    to query: [UInt8], _ name: String, in path: String
  ) throws -> [UInt8] {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    guard query.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == query.count
    else { return [] }
    return try SigningKeys.run(
      "openssl", ["ts", "-reply", "-queryfile", file, "-config", "\(path)/tsa.cnf"])
  }

  /// A reply to a query for other bytes.
  public func replyToAnotherQuery() throws -> [UInt8] {
    let query = try SigningKeys.run(
      "openssl",
      ["ts", "-query", "-sha256", "-cert", "-digest", String(repeating: "ab", count: 32)])
    return try Self.reply(to: query, "another", in: folder.path)
  }
}
