import ArticleLoading

/// Why nothing was signed, dated or checked.
public enum SigningError: Error, Equatable, Sendable {
  /// A program that the option needs is not installed.
  case noProgram(String, NeededProgram)
  /// There is no key at this path.
  case noKey(String)
  /// The key needs a passphrase, and the agent does not have it.
  case lockedKey(String)
  /// Other people can read the key, so `ssh-keygen` does not use it.
  case exposedKey(String)
  /// The path has a public key, and neither its private key nor an agent that has it.
  case publicKeyOnly(String)
  /// `ssh-keygen` did not sign, for another reason.
  case notSigned(key: String, detail: String)
  /// The timestamp authority could not be asked.
  case noAnswer(LoadError)
  /// The authority's answer is no timestamp of the signature.
  case badTimestamp(url: String, TimestampFault)
  /// What the option needs could not be done.
  case failed(String, detail: String)
  /// It was cancelled.
  case cancelled
}

/// What is wrong with a timestamp.
public enum TimestampFault: Error, Equatable, Sendable {
  /// The bytes are not a reply of a timestamp authority, or not all of one.
  case damaged
  /// The authority refused, with its reason.
  case refused(String)
  /// The timestamp is for other bytes.
  case otherBytes
  /// Its signature does not fit it: it was changed.
  case changed
  /// Its certificate is not issued by a trusted authority; with the reason.
  case untrusted(String)
  /// The file of trusted authorities has no certificate.
  case noCertificates
  /// Any other reason of `openssl`.
  case other(String)
}
