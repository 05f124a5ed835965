import ArticleLoading
import FactCheck

/// What is wrong with a signature that a log has of a published report.
public enum RecordedSignatureFault: Error, Equatable, Sendable {
  /// Its bytes are not a signature.
  case malformed
  /// It was made for another use.
  case otherNamespace(String)
  /// It does not fit the report.
  case otherBytes
  /// It fits, and another key made it than the log says; with the key, as `ssh-keygen` calls it.
  case otherKey(String)
  /// It is for another report than the log makes, and nothing in the log explains that.
  case otherReport
  /// Its timestamp is not what the log says.
  case timestamp(TimestampFault)
  /// Its timestamp has another time than the log says.
  case otherTime(Timestamp)
}

/// Checks a signature that a log has of a published report: anyone may have written the log.
public struct RecordedSignatureCheck {
  private let programs: OutsidePrograms

  /// Uses `ssh-keygen` and `openssl` among these programs.
  public init(_ programs: OutsidePrograms) { self.programs = programs }

  /// What is wrong with a signature; `nil` if the key made it for these bytes, and its timestamp is for the signature.
  /// Nothing is said of who has the key, or whether the timestamp's authority deserves trust.
  /// - Parameters:
  ///   - record: what the log says of it.
  ///   - token: the bytes of the timestamp; `nil` without one.
  ///   - report: the signed bytes; `nil` if they are not known, so that only the signature's form and the timestamp can be
  ///     checked.
  /// - Throws: `SigningError` if the programs cannot be run.
  public func fault(
    of signature: [UInt8], _ record: ReportSignature, token: [UInt8]?, on report: [UInt8]?
  ) throws(SigningError) -> RecordedSignatureFault? {
    guard let signed = DetachedSignature(signature) else { return .malformed }
    guard signed.namespace == DetachedSignature.namespace else {
      return .otherNamespace(signed.namespace)
    }
    let tools = try SigningTools(for: "the check of a signature", programs)
    defer { tools.close() }
    if let report {
      switch try SignatureCheck.fit(signed, report, tools) {
      case .failure: return .otherBytes
      case .success(let key): if key != record.key { return .otherKey(key) }
      }
    }
    guard let token else { return nil }
    let file = try tools.write(token, to: "token")
    switch try TimestampReply.read(file, tools) {
    case .failure(let fault): return .timestamp(fault)
    case .success(let reply):
      if let fault = try reply.fault(
        of: file, dating: ["-data", try tools.write(signature, to: "data")], tools)
      {
        return .timestamp(fault)
      }
      return reply.time == record.time ? nil : .otherTime(reply.time)
    }
  }
}
