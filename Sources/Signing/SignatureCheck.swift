import ArticleLoading
import FactCheck

/// What is found out about a signature.
public enum SignatureFinding: Equatable, Sendable {
  /// A person of the signers file signed these bytes; `key` as `ssh-keygen` calls it.
  case signed(by: String, key: String)
  /// The file is not a signature.
  case malformed
  /// It was made for another use.
  case otherNamespace(String)
  /// It does not fit the bytes: one of them was changed.
  case changed
  /// It fits, but the signers file does not list the key. `fault` is the first line of the signers file that
  /// `ssh-keygen` could not read, with the reason.
  case unknownKey(key: String, fault: String?)
  /// It fits, but the signers file says that the key was valid only before.
  case expired(key: String)
  /// It fits, but the signers file says that the key is valid only later.
  case notYetValid(key: String)
  /// It fits, but the signers file limits the key to other uses.
  case notPermitted(key: String)
}

/// Checks signatures with `ssh-keygen`.
public struct SignatureCheck {
  private let programs: OutsidePrograms

  /// Uses `ssh-keygen` among these programs.
  public init(_ programs: OutsidePrograms) { self.programs = programs }

  /// Checks the signature of bytes.
  /// - Parameters:
  ///   - signers: the content of a signers file (ALLOWED SIGNERS in `man ssh-keygen`).
  ///   - time: the time at which the key must be valid.
  /// - Throws: `SigningError` if the programs cannot be run.
  public func finding(
    on signature: [UInt8], of bytes: [UInt8], signers: [UInt8], at time: Timestamp
  ) throws(SigningError) -> SignatureFinding {
    guard let signature = DetachedSignature(signature) else { return .malformed }
    guard signature.namespace == DetachedSignature.namespace else {
      return .otherNamespace(signature.namespace)
    }
    let tools = try SigningTools(for: "--signers", programs)
    defer { tools.close() }
    let key: String
    switch try Self.fit(signature, bytes, tools) {
    case .success(let name): key = name
    case .failure: return .changed
    }
    let options = [
      "-f", try tools.write(Self.withoutBlankLines(signers), to: "signers"),
      "-s", try tools.write(signature.bytes, to: "signature"),
      "-Overify-time=\(Self.text(time))",
    ]
    let found = try tools.sshKeygen(["-Y", "find-principals"] + options, input: [])
    guard found.status == 0 else { return Self.refusal(found, key) }
    var last = found
    for name in found.text.split(separator: "\n").map(String.init) {
      last = try tools.sshKeygen(
        ["-Y", "verify", "-n", DetachedSignature.namespace, "-I", name] + options, input: bytes)
      if last.status == 0 { return .signed(by: name, key: key) }
    }
    return Self.refusal(last, key)
  }

  /// Why the signers file does not confirm a signature that fits.
  private static func refusal(_ result: ProgramResult, _ key: String) -> SignatureFinding {
    func says(_ words: String) -> Bool { result.messages.contains { $0.contains(words) } }
    if says("not permitted for use in signature namespace") { return .notPermitted(key: key) }
    if says("key has expired") { return .expired(key: key) }
    if says("key is not yet valid") { return .notYetValid(key: key) }
    // A message about a line: `…/signers:3: missing key`.
    let fault = result.messages.lazy.compactMap { $0.firstMatch(of: /\/signers:(\d+): (.+)$/) }
      .first.map { "line \($0.1): \($0.2)" }
    return .unknownKey(key: key, fault: fault)
  }

  /// A signers file with comments for its blank lines, which `ssh-keygen` would report as faulty.
  private static func withoutBlankLines(_ signers: [UInt8]) -> [UInt8] {
    Array(
      signers.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { line in line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } ? [0x23] : Array(line) }
        .joined(separator: [0x0A]))
  }

  /// A signature that does not fit its bytes.
  struct Misfit: Error {}

  /// Whether a signature fits bytes, whoever made it; with the key, as `ssh-keygen` calls it.
  static func fit(
    _ signature: DetachedSignature, _ bytes: [UInt8], _ tools: SigningTools
  ) throws(SigningError) -> Result<String, Misfit> {
    let file = try tools.write(signature.bytes, to: "fitting")
    let result = try tools.sshKeygen(
      ["-Y", "check-novalidate", "-n", DetachedSignature.namespace, "-s", file], input: bytes)
    // `Good "factdesk-report" signature with ED25519 key SHA256:…`
    guard result.status == 0, result.text.hasPrefix("Good "),
      let with = result.text.firstRange(of: " signature with ")
    else { return .failure(Misfit()) }
    return .success(String(result.text[with.upperBound...].prefix { !$0.isNewline }))
  }

  /// A time as `ssh-keygen` reads it, `YYYYMMDDHHMMSS`; the zone is its environment's, UTC.
  private static func text(_ time: Timestamp) -> String {
    time.description.filter { $0.isASCII && $0.isNumber }
  }
}
