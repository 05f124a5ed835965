import FactCheck

/// A detail of a claim as people read it: `said: 3 February 2026, Gull`.
package struct ClaimFact: Hashable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A decision in words, and its rationale.
  /// - Parameters:
  ///   - rating: the rating in words.
  ///   - approval: what follows the time.
  static func decision(
    _ decision: some Decided, _ name: String, _ rating: String, _ approval: String = "",
    by clock: WallClock
  ) -> [ClaimFact] {
    var text = rating
    if !decision.analyst.isEmpty { text += " by \(decision.analyst)" }
    if let decided = decision.decided { text += ", \(DateWords.text(decided, by: clock))" }
    return [ClaimFact(name, text + approval)]
      + [decision.plainRationale].compactMap { $0 }.map { ClaimFact("because", $0) }
  }

  /// What is known of a claim, apart from its words, verdicts, evidence and notes.
  /// - Parameters:
  ///   - reporter: who reported it, if that was worked out from the article's publisher.
  ///   - clock: the clock for times.
  static func all(
    of claim: Claim, reporter: Agent? = nil, by clock: WallClock
  ) -> [ClaimFact] {
    let details = claim.details
    var facts: [ClaimFact] = []
    if let summary = details.summary { facts.append(.init("summary", summary)) }
    if let claimant = details.claimant { facts.append(.init("said by", claimant.described)) }
    if let source = details.reportingSource {
      facts.append(.init("reported by", source.described))
    } else if let reporter {
      facts.append(.init("reported by", "\(reporter.described), as the article's publisher"))
    }
    let occasion = [details.made.map { DateWords.text($0, by: clock) }, details.place].compactMap {
      $0
    }
    if !occasion.isEmpty { facts.append(.init("said", occasion.joined(separator: ", "))) }
    if !details.topics.isEmpty {
      facts.append(.init("topics", details.topics.map { "+\($0)" }.joined(separator: " ")))
    }
    for address in details.appearances { facts.append(.init("also at", address.text)) }
    for (index, check) in details.earlierChecks.enumerated() {
      // The first keeps its name when a second is added.
      facts.append(
        .init(
          index == 0 ? "checked before" : "checked before \(index + 1)",
          check.described(by: clock)))
    }
    if let media = details.media { facts.append(.init("medium", media.inWords)) }
    if let why = details.why { facts.append(.init("chosen", why)) }
    if let reason = claim.progress.reason { facts.append(.init("skipped", reason)) }
    if let assignee = claim.assignment.assignee { facts.append(.init("assigned to", assignee)) }
    if let due = claim.assignment.due { facts.append(.init("due", DateWords.text(due))) }
    for (index, contact) in claim.contacts.enumerated() {
      // The first keeps its name when a second is added.
      facts.append(
        .init(index == 0 ? "contact" : "contact \(index + 1)", contact.described(by: clock)))
    }
    return facts
  }

  /// What a change made different, with the new values.
  /// - Parameters:
  ///   - before: the claim before the change; `nil` if it is new.
  ///   - clock: the clock for times.
  package static func changes(
    from before: Claim?, to after: Claim, by clock: WallClock
  ) -> [ClaimFact] {
    let old = before.map { all(of: $0, by: clock) } ?? []
    let new = all(of: after, by: clock)
    let gone = Set(old.map(\.name)).subtracting(new.map(\.name))
    return new.filter { !old.contains($0) } + gone.sorted().map { ClaimFact($0, "none") }
  }

  /// Writes the detail, indented as below a claim.
  func write(to page: inout TextOutput) {
    page.wrapped(
      [.init("\(name): ", .faint), .init(value)], first: "    ", indent: "      ")
  }
}

extension Contact {
  /// `asked Ana Lind by e-mail 3 February 2026, due 6 February 2026`.
  /// - Parameter clock: the clock for times.
  package func described(by clock: WallClock) -> String {
    var text = "asked "
    if let person { text += "\(person) " }
    if let way { text += "by \(way) " }
    text += DateWords.text(asked, by: clock)
    if let deadline, noReply != true { text += ", due \(DateWords.text(deadline, by: clock))" }
    if let replied { text += ", replied \(DateWords.text(replied, by: clock))" }
    if let reply { text += ": \(reply)" }
    guard noReply == true else { return text }
    let until = deadline.map { " by \(DateWords.text($0, by: clock))" } ?? ""
    return text + ", did not reply" + until
  }
}

extension EarlierCheck {
  /// `“Half of all ferries were late.”, Mostly false, Harbour Facts, 20 January 2026, https://facts.example/ferries`.
  /// - Parameter clock: the clock for times.
  package func described(by clock: WallClock) -> String {
    [
      "“\(claim)”", verdict, publisher, published.map { DateWords.text($0, by: clock) }, title,
      url?.text,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Agent {
  /// `Ana Lind, mayor (person)`.
  package var described: String {
    var text = name
    if let role { text += ", \(role)" }
    switch kind {
    case .person: text += " (person)"
    case .organization: text += " (organization)"
    case nil: break
    }
    if let url { text += " \(url)" }
    return text
  }
}
