import FactCheck
import Presentation

/// The lines that a review's keys run: as if typed, and recorded in the log.
enum ReviewLines {
  static func tag(_ address: String, rating: String?) -> String {
    "tag \(address)" + (rating.map { " --verdict \(Quoting.word($0))" } ?? "")
  }

  static func verdict(_ claim: ClaimID, _ rating: String, because reason: String?) -> String {
    let words = rating.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isBare = words.allSatisfy { !$0.isEmpty && Quoting.word($0) == $0 }
    return "verdict \(claim) \(isBare ? rating : Quoting.quoted(rating))"
      + (reason.map { " --because \(Quoting.quoted($0))" } ?? "")
  }

  static func note(_ claim: ClaimID, _ text: String) -> String {
    // With these first characters, the text would be read as an option or a quotation.
    let first = text.drop(while: \.isWhitespace).unicodeScalars.first
    let isPlain =
      first.map { !["-", "\"", "'"].contains($0) && !TypographicQuotes.opens($0) } ?? true
    return "note \(claim) \(isPlain ? text : Quoting.quoted(text))"
  }

  static func skip(_ claim: ClaimID) -> String { "skip \(claim)" }
}
