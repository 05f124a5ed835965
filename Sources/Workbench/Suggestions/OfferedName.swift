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

  /// Who reports it: those who pass it on, then the sources of the outer reports. A pronoun is no name to store, and whom
  /// the innermost source cites does not report that source.
  static func reportingSources(_ speech: [ReportedSpeech]) -> [OfferedName] {
    guard let innermost = speech.first else { return [] }
    let carriers = speech.compactMap { report in
      report.reportingName.map {
        OfferedName(name: $0, isGuess: false, detail: "the text: \(report.cue)")
      }
    }
    let speaker = innermost.name ?? innermost.source
    let outer = speech.dropFirst().filter { $0.name != nil && $0.reportingSource != speaker }
    return offered(carriers + claimants(Array(outer)))
  }

  /// Who says it and who reports that, if the text names a reporting source. Nobody is reported by himself, under whatever
  /// words the text has for him.
  static func speaker(_ speech: [ReportedSpeech]) -> (
    claimant: OfferedName, reportingSource: OfferedName?
  )? {
    for report in speech {
      let own = claimants([report])
      guard let claimant = own.first else { continue }
      let names = Set(own.map(\.name))
      return (
        claimant,
        reportingSources(speech).first { !$0.isGuess && !names.contains($0.name) }
      )
    }
    return nil
  }

  private static func offered(_ names: [OfferedName]) -> [OfferedName] {
    var seen: Set<String> = []
    return names.filter { $0.name.count <= longest && seen.insert($0.name).inserted }
  }
}
