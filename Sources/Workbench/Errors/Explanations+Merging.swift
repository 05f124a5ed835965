import Presentation

extension Explanations {
  /// Why another copy of the session cannot be merged.
  static func mergeExplanation(of error: DeskError) -> Explanation {
    switch error {
    case .mergesItself(let name):
      Explanation(
        "merges-itself", "\(name) is the session that is open",
        hint: "name a copy of it: sessions lists the sessions", status: .misuse)
    case .damagedCopy(let name):
      Explanation(
        "damaged-copy", "\(name) is damaged, so nothing of it was merged",
        hint: "to see what is wrong, in a shell: factdesk check \(Quoting.word(name))",
        status: .noSession)
    case .otherLog(let name):
      Explanation(
        "other-log", "\(name) is no copy of this session: the two have no entry in common",
        hint: "to take over its claims: export JSON there, and import it here")
    case .wordsRedactedApart(let entries, let other):
      Explanation(
        "words-redacted-apart",
        "\(entries.count == 1 ? "entry" : "entries") \(entries.map(String.init).joined(separator: ", ")) "
          + "of \(other ?? "this session") redacted words that "
          + "\(other == nil ? "the copy" : "this session") can still contain",
        hint: "redact the same words \(other == nil ? "in the copy" : "here") first: "
          + "redact --words WORDS")
    default: explanation(of: error)
    }
  }
}
