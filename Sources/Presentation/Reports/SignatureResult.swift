import FactCheck
import Signing

/// The result of checking the signature beside a report.
package enum SignatureResult: Equatable {
  /// There is a signature, and no signers file to check it with.
  case unchecked(file: String)
  /// There is no signature.
  case missing(file: String)
  /// It was checked with a signers file, at a time at which the key had to be valid.
  case checked(SignatureFinding, file: String, signers: String, at: Timestamp)
}

/// The result of checking the timestamp of a report's signature.
package enum TimestampResult: Equatable {
  /// There is a timestamp, and no authority to trust.
  case unchecked(file: String)
  /// There is no timestamp.
  case missing(file: String)
  /// It was checked with trusted authorities.
  case checked(Result<Timestamp, TimestampFault>, signature: String)
}

extension VerifyAnswer.Check {
  init(_ result: SignatureResult) {
    switch result {
    case .unchecked(let file):
      self.init(
        check: "signature", result: .skipped,
        message: "not checked, so nobody is named: \(file) needs --signers FILE")
    case .missing(let file):
      self.init(
        check: "signature", result: .failed, message: "there is no signature: \(file) is missing")
    case .checked(let finding, let file, let signers, let time):
      let (isSigned, message) = Self.words(finding, file, signers, time)
      self.init(check: "signature", result: isSigned ? .passed : .failed, message: message)
    }
  }

  private static func words(
    _ finding: SignatureFinding, _ file: String, _ signers: String, _ time: Timestamp
  ) -> (isSigned: Bool, message: String) {
    let at = DateWords.text(.instant(time))
    switch finding {
    case .signed(let signer, let key): return (true, "signed by \(signer) with \(key)")
    case .malformed: return (false, "\(file) is not a signature of ssh-keygen")
    case .otherNamespace(let other):
      return (
        false, "\(file) was made for \"\(other)\", not for \"\(DetachedSignature.namespace)\""
      )
    case .changed:
      return (
        false, "\(file) does not fit the report: the report or the signature was changed"
      )
    case .unknownKey(let key, let fault):
      return (
        false,
        "signed with \(key), which \(signers) does not list"
          + (fault.map { "; ssh-keygen cannot read its \($0)" } ?? "")
      )
    case .expired(let key):
      return (false, "signed with \(key), which \(signers) lists as expired on \(at)")
    case .notYetValid(let key):
      return (false, "signed with \(key), which \(signers) lists as not yet valid on \(at)")
    case .notPermitted(let key):
      return (
        false,
        "signed with \(key), which \(signers) does not permit for \"\(DetachedSignature.namespace)\""
      )
    }
  }

  init(_ result: TimestampResult) {
    switch result {
    case .unchecked(let file):
      self.init(
        check: "timestamp", result: .skipped, message: "not checked: \(file) needs --tsa-ca FILE")
    case .missing(let file):
      self.init(
        check: "timestamp", result: .failed, message: "there is no timestamp: \(file) is missing")
    case .checked(.success(let time), let signature):
      self.init(
        check: "timestamp", result: .passed,
        message: "\(signature) existed on \(DateWords.text(.instant(time)))")
    case .checked(.failure(let fault), let signature):
      self.init(
        check: "timestamp", result: .failed,
        message: "it does not date \(signature): \(Explanations.text(fault))")
    }
  }
}
