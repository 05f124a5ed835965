import FactCheck

/// A detail of a claim as people read it: `said: 3 February 2026, Gull`.
package struct ClaimFact: Equatable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// What is known of a claim, apart from its words, verdicts, evidence and notes.
  /// - Parameter reporter: who reported it, if that was worked out from the article's publisher.
  static func all(of claim: Claim, reporter: Agent? = nil) -> [ClaimFact] {
    let details = claim.details
    var facts: [ClaimFact] = []
    if let summary = details.summary { facts.append(.init("summary", summary)) }
    if let claimant = details.claimant { facts.append(.init("said by", claimant.described)) }
    if let source = details.reportingSource {
      facts.append(.init("reported by", source.described))
    } else if let reporter {
      facts.append(.init("reported by", "\(reporter.described), as the article's publisher"))
    }
    let occasion = [details.made.map { DateWords.text($0) }, details.place].compactMap { $0 }
    if !occasion.isEmpty { facts.append(.init("said", occasion.joined(separator: ", "))) }
    if !details.topics.isEmpty {
      facts.append(.init("topics", details.topics.map { "+\($0)" }.joined(separator: " ")))
    }
    for address in details.appearances { facts.append(.init("also at", address.text)) }
    if let media = details.media { facts.append(.init("medium", media.inWords)) }
    if let why = details.why { facts.append(.init("chosen", why)) }
    if let reason = claim.standing.reason { facts.append(.init("skipped", reason)) }
    for (index, contact) in claim.contacts.enumerated() {
      // The first keeps its name when a second is added.
      facts.append(.init(index == 0 ? "contact" : "contact \(index + 1)", contact.described))
    }
    return facts
  }

  /// What a change made different, with the new values.
  /// - Parameter before: the claim before the change; `nil` if it is new.
  package static func changes(from before: Claim?, to after: Claim) -> [ClaimFact] {
    let old = before.map { all(of: $0) } ?? []
    let new = all(of: after)
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
  /// `asked Ana Lind by e-mail 3 February 2026, due 6 February 2026, no reply`.
  package var described: String {
    var text = "asked "
    if let person { text += "\(person) " }
    if let way { text += "by \(way) " }
    text += DateWords.text(asked)
    if let deadline, noReply != true { text += ", due \(DateWords.text(deadline))" }
    if let replied { text += ", replied \(DateWords.text(replied))" }
    if let reply { text += ": \(reply)" }
    guard noReply == true else { return text }
    return text + (deadline.map { ", did not reply by \(DateWords.text($0))" } ?? ", did not reply")
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
