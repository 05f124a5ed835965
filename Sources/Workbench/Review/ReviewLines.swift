import FactCheck
import Presentation

/// The lines that a review's keys run: as if typed, and recorded in the log.
enum ReviewLines {
  static func tag(_ address: String) -> String { "tag \(address)" }

  static func claimant(_ claim: ClaimID, _ name: String) -> String {
    "edit \(claim) --claimant \(Quoting.word(name))"
  }

  static func saidBy(_ claim: ClaimID, _ name: String, reportedBy reporter: String?) -> String {
    self.claimant(claim, name) + (reporter.map { " --reported-by \(Quoting.word($0))" } ?? "")
  }

  /// Topics are typed one after the other, with or without their sign.
  static func topics(_ claim: ClaimID, _ typed: String) -> String {
    let words = typed.split { $0.isWhitespace || $0 == "," }.map { $0.drop { $0 == "+" } }
    return (["edit \(claim)"] + words.map { Quoting.word("+\($0)") }).joined(separator: " ")
  }

  static func wording(_ claim: ClaimID, _ text: String) -> String {
    "edit \(claim) --as \(Quoting.quoted(text))"
  }

  /// Evidence from a typed source: an address, perhaps with a title after it, evidence to reuse, a title, or
  /// options as for the command.
  static func evidence(_ claim: ClaimID, _ source: String, _ stance: Stance) -> String {
    let line = "evidence \(claim)"
    let option = "--\(stance.rawValue)"
    guard !" \(source)".contains(#/ --[a-z]/#) else {
      return "\(line) \(source) \(option)"
    }
    let words = source.split(separator: " ", maxSplits: 1).map(String.init)
    let first = words.first ?? ""
    let isReused =
      if case .evidence = Address(TypedWord(segments: [.init(text: first, isQuoted: false)])) {
        words.count == 1
      } else {
        false
      }
    guard isReused || first.contains("://") else {
      return "\(line) --title \(Quoting.quoted(source)) \(option)"
    }
    let title = words.count > 1 ? " --title \(Quoting.quoted(words[1]))" : ""
    return "\(line) \(Quoting.word(first)) \(option)\(title)"
  }

  /// - Parameter isSecond: whether it is the second verdict on the claim.
  static func verdict(
    _ claim: ClaimID, _ rating: String, because reason: String?, isSecond: Bool = false
  ) -> String {
    let words = rating.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isBare = words.allSatisfy { !$0.isEmpty && Quoting.word($0) == $0 }
    return "\(isSecond ? "second" : "verdict") \(claim) \(isBare ? rating : Quoting.quoted(rating))"
      + (reason.map { " --because \(Quoting.quoted($0))" } ?? "")
  }

  static func note(_ claim: ClaimID, _ text: String) -> String {
    // With these first characters, the text would be read as an option or a quotation.
    let first = text.drop(while: \.isWhitespace).unicodeScalars.first
    let isPlain =
      first.map { !["-", "\"", "'", "$"].contains($0) && !TypographicQuotes.opens($0) } ?? true
    return "note \(claim) \(isPlain ? text : Quoting.quoted(text))"
  }

  static func dismiss(_ address: String) -> String { "skip \(address)" }

  static func skip(_ claim: ClaimID) -> String { "skip \(claim)" }
}
