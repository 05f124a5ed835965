import ClaimSearch

/// A name that the article's text offers for a claimant or a reporting source. A person decides whether it is right.
struct OfferedName: Hashable {
  /// The longest name that is offered, in characters; what is longer describes rather than names.
  private static let longest = 120

  let name: String
  /// Whether the rules only guess that the text means this name.
  let isGuess: Bool
  /// Where it comes from, in words.
  let detail: String

  /// Who says it: the innermost source first, a guess before the words for which it stands.
  static func claimants(_ speech: [ReportedSpeech]) -> [OfferedName] {
    offered(
      speech.flatMap { report in
        let guess = report.guessedName.map {
          OfferedName(name: $0, isGuess: true, detail: "a guess: the text says “\(report.source)”")
        }
        // A guess is never the only one, so that Tab shows it as a guess before it is accepted.
        let named = report.name ?? (guess == nil ? nil : report.source)
        return [
          guess,
          named.map { OfferedName(name: $0, isGuess: false, detail: "the text: \(report.cue)") },
        ].compactMap { $0 }
      })
  }

  /// Who reports it: those who pass it on, then the sources of the outer reports.
  static func reportingSources(_ speech: [ReportedSpeech]) -> [OfferedName] {
    let carriers = speech.compactMap { report in
      report.reportingSource.map {
        OfferedName(name: $0, isGuess: false, detail: "the text: \(report.cue)")
      }
    }
    return offered(carriers + claimants(Array(speech.dropFirst())))
  }

  private static func offered(_ names: [OfferedName]) -> [OfferedName] {
    var seen: Set<String> = []
    return names.filter { $0.name.count <= longest && seen.insert($0.name).inserted }
  }
}
