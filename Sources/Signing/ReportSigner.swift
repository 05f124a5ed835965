import ArticleLoading
import Glibc
import SafeFiles

/// Signs the bytes of reports with `ssh-keygen -Y sign`.
public struct ReportSigner {
  private let programs: OutsidePrograms
  private let askpass: String?

  /// Makes a signer.
  /// - Parameter mayAsk: whether a person can be asked for a passphrase, by the program that `SSH_ASKPASS`
  ///   names.
  public init(_ programs: OutsidePrograms, mayAsk: Bool) {
    self.programs = programs
    let named = programs.environment["SSH_ASKPASS"] ?? ""
    askpass = mayAsk && named.hasPrefix("/") ? named : nil
  }

  /// A signature, and the key that made it.
  public struct Signed: Equatable, Sendable {
    /// What `ssh-keygen` wrote for the report's bytes.
    public let signature: DetachedSignature
    /// The key, as `ssh-keygen` calls it: `ED25519 key SHA256:…`.
    public let key: String
  }

  /// Signs bytes.
  /// - Parameter key: the path of a private key, or of a public one whose private key the agent has.
  /// - Throws: `SigningError`.
  public func sign(_ bytes: [UInt8], with key: String) throws(SigningError) -> Signed {
    guard !key.utf8.contains(0), access(key, R_OK) == 0 else { throw .noKey(key) }
    let tools = try SigningTools(for: "--sign", programs)
    defer { tools.close() }
    // A path that begins with a hyphen is no option.
    let path = key.hasPrefix("-") ? "./\(key)" : key
    let result = try tools.sshKeygen(
      ["-Y", "sign", "-n", DetachedSignature.namespace, "-f", path], input: bytes,
      askpass: askpass)
    guard result.status == 0 else { throw Self.error(result, key) }
    guard let signature = DetachedSignature(result.output),
      signature.namespace == DetachedSignature.namespace
    else { throw .notSigned(key: key, detail: "it printed no signature") }
    // An agent can be faulty, too; nobody should find that out from a published report.
    guard case .success(let name) = try SignatureCheck.fit(signature, bytes, tools) else {
      throw .notSigned(key: key, detail: "the signature does not fit the report")
    }
    return Signed(signature: signature, key: name)
  }

  private static func error(_ result: ProgramResult, _ key: String) -> SigningError {
    let messages = result.messages.filter { !$0.hasPrefix("Signing data on") }
    func says(_ words: String) -> Bool { messages.contains { $0.contains(words) } }
    if says("incorrect passphrase") { return .lockedKey(key) }
    if says("UNPROTECTED PRIVATE KEY") { return .exposedKey(key) }
    if says("No private key found for public key") { return .publicKeyOnly(key) }
    return .notSigned(key: key, detail: messages.last ?? "it ended with \(result.status)")
  }
}
