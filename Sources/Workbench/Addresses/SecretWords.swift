import SessionStore

/// The words of a line that are addresses of servers with a password, which must be in no message, history or log.
package struct SecretWords {
  /// What the first of them begins with, without a secret; `nil` if there is none.
  package let beginning: String?

  /// Searches a line as typed, complete or not.
  package init(in line: String) {
    // Most lines have no address.
    guard line.contains("://") || line.contains("service=") else {
      beginning = nil
      return
    }
    let begun = BegunLine(line)
    beginning =
      (begun.words + [begun.typed]).lazy.compactMap { ServerAddress($0) }
      .first { $0.hasPassword }?.beginning
  }
}
