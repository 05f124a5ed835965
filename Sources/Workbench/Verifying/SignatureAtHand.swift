import ArticleLoading
import FactCheck
import Presentation
import SafeFiles
import Signing

/// The files that say who signed a report, and when.
struct SignatureAtHand {
  let desk: Desk
  let files: SignatureFiles
  /// The path of the signers file.
  let signers: String?
  /// The path of the certificates of trusted timestamp authorities.
  let authorities: String?

  /// Checks the files beside a report.
  ///
  /// If a timestamp is trusted, the key must have been valid at its time, else it must be valid now: what was
  /// signed stays signed after the key expires.
  /// - Returns: `nil` for a file that does not exist and was not asked for.
  func check(
    _ report: [UInt8]
  ) throws -> (signature: SignatureResult?, timestamp: TimestampResult?) {
    let signature = try bytes(of: files.signature, limit: DetachedSignature.largest)
    let timestamp = try timestamp(of: signature)
    var time = desk.now
    if case .checked(.success(let dated), _)? = timestamp { time = dated }
    return (try check(signature, of: report, at: time), timestamp)
  }

  private func check(
    _ signature: [UInt8]?, of report: [UInt8], at time: Timestamp
  ) throws -> SignatureResult? {
    guard let signers else { return signature.map { _ in .unchecked(file: files.signature) } }
    let list = try desk.bytes(ofFile: signers, limit: Self.longestList)
    guard let signature else { return .missing(file: files.signature) }
    desk.console.progress { "verify: checking the signature" }
    let finding = try SignatureCheck(desk.setup.programs)
      .finding(on: signature, of: report, signers: list, at: time)
    return .checked(finding, file: files.signature, signers: signers, at: time)
  }

  private func timestamp(of signature: [UInt8]?) throws -> TimestampResult? {
    let token = try bytes(of: files.token, limit: TimestampToken.largest)
    guard let authorities else { return token.map { _ in .unchecked(file: files.token) } }
    let trusted = try desk.bytes(ofFile: authorities, limit: Self.longestList)
    guard let token else { return .missing(file: files.token) }
    guard let signature else { return .checked(.failure(.otherBytes), signature: files.signature) }
    desk.console.progress { "verify: checking the timestamp" }
    return .checked(
      try TimestampCheck(desk.setup.programs)
        .time(in: token, of: signature, trusting: trusted), signature: files.signature)
  }

  /// The maximum size of a signers file and of a file of certificates, in bytes; those of operating systems have
  /// less than 1 MB.
  private static let longestList = 10_000_000

  /// The bytes of a file; `nil` if it does not exist. One that is empty or too large has none that mean
  /// anything.
  private func bytes(of path: String, limit: Int) throws -> [UInt8]? {
    guard fileExists(path) else { return nil }
    do throws(LoadError) {
      return try desk.bytes(ofFile: path, limit: limit)
    } catch {
      switch error {
      case .empty, .tooLarge: return []
      default: throw error
      }
    }
  }
}
