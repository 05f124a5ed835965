import Glibc
import PtySupport

/// A web server with a certificate that nobody has signed but itself.
public final class TLSServer {
  /// The port at 127.0.0.1.
  public let port: Int
  /// The file of its certificate, for those who want to trust it.
  public let certificate: String
  private let server: PtyProcess
  private let folder: TemporaryFolder

  /// Where openssl is; `nil` on a machine without.
  public static let program: String? = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
    .first { (path: String) in access(path, X_OK) == 0 }

  /// openssl said this instead.
  private struct Trouble: Error { let said: String }

  /// Starts a server.
  /// - Parameter name: the host or address that its certificate is for: `DNS:a.example`.
  public init(name: String) throws {
    guard let program = Self.program else { throw Trouble(said: "not found") }
    folder = try TemporaryFolder()
    certificate = "\(folder.path)/certificate.pem"
    let key = "\(folder.path)/key.pem"
    let environment = PtyProcess.environment(home: folder.path)
    let maker = try PtyProcess(
      executable: program,
      arguments: [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=factdesk test", "-addext", "subjectAltName=\(name)", "-keyout",
        key, "-out", certificate,
      ], environment: environment)
    guard try maker.exitCode(within: .seconds(60)) == 0 else {
      throw Trouble(said: maker.plainOutput)
    }
    server = try PtyProcess(
      executable: program,
      arguments: [
        "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www",
      ], environment: environment)
    // It tells its port once it listens.
    try server.expect("ACCEPT 127.0.0.1:", within: .seconds(60))
    port = Int(try server.expect("\n", within: .seconds(60)).dropLast()) ?? 0
  }
}
