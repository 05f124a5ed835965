import ArticleLoading
import Glibc
import PtySupport

/// Keys made by `ssh-keygen` in a temporary folder.
public final class SigningKeys {
  /// The folder.
  public let folder: TemporaryFolder

  /// Whether `ssh-keygen` is on this machine.
  public static let canBeMade = access("/usr/bin/ssh-keygen", X_OK) == 0

  /// A program that was needed for the test failed.
  struct Trouble: Error { let said: String }

  /// Makes a folder without keys.
  public init() throws { folder = try TemporaryFolder() }

  /// Makes a key.
  /// - Returns: the path of the private key.
  public func key(_ name: String, passphrase: String = "") throws -> String {
    let path = "\(folder.path)/\(name)"
    try Self.run(
      "ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-C", "test", "-f", path])
    return path
  }

  /// The public key beside a private one, as a line of a signers file has it.
  public func publicKey(of name: String) -> String {
    String(decoding: folder.read("\(name).pub") ?? [], as: UTF8.self)
      .split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  /// Writes a signers file.
  /// - Parameter rows: the words before a key, and the name of the key: `("ann@x.example", "ann")`.
  public func signers(_ rows: (words: String, key: String)..., name: String = "signers") throws
    -> String
  {
    try folder.write(
      name, rows.map { "\($0.words) \(publicKey(of: $0.key))\n" }.joined())
  }

  /// Signs bytes with a key for any use.
  public func sign(_ bytes: [UInt8], with name: String, namespace: String) throws -> [UInt8] {
    try Self.run(
      "ssh-keygen", ["-Y", "sign", "-n", namespace, "-f", "\(folder.path)/\(name)"], input: bytes)
  }

  /// Runs a program that must succeed.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = []
  ) throws -> [UInt8] {
    var call = ProgramCall(program, arguments)
    call.input = input
    call.patience = .seconds(60)
    let result = try OutsidePrograms().run(call)
    guard result.status == 0 else {
      throw Trouble(said: String(decoding: result.diagnostics, as: UTF8.self))
    }
    return result.output
  }
}
