import ArticleLoading
import FactCheck
import Signing

extension Explanations {
  package static func explanation(of error: SigningError) -> Explanation {
    switch error {
    case .noProgram(let purpose, let program):
      explanation(of: LoadError.noProgram(path: purpose, program))
    case .noKey(let key):
      Explanation(
        "no-key", "there is no key \(key) that you can read",
        hint: "ssh-keygen -t ed25519 -f \(Quoting.inShell(key)) makes one")
    case .lockedKey(let key):
      Explanation(
        "locked-key", "\(key) needs a passphrase, and no agent has the key",
        hint: "in a shell: ssh-add \(Quoting.inShell(key)); then run the command again")
    case .exposedKey(let key):
      Explanation(
        "exposed-key", "other people can read \(key), so ssh-keygen does not use it",
        hint: "in a shell: chmod 600 \(Quoting.inShell(key))")
    case .publicKeyOnly(let key):
      Explanation(
        "no-private-key", "\(key) is a public key, and no agent has its private key",
        hint: "ssh-add adds a private key to the agent")
    case .notSigned(let key, let detail):
      Explanation("not-signed", "ssh-keygen did not sign with \(key), and says: \(detail)")
    case .noAnswer(let error): withoutTimestamp(explanation(of: error))
    case .badTimestamp(let url, let fault):
      withoutTimestamp(
        Explanation(
          "bad-timestamp", "\(url) did not send a timestamp of the signature: \(text(fault))"))
    case .failed(let purpose, let detail):
      Explanation("signing-failed", "\(purpose) could not be done: \(detail)")
    case .cancelled: Explanation.interrupted
    }
  }

  private static func withoutTimestamp(_ explanation: Explanation) -> Explanation {
    var explanation = explanation
    explanation.hint = "nothing was written; try again, or leave out --timestamp"
    return explanation
  }

  /// What is wrong with a signature that a log has, as the end of a sentence.
  package static func text(_ fault: RecordedSignatureFault) -> String {
    switch fault {
    case .malformed: "is not a signature of ssh-keygen"
    case .otherNamespace(let other):
      "was made for \"\(other)\", not for \"\(DetachedSignature.namespace)\""
    case .otherBytes: "does not fit the report that was published"
    case .otherKey(let key): "is of \(key), which is not the key that the log names"
    case .otherReport:
      "is for another report than the session makes, and no redaction since then explains that"
    case .timestamp(let fault): "has a timestamp that does not date it: \(text(fault))"
    case .otherTime(let time):
      "has a timestamp of \(DateWords.text(.instant(time))), which is not the time that the log names"
    }
  }

  /// What is wrong with a timestamp.
  package static func text(_ fault: TimestampFault) -> String {
    switch fault {
    case .damaged: "it is damaged, or not the reply of a timestamp authority"
    case .refused(let reason): "the authority refused it: \(reason)"
    case .otherBytes: "it is for other bytes"
    case .changed: "it was changed after the authority signed it"
    case .untrusted(let reason): "its issuer is not trusted: \(reason)"
    case .noCertificates: "the file of trusted authorities contains no certificate"
    case .other(let detail): "openssl says: \(detail)"
    }
  }
}
