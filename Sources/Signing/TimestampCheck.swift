import ArticleLoading
import FactCheck

/// Checks timestamp tokens with `openssl ts -verify`.
public struct TimestampCheck {
  private let programs: OutsidePrograms

  /// Uses `openssl` among these programs.
  public init(_ programs: OutsidePrograms) { self.programs = programs }

  /// Checks that a token dates these bytes, and that one of the trusted authorities issued its certificate.
  ///
  /// The certificates must have been valid at the time in the token, not now: a report is checked long after
  /// they have expired.
  /// - Parameters:
  ///   - token: the bytes of a `.tsr` file.
  ///   - bytes: what it should date.
  ///   - authorities: trusted certificates, as PEM.
  /// - Returns: the time in the token.
  /// - Throws: `SigningError` if the programs cannot be run.
  public func time(
    in token: [UInt8], of bytes: [UInt8], trusting authorities: [UInt8]
  ) throws(SigningError) -> Result<Timestamp, TimestampFault> {
    let tools = try SigningTools(for: "--tsa-ca", programs)
    defer { tools.close() }
    let file = try tools.write(token, to: "token")
    switch try TimestampReply.read(file, tools) {
    case .failure(let fault): return .failure(fault)
    case .success(let description):
      let result = try tools.openssl([
        "ts", "-verify", "-data", try tools.write(bytes, to: "data"), "-in", file,
        "-CAfile", try tools.write(authorities, to: "authorities.pem"),
        "-attime", String(description.time.seconds),
      ])
      return TimestampReply.fault(of: result).map { .failure($0) } ?? .success(description.time)
    }
  }
}
