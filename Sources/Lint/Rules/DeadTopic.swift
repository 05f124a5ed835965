import FactCheck

/// A topic groups claims for readers; one whose claims were all skipped leads to nothing.
struct DeadTopic: LintRule {
  let name = "dead-topic"
  let summary = "all the claims of a topic were skipped"
  let severities = LintSeverities(house: .note, ifcn: nil, google: nil)

  func remarks(on subject: LintSubject) -> [LintRemark] {
    guard !subject.skipped.isEmpty else { return [] }
    var live: Set<String> = []
    for claim in subject.session.claims where claim.progress.status != .skipped {
      live.formUnion(claim.topics)
    }
    return subject.skipped.flatMap { claim in
      claim.topics.filter { !live.contains($0) }.map { topic in
        LintRemark(
          .claim(claim.id), "the topic +\(topic.inShort) has no checked claim",
          SuggestedFix("edit", .address(claim.id), "--drop", .word(topic)))
      }
    }
  }
}
