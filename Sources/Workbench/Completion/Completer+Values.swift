import ArticleText
import FactCheck
import Presentation

// Values that the program, or the session, knows.
extension Completer {
  /// The address that the line names already, to be confirmed.
  func repeatedAddress(_ begun: BegunLine) -> [Candidate] {
    let named = begun.words.dropFirst().filter { !$0.hasPrefix("-") }
    guard named.isEmpty else { return words(named, begun.typed) }
    return AddressCandidates(session: desk.state).candidates(.redactable, begun.typed)
  }

  func settingValues(_ begun: BegunLine, _ typed: String) -> [Candidate] {
    let name = begun.words.dropFirst().first { !$0.hasPrefix("-") }
    guard let setting = name.flatMap(Setting.init) else { return [] }
    let named =
      switch setting {
      case .timezone: words(setting.words + desk.setup.zones.names(), typed)
      case .language: languages(typed)
      default: words(setting.words, typed)
      }
    return Array(named.prefix(Self.limit))
      + (setting.acceptsFile ? FileCandidates.candidates(typed) : [])
  }

  /// The analysts that the session knows, and those that are enrolled on its server.
  func analysts(_ typed: String) -> [Candidate] {
    var names = desk.state.knownAnalysts
    for name in desk.enrolledNames
    where !names.contains(where: { AnalystName.areSame($0, name) }) { names.append(name) }
    return names.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
      .prefix(Self.limit).map { Candidate(Quoting.word($0)) }
  }

  /// The columns of a list of claims: after the last comma, those that are not named yet.
  func columns(_ typed: String) -> [Candidate] {
    let comma = typed.lastIndex(of: ",").map { typed.index(after: $0) } ?? typed.startIndex
    let named = typed[..<comma].split(separator: ",").map(String.init)
    return ClaimColumn.allCases.map(\.rawValue)
      .filter { $0.hasPrefix(typed[comma...]) && !named.contains($0) }
      .map { Candidate(typed[..<comma] + $0, isFinal: false) }
  }

  /// The publishers of the imported reviews, by name or host.
  func publishers(_ typed: String) -> [Candidate] {
    var seen: Set<String> = []
    let names = desk.state.reviews.flatMap(\.publishers).filter { seen.insert($0).inserted }
    return names.filter { $0.lowercased().hasPrefix(typed.lowercased()) }.sorted()
      .prefix(Self.limit).map { Candidate(Quoting.word($0)) }
  }

  /// The languages with rules for sentences, among them those of reports.
  func languages(_ typed: String) -> [Candidate] {
    words(SentenceSegmenter.languages.sorted(), typed.lowercased())
  }

  /// For `--map`: the labels in use, and after the equals sign the labels of the new scale.
  func replacements(_ begun: BegunLine) -> [Candidate] {
    let parts = begun.typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let old = String(parts.first ?? "")
    let scale = begun.words.dropFirst().first.flatMap(RatingScale.builtIn(named:))
    guard parts.count == 2 else {
      return RatingScale.labels(desk.state.ratingsInUse, beginning: old)
        .filter { label in scale?.level(label) == nil }
        .map { Candidate(Quoting.word("\($0)="), isFinal: false) }
    }
    return RatingScale.labels(scale?.labelsBestFirst ?? [], beginning: String(parts[1]))
      .map { Candidate(Quoting.word("\(old)=\($0)")) }
  }

  /// The claimants and reporting sources of whom a name begins as typed.
  /// - Parameter quote: writes a name as a word of the line.
  func claimants(_ typed: String, as quote: (String) -> String = Quoting.word) -> [Candidate] {
    var seen: Set<String> = []
    var candidates: [Candidate] = []
    for claim in desk.state.allClaims where !claim.isRemoved {
      for agent in [claim.details.claimant, claim.details.reportingSource] {
        guard let agent, agent.name != Change.redactedWords,
          let name = ([agent.name] + (agent.otherNames ?? [])).first(where: { $0.hasPrefix(typed) }
          ),
          seen.insert(agent.name).inserted
        else { continue }
        let detail = name == agent.name ? agent.role ?? "" : "also \(name)"
        candidates.append(Candidate(quote(agent.name), detail))
        if candidates.count == Self.limit { return candidates }
      }
    }
    return candidates.sorted { $0.replacement < $1.replacement }
  }

  /// For `merge`: claims, or claimants in quotes, each after a comma.
  func claimsOrClaimants(_ kind: WordKind, _ begun: BegunLine) -> [Candidate] {
    let raw = begun.raw
    guard raw.hasPrefix("\"") || raw.isEmpty else {
      return AddressCandidates(session: desk.state).candidates(kind, begun.typed)
    }
    let comma = raw.ranges(of: "\",").last
    let before = comma.map { String(raw[..<$0.upperBound]) } ?? ""
    let typed = raw.dropFirst(before.count).drop { $0 == "\"" }
    let named =
      (try? CommandLine.words(of: before).first?.segments.filter(\.isQuoted).map(\.text)) ?? []
    return (raw.isEmpty ? AddressCandidates(session: desk.state).candidates(kind, "") : [])
      + claimants(String(typed), as: Quoting.quoted)
      .filter { candidate in !named.contains { Quoting.quoted($0) == candidate.replacement } }
      .map { Candidate(before + $0.replacement, $0.detail) }
  }
}
